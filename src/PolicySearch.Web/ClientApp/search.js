import { ask, make, marked, stated, text } from "./dom.js";
import { language } from "./texts.js";

const PageSize = 10;
const ShownValues = 8;
const ShownDocuments = 3;
const LongQuery = 20;
const FacetNames = ["region", "year", "theme", "topic", "department", "kind"];
const byId = id => document.getElementById(id);
const names = {};
let running = null;

/** What is searched for stands in the address, so that it can be kept, sent and gone back to. */
export async function showSearch(parameters) {
  byId("query").value = parameters.get("query") ?? "";
  byId("sort").value = parameters.get("sort") ?? "relevance";
  byId("fold").checked = parameters.get("fold") !== "false";
  byId("exact").checked = parameters.get("relax") === "false";
  running?.abort();
  running = new AbortController();
  try {
    await loadNames();
    const result = await ask(`api/search?${asked(parameters)}`, running.signal);
    write(result, parameters);
  } catch (error) {
    if (error.name !== "AbortError") byId("message").replaceChildren(error.message);
  }
}

// Copies are folded unless the address says otherwise. One hit more than is shown tells whether there is another page.
function asked(parameters) {
  const question = new URLSearchParams(parameters);
  if (!question.has("fold")) question.set("fold", "true");
  question.set("limit", PageSize + 1);
  return question;
}

export function listenToSearch() {
  byId("search-form").addEventListener("submit", event => {
    event.preventDefault();
    change(parameters => {
      set(parameters, "query", byId("query").value.trim());
      parameters.delete("offset");
    });
  });
  byId("sort").addEventListener("change", () => change(parameters => set(parameters, "sort", byId("sort").value)));
  byId("fold").addEventListener("change", () => turnSwitch("fold", byId("fold").checked ? "" : "false"));
  byId("exact").addEventListener("change", () => turnSwitch("relax", byId("exact").checked ? "false" : ""));
  byId("previous").addEventListener("click", () => turn(-PageSize));
  byId("next").addEventListener("click", () => turn(PageSize));
}

export function change(edit) {
  const parameters = new URLSearchParams(location.hash.split("?")[1] ?? "");
  edit(parameters);
  location.hash = `#/search?${parameters}`;
}

function turnSwitch(name, value) {
  change(parameters => {
    set(parameters, name, value);
    parameters.delete("offset");
  });
}

function turn(by) {
  change(parameters => set(parameters, "offset", String(Math.max(0, Number(parameters.get("offset") ?? 0) + by))));
  scrollTo({ top: 0 });
}

function set(parameters, name, value) {
  if (value === "" || value === "0") parameters.delete(name);
  else parameters.set(name, value);
}

async function loadNames() {
  if (names.themes) return;
  names.themes = new Map();
  for (const theme of await ask("api/themes")) {
    names.themes.set(theme.theme, theme);
    for (const topic of theme.topics) names.themes.set(topic.topic, topic);
  }
}

function nameOf(facet, value, label) {
  if (facet === "theme" || facet === "topic") {
    const known = names.themes.get(value);
    return known ? (language.zh ? known.zh : known.en) : value;
  }
  return facet === "kind" ? text(value) : label ?? value;
}

function write(result, parameters) {
  const hits = result.hits.slice(0, PageSize);
  const first = result.offset + 1;
  const last = result.offset + hits.length;
  byId("total").textContent = text("total", result.total, result.tookMs.toFixed(1));
  byId("place").textContent = hits.length ? text("place", first, last) : "";
  byId("previous").disabled = result.offset === 0;
  byId("next").disabled = result.hits.length <= PageSize;
  byId("message").replaceChildren(...notes(result, parameters).map(note => make("p", {}, ...note)));
  byId("message").classList.toggle("offer", Boolean(result.aliases?.length) && !result.aliases[0].applied && byId("message").children.length === result.aliases.length);
  byId("documents").replaceChildren(...documents(result.documents));
  byId("hits").replaceChildren(...hits.map(found => hit(found, parameters)));
  byId("facets").replaceChildren(...FacetNames.map(name => facet(name, result.facets[name], parameters)).filter(f => f));
}

