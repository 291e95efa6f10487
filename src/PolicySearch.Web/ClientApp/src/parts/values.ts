import type { Figure } from "../api/types";

const Signs: Record<string, string> = { ">=": "≥", ">": ">", "<=": "≤", "<": "<", "~": "≈" };
const Periods: Record<string, string> = { annual_average: "年均", cumulative: "累计" };

/** A figure for a reader: ≈7%, ≥19万吨. The same marks as the API's comparison. */
export function stated(figure: Figure): string {
  const value = figure.op === "range" ? `${figure.value}–${figure.upper}` : `${figure.value}`;
  return (Periods[figure.period ?? ""] ?? "") + (Signs[figure.op ?? ""] ?? "") + value + (figure.unit ?? "");
}

/** How far 左右 reaches: in percentage points where the unit is %, else as a share of the value. The API says so in /api/fulfilment. */
export const About = { points: 0.5, share: 0.05 };

/** The least and the most that a figure's wording allows; infinite where it is open. */
export function band(figure: Pick<Figure, "op" | "value" | "upper" | "unit">, about = About): [number, number] {
  const { value, upper } = figure;
  const width = figure.unit === "%" ? about.points : Math.abs(value) * about.share;
  if (figure.op === "range") return [value, upper ?? value];
  if (figure.op === "~") return [value - width, value + width];
  if (figure.op === ">=" || figure.op === ">") return [value, Infinity];
  return figure.op === "<=" || figure.op === "<" ? [-Infinity, value] : [value, value];
}
