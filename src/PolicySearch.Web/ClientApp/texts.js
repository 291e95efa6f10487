// The page's own words. Both languages have the same keys; a test holds them to it.
const chinese = {
  skip: "跳到正文", brand: "政策检索", nav: "主导航", search: "检索", compare: "目标对比", ledger: "导出台账", query: "检索词",
  placeholder: "输入检索词，如：放管服 -试点", go: "检索", hint: "空格分开的词须全部出现；“…”为短语；-词 表示排除；OR 表示任一。",
  suggestions: "检索建议", filters: "筛选", sort: "排序 ", relevance: "相关度", newest: "最新", pages: "翻页", previous: "上一页", next: "下一页",
  total: "共 {0} 项任务（{1} 毫秒）", place: "第 {0}–{1} 项", none: "没有找到。请减少检索词或筛选条件。",
  words: "没有完全匹配的结果；以下任务包含其全部词语。", any: "没有完全匹配的结果；以下任务包含其中部分或全部词语。", didYouMean: "您要找的是不是：",
  corrected: "没有任务包含“{0}”；以下是“{1}”的结果。", byWords: "按词检索", byWordsOffered: "输入的是问句或整段文字？", exactly: "按原样检索", byWordsUsed: "结果按所含词语排序。",
  wording_words: "检索的词：{0}。", wording_nowhere: "没有任务包含的词：{0}。", wording_common: "未用的词：{0}。", wording_other: "“{0}”也按{1}检索。", ownWords: "只按输入的词", otherWords: "也按公文说法检索",
  moreDocuments: "另有 {0} 份文件的标题含有检索词", comma: "、", fold: "合并相同措辞", exact: "只按原样检索", folded: "另有 {0} 项措辞相同", unknownTask: "没有编号为 {0} 的任务。",
  aliasesUsed: "已一并检索“{0}”的别名：{1}。", aliasesOff: "只检索“{0}”", aliasesOffered: "“{0}”又称{1}。", aliasesOn: "一并检索", regionNote: "含下辖地区",
  score: "得分", score_term: "“{0}”：正文 {1} 次，所在标题 {2} 次，部门 {3} 次，文件标题 {4} 次", score_together: "词语按输入相连", score_share: "所含词语的比重", score_target: "任务含目标",
  region: "地区", year: "年份", theme: "主题", topic: "议题", department: "部门", kind: "文件类型", number: "第 {0} 项", whole: "全文", similar: "相似任务",
  indicator: "指标", indicatorPlaceholder: "输入指标名称或代码，如：地区生产总值增速", add: "添加", chosen: "已选指标（点击移除）", remove: "移除 {0}",
  regions: "地区（不选则为全部）", compareHint: "≈ 左右，≥ 以上，≤ 以内；年均单列一栏。点击数值查看原文。每格只显示一个本地区的值，其余点击展开。", table: "目标对比表", download: "下载",
  moreValues: "另有 {0} 个值", scopedValues: "{0} 个局部值", why_own: "全域口径", why_headline: "主要目标", why_first: "首次出现",
  promises: "目标兑现", promisesHint: "方块为目标，底色为措辞所容许的范围（左右、以上、以内、区间）；圆点为其后文件陈述的完成情况。点击任一处查看原文。", timeline: "历年目标与完成情况",
  target: "目标", result: "完成情况", difference: "差额", verdict: "结果", points: "个百分点", kept: "{1} 项已有完成情况，其中 {0} 项兑现。", few: "不足 20 项，不足以得出结论。",
  verdict_met: "完成", verdict_exceeded: "超额完成", verdict_within: "处于区间内", verdict_missed: "未完成", "verdict_not-stated": "未见陈述", "verdict_no-document": "无后续文件",
  notFound: "没有该指标的目标：{0}", lead: "牵头", support: "配合", responsible: "责任",
  "task-division": "任务分工", "work-report": "政府工作报告", plan: "规划方案", "indicator-list": "指标体系", other: "其他",
  footer: "每个数值都可追溯到原文。本页离线可用，不向外发送任何内容。", other_language: "English",
};