// What the answer is made of beyond the query as typed, each with the way to change it.
function notes(result, parameters) {
  if (result.unknownTask) return [[text("unknownTask", result.unknownTask)]];
  const said = [];
  if (result.corrected) said.push([text("corrected", parameters.get("query"), result.corrected), searchLink("did-you-mean", result.corrected, parameters, { query: result.corrected })]);
  if (result.relaxed) said.push([text(result.relaxed)]);
  else if (result.total === 0 && result.documents.length === 0) said.push([text("none")]);
  if (result.wording) said.push(...wording(result.wording, parameters));
  if (parameters.get("match") === "words") said.push([text("byWordsUsed"), searchLink("exactly", text("exactly"), parameters, { match: "" })]);
  else if (isText(parameters.get("query") ?? "") || result.total === 0) said.push([text("byWordsOffered"), searchLink("by-words", text("byWords"), parameters, { match: "words" })]);
  if (result.didYouMean && !result.corrected) said.push([text("didYouMean"), searchLink("did-you-mean", result.didYouMean, parameters, { query: result.didYouMean })]);
  for (const { term, others, applied } of result.aliases ?? []) {
    said.push(applied
      ? [text("aliasesUsed", term, others.join(text("comma"))), searchLink("aliases-off", text("aliasesOff", term), parameters, { aliases: "" })]
      : [text("aliasesOffered", term, others.join(text("comma"))), searchLink("aliases-on", text("aliasesOn"), parameters, { aliases: "true" })]);
  }
  return said;
}

// A question or a passage, not some terms.
const isText = query => query.split(/\s+/).some(term => term.length >= LongQuery);

// How the query was taken word by word.
function wording({ words, dropped, others }, parameters) {
  const why = reason => (dropped ?? []).filter(word => word.why === reason).map(word => word.word);
  const lists = [["words", words ?? []], ["nowhere", why("nowhere")], ["common", why("common")]].filter(([, all]) => all.length > 0);
  const said = [lists.map(([name, all]) => text(`wording_${name}`, all.join(text("comma"))))];
  if (others?.length) said.push([...others.map(use => text("wording_other", use.term, use.others.join(text("comma")))), searchLink("own-words", text("ownWords"), parameters, { otherWords: "false" })]);
  else if (parameters.get("otherWords") === "false") said.push([searchLink("other-words", text("otherWords"), parameters, { otherWords: "" })]);
  return said.filter(parts => parts.length > 0);
}

// Many documents of one title would push the hits off the screen.
function documents(all) {
  const items = all.map(d => make("li", {}, `${d.title || d.document} `, make("span", { className: "section" }, d.documentNumber ?? "")));
  if (items.length <= ShownDocuments + 1) return items;
  const rest = items.slice(ShownDocuments);
  const more = make("li", {}, make("button", { type: "button", onclick: () => more.replaceWith(...rest) }, text("moreDocuments", rest.length)));
  return [...items.slice(0, ShownDocuments), more];
}

function searchLink(className, words, parameters, changes) {
  const other = new URLSearchParams(parameters);
  for (const [name, value] of Object.entries(changes)) set(other, name, value);
  other.delete("offset");
  return make("a", { className, href: `#/search?${other}` }, words);
}

function facet(name, values, parameters) {
  const chosen = parameters.getAll(name);
  const missing = chosen.filter(value => !values.some(v => v.value === value)).map(value => ({ value, count: 0 }));
  const all = [...values, ...missing];
  if (all.length === 0) return null;
  const shown = all.filter((v, place) => place < ShownValues || chosen.includes(v.value));
  return make("details", { open: name !== "topic" || chosen.length > 0 }, make("summary", {}, text(name)), name === "region" ? make("p", { className: "note" }, text("regionNote")) : null, make("ul", {}, ...shown.map(v => make("li", {}, make("label", {},
    make("input", { type: "checkbox", name, value: v.value, checked: chosen.includes(v.value), onchange: event => choose(name, v.value, event.target.checked) }),
    make("span", {}, nameOf(name, v.value, v.label)), make("small", {}, v.count.toLocaleString()))))));
}

