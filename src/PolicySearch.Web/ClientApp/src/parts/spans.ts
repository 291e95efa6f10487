/** A stretch of a text, end exclusive, with what it is. */
export interface Span<T> { start: number; end: number; what: T }

/** A piece of a text and all that covers it. */
export interface Segment<T> { text: string; start: number; what: T[] }

/**
 * Cuts a text at every end of a span, so that spans may overlap.
 * "abcdef" with 1–4 A and 3–5 B → a | bc A | d A B | e B | f
 */
export function segments<T>(text: string, spans: readonly Span<T>[]): Segment<T>[] {
  const kept = spans.filter(span => span.start < span.end && span.start >= 0 && span.start < text.length);
  const cuts = [...new Set([0, text.length, ...kept.flatMap(span => [span.start, Math.min(span.end, text.length)])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, place) => ({
    text: text.slice(start, cuts[place + 1]),
    start,
    what: kept.filter(span => span.start <= start && span.end > start).map(span => span.what),
  }));
}
