import { computed, type ComputedRef } from "vue";
import { useRoute, useRouter } from "vue-router";

/** What a view shows stands in the address, so that it can be kept, sent and gone back to. */
export interface Address {
  /** The parameters of the address. */
  parameters: ComputedRef<URLSearchParams>;
  /** One value, or empty. */
  one(name: string): string;
  /** All values of a name. */
  all(name: string): string[];
  /** Changes the parameters: a step that Back undoes, or in place. */
  change(edit: (parameters: URLSearchParams) => void, inPlace?: boolean): void;
  /** The address of this view with other values; an empty value leaves the name out. */
  other(values: Record<string, string | string[]>): string;
}

export function useAddress(): Address {
  const route = useRoute();
  const router = useRouter();
  const parameters = computed(() => new URLSearchParams(route.fullPath.split("#")[0]?.split("?")[1] ?? ""));
  const at = (changed: URLSearchParams) => (changed.size ? `${route.path}?${changed}` : route.path);
  return {
    parameters,
    one: name => parameters.value.get(name) ?? "",
    all: name => parameters.value.getAll(name),
    change(edit, inPlace = false) {
      const changed = new URLSearchParams(parameters.value);
      edit(changed);
      if (changed.toString() !== parameters.value.toString()) void router[inPlace ? "replace" : "push"](at(changed));
    },
    other(values) {
      const changed = new URLSearchParams(parameters.value);
      for (const [name, value] of Object.entries(values)) set(changed, name, value);
      return at(changed);
    },
  };
}

/** Gives a name its values; an empty one leaves it out. */
export function set(parameters: URLSearchParams, name: string, value: string | string[]): void {
  parameters.delete(name);
  for (const one of [value].flat()) if (one !== "") parameters.append(name, one);
}
