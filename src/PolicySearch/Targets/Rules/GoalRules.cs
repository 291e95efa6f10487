using System.Buffers;
using PolicySearch.Records;
using PolicySearch.Targets.Candidates;
using PolicySearch.Targets.Quantities;
using static PolicySearch.Language.AnyWord;

namespace PolicySearch.Targets.Rules;

/// <summary>
/// Says of a quantity whether it states a goal. Each rule gives the reason for which it refuses one; the first that applies counts.
/// <code>
/// 发挥5亿元科技成果转化基金    fund-size        新增投资千万元以上入园企业50户   threshold (千万元), goal (50户)
/// 给予最高10万元补贴           subsidy          建设800千伏输变电工程            name
/// 打造15分钟生活圈             duration         促进7条优势产业链延链            stock
/// </code>
/// </summary>
internal static class GoalRules
{
    /// <summary>Figures that stand inside a name: the words round them belong to the name too.</summary>
    private static readonly (string Reason, Func<Candidate, string, bool> Applies)[] NameRules =
    [
        ("name", InQuotes),
        ("name", IsNamePart),
        ("grade", IsGrade),
        ("duration", IsDuration),
        ("age", IsAge),
        ("threshold", IsThreshold),
        ("capacity", IsCapacity),
    ];

    private static readonly (string Reason, Func<Candidate, string, bool> Applies)[] Rules =
    [
        ("fund-size", IsFund),
        ("subsidy", IsSubsidy),
        ("mark", IsMark),
        ("forecast", (c, text) => c.Left.Of(text).EndsWith("预测") || c.Left.Of(text).EndsWith("测算")),
        ("rank", IsRank),
        ("idiom", IsIdiom),
        ("stock", IsStock),
        ("share-of", IsModifier),
        ("no-indicator", HasNoIndicator),
    ];

    private static readonly string[] SubsidyWords = ["给予", "奖励", "补贴", "补助", "奖补", "资助", "扶持", "每人每", "罚款", "贴息", "封顶", "优惠", "减免", "补偿", "每次", "最高可"];
    private static readonly string[] GrantWords = ["给予", "可享受", "可申请", "享受", "封顶"];
    private static readonly string[] ShareWords = ["按", "参照", "原则上按", "经认定按", "不超过项目", "不超过年度", "不超过场景"];
    private static readonly string[] MarkWords = ["得", "扣", "加", "记", "计", "满分", "各", "评", "共", "少"];
    private static readonly string[] TimeMeasures =
        ["年限", "时限", "时间", "时长", "压缩", "缩短", "天数", "工作日", "周期", "工期", "控制在", "不超过", "减少到", "压减", "寿命", "学时", "课时", "提前", "小于", "少于", "低于", "降至", "运行", "年龄", "期限", "停机", "停电"];

    private static readonly string[] LeadsOn = ["并在", "并增长", "并比", "并较", "并力争", "且增长", "且比", "且较"];
    private static readonly SearchValues<char> ArticleNumbers = SearchValues.Create("0123456789、和至-");
    private static readonly string[] BenefitWords = ["有效期", "入住", "入驻", "免费", "参保", "租期", "免租", "提供", "居住", "试用", "合同", "优惠", "缴纳", "毕业", "从业", "工作满"];

    /// <summary>What is spoken of and never built: a noun that begins the head.</summary>
    private static readonly string[] AbstractStarts =
        ["方面", "环节", "领域", "原则", "层面", "维度", "阶段", "重点环节", "重点领域", "要素", "确立", "维护", "必须", "坚持", "要求", "关系", "时间节点", "节点", "意识", "自信", "结合", "优势产业链", "特色产业链", "重点产业链", "产业链", "现代化产业", "支柱产业", "主导产业", "新兴产业", "重点新兴产业", "以来", "来", "周年", "字", "步", "方向", "民族", "大会", "全会", "中全会", "板块", "日常", "次会议", "省份", "中心任务"];

    /// <summary>A noun that ends the head of what exists already or is only a way of counting.</summary>
    private static readonly string[] AbstractEnds =
        ["方面", "环节", "领域", "原则", "产业链", "镇办", "县区", "区县", "县市", "市县", "部门", "成果", "质效", "成效", "作用", "指标", "要素", "关键", "优势", "问题", "短板", "要求", "目标", "责任", "专班"];

