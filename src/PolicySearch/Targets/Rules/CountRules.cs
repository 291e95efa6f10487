using System.Buffers;
using PolicySearch.Language;
using PolicySearch.Targets.Quantities;
using PolicySearch.Targets.Words;
using static PolicySearch.Language.AnyWord;

namespace PolicySearch.Targets.Rules;

/// <summary>Counts of what is there already or is only spoken of, ranks, set phrases, and shares that describe.</summary>
internal static class CountRules
{
    private static readonly WordSet SpokenOfStarts = WordLists.Set("spoken-of-starts");
    private static readonly WordSet SpokenOfEnds = WordLists.Set("spoken-of-ends");
    private static readonly WordSet Places = WordLists.Set("places-counted");
    private static readonly WordSet Facilities = WordLists.Set("facilities");
    private static readonly WordSet Results = WordLists.Set("results");
    private static readonly string[] Stock = WordLists.Of("stock");
    private static readonly WordSet PlacesOfWork = WordLists.Set("places-of-work");
    private static readonly WordSet Listing = WordLists.Set("listing");
    private static readonly SearchValues<char> NoPlace = SearchValues.Create("存现潜内外实制作");
    private static readonly SearchValues<char> ArticleNumbers = SearchValues.Create("0123456789、和至-");

    /// <summary>The rows, in the order in which they are asked.</summary>
    public static readonly GoalRule[] Rows =
    [
        new(Refusal.Rank, "steps of a rank", f => f.Dimension == Dimension.Rank && (f.Quantity.Start == 0 || f.Text[f.Quantity.Start - 1] != '前'))
        {
            HoldsForResults = true,
            Refuses = ["提升[3位次]"],
            Keeps = ["综合排名进入全省前[3位]"],
        },
        new(Refusal.Idiom, "a multiple in Chinese numerals without a noun", f => f.Quantity.Chinese && f.Dimension == Dimension.None && (f.Unit is not ("亿" or "万亿") || f.Candidate.Core.IsEmpty))
        {
            HoldsForResults = true,
            Refuses = ["重走[两万]长征路"],
            Keeps = ["产值突破[三千亿]"],
        },
        new(Refusal.Idiom, "一度 is a word for once", f => f.Quantity.Chinese && f.Unit == "度" && f.Quantity.Value == 1)
        {
            HoldsForResults = true,
            Refuses = ["摆脱价格[一度]徘徊的局面"],
            Keeps = ["用电量达到[3亿度]"],
        },
        new(Refusal.Idiom, "Chinese numerals count things only behind a verb of building and before a thing that is built", IsIdiom)
        {
            HoldsForResults = true,
            Refuses = ["突出[两个]关键", "分为[四类]", "推进[十件]实事"],
            Keeps = ["新建[五座]水库", "建设[三至五个]示范村", "建成充电桩[一万零十二个]"],
        },
        new(Refusal.Stock, "ways of counting without a noun of their own", f => IsCount(f) && f.Unit is "期" or "批" or "类" or "种" && f.Candidate.Verb.IsEmpty && f.Candidate.Core.IsEmpty && !f.Candidate.FollowsFigure)
        {
            HoldsForResults = true,
            Refuses = ["对[16种]疾病", "[3批]推进"],
            Keeps = ["形成5大类[18种]产品"],
        },
        new(Refusal.Stock, "places that are there", f => IsCount(f) && f.Unit is "市" or "县" or "区" or "镇" or "村" or "街" or "大" or "省" && ((f.Candidate.Core.IsEmpty && f.Candidate.Verb.IsEmpty) || f.Unit is "市" or "区" or "县"))
        {
            HoldsForResults = true,
            Refuses = ["辐射[5市]", "覆盖周边[3县]"],
        },
        new(Refusal.Stock, "what is spoken of and never built", f => IsCount(f) && (SpokenOfStarts.Prefix(f.Head) > 0 || (SpokenOfEnds.Suffix(f.Head) > 0 && !(f.Head.EndsWith("问题") && f.Candidate.Verb.Of(f.Text).EndsWith("解决")))))
        {
            HoldsForResults = true,
            Refuses = ["抓好[3个]方面", "促进[7条]优势产业链延链", "紧盯[8项]重点指标"],
            Keeps = ["解决[3万人]饮水安全问题"],
        },
        new(Refusal.Stock, "part of what there is", f => IsCount(f) && f.Left.EndsWith("中的"))
        {
            HoldsForResults = true,
            Refuses = ["服务居民中的[3万名]患者"],
        },
        new(Refusal.Stock, "what an article or a list is referred to by", f => IsCount(f) && (IsArticle(f) || (f.Left.EndsWith("等") && (f.Head.StartsWith("标准") || f.Head.StartsWith("条件")))))
        {
            HoldsForResults = true,
            Refuses = ["按照第二条和第2、[3条]办理", "符合规模、资质等[5项]标准的企业"],
            Keeps = ["新建水库、泵站等[5项]工程"],
        },
        new(Refusal.Stock, "bodies that are there, unless they reach something", f => IsCount(f) && (Places.Prefix(f.Head) > 0 || ContainsAny(f.Head, "县(市", "县域")) && !Results.IsIn(f.Head) && Facilities.Suffix(f.Head) == 0)
        {
            Refuses = ["支持[29个]扩权县(市)发展", "指导[5个]市辖区抓好工作"],
            Keeps = ["推动[16个]县(市、区)建成美丽乡村"],
        },
        new(Refusal.Stock, "clusters that are made stronger are there", f => IsCount(f) && f.Head.EndsWith("集群") && f.Left.Contains('做'))
        {
            HoldsForResults = true,
            Refuses = ["做强[3个]产业集群"],
            Keeps = ["打造[3个]产业集群"],
        },
        new(Refusal.Stock, "where another figure is worked for", IsWhere)
        {
            Refuses = ["在[5个]乡镇新建幼儿园20所", "为[30个]村改造公路90公里", "在全市[12个]社区新增充电桩200个"],
            Keeps = ["在[3个]园区开展试点", "在城区新建[3个]场馆", "为[30个]村改造公路"],
        },
        new(Refusal.Stock, "measures that a paper is said to hold", f => f.Unit is "条" or "项" or "个" or "方面" && f.Head.TrimStart("具体") is "措施" or "举措" or "政策措施" or "政策举措" && Listing.Suffix(f.Left) > 0)
        {
            HoldsForResults = true,
            Refuses = ["共提出[12条]措施", "方案包括[20项]具体措施"],
            Keeps = ["落实[12项]惠企措施"],
        },
        new(Refusal.Stock, "what there is already", f => IsCount(f) && StartsWithAny(f.Left, Stock))
        {
            Refuses = ["现有[50家]企业", "围绕[6条]链条招商"],
        },
        new(Refusal.Stock, "who leaves school this year", f => f.Dimension is Dimension.Persons or Dimension.None && f.Core.EndsWith("毕业生") && f.Candidate.Verb.IsEmpty && !f.Clause.StartsWith("其中"))
        {
            Refuses = ["今年高校毕业生[795万人]"],
            Keeps = ["帮助毕业生就业[5万人]", "城镇新增就业6000人,其中高校毕业生[1200人]", "留住高校毕业生[3万人]"],
        },
        new(Refusal.Stock, "big industries that are there", f => IsCount(f) && f.Unit == "大" && f.Head.Contains("产业", StringComparison.Ordinal))
        {
            HoldsForResults = true,
            Refuses = ["培育[8大]产业"],
        },
        new(Refusal.ShareOf, "a per cent that only describes the noun behind it", f => f.Dimension is Dimension.Percent && f.Head.StartsWith("的") && !IsOfGoal(f.Head) && !f.Head.EndsWith("增长目标") && !BodyShares.IsGoal(f))
        {
            HoldsForResults = true,
            Refuses = ["将现行[17%]的税率简并", "对[50%]的股权转让收入免税"],
            Keeps = ["[80%]的村建成广场", "全市[10%]的城乡社区达标", "完成[50%]的目标", "提出[8%]左右的生产总值增长目标"],
        },
        new(Refusal.NoIndicator, "a figure without any noun", f => f.Candidate is { Core.IsEmpty: true, Head.IsEmpty: true, Verb.IsEmpty: true, ContinuesList: false } c && c.Left.Start == c.Clause.Start && c.Clause.Start == c.Sentence.Start)
        {
            HoldsForResults = true,
            Refuses = ["达到[50%]"],
            Keeps = ["覆盖率达到[50%]"],
        },
    ];

