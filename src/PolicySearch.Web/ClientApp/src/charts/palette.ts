import { shown } from "../appearance";

/** The page's colours, for charts. */
export interface Palette { ink: string; soft: string; line: string; paper: string; accent: string; band: string; good: string; series: string[]; font: string }

const Light = ["#9c2419", "#2f5570", "#96702a", "#4c7152", "#74537f", "#6d675d", "#b5603c", "#2c7d7a"];
const Dark = ["#f08f80", "#8fb8d6", "#dcb96a", "#9cc6a3", "#c8a6d3", "#b6aea1", "#e5a283", "#7fccc8"];

export function palette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return { ink: of("ink"), soft: of("soft"), line: of("line"), paper: of("sheet"), accent: of("accent"), band: of("accent-soft"), good: of("good"), series: shown.value === "dark" ? Dark : Light, font: of("sans") };
}