    private static readonly string[] PlaceHeads = ["市县", "县区", "区县", "市辖区", "镇办", "部门", "省份"];
    private static readonly string[] Plants = ["项目", "工程", "生产线", "装置", "机组", "电站", "电厂", "基地"];
    private static readonly string[] Facilities = ["站", "院", "中心", "学校", "园", "场", "馆", "所"];
    private static readonly string[] ResultVerbs = ["建成", "完成", "实现", "达到", "摘帽", "脱贫", "创建", "通过", "退出", "建设", "实施", "改造", "整治", "覆盖", "开展"];

    private static readonly string[] StockWords = ["现有", "原有", "共有", "已有", "涉及", "拥有的", "目前", "截至", "以内的", "围绕", "聚焦", "依托", "在全国", "位于", "含", "其中包括", "作为", "发挥", "深化巩固", "用好"];

    /// <summary>The reason why a quantity is no goal; null where it is one.</summary>
    /// <param name="candidate">The quantity in its clause.</param>
    /// <param name="text">The folded text of the task.</param>
    public static string? Refuse(Candidate candidate, string text) => First(Rules, candidate, text) ?? First(SupportTerms.Rules, candidate, text);

    /// <summary>The reason why a quantity is part of a name (千万元以上 in 投资千万元以上入园企业); null where it is none.</summary>
    public static string? RefuseAsName(Candidate candidate, string text) => First(NameRules, candidate, text);

    private static string? First((string Reason, Func<Candidate, string, bool> Applies)[] rules, Candidate candidate, string text)
    {
        foreach (var (reason, applies) in rules)
        {
            if (applies(candidate, text))
                return reason;
        }

        return null;
    }

    /// <summary>“544”体系, 《“十四五”规划》: short quoted words and titles are names.</summary>
    private static bool InQuotes(Candidate c, string text)
    {
        var from = Math.Max(c.Sentence.Start, c.Quantity.Start - 40);
        var before = text.AsSpan(from, c.Quantity.Start - from);
        foreach (var (open, close) in (ReadOnlySpan<(char, char)>)[('“', '”'), ('《', '》'), ('‘', '’'), ('「', '」')])
        {
            var at = before.LastIndexOf(open);
            if (at < 0 || before.LastIndexOf(close) > at)
                continue;
            var end = text.AsSpan(c.Quantity.End, Math.Min(40, text.Length - c.Quantity.End)).IndexOf(close);
            // A long quotation (a whole sentence with commas) is wording, not a name.
            if (end >= 0 && !text.AsSpan(from + at, c.Quantity.Start - from - at).ContainsAny(',', '。'))
                return true;
        }

        return InStraightQuotes(c, text);
    }

    /// <summary>"2个核心区+7个集聚区"的布局: straight marks open and close alike, so an odd number of them stands before what they enclose.</summary>
    private static bool InStraightQuotes(Candidate c, string text)
    {
        var before = text.AsSpan(c.Sentence.Start, c.Quantity.Start - c.Sentence.Start);
        var open = before.LastIndexOf('"');
        if (open < 0 || before.Count('"') % 2 == 0 || before[open..].ContainsAny(',', ';'))
            return false;
        return text.AsSpan(c.Quantity.End, Math.Min(40, text.Length - c.Quantity.End)).Contains('"');
    }

    private static bool IsNamePart(Candidate c, string text)
    {
        var behind = text.AsSpan(c.Quantity.End);
        if (c.Quantity.Dimension == Dimension.Voltage)
            return true;
        if (behind.StartsWith("一遇") || behind.StartsWith("一体") || behind.StartsWith("制学校") || behind.StartsWith("制义务") || behind.StartsWith("生活圈") || behind.StartsWith("行动") || behind.StartsWith("攻坚"))
            return true;
        // 千亩高产片, 百亿产业, 千兆光网: a power without a digit names a class of things, unless it is bounded (突破百亿, 百家以上).
        if (c.Quantity.Chinese && c.Op == Comparison.Equal && text[c.Quantity.Start] is '百' or '千' && !c.Quantity.Over)
            return true;
        // 中船十二所等企业: a numeral within a list of names.
        if (c.Quantity.Chinese && (behind.StartsWith("等") || behind.StartsWith("、")) && c.Verb.End != c.Quantity.Start && c.Op == Comparison.Equal && !c.Left.IsEmpty && c.Quantity.Dimension == Dimension.Count)
            return true;
        // 百万头生猪养殖大市, 万吨级码头 (a Chinese numeral with a multiple before a noun names a class of things).
        return c.Quantity.Chinese && c.Quantity.Unit is { Length: > 1 } unit && unit[0] is '万' or '亿' && !c.Head.IsEmpty && c.Core.IsEmpty;
    }