function choose(name, value, on) {
  change(parameters => {
    const others = parameters.getAll(name).filter(v => v !== value);
    parameters.delete(name);
    for (const v of on ? [...others, value] : others) parameters.append(name, v);
    parameters.delete("offset");
  });
}

function hit(found, parameters) {
  const { task, document: paper, region } = found;
  const body = make("p", { className: "snippet" }, task.number ? make("span", { className: "number" }, `${task.number}.`) : null, ...marked(found.snippet));
  const more = make("div", { className: "chips more" });
  const whole = make("div", { className: "whole", hidden: true });
  more.append(
    toggle("whole", whole, async () => [make("p", {}, task.text)]),
    toggle("similar", whole, async () => (await ask(`api/tasks/${task.id}/similar?limit=3`)).map(s => other(s.task))));
  if (byId("query").value.trim()) more.append(toggle("score", whole, async () => parts(await explanation(task.id, parameters))));
  if (found.folded?.length) more.append(toggle("folded", whole, () => copies(found.folded), text("folded", found.folded.length)));
  return make("li", { className: "hit", id: `task-${task.id}` },
    make("h2", {}, make("span", { className: "region" }, `${region?.name ?? paper.document} ${paper.year ?? ""}`), make("span", { className: "title" }, paper.title || paper.document)),
    make("p", { className: "section" }, (task.section ?? []).join(" › ")),
    body,
    chips((task.targets ?? []).map(t => make("li", { className: "chip target", title: t.quote }, `${t.indicator} ${stated(t)}`))),
    chips([
      ...(task.departments ?? []).map(d => make("li", { className: d.role === "lead" ? "chip lead" : "chip", title: text(d.role) }, d.name)),
      ...(task.themes ?? []).slice(0, 2).map(t => make("li", { className: "chip theme", title: t.score.toFixed(2) }, nameOf("theme", t.theme))),
    ]),
    more, whole);
}

const other = ({ task, document: paper }) =>
  make("p", {}, make("strong", {}, `${paper.region?.name ?? paper.document} ${paper.year ?? ""} `), task.text);

// Folded copies, a few at a time.
async function copies(keys) {
  const shown = await Promise.all(keys.slice(0, PageSize).map(async key => other(await ask(`api/tasks/${key}`))));
  const rest = keys.slice(PageSize);
  if (rest.length) {
    const button = make("button", { type: "button", onclick: async () => button.replaceWith(...await copies(rest)) }, text("folded", rest.length));
    shown.push(button);
  }
  return shown;
}

async function explanation(id, parameters) {
  const question = asked(parameters);
  question.set("explain", "true");
  return (await ask(`api/search?${question}`)).hits.find(found => found.task.id === id)?.explanation ?? [];
}

const parts = explained => explained.map(part => make("p", {}, make("strong", {}, `${part.score.toFixed(2)} `),
  ["together", "target", "share"].includes(part.name) ? text(`score_${part.name}`) : text("score_term", part.name, part.inText, part.inHeadings, part.inDepartments, part.inTitle)));

const chips = items => items.length ? make("ul", { className: "chips" }, ...items) : null;

function toggle(key, panel, load, label = text(key)) {
  const button = make("button", { type: "button", "aria-expanded": "false", onclick: async () => {
    const open = panel.hidden || panel.dataset.shows !== key;
    for (const other of button.parentElement.children) other.setAttribute("aria-expanded", "false");
    panel.hidden = !open;
    panel.dataset.shows = key;
    button.setAttribute("aria-expanded", String(open));
    if (open) panel.replaceChildren(...await load());
  } }, label);
  return button;
}
