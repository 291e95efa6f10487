import type { EChartsCoreOption } from "echarts/core";
import type { Palette } from "./palette";

export interface Share<T> { row: string; column: string; share: number; text: string; what: T }

const RowHeight = 30;
const LabelWidth = 60;
export const sharesHeight = (rows: number) => rows * RowHeight + 60;

/** Shares as a field of cells, the darker the more, with the figure in each; of one column as bars, the longer the more. */
export function shares<T>(cells: readonly Share<T>[], colours: Palette, width: number): EChartsCoreOption {
  const rows = [...new Set(cells.map(cell => cell.row))];
  const columns = [...new Set(cells.map(cell => cell.column))];
  const most = Math.max(...cells.map(cell => cell.share), 0.01);
  return {
    grid: { left: width < 600 ? 92 : 150, right: 8, top: columns.length > 1 ? 44 : 8, bottom: 8 },
    xAxis: { show: columns.length > 1, type: "category", position: "top", data: columns, axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: colours.ink, interval: 0, width: Math.max(40, (width - 160) / columns.length - 6), overflow: "break", fontSize: 12 } },
    yAxis: { type: "category", inverse: true, data: rows, axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: colours.ink, interval: 0, width: width < 600 ? 82 : 140, overflow: "truncate" } },
    series: [{
      type: "custom", clip: false, encode: { x: 0, y: 1 },
      renderItem: (_: unknown, api: { value(at: number): number; coord(point: [number, number]): [number, number]; size(point: [number, number]): [number, number] }) => {
        const [x, y] = api.coord([api.value(0), api.value(1)]);
        const [w, h] = api.size([1, 1]);
        const cell = cells[api.value(3)]!;
        const depth = cell.share / most;
        if (columns.length === 1) {
          const left = x - w / 2;
          const length = (w - LabelWidth) * depth;
          return { type: "group", children: [
            { type: "rect", shape: { x: left, y: y - h / 2 + 5, width: Math.max(1, length), height: h - 10 }, style: { fill: colours.accent } },
            { type: "text", style: { x: left + length + 8, y, text: cell.text, textVerticalAlign: "middle", fill: colours.ink, font: `12px ${colours.font}` } },
          ] };
        }
        return { type: "group", children: [
          { type: "rect", shape: { x: x - w / 2 + 1, y: y - h / 2 + 1, width: w - 2, height: h - 2 }, style: { fill: colours.accent, opacity: 0.05 + 0.6 * depth } },
          { type: "text", style: { x, y, text: cell.text, textAlign: "center", textVerticalAlign: "middle", fill: colours.ink, font: `12px ${colours.font}` } },
        ] };
      },
      data: cells.map((cell, at) => ({ value: [columns.indexOf(cell.column), rows.indexOf(cell.row), cell.share, at], what: cell.what })),
    }],
  };
}
