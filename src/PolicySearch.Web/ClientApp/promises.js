import { ask, make, text } from "./dom.js";

const byId = id => document.getElementById(id);
const Width = 760, Height = 260, Left = 48, Right = 16, Top = 16, Bottom = 28;
let indicators = [];
let shown = 0;

/** Which indicator and region are shown stands in the address: #/promises?indicator=gdp_growth&place=全国 */
export async function showPromises(parameters) {
  // Only the newest question's answer is shown, whichever arrives last.
  const turn = ++shown;
  try {
    if (indicators.length === 0) {
      indicators = await ask("api/indicators");
      byId("promised").replaceChildren(...indicators.map(i => make("option", { value: i.name, label: `${i.indicator} · ${i.targets}` })));
    }
    const asked = new URLSearchParams({ indicator: parameters.get("indicator") ?? "gdp_growth" });
    const report = await ask(`api/fulfilment?${asked}`);
    if (turn !== shown) return;
    const pairs = report.pairs.filter(p => p.span === "year");
    byId("promises-message").textContent = pairs.length === 0 ? text("notFound", asked.get("indicator")) : "";
    const places = [...new Set(pairs.map(p => p.name))].sort((a, b) => count(pairs, b) - count(pairs, a));
    const place = places.includes(parameters.get("place")) ? parameters.get("place") : places[0];
    byId("place-of-promise").replaceChildren(...places.map(name => make("option", { value: name, selected: name === place }, name)));
    write(report, pairs.filter(p => p.name === place));
    byId("promises-downloads").replaceChildren(`${text("download")} `, make("a", { href: `api/fulfilment.csv?${asked}`, download: "fulfilment.csv" }, "CSV"));
  } catch (error) {
    if (turn !== shown) return;
    byId("promises-message").textContent = error.message;
    for (const part of ["timeline", "sentence", "promises-table", "promises-kept", "promises-downloads"]) byId(part).replaceChildren();
  }
}

export function listenToPromises() {
  byId("promises-form").addEventListener("submit", event => {
    event.preventDefault();
    const typed = byId("promise").value.trim();
    const known = indicators.find(i => i.name === typed || i.indicator === typed);
    byId("promise").value = "";
    if (typed) location.hash = `#/promises?${new URLSearchParams({ indicator: known?.indicator ?? typed })}`;
  });
  byId("place-of-promise").addEventListener("change", event => {
    const parameters = new URLSearchParams(location.hash.split("?")[1] ?? "");
    parameters.set("place", event.target.value);
    location.hash = `#/promises?${parameters}`;
  });
}

const count = (pairs, name) => pairs.filter(p => p.name === name).length;

function write(report, pairs) {
  byId("sentence").replaceChildren();
  byId("timeline").replaceChildren(...(pairs.length > 0 ? [chart(report, pairs)] : []));
  const head = ["year", "target", "result", "difference", "verdict"].map(key => make("th", { scope: "col" }, text(key)));
  byId("promises-table").replaceChildren(
    ...(pairs.length > 0 ? [make("caption", {}, `${pairs[0].name} · ${pairs[0].label}`)] : []),
    make("thead", {}, make("tr", {}, ...head)),
    make("tbody", {}, ...pairs.map(pair => make("tr", {},
      make("th", { scope: "row" }, String(pair.year)), make("td", {}, opener(pair.target)), make("td", {}, pair.result ? opener(pair.result) : "–"),
      make("td", {}, pair.difference === undefined ? "–" : (pair.difference > 0 ? "+" : "") + pair.difference + (pair.unit === "%" ? text("points") : pair.unit)),
      make("td", { className: pair.verdict }, text(`verdict_${pair.verdict}`))))));
  const decided = pairs.filter(p => p.result), kept = decided.filter(p => p.verdict !== "missed");
  byId("promises-kept").textContent = decided.length > 0 ? text("kept", kept.length, decided.length) + (decided.length < 20 ? " " + text("few") : "") : "";
}