    private static bool IsGrade(Candidate c, string text)
    {
        var behind = text.AsSpan(c.Quantity.End);
        return behind.StartsWith("级") && !behind.StartsWith("级以上") && c.Quantity.Dimension != Dimension.Count;
    }

    private static bool IsDuration(Candidate c, string text)
    {
        if (c.Quantity.Dimension != Dimension.Time)
            return false;
        if (!c.Head.IsEmpty && !c.Head.Of(text).StartsWith("的") && c.Quantity.Unit is "年" or "月" or "天" or "日" or "小时" or "分钟" or "周" or "时" or "周年" or "季度")
            return true;
        if (c.Left.Of(text).Contains("最长", StringComparison.Ordinal) || c.Left.Of(text).Contains("期不", StringComparison.Ordinal) || c.Left.Of(text).Contains("为期", StringComparison.Ordinal))
            return true;
        // 免费入驻不少于一年, 参保年限可缩短至5年: how long a benefit lasts or a condition must hold.
        if (ContainsAny(c.Left.Of(text), BenefitWords))
            return true;
        // 一般登记5个工作日内办结: how long it may take.
        if (c.Quantity.Unit.EndsWith("工作日", StringComparison.Ordinal) && !c.Left.IsEmpty && text.AsSpan(c.Quantity.End).StartsWith("内办结"))
            return false;
        foreach (var word in TimeMeasures)
        {
            if (c.Left.Of(text).Contains(word, StringComparison.Ordinal))
                return c.Quantity.Chinese && c.Quantity.Unit is "年" or "月" or "日" or "天" && c.Core.IsEmpty;
        }

        return true;
    }

    private static bool IsAge(Candidate c, string text) =>
        c.Quantity.Dimension == Dimension.Age && !c.Clause.Of(text).Contains("寿命", StringComparison.Ordinal) && !c.Left.Of(text).Contains("平均年龄", StringComparison.Ordinal);

    /// <summary>投资千万元以上入园企业50户, 100户以上集中安置社区: a bound inside the name of what is counted.</summary>
    private static bool IsThreshold(Candidate c, string text)
    {
        var head = c.Head.Of(text);
        // 达到3万元以上并增长10%以上: 并 leads on to the next figure and is no noun.
        if (head.IsEmpty || StartsWithAny(head, LeadsOn))
            return false;
        if (head.StartsWith("级") && c.SuffixEnd > c.Quantity.End)
            return true;
        var bounded = c.SuffixEnd > c.Quantity.End;
        if (c.Quantity.Dimension is Dimension.Count or Dimension.Persons && c.Verb.End == c.Quantity.Start && !c.Verb.IsEmpty)
            return false;
        if (bounded && c.Quantity.Dimension is Dimension.Count && c.Quantity.Unit is "个" or "家" or "项" or "座" or "处" or "所" or "条" or "件" or "支")
            return false;
        // 设施覆盖90%以上村, 实现90%以上事项一次办结: how far something reaches.
        if (bounded && c.Quantity.Dimension == Dimension.Percent && (c.Left.Of(text).Contains("覆盖", StringComparison.Ordinal) || c.Left.Of(text).EndsWith("实现")))
            return false;
        if (bounded)
            return !head.StartsWith("的目标") && !head.StartsWith("标准") && !head.StartsWith("水平") && !head.StartsWith("办结");
        // 2-5人的创业团队.
        if (c.Quantity.Dimension == Dimension.Persons && head.StartsWith("的"))
            return true;
        // 营收超1000万元OPC100家, 总投资50亿元的项目.
        return c.Quantity.Dimension is Dimension.Yuan or Dimension.Dollar && (head.StartsWith("的") && !head.StartsWith("的目标") || EndsAtQuantity(c, text));
    }

    /// <summary>抓好80万吨乙烯改扩建项目: the yearly output of a plant is part of its project's name.</summary>
    private static bool IsCapacity(Candidate c, string text) =>
        c.Quantity.Dimension == Dimension.Mass && c.Op == Comparison.Equal && c.Core.IsEmpty && EndsWithAny(c.Head.Of(text), Plants);

    private static bool EndsAtQuantity(Candidate c, string text) =>
        c.Head.End < text.Length && char.IsAsciiDigit(text[c.Head.End]) && c.Head.End - c.Head.Start >= 2 && !c.Head.Of(text).ContainsAny('、', '和');

