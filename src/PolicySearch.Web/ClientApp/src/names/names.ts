import { computed, ref, shallowRef } from "vue";
import { get } from "../api/client";
import type { Indicator, RegionHeld, ThemeHeld } from "../api/types";
import { language, t } from "../texts";
import { provinces } from "./provinces";

/** What the index holds, asked for once: the catalogue's names of themes and indicators, and the regions. */
const themes = shallowRef<ThemeHeld[]>([]);
const indicators = shallowRef<Indicator[]>([]);
const regions = shallowRef<RegionHeld[]>([]);
const asked = new Map<string, Promise<unknown>>();

function once<T>(what: string, ask: () => Promise<T>, keep: (answer: T) => void): Promise<T> {
  const known = asked.get(what) as Promise<T> | undefined;
  if (known) return known;
  const answer = ask().then(value => {
    keep(value);
    return value;
  });
  // What failed is asked again next time.
  answer.catch(() => asked.delete(what));
  asked.set(what, answer);
  return answer;
}

export const loadThemes = () => once("themes", () => get("/api/themes"), value => (themes.value = value));
export const loadIndicators = () => once("indicators", () => get("/api/indicators"), value => (indicators.value = value));
export const loadRegions = () => once("regions", () => get("/api/regions"), value => (regions.value = value));

/** Forgets what was asked, after documents were added or removed. */
export const forgetNames = (): void => asked.clear();

const byTheme = computed(() => new Map<string, { zh: string; en: string }>(themes.value.flatMap(theme => [
  [theme.theme, theme] as const, ...theme.topics.map(topic => [topic.topic, topic] as const),
])));
const byIndicator = computed(() => new Map(indicators.value.map(indicator => [indicator.indicator, indicator])));

/** The name of a theme or a topic. */
export function themeName(code: string): string {
  const known = byTheme.value.get(code);
  return known ? known[language.value] : code;
}

/** The name of an indicator by its code, or the printed one in Chinese. */
export function indicatorName(code: string, printed = code): string {
  const known = byIndicator.value.get(code);
  return language.value === "en" ? known?.en ?? printed : known?.name ?? printed;
}

type Speak = (text: string) => string;
const speak = ref<Speak | null>(null);

/** In English, regions are written in pinyin; its dictionary is loaded when it is first needed. */
async function loadPinyin(): Promise<void> {
  if (speak.value) return;
  const { pinyin } = await import("pinyin-pro");
  speak.value = text => pinyin(text, { toneType: "none", type: "array", v: true }).join("").replace(/^./, first => first.toUpperCase());
}

const Ends: [RegExp, string][] = [
  [/^(.{2,4}?)(?:[^族]{1,4}族)+自治州$/, ""], [/^(.{2,4}?)(?:[^族]{1,4}族)+自治县$/, " County"], [/^(.+)新区$/, " New Area"], [/^(.{2,})(?:省|市|地区|盟)$/, ""], [/^(.{2,})区$/, " District"], [/^(.{2,})县$/, " County"], [/^(.县)$/, ""], [/^(.{2,})旗$/, " Banner"],
];

/** The name of a region: as printed, in English in pinyin. */
export function regionName(name: string): string {
  if (name === "全国") return t("nation");
  if (language.value === "zh") return name;
  const province = provinces[name];
  if (province) return province;
  if (!speak.value) {
    void loadPinyin();
    return name;
  }
  for (const [end, kind] of Ends) {
    const stem = end.exec(name)?.[1];
    if (stem) return speak.value(stem) + kind;
  }
  // What is no division's name (a document's title) stays as printed.
  return name.length > 8 ? name : speak.value(name);
}

export { indicators, regions, themes };
