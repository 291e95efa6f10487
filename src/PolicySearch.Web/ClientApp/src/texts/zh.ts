/** The page's own words in Chinese; those in English have the same keys, which the type check holds. */
export const chinese = {
  brand: "政策检索", skip: "跳到正文", nav: "主导航", menu: "菜单", comma: "、", colon: "：", close: "关闭", more: "更多", fewer: "收起", all: "全部", none: "没有",
  tools: "语言与外观", other_language: "English", appearance: "外观", auto: "自动", light: "浅色", dark: "深色",
  offline: "连不上服务器。请确认 policysearch serve 仍在运行，然后重试。", failed: "服务器没有正常回答（{0}）。请稍后重试。", retry: "重试", waiting: "正在查询……", slow: "还在查询，请稍候……",
  footer: "每个数值都可追溯到原文。本页离线可用，不向外发送任何内容。", lost: "没有这个页面。", backToStart: "回到首页",

  start: "首页", search: "检索", compare: "目标对比", promises: "目标兑现", attention: "注意力", diffusion: "扩散", departments: "部门", force: "措辞力度", tag: "标注", help: "说明", api: "API", document: "文件",

  lead_title: "政府承诺了什么，写在哪里，做到了没有", lead_text: "从国务院到县的工作报告、任务分工与规划。每个答案都带着它所依据的原句。",
  held: "已收录", heldDocuments: "文件", heldTasks: "任务", heldRegions: "地区", heldYears: "年份", nation: "全国",
  examples: "可以这样问", byTheme: "按主题", byRegion: "按地区", byYear: "按年份", recent: "文件",
  addDocuments: "加入自己的文件", addText: "在命令行上用 policysearch index 文件夹，或在“标注”页拖入文件。支持文本、网页、Word、PDF、表格与压缩包。", openTag: "去标注页",
  emptyIndex: "还没有收录文件", emptyText: "先加入文件，检索与对比才有内容：把文件拖到“标注”页，或在命令行运行：",
  ask_search: "哪里写了老旧小区改造", ask_compare: "各地的增长目标是多少", ask_promise: "全国的增长目标做到了没有", ask_phrase: "哪些任务写了放管服而不提试点", ask_words: "看病贵怎么解决", ask_tag: "这段话属于哪个主题",

  query: "检索词", placeholder: "输入检索词，如：放管服 -试点", go: "检索", hint: "空格分开的词须全部出现；“…”为短语；-词 表示排除；OR 表示任一。", syntax: "检索语法",
  suggestions: "检索建议", kind_term: "词语", kind_indicator: "指标", kind_department: "部门", kind_region: "地区", filters: "筛选", sort: "排序", relevance: "相关度", newest: "最新", pages: "翻页", previous: "上一页", next: "下一页",
  total: "共 {0} 项任务（{1} 毫秒）", place: "第 {0}–{1} 项", nothing: "没有找到。请减少检索词或筛选条件。", clearFilters: "清除筛选", searched: "结果",
  words: "没有完全匹配的结果；以下任务包含其全部词语。", any: "没有完全匹配的结果；以下任务包含其中部分或全部词语。", didYouMean: "您要找的是不是：",
  corrected: "没有任务包含“{0}”；以下是“{1}”的结果。", byWords: "按词检索", byWordsOffered: "输入的是问句或整段文字？", exactly: "按原样检索", byWordsUsed: "结果按所含词语排序。",
  wording_words: "检索的词：{0}。", wording_nowhere: "没有任务包含的词（或仅见于别的词中）：{0}。", wording_common: "未用的词：{0}。", wording_other: "“{0}”也按{1}检索。", ownWords: "只按输入的词", otherWords: "也按公文说法检索",
  titled: "标题含检索词的文件", moreDocuments: "另有 {0} 份文件的标题含有检索词", fold: "合并相同措辞", exact: "只按原样检索", folded: "另有 {0} 项措辞相同", unknownTask: "没有编号为 {0} 的任务。",
  aliasesUsed: "已一并检索“{0}”的别名：{1}。", aliasesOff: "只检索“{0}”", aliasesOffered: "“{0}”又称{1}。", aliasesOn: "一并检索", regionNote: "含下辖地区",
  score: "得分", score_term: "“{0}”：正文 {1} 次，所在标题 {2} 次，部门 {3} 次，文件标题 {4} 次", score_together: "词语按输入相连", score_share: "所含词语的比重", score_target: "任务含目标",
  region: "地区", year: "年份", theme: "主题", topic: "议题", department: "部门", kind: "文件类型", number: "第 {0} 项", open: "在文件中打开", similar: "相似任务", moreValuesOf: "{0}：还有 {1} 个", findValue: "在{0}中查找",
  lead: "牵头", support: "配合", responsible: "责任", targets: "目标", binding: "约束性", exportHits: "导出检索结果",
  form: "逐项填写", form_text: "正文须有", form_phrase: "短语", form_without: "不含", form_title: "标题", form_department: "部门", form_region: "地区", form_year: "年份", form_same: "同一句中", form_write: "写成检索式",
  "kind_task-division": "任务分工", "kind_work-report": "政府工作报告", kind_plan: "规划方案", "kind_indicator-list": "指标体系", kind_other: "其他", keyboard: "键盘：/ 到检索框，↑↓ 选建议，Enter 检索，Esc 关闭。",

  outline: "目录", marks: "标出", mark_targets: "数字", mark_departments: "部门", mark_themes: "主题", hits: "命中", hitAt: "第 {0} 处，共 {1} 处", noHits: "本文件中没有“{0}”", previousHit: "上一处", nextHit: "下一处", searchHere: "在本文件中查找",
  original: "原文网址", issued: "成文", published: "公布", issuer: "发文机关", validity: "效力", file: "文件名", print: "打印", beside: "对照", besideNone: "不对照", sameRegion: "同一地区", parent: "上级政府",
  countTasks: "{0} 项任务", countTargets: "{0} 个目标", asRead: "按阅读顺序列出标题、任务与责任部门；开头的套语和附注不在其中。", statedGoal: "未给数值",

  indicator: "指标", indicators: "指标", indicatorPlaceholder: "输入指标名称，如：粮食产量", add: "添加", chosen: "已选指标", remove: "移除 {0}", unknownIndicator: "没有名为“{0}”的指标。下面是名称相近的：", unknownIndicatorNone: "没有名为“{0}”的指标。请从列表中选。", known: "常见指标",
  regions: "地区", regionsAll: "全部地区", regionsChosen: "{0} 个地区", withoutValues: "没有这些指标的目标：", wholeProvince: "{0}全省", chooseRegions: "选择地区",
  matrix: "矩阵", ranking: "排名", timeline: "时间线", amplification: "层层加码", view: "视图", compareHint: "≈ 左右，≥ 以上，≤ 以内。点击数值查看原文；数字角标对应下方来源。", table: "目标对比表", download: "下载", picture: "图片", sources: "来源",
  moreValues: "另有 {0} 个值", scopedValues: "{0} 个局部值", why_only: "唯一", why_own: "全域口径", why_headline: "主要目标", why_first: "首次出现", annual_average: "年均", cumulative: "累计", notFound: "没有该指标的目标：{0}", noComparison: "这些地区没有所选指标的目标。请去掉地区或换一个指标。",
  rankingNote: "条为数值，淡色为措辞所容许的范围：左右为带，以上为向上的箭头，以内为向下的箭头。", timelineNote: "点为目标，淡色为措辞所容许的范围。", amplificationNote: "各地目标与其上级政府同年目标之差，大者在前。", difference: "差额", own: "本级", above: "上级", noAmplification: "没有可与上级比较的目标。", column: "一列", value: "数值", bound: "界限",

  promisesHint: "方块为目标，底色为措辞所容许的范围；圆点为其后文件陈述的完成情况。点击任一处查看原句。", target: "目标", result: "完成情况", verdict: "结果", points: "个百分点", kept: "{1} 项已有完成情况，其中 {0} 项兑现。", few: "不足 20 项，不足以得出结论。", noPromises: "没有这一指标的目标。",
  verdict_met: "完成", verdict_exceeded: "超额完成", verdict_within: "处于区间内", verdict_missed: "未完成", "verdict_not-stated": "未见陈述", "verdict_no-document": "无后续文件", sentence: "原句",

  tagLead: "粘贴一段文字或拖入文件：看出其中的任务、目标、部门与主题，以及判断的依据。不点“加入索引”，什么都不保存。", tagText: "文字", tagPlaceholder: "粘贴任务分工、报告中的一段，或一句话……", tagGo: "标注", tagFiles: "拖入文件，或", chooseFiles: "选择文件", reasons: "依据", reason_text: "正文", reason_heading: "标题", reason_department: "部门", uncertain: "没有把握", tagged: "标注结果",
  foundTasks: "读出 {0} 项任务、{1} 个目标", asOneText: "没有读出任务结构，按一段文字标注。", addToIndex: "加入索引", added: "已加入：{0}", adding: "正在加入……", addName: "名称", key: "密钥", keyNote: "服务器设了密钥时才需要；只留在本页，不保存。", correct: "更正主题", yours: "您的判断", correctionKept: "已保留。重建索引后仍在，训练时会用到。", withdraw: "撤回", save: "保存",

  by: "分组", by_all: "合计", by_region: "按地区", "by_year": "按年份", by_theme: "按主题", of: "统计", of_theme: "主题", of_topic: "议题", share: "占比", interval: "95% 区间", tasks: "任务", fewTasks: "任务不足 20 项的组不足以得出结论。",
  attentionLead: "各主题占任务的份额。一项任务可属几个主题，份额之和大于 100%。点击一格查看其任务。", counted: "{0} 份文件，{1} 项任务，{2} 个目标",
  departmentsLead: "谁牵头、谁配合、谁与谁共事。连线为共同承担的任务；点击一个部门查看其任务。", network: "共事网络", bodies: "部门", partners: "共事部门", pairs: "共事", shared: "共同任务",
  forceLead: "承诺说得有多硬：目标用词的力度，以及任务中的力度词。展开可看例句。", of_targets: "目标的措辞", of_tasks: "任务中的词", sentences: "例句", wordingOf: "措辞",
  force_plain: "直述", force_about: "左右", force_at_least: "以上", force_cap: "以内", force_strive: "力争", force_ensure: "确保", force_exceed: "超过", force_binding: "约束性", force_expected: "预期性", force_aspiration: "另有期望",
  diffusionLead: "几份文件共有的段落：谁先写、传到哪里、改了什么。红色为后者所加，划去为后者所无。", passageKind: "种类", passages_borrowed: "几个政府共有", passages_repeated: "同一政府沿用", passages_boilerplate: "套语", passageAt: "{0} 份文件，{1} 个政府", firstPrinted: "最先", relation_same: "本级", relation_below: "下级", relation_above: "上级", relation_beside: "同级或其他", alike: "相似 {0}", daysLater: "{0} 天后", noPassages: "没有共有的段落。", containing: "含有文字", noAnalysis: "没有可统计的任务。",

  apiLead: "接口说明", tableBehind: "图中的数据", csv: "CSV", xlsx: "Excel", parquet: "Parquet", json: "JSON", svg: "SVG", png: "PNG",
} as const;