/** A value whose click shows the sentence that states it. */
const opener = stated => make("button", { type: "button", title: stated.figure.quote, onclick: () => open(stated) }, stated.text);

function open(stated) {
  byId("sentence").replaceChildren(
    make("blockquote", {}, stated.sentence),
    make("figcaption", {}, [stated.document, stated.taskId].filter(part => part).join(" · ")));
  byId("sentence").scrollIntoView({ block: "nearest" });
}

/** Targets with the band that their wording leaves, results as a line; values of another unit than the first target's are left out. */
function chart(report, pairs) {
  const unit = pairs[0].unit, drawn = pairs.filter(p => p.unit === unit);
  const results = drawn.filter(p => p.result).map(p => ({ pair: p, value: p.difference + edge(p) }));
  const bands = drawn.map(p => band(report, p));
  const values = [...results.map(r => r.value), ...bands.flat().filter(Number.isFinite)];
  const low = Math.min(...values), high = Math.max(...values), room = (high - low || 1) * .1;
  const years = drawn.map(p => p.year), first = Math.min(...years), last = Math.max(...years);
  const x = year => Left + (first === last ? .5 : (year - first) / (last - first)) * (Width - Left - Right);
  const y = value => Height - Bottom - (Math.min(Math.max(value, low - room), high + room) - low + room) / (high - low + 2 * room) * (Height - Top - Bottom);
  const svg = shape("svg", { viewBox: `0 0 ${Width} ${Height}`, role: "img", "aria-label": text("timeline") });
  for (const value of [low, (low + high) / 2, high])
    svg.append(shape("text", { x: Left - 6, y: y(value) + 4, class: "axis end" }, `${Math.round(value * 100) / 100}`));
  drawn.forEach((pair, i) => {
    const [bottom, top] = bands[i];
    svg.append(shape("text", { x: x(pair.year), y: Height - 8, class: "axis middle" }, `${pair.year}`));
    svg.append(shape("rect", { x: x(pair.year) - 9, y: y(top), width: 18, height: Math.max(2, y(bottom) - y(top)), class: "band" }));
    svg.append(point(pair.target, "rect", { x: x(pair.year) - 9, y: y(pair.target.figure.value) - 2, width: 18, height: 4, class: "target" }));
  });
  svg.append(shape("polyline", { points: results.map(r => `${x(r.pair.year)},${y(r.value)}`).join(" "), class: "line" }));
  for (const { pair, value } of results) svg.append(point(pair.result, "circle", { cx: x(pair.year), cy: y(value), r: 5, class: `result ${pair.verdict}` }));
  return svg;
}

/** What the difference is counted from: the nearer end of a range, else the target. */
const edge = pair => pair.target.figure.op === "range" && pair.difference > 0 ? pair.target.figure.upper : pair.target.figure.value;

/** The values that keep a promise: 左右 leaves a band, 以上 all above, 以内 all below. */
function band(report, { target: { figure }, unit }) {
  const value = figure.value, about = unit === "%" ? report.aboutPoints : Math.abs(value) * report.aboutShare;
  if (figure.op === "range") return [value, figure.upper];
  if (figure.op === "~") return [value - about, value + about];
  if (figure.op === ">=" || figure.op === ">") return [value, Infinity];
  return figure.op === "<=" || figure.op === "<" ? [-Infinity, value] : [value, value];
}

function point(stated, name, attributes) {
  const mark = shape(name, { ...attributes, tabindex: "0", role: "button", "aria-label": `${stated.figure.year} ${stated.text}` });
  mark.append(shape("title", {}, `${stated.figure.year} ${stated.text}`));
  mark.addEventListener("click", () => open(stated));
  mark.addEventListener("keydown", event => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); open(stated); } });
  return mark;
}

function shape(name, attributes, content) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (content) element.textContent = content;
  return element;
}