const english = {
  skip: "Skip to content", brand: "PolicySearch", nav: "Main", search: "Search", compare: "Compare targets", ledger: "Export ledger", query: "Query",
  placeholder: "Type terms, e.g. 放管服 -试点", go: "Search", hint: "Terms separated by spaces are all required; “…” is a phrase; -term excludes; OR.",
  suggestions: "Suggestions", filters: "Filters", sort: "Sort by ", relevance: "relevance", newest: "newest", pages: "Pages", previous: "Previous", next: "Next",
  total: "{0:task|tasks} ({1} ms)", place: "{0}–{1}", none: "Nothing found. Use fewer terms or filters.",
  words: "Nothing has this wording; these have all of its words.", any: "Nothing has this wording; these have some or all of its words.", didYouMean: "Did you mean: ",
  corrected: "Nothing has {0}; these are the tasks for {1}. ", byWords: "Search by words", byWordsOffered: "A question or a whole passage? ", exactly: "Search as typed", byWordsUsed: "Ranked by the words that a task has. ",
  wording_words: "Looked for: {0}. ", wording_nowhere: "In no task: {0}. ", wording_common: "Left out: {0}. ", wording_other: "{0} was looked for as {1} too. ", ownWords: "Only the words typed", otherWords: "Official words too",
  moreDocuments: "{0:more document|more documents} named so", comma: ", ", fold: "Fold copies", exact: "Exact wording only", folded: "And {0} more like this", unknownTask: "There is no task with the key {0}.",
  aliasesUsed: "Also found under other names of {0}: {1}. ", aliasesOff: "Search {0} alone", aliasesOffered: "{0} is also called {1}. ", aliasesOn: "Search these too", regionNote: "Each with all below it",
  score: "Score", score_term: "{0}: {1} in the text, {2} in headings, {3} in departments, {4} in the title", score_together: "the terms stand together as typed", score_share: "the share of the words that it has", score_target: "the task states a target",
  region: "Region", year: "Year", theme: "Theme", topic: "Topic", department: "Department", kind: "Kind of document", number: "No. {0}", whole: "Full text", similar: "Similar tasks",
  indicator: "Indicator", indicatorPlaceholder: "Name or code of an indicator, e.g. gdp_growth", add: "Add", chosen: "Chosen indicators (click to remove)", remove: "Remove {0}",
  regions: "Regions (none chosen: all)", compareHint: "≈ about, ≥ at least, ≤ at most; 年均 = annual average, in a column of its own. Click a value for its sentence. A cell shows one value of the region's own; a click opens the others.", table: "Comparison", download: "Download",
  moreValues: "{0:other value|other values}", scopedValues: "{0:value|values} of a part", why_own: "the region's own", why_headline: "a main target", why_first: "printed first",
  promises: "Promises kept", promisesHint: "Bars are targets, shaded what their wording allows (about, at least, at most, a range); dots are the results that later documents state. Click either for its sentence.", timeline: "Targets and results by year",
  target: "Target", result: "Result", difference: "Difference", verdict: "Verdict", points: " points", kept: "{0} of {1} promises with a result were kept.", few: "Fewer than 20: this is no finding.",
  verdict_met: "met", verdict_exceeded: "exceeded", verdict_within: "within the band", verdict_missed: "missed", "verdict_not-stated": "not stated", "verdict_no-document": "no later document",
  notFound: "No stored target measures this: {0}", lead: "lead", support: "support", responsible: "responsible",
  "task-division": "Task division", "work-report": "Work report", plan: "Plan", "indicator-list": "Indicator list", other: "Other",
  footer: "Every value leads back to its printed sentence. This page works offline and sends nothing elsewhere.", other_language: "中文",
};

const kept = localStorage.getItem("language");
export const language = { zh: kept ? kept === "zh" : navigator.language.startsWith("zh") };

/** The words of a key with values in their places: {0}, or {0:task|tasks} for a number with the noun it counts. */
export function text(key, ...values) {
  const template = (language.zh ? chinese : english)[key] ?? key;
  return template.replace(/\{(\d)(?::(.*?)\|(.*?))?\}/g, (_, place, one, many) => {
    const value = typeof values[place] === "number" ? values[place].toLocaleString() : values[place];
    return one === undefined ? value : `${value} ${values[place] === 1 ? one : many}`;
  });
}

/** Writes the language's words into every element that names one. */
export function writeTexts() {
  document.documentElement.lang = language.zh ? "zh-CN" : "en";
  document.title = text("brand");
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = text(element.dataset.text);
  for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", text(element.dataset.label));
  for (const element of document.querySelectorAll("[data-placeholder]")) element.placeholder = text(element.dataset.placeholder);
  const button = document.getElementById("language");
  button.textContent = text("other_language");
  button.lang = language.zh ? "en" : "zh-CN";
}

export function switchLanguage() {
  language.zh = !language.zh;
  localStorage.setItem("language", language.zh ? "zh" : "en");
  writeTexts();
}
