import type { EChartsCoreOption } from "echarts/core";
import { drawBound, extent, row, type Bound } from "./bounds";
import type { Palette } from "./palette";

export interface Line<T> { name: string; points: { year: number; bound: Bound; what: T }[] }

/** Values over the years, a line a region: points, pale what their wording leaves open. */
export function timeline<T>(lines: readonly Line<T>[], unit: string, colours: Palette, width: number): EChartsCoreOption {
  const bounds = lines.flatMap(line => line.points.map(point => point.bound));
  const years = [...new Set(lines.flatMap(line => line.points.map(point => point.year)))].sort((a, b) => a - b);
  const place = (year: number) => years.indexOf(year);
  return {
    color: colours.series,
    legend: { data: lines.map(line => line.name), type: "plain", top: 0, left: 0, itemWidth: 16, itemHeight: 8, textStyle: { color: colours.ink } },
    grid: { left: 52, right: 24, top: 56 + 22 * Math.floor((lines.length * 96) / width), bottom: 30 },
    xAxis: { type: "category", data: years, axisLabel: { color: colours.soft, hideOverlap: true }, axisLine: { lineStyle: { color: colours.ink } }, axisTick: { show: false } },
    yAxis: { type: "value", ...extent(bounds), name: unit, nameTextStyle: { color: colours.soft }, axisLabel: { color: colours.soft }, splitLine: { lineStyle: { color: colours.line } } },
    series: lines.flatMap((line, at) => {
      const colour = colours.series[at % colours.series.length]!;
      return [
        { type: "line", name: line.name, color: colour, data: line.points.map(point => [place(point.year), point.bound.value]), symbol: "none", lineStyle: { width: 1.5, color: colour }, silent: true, z: 1 },
        {
          type: "custom", clip: false, name: line.name, z: 3,
          renderItem: (_: unknown, api: Parameters<typeof drawBound>[0]) => drawBound(api, "y", colour, `${colour}3c`),
          data: line.points.map(point => ({ value: row(place(point.year), point.bound), what: point.what })),
          encode: { x: 0, y: 1 },
        },
      ];
    }),
  };
}
