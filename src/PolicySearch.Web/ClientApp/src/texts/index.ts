import { ref, watchEffect } from "vue";
import { english } from "./en";
import { chinese } from "./zh";

export type Language = "zh" | "en";
export type Key = keyof typeof chinese;

const kept = localStorage.getItem("language");

/** The reader's language: as chosen here before, else as the browser prefers. */
export const language = ref<Language>(kept === "zh" || kept === "en" ? kept : navigator.language.startsWith("zh") ? "zh" : "en");

watchEffect(() => {
  document.documentElement.lang = language.value === "zh" ? "zh-CN" : "en";
});

export function chooseLanguage(chosen: Language): void {
  language.value = chosen;
  localStorage.setItem("language", chosen);
}

/** The words of a key with values in their places: {0}, or {0:task|tasks} for a number with the noun it counts. */
export function t(key: Key, ...values: (string | number)[]): string {
  const template = (language.value === "zh" ? chinese : english)[key];
  return template.replace(/\{(\d)(?::(.*?)\|(.*?))?\}/g, (_, place: string, one?: string, many?: string) => {
    const value = values[Number(place)] ?? "";
    const shown = typeof value === "number" ? value.toLocaleString("en") : value;
    return one === undefined ? shown : `${shown} ${value === 1 ? one : many}`;
  });
}

/** Whether there are words for a key that was put together from a code of the API. */
export const isKey = (key: string): key is Key => key in chinese;

/** The words for a code of the API, or the code itself where there are none. */
export const tcode = (prefix: string, code: string): string => (isKey(prefix + code) ? t((prefix + code) as Key) : code);

/** Names one after the other, as the language parts them. */
export const listed = (names: readonly string[]): string => names.join(t("comma"));
