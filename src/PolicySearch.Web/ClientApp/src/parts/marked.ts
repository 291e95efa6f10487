/** A piece of text, marked or not. */
export interface Piece { text: string; mark: boolean }

const Entities: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&" };
const decode = (escaped: string) => escaped.replace(/&(?:lt|gt|quot|#39|amp);/g, entity => Entities[entity] ?? entity);

/** A snippet of the API (escaped text, matches in mark elements) as pieces, so that it is never read as HTML. */
export function marked(snippet: string): Piece[] {
  return snippet.split(/(<mark>.*?<\/mark>)/s).filter(part => part)
    .map(part => (part.startsWith("<mark>") ? { text: decode(part.slice(6, -7)), mark: true } : { text: decode(part), mark: false }));
}
