import { get } from "../api/client";
import type { Paper } from "../api/types";

export type Matches = Map<number, { start: number; end: number }[]>;

const Page = 200;
const Most = 1000;

/** Where a query is met in one document: the matches of each task, by its sequence. The search is narrowed to the document's region, year and kind. */
export async function hitsOf(paper: Paper, query: URLSearchParams, signal: AbortSignal): Promise<Matches> {
  const asked = new URLSearchParams({ query: query.get("query") ?? "", limit: String(Page) });
  for (const name of ["match", "aliases", "relax", "otherWords"]) if (query.has(name)) asked.set(name, query.get(name)!);
  if (paper.region) asked.set("region", paper.region.code);
  if (paper.year) asked.set("year", String(paper.year));
  asked.set("kind", paper.kind ?? "other");
  const matches: Matches = new Map();
  for (let offset = 0; offset < Most; offset += Page) {
    asked.set("offset", String(offset));
    const found = await get("/api/search", asked, signal);
    for (const hit of found.hits) {
      if (hit.document.id === paper.id) matches.set(hit.task.sequence, (hit.matches ?? []).map(({ start = 0, end = 0 }) => ({ start, end })));
    }
    if (offset + Page >= found.total) break;
  }
  return matches;
}