    private static bool IsFund(Candidate c, string text)
    {
        if (c.Quantity.Dimension is not (Dimension.Yuan or Dimension.Dollar) && c.Quantity.Unit != "亿")
            return false;
        var head = c.Head.Of(text);
        var core = c.Core.Of(text);
        // 用好1000亿元政策性金融工具: money that is there.
        if (core is "用好" or "用足" or "管好" or "用足用好" or "发挥" or "发挥好" && !head.IsEmpty)
            return true;
        // 基金总规模超30亿元: a size to be reached; 设立规模10亿元的基金 only describes the fund.
        if (core.EndsWith("规模") && core.Contains("基金", StringComparison.Ordinal) && (c.Op is Comparison.MoreThan or Comparison.AtLeast || c.Left.Of(text).Contains("达到", StringComparison.Ordinal)))
            return false;
        return head.Contains("基金", StringComparison.Ordinal) || core.Contains("基金", StringComparison.Ordinal);
    }

    /// <summary>给予最高10万元补贴, 按投资额的20%给予奖励: what is paid to whoever qualifies, and no goal of the region.</summary>
    private static bool IsSubsidy(Candidate c, string text)
    {
        var left = c.Left.Of(text);
        if (StartsWithAny(left, ShareWords) && c.Quantity.Dimension is Dimension.Percent or Dimension.Yuan or Dimension.Times)
            return true;
        if (left.Contains("最高", StringComparison.Ordinal) || ContainsAny(left, GrantWords))
            return c.Quantity.Dimension is not (Dimension.Persons or Dimension.Rank);
        // 每引进1名: the condition of a payment.
        if (c.Quantity.Value == 1 && left.Contains('每') && !left.Contains("每年", StringComparison.Ordinal) && c.Core.IsEmpty == c.Head.IsEmpty)
            return true;
        if (c.Quantity.Dimension is not (Dimension.Yuan or Dimension.Dollar or Dimension.Percent) && c.Quantity.Unit is not ("万" or "亿"))
            return false;
        return ContainsAny(c.Clause.Of(text), SubsidyWords) || (c.Quantity.Dimension != Dimension.Percent && StartsWithAny(c.Head.Of(text), SubsidyWords))
            || c.Head.Of(text).Contains("奖励", StringComparison.Ordinal) || c.Head.Of(text).Contains("补贴", StringComparison.Ordinal);
    }

    /// <summary>得2分, 扣5分: marks of an assessment, not a score to reach (营商环境评价大于80分).</summary>
    private static bool IsMark(Candidate c, string text) =>
        c.Quantity.Dimension == Dimension.Count ? EarnsMarks(c, text) : c.Quantity.Unit == "分" && (c.Core.IsEmpty || IsBracketed(c, text) || EndsWithAny(c.Left.Of(text), MarkWords) || c.Left.Of(text).ContainsAny('扣', '奖', '积'));

    /// <summary>推广1篇,得3分; 出现1例未处理扣2分: what is done for each mark.</summary>
    private static bool EarnsMarks(Candidate c, string text)
    {
        var behind = text.AsSpan(c.Quantity.End, Math.Min(c.Quantity.Unit is "篇" or "次" or "条" or "例" ? 40 : 16, c.Sentence.End - c.Quantity.End));
        var at = behind.IndexOfAny("得扣加计");
        return at >= 0 && at + 2 < behind.Length && char.IsAsciiDigit(behind[at + 1]) && behind[(at + 2)..].Contains('分')
            || c.Core.IsEmpty && LosesMarks(text.AsSpan(c.Quantity.End, c.Sentence.End - c.Quantity.End), c.Quantity.Unit);
    }

    /// <summary>年内至少3次(3分,少一次扣1分): what an assessment takes marks off for.</summary>
    private static bool LosesMarks(ReadOnlySpan<char> behind, string unit)
    {
        var at = behind.IndexOf("少");
        if (at < 0 || at + 3 > behind.Length || behind[at + 1] is not ('一' or '1'))
            return false;
        var rest = behind[(at + 2)..];
        return rest.StartsWith(unit) && rest[unit.Length..].StartsWith("扣");
    }

    /// <summary>完成整治(10分): the marks that an item of an assessment is worth.</summary>
    private static bool IsBracketed(Candidate c, string text) =>
        c.Quantity.Start > 0 && text[c.Quantity.Start - 1] == '(' && c.Quantity.End < text.Length && text[c.Quantity.End] is ')' or ',' or ';';

    /// <summary>前三位次 is a goal, 十强 and 百强 are names of ranks.</summary>
    private static bool IsRank(Candidate c, string text) =>
        (c.Quantity.Dimension == Dimension.Rank && (c.Quantity.Start == 0 || text[c.Quantity.Start - 1] != '前')) || text.AsSpan(c.Quantity.End).StartsWith("强");

