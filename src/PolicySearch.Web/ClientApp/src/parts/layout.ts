import type { Task } from "../api/types";

/** A line of a document as it is laid out: a heading, or a task. */
export type Line = { heading: string; level: number; id: string } | { task: Task; id: string };

/** Lays a document out: its headings where they begin, its tasks below them. A heading's level is its depth, from 1. */
export function laidOut(tasks: readonly Task[], prefix = ""): Line[] {
  const lines: Line[] = [];
  let above: readonly string[] = [];
  for (const task of tasks) {
    const section = task.section ?? [];
    const same = section.findIndex((heading, depth) => heading !== above[depth]);
    const from = same < 0 ? section.length : same;
    section.slice(from).forEach((heading, place) => lines.push({ heading, level: from + place + 1, id: `${prefix}part-${lines.length}` }));
    lines.push({ task, id: `${prefix}task-${task.sequence}` });
    above = section;
  }
  return lines;
}
