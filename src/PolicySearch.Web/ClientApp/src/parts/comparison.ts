import type { Bound } from "../charts/bounds";
import type { Column, Comparison, Row, Statement } from "../api/types";
import { band } from "./values";

/** A statement with the number that the page gives its source. */
export interface Source { number: number; region: string; statement: Statement; column: Column }

/** Numbers the sources in reading order: row by row, the value shown before the others. */
export function sources(comparison: Comparison): Source[] {
  const all: Source[] = [];
  for (const row of comparison.rows) {
    row.cells.forEach((cell, place) => {
      for (const statement of [...cell.statements, ...(cell.scoped ?? [])]) {
        all.push({ number: all.length + 1, region: row.name, statement, column: comparison.columns[place]! });
      }
    });
  }
  return all;
}

/** The value that a cell shows, in the unit of its column; null where there is none, or where its unit does not meet the column's. */
export function shownValue(row: Row, place: number, column: Column): (Bound & { statement: Statement }) | null {
  const statement = row.cells[place]?.statements[0];
  if (!statement) return null;
  const factor = multiple(statement.target.unit ?? "") / multiple(column.unit);
  if (!Number.isFinite(factor) || plainUnit(statement.target.unit ?? "") !== plainUnit(column.unit)) return null;
  const [low, high] = band(statement.target);
  return { value: statement.target.value * factor, low: low * factor, high: high * factor, statement };
}

// 万亩 and 亿元 are multiples of 亩 and 元.
const multiple = (unit: string) => (unit.startsWith("万亿") ? 1e12 : unit.startsWith("亿") ? 1e8 : unit.startsWith("万") ? 1e4 : 1);
const plainUnit = (unit: string) => unit.replace(/^(?:万亿|亿|万)/, "");

/** Columns of one indicator next to each other, for the upper line of a table's head. */
export function groups(columns: readonly Column[]): { indicator: string; label: string; columns: Column[] }[] {
  const all: { indicator: string; label: string; columns: Column[] }[] = [];
  for (const column of columns) {
    const last = all.at(-1);
    if (last?.indicator === column.indicator) last.columns.push(column);
    else all.push({ indicator: column.indicator, label: column.label, columns: [column] });
  }
  return all;
}
