// Only what the charts draw with; loaded when the first of them is shown.
import { BarChart, CustomChart, GraphChart, HeatmapChart, LineChart, ScatterChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TitleComponent, TooltipComponent, VisualMapComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([AriaComponent, BarChart, CustomChart, GraphChart, GridComponent, HeatmapChart, LegendComponent, LineChart, ScatterChart, SVGRenderer, TitleComponent, TooltipComponent, VisualMapComponent]);

export { init };
