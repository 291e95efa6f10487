import { ref, watchEffect } from "vue";

export type Appearance = "auto" | "light" | "dark";

const System = matchMedia("(prefers-color-scheme: dark)");
const systemDark = ref(System.matches);
System.addEventListener("change", event => (systemDark.value = event.matches));

const kept = localStorage.getItem("appearance");
export const appearance = ref<Appearance>(kept === "light" || kept === "dark" ? kept : "auto");

/** What is shown now; charts are drawn anew when it changes. */
export const shown = ref<"light" | "dark">("light");

watchEffect(() => {
  shown.value = appearance.value === "auto" ? (systemDark.value ? "dark" : "light") : appearance.value;
  document.documentElement.dataset.appearance = shown.value;
});

export function chooseAppearance(chosen: Appearance): void {
  appearance.value = chosen;
  localStorage.setItem("appearance", chosen);
}
