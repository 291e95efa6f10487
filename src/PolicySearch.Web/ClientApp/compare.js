import { ask, make, text } from "./dom.js";

const byId = id => document.getElementById(id);
const Suggested = ["gdp_growth", "urban_income_growth", "rural_income_growth"];
let indicators = [];
let shown = 0;

/** Which indicators and regions are compared stands in the address. */
export async function showComparison(parameters) {
  // Only the newest question's answer is shown, whichever arrives last.
  const turn = ++shown;
  try {
    await loadChoices(parameters, () => turn === shown);
    if (turn !== shown) return;
    const chosen = parameters.getAll("indicator");
    if (chosen.length === 0) {
      const known = Suggested.filter(code => indicators.some(i => i.indicator === code));
      const preset = known.length > 0 ? known : indicators.slice(0, 2).map(i => i.indicator);
      if (preset.length > 0) change(p => preset.forEach(code => p.append("indicator", code)));
      return;
    }
    const comparison = await ask(`api/compare?${parameters}`);
    if (turn !== shown) return;
    byId("compare-message").textContent = comparison.notFound?.length ? text("notFound", comparison.notFound.join(", ")) : "";
    write(comparison);
    byId("downloads").replaceChildren(`${text("download")} `, link("xlsx", parameters), " ", link("csv", parameters), " ", link("json", parameters));
  } catch (error) {
    if (turn !== shown) return;
    byId("compare-message").textContent = error.message;
    for (const part of ["table", "sources", "downloads"]) byId(part).replaceChildren();
  }
}

export function listenToComparison() {
  byId("compare-form").addEventListener("submit", event => {
    event.preventDefault();
    const typed = byId("indicator").value.trim();
    const known = indicators.find(i => i.name === typed || i.indicator === typed);
    byId("indicator").value = "";
    if (typed) change(p => p.append("indicator", known?.indicator ?? typed));
  });
}

function change(edit) {
  const parameters = new URLSearchParams(location.hash.split("?")[1] ?? "");
  edit(parameters);
  location.hash = `#/compare?${parameters}`;
}

function without(parameters, name, value) {
  const others = parameters.getAll(name).filter(v => v !== value);
  parameters.delete(name);
  others.forEach(v => parameters.append(name, v));
}

async function loadChoices(parameters, newest) {
  if (indicators.length === 0) {
    indicators = await ask("api/indicators");
    byId("indicators").replaceChildren(...indicators.map(i => make("option", { value: i.name, label: `${i.indicator} · ${i.targets}` })));
  }
  const regions = await ask("api/regions");
  if (!newest()) return;
  const chosen = parameters.getAll("region");
  byId("regions").replaceChildren(...regions.map(({ region }) => make("label", {},
    make("input", { type: "checkbox", value: region.code, checked: chosen.includes(region.code), onchange: event => change(p => {
      without(p, "region", region.code);
      if (event.target.checked) p.append("region", region.code);
    }) }), region.name)));
  byId("chosen").replaceChildren(...parameters.getAll("indicator").map(code => {
    const name = indicators.find(i => i.indicator === code)?.name ?? code;
    return make("li", {}, make("button", { type: "button", "aria-label": text("remove", name), onclick: () => change(p => without(p, "indicator", code)) }, `${name} ×`));
  }));
}

function write({ columns, rows }) {
  const sources = [];
  const head = make("thead", {}, make("tr", {}, make("th", { scope: "col" }, text("region")), ...columns.map(c => make("th", { scope: "col", title: c.definition || c.indicator }, c.heading))));
  const body = make("tbody", {}, ...rows.map(row => make("tr", {}, make("th", { scope: "row" }, row.name), ...row.cells.map(cell => make("td", {}, ...values(cell, row, sources))))));
  byId("table").replaceChildren(head, body);
  byId("sources").replaceChildren(...sources);
}

/** The value that the comparison chose and why; the others, and those of a part or a group, open at a click. */
function values(cell, row, sources) {
  const [chosen, ...rest] = cell.statements;
  const others = [...rest, ...(cell.scoped ?? [])];
  const parts = [chosen ? value(chosen, row, sources).button : make("span", { className: "none" }, "–")];
  if (others.length === 0) return parts;
  const opened = others.map(statement => ({ statement, ...value(statement, row, sources) }));
  const list = make("ul", { hidden: true, id: `others-${sources.length}` }, ...opened.map(({ statement, button }) =>
    make("li", {}, button, statement.target.scope ? make("span", { className: "chip" }, statement.target.scope) : "")));
  const show = on => {
    list.hidden = !on;
    for (const { source } of opened) source.hidden = !on;
  };
  show(false);
  const more = make("button", {
    type: "button", className: "more", "aria-expanded": "false", "aria-controls": list.id,
    onclick: () => {
      show(list.hidden);
      more.setAttribute("aria-expanded", String(!list.hidden));
    },
  }, text(chosen ? "moreValues" : "scopedValues", others.length));
  return [...parts, chosen ? make("small", { className: "why" }, text(`why_${cell.why}`)) : "", more, list].filter(part => part);
}

/** A value that leads to its sentence below the table. */
function value(statement, row, sources) {
  const { target } = statement;
  const source = make("figure", { id: `source-${sources.length}` },
    make("blockquote", {}, `“${target.quote}”`),
    make("figcaption", {}, [row.name, target.scope, statement.document, statement.number ? text("number", statement.number) : "", statement.taskId].filter(s => s).join(" · ")));
  sources.push(source);
  const point = on => source.classList.toggle("on", on);
  const button = make("button", {
    type: "button", title: target.quote, "aria-describedby": source.id,
    onclick: () => source.scrollIntoView({ block: "nearest" }),
    onmouseenter: () => point(true), onmouseleave: () => point(false), onfocus: () => point(true), onblur: () => point(false),
  }, statement.text);
  return { button, source };
}

function link(format, parameters) {
  const asked = new URLSearchParams(parameters);
  asked.set("format", format);
  return make("a", { href: `api/compare?${asked}`, download: `comparison.${format}` }, format.toUpperCase());
}
