import type { EChartsCoreOption } from "echarts/core";
import type { Palette } from "./palette";

export interface Dumbbell<T> { name: string; own: number; above: number; what: T }

interface Drawing { value(dimension: number): number; coord(point: [number, number]): [number, number] }

/** Two values a line: hollow the one above, full one's own, and what lies between. */
export function dumbbells<T>(pairs: readonly Dumbbell<T>[], unit: string, names: [string, string], colours: Palette, width: number): EChartsCoreOption {
  const ends = pairs.flatMap(pair => [pair.own, pair.above]);
  const air = (Math.max(...ends) - Math.min(...ends) || 1) * 0.1;
  const left = width < 600 ? 112 : 220;
  return {
    legend: { data: names, top: 0, left: 0, textStyle: { color: colours.ink }, itemWidth: 10, itemHeight: 10 },
    grid: { left, right: 24, top: 34, bottom: 44 },
    xAxis: { type: "value", min: Math.floor((Math.min(...ends) - air) * 10) / 10, max: Math.ceil((Math.max(...ends) + air) * 10) / 10, name: unit, nameLocation: "middle", nameGap: 28, nameTextStyle: { color: colours.soft }, axisLabel: { color: colours.soft, hideOverlap: true }, splitLine: { lineStyle: { color: colours.line } } },
    yAxis: { type: "category", inverse: true, data: pairs.map(pair => pair.name), axisTick: { show: false }, axisLine: { lineStyle: { color: colours.ink } }, axisLabel: { color: colours.ink, interval: 0, width: left - 12, overflow: "truncate" } },
    series: [
      {
        type: "custom", silent: true,
        renderItem: (_: unknown, api: Drawing) => {
          const from = api.coord([api.value(1), api.value(0)]);
          const to = api.coord([api.value(2), api.value(0)]);
          return { type: "line", shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] }, style: { stroke: colours.soft, lineWidth: 2 } };
        },
        data: pairs.map((pair, place) => [place, pair.above, pair.own]), encode: { x: [1, 2], y: 0 },
      },
      { type: "scatter", name: names[0], color: colours.accent, symbolSize: 11, itemStyle: { color: colours.accent }, data: pairs.map((pair, place) => ({ value: [pair.own, place], what: pair.what })), z: 3 },
      { type: "scatter", name: names[1], color: colours.soft, symbolSize: 11, itemStyle: { color: colours.paper, borderColor: colours.ink, borderWidth: 1.5 }, data: pairs.map((pair, place) => ({ value: [pair.above, place], what: pair.what })), z: 2 },
    ],
  };
}
