import type { Indicator } from "../api/types";

const plain = (text: string) => text.trim().toLowerCase();

/** The indicator of a name or code, in either language. */
export function known(name: string, all: readonly Indicator[]): Indicator | undefined {
  const wanted = plain(name);
  return all.find(one => [one.name, one.indicator, one.en ?? ""].some(own => plain(own) === wanted));
}

const MostAlike = 6;

/** Indicators whose names share characters with a name, the nearest first: by their share of common character pairs. */
export function alike(name: string, all: readonly Indicator[]): Indicator[] {
  const wanted = pairs(plain(name));
  return all
    .map(one => ({ one, score: Math.max(...[one.name, one.en ?? ""].map(own => overlap(wanted, pairs(plain(own))))) }))
    .filter(({ score }) => score > 0.2)
    .sort((a, b) => b.score - a.score)
    .slice(0, MostAlike)
    .map(({ one }) => one);
}

function pairs(text: string): Set<string> {
  return new Set(text.length < 2 ? [text] : Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
}

function overlap(a: Set<string>, b: Set<string>): number {
  const common = [...a].filter(pair => b.has(pair)).length;
  return common / (a.size + b.size - common || 1);
}
