import { ask, make } from "./dom.js";
import { change } from "./search.js";

const Pause = 120;
const box = document.getElementById("query");
const list = document.getElementById("suggestions");
let at = -1;
let timer = 0;
let running = null;

/** Completes the last term of the query; arrow keys choose, Enter takes, Escape closes. */
export function listenToTyping() {
  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(load, Pause);
  });
  box.addEventListener("keydown", event => {
    const items = [...list.children];
    if (event.key === "Escape") close();
    if (list.hidden || items.length === 0) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      at = (at + (event.key === "ArrowDown" ? 1 : -1) + items.length) % items.length;
      items.forEach((item, place) => item.setAttribute("aria-selected", String(place === at)));
      box.setAttribute("aria-activedescendant", items[at].id);
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      take(items[at].dataset.text);
    }
  });
  box.addEventListener("blur", () => setTimeout(close, 150));
  document.getElementById("search-form").addEventListener("submit", close);
}

async function load() {
  const typed = box.value.split(/\s/).at(-1);
  running?.abort();
  running = new AbortController();
  if (!typed) return close();
  try {
    const found = await ask(`api/suggest?${new URLSearchParams({ query: typed, limit: 8 })}`, running.signal);
    if (document.activeElement !== box || found.length === 0) return close();
    at = -1;
    list.replaceChildren(...found.map((s, place) => {
      const item = make("li", { id: `suggestion-${place}`, role: "option", "aria-selected": "false", onmousedown: event => { event.preventDefault(); take(s.text); } }, s.text, make("small", {}, s.count > 0 ? String(s.count) : ""));
      item.dataset.text = s.text;
      return item;
    }));
    list.hidden = false;
    box.setAttribute("aria-expanded", "true");
  } catch (error) {
    if (error.name !== "AbortError") close();
  }
}

function take(suggestion) {
  box.value = [...box.value.split(/\s/).slice(0, -1), suggestion].join(" ");
  close();
  change(parameters => {
    parameters.set("query", box.value);
    parameters.delete("offset");
  });
}

function close() {
  clearTimeout(timer);
  list.hidden = true;
  at = -1;
  box.setAttribute("aria-expanded", "false");
  box.removeAttribute("aria-activedescendant");
}
