import type { EChartsCoreOption } from "echarts/core";
import { drawBound, extent, row, type Bound } from "./bounds";
import type { Palette } from "./palette";

export interface Ranked<T> { name: string; text: string; bound: Bound; what: T }

const RowHeight = 26;
export const rankingHeight = (count: number) => count * RowHeight + 60;

/** Values in order, the greatest first: a point each on one scale, pale what its wording leaves open. */
export function ranking<T>(ranked: readonly Ranked<T>[], unit: string, colours: Palette, width: number): EChartsCoreOption {
  const scale = extent(ranked.map(one => one.bound));
  return {
    grid: { left: width < 600 ? 92 : 150, right: 76, top: 8, bottom: 44 },
    xAxis: { type: "value", ...scale, name: unit, nameLocation: "middle", nameGap: 28, nameTextStyle: { color: colours.soft }, axisLabel: { color: colours.soft, hideOverlap: true }, splitLine: { lineStyle: { color: colours.line } } },
    yAxis: { type: "category", inverse: true, data: ranked.map(one => one.name), axisTick: { show: false }, axisLine: { lineStyle: { color: colours.ink } }, axisLabel: { color: colours.ink, width: width < 600 ? 82 : 140, overflow: "truncate", interval: 0 } },
    series: [{
      type: "custom", clip: false,
      renderItem: (_: unknown, api: Parameters<typeof drawBound>[0] & { getWidth(): number }) => {
        const shape = drawBound(api, "x", colours.accent, colours.series[0] + "44") as { children: object[] };
        const one = ranked[api.value(0)]!;
        const y = api.coord([one.bound.value, api.value(0)])[1];
        shape.children.push({ type: "text", style: { x: api.getWidth() - 70, y, text: one.text, fill: colours.ink, textVerticalAlign: "middle", font: `13px ${colours.font}` } });
        return shape;
      },
      data: ranked.map((one, place) => ({ value: row(place, one.bound), what: one.what })),
      encode: { x: 1, y: 0 },
    }],
  };
}
