/** What a chart draws of a value: the figure, and the least and the most that its wording allows. */
export interface Bound { value: number; low: number; high: number }

interface Shape { type: string; shape?: object; style?: object; x?: number; y?: number; children?: Shape[] }
interface Drawing { value(dimension: number): number; coord(point: [number, number]): [number, number] }

const Radius = 4.5;
const Half = 6;
const Arrow = 20;

/**
 * Draws a value along an axis: a point; a pale band where it is open on both sides, a pale arrow where on one.
 * Dimensions of the data: 0 place on the other axis, 1 value, 2 least, 3 most (NaN where open).
 */
export function drawBound(api: Drawing, along: "x" | "y", colour: string, band: string): Shape {
  const other = api.value(0);
  const at = (value: number): [number, number] => api.coord(along === "x" ? [value, other] : [other, value]);
  const [x, y] = at(api.value(1));
  const children: Shape[] = [];
  const low = api.value(2);
  const high = api.value(3);
  if (Number.isNaN(high) !== Number.isNaN(low)) children.push(arrow(x, y, along, Number.isNaN(high), band));
  else if (high > low) children.push(between(at(low), at(high), along, band));
  children.push({ type: "circle", shape: { cx: x, cy: y, r: Radius }, style: { fill: colour } });
  return { type: "group", children };
}

function between(from: [number, number], to: [number, number], along: "x" | "y", fill: string): Shape {
  const shape = along === "x"
    ? { x: from[0], y: from[1] - Half, width: to[0] - from[0], height: 2 * Half }
    : { x: from[0] - Half, y: to[1], width: 2 * Half, height: from[1] - to[1] };
  return { type: "rect", shape, style: { fill } };
}

// Up (or to the right) where there is no most, down where there is no least.
function arrow(x: number, y: number, along: "x" | "y", up: boolean, fill: string): Shape {
  const step = up ? 1 : -1;
  const points = [[0, -Half], [Arrow, -Half], [Arrow + Half, 0], [Arrow, Half], [0, Half]]
    .map(([far, side]) => (along === "x" ? [x + step * far!, y + side!] : [x + side!, y - step * far!]));
  return { type: "polygon", shape: { points }, style: { fill } };
}

/** A bound as a row of data for {@link drawBound}. */
export const row = (place: number, { value, low, high }: Bound): number[] => [place, value, Number.isFinite(low) ? low : NaN, Number.isFinite(high) ? high : NaN];

/** The ends of an axis that shows all bounds, with a little air. */
export function extent(bounds: readonly Bound[]): { min: number; max: number } {
  const ends = bounds.flatMap(({ value, low, high }) => [value, low, high]).filter(Number.isFinite);
  const min = Math.min(...ends);
  const max = Math.max(...ends);
  const air = (max - min || Math.abs(max) || 1) * 0.12;
  return { min: nice(min - air, Math.floor), max: nice(max + air, Math.ceil) };
}

function nice(value: number, round: (value: number) => number): number {
  const step = 10 ** Math.floor(Math.log10(Math.abs(value) || 1)) / 2;
  return round(value / step) * step;
}
