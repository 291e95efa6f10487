import type { chinese } from "./zh";

/** The page's own words in English. */
export const english: Record<keyof typeof chinese, string> = {
  brand: "PolicySearch", skip: "Skip to content", nav: "Main", menu: "Menu", comma: ", ", colon: ": ", close: "Close", more: "More", fewer: "Fewer", all: "All", none: "None",
  tools: "Language and appearance", other_language: "中文", appearance: "Appearance", auto: "Auto", light: "Light", dark: "Dark",
  offline: "The server cannot be reached. See that policysearch serve is still running, then try again.", failed: "The server gave no proper answer ({0}). Try again in a moment.", retry: "Try again", waiting: "Asking…", slow: "Still asking, please wait…",
  footer: "Every value leads back to its printed sentence. This page works offline and sends nothing elsewhere.", lost: "There is no such page.", backToStart: "Back to the start",

  start: "Start", search: "Search", compare: "Compare", promises: "Promises", attention: "Attention", diffusion: "Diffusion", departments: "Departments", force: "Wording", tag: "Tag", help: "Help", api: "API", document: "Document",

  lead_title: "What governments promise, where it is said, and whether it was kept", lead_text: "Work reports, task divisions and plans, from the State Council down to the county. Every answer comes with the sentence it rests on.",
  held: "What is held", heldDocuments: "documents", heldTasks: "tasks", heldRegions: "regions", heldYears: "years", nation: "Nation",
  examples: "Questions to start from", byTheme: "By theme", byRegion: "By region", byYear: "By year", recent: "Documents",
  addDocuments: "Add your own documents", addText: "Run policysearch index FOLDER, or drop files on the page Tag. Text, web pages, Word, PDF, tables and archives are read.", openTag: "Go to Tag",
  emptyIndex: "No documents are held yet", emptyText: "Search and comparison need documents first: drop files on the page Tag, or run:",
  ask_search: "Where is the renewal of old neighbourhoods promised?", ask_compare: "What growth do governments aim at?", ask_promise: "Were the nation's growth targets reached?", ask_phrase: "Which tasks speak of 放管服 but not of pilots?", ask_words: "What is done about costly medical care?", ask_tag: "What theme does this passage belong to?",

  query: "Query", placeholder: "Type terms, e.g. 放管服 -试点", go: "Search", hint: "Terms separated by spaces are all required; “…” is a phrase; -term excludes; OR.", syntax: "Query language",
  suggestions: "Suggestions", kind_term: "term", kind_indicator: "indicator", kind_department: "department", kind_region: "region", filters: "Filters", sort: "Sort by", relevance: "relevance", newest: "newest", pages: "Pages", previous: "Previous", next: "Next",
  total: "{0:task|tasks} ({1} ms)", place: "{0}–{1}", nothing: "Nothing found. Use fewer terms or filters.", clearFilters: "Clear filters", searched: "Results",
  words: "Nothing has this wording; these have all of its words.", any: "Nothing has this wording; these have some or all of its words.", didYouMean: "Did you mean: ",
  corrected: "Nothing has {0}; these are the tasks for {1}. ", byWords: "Search by words", byWordsOffered: "A question or a whole passage? ", exactly: "Search as typed", byWordsUsed: "Ranked by the words that a task has. ",
  wording_words: "Looked for: {0}. ", wording_nowhere: "In no task, or only inside other words: {0}. ", wording_common: "Left out: {0}. ", wording_other: "{0} was looked for as {1} too. ", ownWords: "Only the words typed", otherWords: "Official words too",
  titled: "Documents titled so", moreDocuments: "{0:more document|more documents} named so", fold: "Fold copies", exact: "Exact wording only", folded: "And {0} more like this", unknownTask: "There is no task with the key {0}.",
  aliasesUsed: "Also found under other names of {0}: {1}. ", aliasesOff: "Search {0} alone", aliasesOffered: "{0} is also called {1}. ", aliasesOn: "Search these too", regionNote: "Each with all below it",
  score: "Score", score_term: "{0}: {1} in the text, {2} in headings, {3} in departments, {4} in the title", score_together: "the terms stand together as typed", score_share: "the share of the words that it has", score_target: "the task states a target",
  region: "Region", year: "Year", theme: "Theme", topic: "Topic", department: "Department", kind: "Kind of document", number: "No. {0}", open: "Open in the document", similar: "Similar tasks", moreValuesOf: "{0}: {1} more", findValue: "Find in {0}",
  lead: "Lead", support: "Support", responsible: "Responsible", targets: "Targets", binding: "binding", exportHits: "Export these hits",
  form: "Fill in a form", form_text: "The text has", form_phrase: "Phrase", form_without: "Without", form_title: "Title", form_department: "Department", form_region: "Region", form_year: "Year", form_same: "In one sentence", form_write: "Write the query",
  "kind_task-division": "Task division", "kind_work-report": "Work report", kind_plan: "Plan", "kind_indicator-list": "Indicator list", kind_other: "Other", keyboard: "Keyboard: / to the query, ↑↓ through suggestions, Enter searches, Esc closes.",

  outline: "Outline", marks: "Mark", mark_targets: "Figures", mark_departments: "Departments", mark_themes: "Themes", hits: "Hits", hitAt: "{0} of {1}", noHits: "“{0}” is not in this document", previousHit: "Previous hit", nextHit: "Next hit", searchHere: "Find in this document",
  original: "Original", issued: "Signed", published: "Published", issuer: "Issuer", validity: "Validity", file: "File", print: "Print", beside: "Beside it", besideNone: "Nothing beside", sameRegion: "Same region", parent: "Government above",
  countTasks: "{0:task|tasks}", countTargets: "{0:target|targets}", asRead: "Headings, tasks and departments in the order of the document; its opening formula and notes are left out.", statedGoal: "without a figure",

  indicator: "Indicator", indicators: "Indicators", indicatorPlaceholder: "Name of an indicator, e.g. Grain output", add: "Add", chosen: "Chosen indicators", remove: "Remove {0}", unknownIndicator: "There is no indicator called “{0}”. These have similar names: ", unknownIndicatorNone: "There is no indicator called “{0}”. Choose one of the list.", known: "Common indicators",
  regions: "Regions", regionsAll: "All regions", regionsChosen: "{0:region|regions}", withoutValues: "Without targets for these: ", wholeProvince: "All of {0}", chooseRegions: "Choose regions",
  matrix: "Matrix", ranking: "Ranking", timeline: "Time line", amplification: "Amplification", view: "View", compareHint: "≈ about, ≥ at least, ≤ at most. Click a value for its sentence; the small numbers lead to the sources below.", table: "Comparison", download: "Download", picture: "Picture", sources: "Sources",
  moreValues: "{0:other value|other values}", scopedValues: "{0:value|values} of a part", why_only: "the only one", why_own: "the region's own", why_headline: "a main target", why_first: "printed first", annual_average: "annual average", cumulative: "over all years", notFound: "No stored target measures this: {0}", noComparison: "These regions state no target for the chosen indicators. Leave regions out, or choose another indicator.",
  rankingNote: "Bars are values; the pale part is what the wording leaves open: a band for about, an arrow up for at least, down for at most.", timelineNote: "Points are targets; the pale part is what the wording leaves open.", amplificationNote: "Each region's target less that of the government above it for the same year, the greatest first.", difference: "Difference", own: "Own", above: "Above", noAmplification: "No target can be set beside one of a government above.", column: "Column", value: "Value", bound: "Bound",

  promisesHint: "Bars are targets, shaded what their wording allows; dots are the results that later documents state. Click either for its sentence.", target: "Target", result: "Result", verdict: "Verdict", points: " points", kept: "{0} of {1} promises with a result were kept.", few: "Fewer than 20: this is no finding.", noPromises: "No target is stated for this indicator.",
  verdict_met: "met", verdict_exceeded: "exceeded", verdict_within: "within the band", verdict_missed: "missed", "verdict_not-stated": "not stated", "verdict_no-document": "no later document", sentence: "Sentence",

  tagLead: "Paste a text or drop files: see its tasks, targets, departments and themes, with the reasons. Nothing is kept unless you add it to the index.", tagText: "Text", tagPlaceholder: "Paste a task division, a passage of a report, or a sentence…", tagGo: "Tag", tagFiles: "Drop files here, or", chooseFiles: "choose files", reasons: "Because of", reason_text: "text", reason_heading: "heading", reason_department: "department", uncertain: "uncertain", tagged: "What was found",
  foundTasks: "{0:task|tasks} and {1:target|targets} were read", asOneText: "No tasks stand out; tagged as one text.", addToIndex: "Add to the index", added: "Added: {0}", adding: "Adding…", addName: "Name", key: "Key", keyNote: "Needed only where the server has keys; stays on this page and is not kept.", correct: "Correct the theme", yours: "your decision", correctionKept: "Kept. It survives re-indexing, and training uses it.", withdraw: "Take back", save: "Save",

  by: "By", by_all: "all together", by_region: "region", "by_year": "year", by_theme: "theme", of: "Of", of_theme: "themes", of_topic: "topics", share: "Share", interval: "95 % interval", tasks: "Tasks", fewTasks: "Groups of fewer than 20 tasks are no finding.",
  attentionLead: "What share of tasks each theme has. A task may have several, so shares add up to more than 100 %. Click a cell for its tasks.", counted: "{0:document|documents}, {1:task|tasks}, {2:target|targets}",
  departmentsLead: "Who leads, who supports, and who works with whom. Lines are tasks shared; click a body for its tasks.", network: "Network of joint work", bodies: "Bodies", partners: "Partners", pairs: "Joint work", shared: "Tasks shared",
  forceLead: "How hard promises are worded: the force of targets, and words of force in tasks. Open a row for its sentences.", of_targets: "Wording of targets", of_tasks: "Words in tasks", sentences: "Sentences", wordingOf: "Wording",
  force_plain: "plain", force_about: "about (左右)", force_at_least: "at least (以上)", force_cap: "at most (以内)", force_strive: "strive for (力争)", force_ensure: "ensure (确保)", force_exceed: "exceed (超过)", force_binding: "binding (约束性)", force_expected: "expected (预期性)", force_aspiration: "with a hope",
  diffusionLead: "Passages that several documents share: who printed them first, where they went, and what was changed. Red was added, struck out is missing there.", passageKind: "Kind", passages_borrowed: "shared by governments", passages_repeated: "repeated by one", passages_boilerplate: "boilerplate", passageAt: "{0:document|documents}, {1:government|governments}", firstPrinted: "first", relation_same: "same government", relation_below: "below the first", relation_above: "above the first", relation_beside: "beside the first", alike: "alike {0}", daysLater: "{0:day|days} later", noPassages: "No passage is shared.", containing: "Holding the words", noAnalysis: "There are no tasks to count.",

  apiLead: "API reference", tableBehind: "The data of the chart", csv: "CSV", xlsx: "Excel", parquet: "Parquet", json: "JSON", svg: "SVG", png: "PNG",
};