    /// <summary>在5个乡镇新建幼儿园20所: the places stand behind 在 or 为, and what is done there has a figure of its own.</summary>
    private static bool IsWhere(Figure f)
    {
        if (!IsCount(f) || f.IsBounded || f.Candidate.Head.IsEmpty || !f.Candidate.Verb.IsEmpty || PlacesOfWork.Suffix(f.Head) == 0)
            return false;
        var left = f.Left.TrimEnd("全市县省区州镇辖的");
        return left.Length <= 8 && left is [.., '在' or '为'] && !NoPlace.Contains(left.Length > 1 ? left[^2] : ' ') && f.Rest[(f.Head.Length)..].ContainsAnyInRange('0', '9');
    }

    private static bool IsCount(Figure f) => f.Dimension is Dimension.Count or Dimension.Persons or Dimension.None;

    private static bool IsIdiom(Figure f)
    {
        var q = f.Quantity;
        if (!q.Chinese || q.Upper is not null || q.Dimension is not (Dimension.Count or Dimension.Persons or Dimension.Score or Dimension.Volume or Dimension.Data))
            return false;
        if (q.Unit is "大" or "大类" or "类" or "批" or "期" or "级" or "块" or "片" or "支" or "件" or "种" or "门" or "班" or "节" or "课" or "头" or "市" or "县" or "区" or "镇" or "村" or "街" or "份" or "方" or "单" or "队" or "对" or "点" or "道" or "通" or "站" or "员" or "组" or "网")
            return true;
        if (q.Value >= 10 || q.Unit.Length > 1)
            return f.Candidate.Core.IsEmpty && f.Candidate.Verb.IsEmpty;
        if (q.Value < 2)
            return true;
        var built = f.IsDone && f.Candidate.VerbNamed && f.Candidate.Core.IsEmpty && !f.Candidate.Head.IsEmpty;
        return !built || q.Unit is "个" or "位" or "名" or "人" or "分" or "项";
    }

    private static bool IsArticle(Figure f)
    {
        var at = f.Left.LastIndexOf('第');
        return f.Unit is "条" or "款" or "项" && at >= 0 && !f.Left[(at + 1)..].ContainsAnyExcept(ArticleNumbers);
    }

    private static bool IsOfGoal(ReadOnlySpan<char> head) => head.StartsWith("的目标") || head.StartsWith("的速度") || head.StartsWith("的增长") || head.StartsWith("的幅度") || (head.StartsWith("的") && head.IndexOf("水平") is > 0 and <= 3);
}