    /// <summary>三大体系, 两个维护: Chinese numerals count things only behind a verb of building and before a thing that is built.</summary>
    private static bool IsIdiom(Candidate c, string text)
    {
        var q = c.Quantity;
        if (!q.Chinese || q.Dimension is not (Dimension.Count or Dimension.Persons or Dimension.None or Dimension.Score or Dimension.Volume or Dimension.Data))
            return false;
        if (q.Dimension is Dimension.None)
            return q.Unit is not ("亿" or "万亿") || c.Core.IsEmpty;
        if (q.Unit is "大" or "类" or "批" or "期" or "级" or "块" or "片" or "支" or "件" or "种" or "门" or "班" or "节" or "课" or "头" or "市" or "县" or "区" or "镇" or "村" or "街" or "份" or "方" or "单" or "队" or "对" or "点" or "道" or "通" or "站" or "员" or "组" or "网")
            return true;
        if (q.Value >= 10 || q.Unit.Length > 1)
            return c.Core.IsEmpty && c.Verb.IsEmpty;
        if (q.Value < 2)
            return true;
        var built = !c.Verb.IsEmpty && c.VerbNamed && c.Core.IsEmpty && !c.Head.IsEmpty && c.Verb.End == q.Start;
        return !built || q.Unit is "个" or "位" or "名" or "人" or "分" or "项";
    }

    private static bool IsStock(Candidate c, string text)
    {
        if (c.Quantity.Dimension is not (Dimension.Count or Dimension.Persons or Dimension.None))
            return false;
        if (c.Quantity.Unit is "期" or "批" or "类" or "种" && c.Verb.IsEmpty && c.Core.IsEmpty)
            return true;
        if (c.Quantity.Unit is "市" or "县" or "区" or "镇" or "村" or "街" or "大" or "省" && (c.Core.IsEmpty && c.Verb.IsEmpty || c.Quantity.Unit is "市" or "区" or "县"))
            return true;
        var head = c.Head.Of(text);
        // 解决3万人饮水安全问题 counts the people.
        if (StartsWithAny(head, AbstractStarts) || EndsWithAny(head, AbstractEnds) && !(head.EndsWith("问题") && c.Verb.Of(text).EndsWith("解决")))
            return true;
        // 签约居民中的16种慢性病患者: part of what there is.
        if (c.Left.Of(text).EndsWith("中的"))
            return true;
        // 第2、3条, 等5项标准的企业: what an article or a list is referred to by.
        if (IsArticle(c, text) || (c.Left.Of(text).EndsWith("等") && (head.StartsWith("标准") || head.StartsWith("条件"))))
            return true;
        // 支持29个扩权县(市)率先发展, but 推动16个县(市、区)建成美丽乡村.
        if (StartsWithAny(head, PlaceHeads) || head.Contains("县(市", StringComparison.Ordinal) || head.Contains("县域", StringComparison.Ordinal))
            return !ContainsAny(head, ResultVerbs) && !EndsWithAny(head, Facilities);
        // 做强3个产业集群 speaks of what there is.
        if (head.EndsWith("集群") && c.Left.Of(text).Contains('做'))
            return true;
        if (StartsWithAny(c.Left.Of(text), StockWords))
            return true;

        return c.Quantity.Unit == "大" && head.Contains("产业", StringComparison.Ordinal);
    }

    private static bool IsArticle(Candidate c, string text)
    {
        var left = c.Left.Of(text);
        var at = left.LastIndexOf('第');
        return c.Quantity.Unit is "条" or "款" or "项" && at >= 0 && !left[(at + 1)..].ContainsAnyExcept(ArticleNumbers);
    }

    /// <summary>A per cent or amount that only describes the noun behind it.</summary>
    private static bool IsModifier(Candidate c, string text) =>
        c.Quantity.Dimension is Dimension.Percent && c.Head.Of(text).StartsWith("的") && !c.Head.Of(text).StartsWith("的目标") && !c.Head.Of(text).StartsWith("的速度") && !c.Head.Of(text).StartsWith("的增长");

    /// <summary>A figure without any noun before, behind or in the list it stands in.</summary>
    private static bool HasNoIndicator(Candidate c, string text) =>
        c.Core.IsEmpty && c.Head.IsEmpty && !c.ContinuesList && c.Left.Start == c.Clause.Start && c.Clause.Start == c.Sentence.Start && c.Verb.IsEmpty;
}
