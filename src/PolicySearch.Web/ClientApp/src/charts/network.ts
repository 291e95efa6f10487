import type { EChartsCoreOption } from "echarts/core";
import type { Departments } from "../api/types";
import type { Palette } from "./palette";

const Largest = 46;
const Smallest = 9;
const Widest = 7;

/** Bodies as points, the larger the more tasks; joint work as lines, the thicker the more. Placed on a circle, so that the picture is the same each time. */
export function network(report: Departments, colours: Palette): EChartsCoreOption {
  const most = Math.max(...report.items.map(body => body.tasks.count), 1);
  const thick = Math.max(...report.joint.map(pair => pair.tasks), 1);
  return {
    series: [{
      type: "graph", layout: "circular", circular: { rotateLabel: true }, top: 130, bottom: 130, left: 130, right: 130, roam: false,
      label: { show: true, color: colours.ink, fontSize: 12 }, emphasis: { focus: "adjacency" },
      data: report.items.map(body => ({
        name: body.name, value: body.tasks.count, symbolSize: Smallest + (Largest - Smallest) * Math.sqrt(body.tasks.count / most), what: body.name,
        itemStyle: { color: (body.lead ?? 0) > 0 ? colours.accent : colours.soft },
      })),
      links: report.joint.map(pair => ({ source: pair.a, target: pair.b, lineStyle: { width: 0.5 + (Widest * pair.tasks) / thick, color: colours.soft, opacity: 0.12 + 0.5 * (pair.tasks / thick), curveness: 0.2 } })),
    }],
  };
}
