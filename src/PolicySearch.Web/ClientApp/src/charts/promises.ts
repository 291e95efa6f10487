import type { EChartsCoreOption } from "echarts/core";
import type { Pair } from "../api/types";
import { band } from "../parts/values";
import { extent } from "./bounds";
import type { Palette } from "./palette";

export interface Kept { about: { points: number; share: number }; pairs: Pair[]; unit: string; targetName: string; resultName: string }
interface Drawing { value(dimension: number): number; coord(point: [number, number]): [number, number] }

const Half = 11;

/** What the difference is counted from: the nearer end of a range, else the target. */
const edge = (pair: Pair) => (pair.target.figure.op === "range" && (pair.difference ?? 0) > 0 ? pair.target.figure.upper! : pair.target.figure.value);

/** The result in the target's unit; null where none is stated. */
export const resultOf = (pair: Pair): number | null => (pair.difference === null || pair.difference === undefined || !pair.result ? null : pair.difference + edge(pair));

/** Targets by year as bars, shaded what their wording allows; results as dots on a line, hollow where the promise was missed. */
export function promises({ about, pairs, unit, targetName, resultName }: Kept, colours: Palette): EChartsCoreOption {
  const years = [...new Set(pairs.map(pair => pair.year))].sort((a, b) => a - b);
  const bounds = pairs.map(pair => ({ value: pair.target.figure.value, band: band(pair.target.figure, about) }));
  const results = pairs.flatMap(pair => {
    const value = resultOf(pair);
    return value === null ? [] : [{ pair, value }];
  });
  const scale = extent([...bounds.map(({ value, band: [low, high] }) => ({ value, low, high })), ...results.map(({ value }) => ({ value, low: value, high: value }))]);
  const within = (end: number) => Math.min(scale.max, Math.max(scale.min, end));
  return {
    legend: { data: [targetName, resultName], top: 0, left: 0, itemWidth: 16, itemHeight: 8, textStyle: { color: colours.ink }, selectedMode: false },
    grid: { left: 48, right: 20, top: 56, bottom: 28 },
    xAxis: { type: "category", data: years, axisLabel: { color: colours.soft, hideOverlap: true }, axisLine: { lineStyle: { color: colours.ink } }, axisTick: { show: false } },
    yAxis: { type: "value", ...scale, name: unit, nameTextStyle: { color: colours.soft }, axisLabel: { color: colours.soft }, splitLine: { lineStyle: { color: colours.line } } },
    series: [
      {
        type: "custom", name: targetName, color: colours.accent, z: 1,
        renderItem: (_: unknown, api: Drawing) => {
          const [x, y] = api.coord([api.value(0), api.value(1)]);
          const top = api.coord([api.value(0), api.value(3)])[1];
          const bottom = api.coord([api.value(0), api.value(2)])[1];
          return { type: "group", children: [
            { type: "rect", shape: { x: x - Half, y: top, width: 2 * Half, height: Math.max(2, bottom - top) }, style: { fill: `${colours.series[0]}33` } },
            { type: "rect", shape: { x: x - Half, y: y - 2, width: 2 * Half, height: 4 }, style: { fill: colours.accent } },
          ] };
        },
        data: pairs.map((pair, at) => ({ value: [years.indexOf(pair.year), bounds[at]!.value, within(bounds[at]!.band[0]), within(bounds[at]!.band[1])], what: pair.target })),
        encode: { x: 0, y: 1 },
      },
      {
        type: "line", name: resultName, color: colours.ink, lineStyle: { width: 1.4, color: colours.ink }, symbol: "circle", symbolSize: 9, z: 3,
        data: results.map(({ pair, value }) => ({
          value: [years.indexOf(pair.year), value], what: pair.result,
          itemStyle: { color: pair.verdict === "missed" ? colours.paper : colours.ink, borderColor: colours.ink, borderWidth: 1.6 },
        })),
      },
    ],
  };
}
