import { language, text } from "./texts.js";

/** Makes an element: make("a", { href: "#" }, "text", child). Texts are never read as HTML. */
export function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key in element && key !== "list") element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined && child !== ""));
  return element;
}

const entities = { "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&" };
const decode = escaped => escaped.replace(/&(lt|gt|quot|#39|amp);/g, entity => entities[entity]);

/** A snippet (escaped text, matches in mark) as nodes. */
export function marked(snippet) {
  return snippet.split(/(<mark>.*?<\/mark>)/s).filter(part => part).map(part =>
    part.startsWith("<mark>") ? make("mark", {}, decode(part.slice(6, -7))) : decode(part));
}

/** Asks the API; throws an Error with the reason that a reader can act on. */
export async function ask(path, signal) {
  const answer = await fetch(path, { signal, headers: { "Accept-Language": language.zh ? "zh" : "en" } });
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail ?? body.title ?? answer.statusText);
  return body;
}

/** A target's value for a reader: ≈7%, ≥19万吨. The same marks as the API's comparison. */
export function stated(target) {
  const sign = { ">=": "≥", ">": ">", "<=": "≤", "<": "<", "~": "≈" }[target.op] ?? "";
  const period = { annual_average: "年均", cumulative: "累计" }[target.period] ?? "";
  const value = target.op === "range" ? `${target.value}–${target.upper}` : `${target.value}`;
  return period + sign + value + (target.unit ?? "");
}

export { text };
