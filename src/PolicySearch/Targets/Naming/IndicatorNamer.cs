using System.Text.RegularExpressions;
using PolicySearch.Records;
using PolicySearch.Targets.Quantities;
using PolicySearch.Targets.Wording;
using static PolicySearch.Language.AnyWord;

namespace PolicySearch.Targets.Naming;

/// <summary>
/// Makes a short indicator name of the words round a quantity.
/// <code>
/// 改造老旧小区 + 50个                → 改造老旧小区数
/// 完成 + 434个 + 老旧小区改造        → 老旧小区改造数
/// 城镇新增就业 + 4.5万人             → 城镇新增就业人数
/// 地区生产总值 + growth              → 地区生产总值增速
/// 工程建设项目审批时间 + reduction   → 工程建设项目审批时间压缩幅度
/// </code>
/// </summary>
internal static partial class IndicatorNamer
{
    private static readonly string[] CountNouns = ["数", "数量", "人数", "户数", "面积", "里程", "产量", "总量", "总数", "规模", "人次", "产值", "率", "比重", "占比", "收入", "投资", "资金", "额", "用量", "存量", "寿命", "年限", "浓度", "强度", "出栏", "存栏", "幅度", "次数", "条数", "能力", "量", "系数", "排名", "半径", "长度", "指数", "时限", "时间", "水平", "覆盖面"];

    private static readonly string[] Firms = ["企业", "公司", "主体", "大户", "商户", "机构", "单位", "园区", "农场", "冠军", "小巨人", "工商户", "独角兽", "瞪羚"];

    /// <summary>Printed short forms and the word that names use for them.</summary>
    private static readonly (string Printed, string Full)[] ShortForms =
        [("生产总值", "地区生产总值"), ("全市生产总值", "地区生产总值"), ("GDP", "地区生产总值"), ("规上", "规模以上"), ("规模工业", "规模以上工业"), ("社零总额", "社会消费品零售总额"), ("社消零", "社会消费品零售总额")];

    /// <summary>Names the indicator.</summary>
    /// <param name="subject">The words before the quantity, without verb; may be empty.</param>
    /// <param name="verb">The verb that belongs into the name; may be empty.</param>
    /// <param name="head">The noun behind the quantity; may be empty.</param>
    /// <param name="basis">What the value states.</param>
    /// <param name="quantity">The quantity.</param>
    public static string Name(string subject, string verb, string head, Basis basis, Quantity quantity)
    {
        var led = head.Length > 0 && LeadsToHead(subject);
        var stem = Clean(subject.Length > 0 && !led ? verb + subject : verb + (led ? Scope(subject) : "") + TrimHead(head));
        if (stem.Length == 0)
            stem = Clean(subject + head);
        if (basis == Basis.Growth)
            return EndsWithAny(stem, ["增速", "增幅", "涨幅"]) ? stem : stem + (quantity.Dimension == Dimension.Points ? "提高幅度" : "增速");
        if (basis == Basis.Reduction)
            return EndsWithAny(stem, ["降幅", "幅度"]) ? stem : stem + "降幅";
        return EndsWithAny(stem, CountNouns) ? stem : stem + Noun(stem, quantity);
    }

    /// <summary>
    /// 建设优质小麦、优质蔬菜等(8大…): what ends in 等 or 领域, or names a part of the town, only leads to the noun behind the quantity; and so
    /// does what describes it (剩余18个老旧小区, 上级补助的434个老旧小区) or is joined to it (种源基地和42个示范园).
    /// </summary>
    public static bool LeadsToHead(string subject) => IsExample(subject) || IsScope(subject) || IsAttribute(subject);

    private static bool IsAttribute(string subject) => subject is "剩余" or "余下" or "其余" or "现有" || EndsWithAny(subject, ["的", "和", "及", "与", "以及"]);

    /// <summary>完成中心城区11条道路积水改善工程: where it is done, and not what is counted.</summary>
    private static bool IsScope(string subject) => EndsWithAny(subject, ["城区", "市区", "辖区", "片区", "全域"]);

    private static string Scope(string subject) => IsScope(subject) ? subject.TrimStart('在') : "";

    private static bool IsExample(string subject) => EndsWithAny(subject, ["等", "等共", "领域", "等地", "一批"]);

    private static string Noun(string stem, Quantity quantity) => quantity.Dimension switch
    {
        Dimension.Persons when quantity.Unit.EndsWith("人次", StringComparison.Ordinal) => "人次",
        Dimension.Persons => stem.EndsWith("人才", StringComparison.Ordinal) ? "数" : "人数",
        Dimension.Count when quantity.Unit is "户" or "万户" => EndsWithAny(stem, Firms) ? "数" : "户数",
        Dimension.Count => quantity.Unit is "次" or "场次" ? "次数" : "数",
        Dimension.Land or Dimension.Floor => "面积",
        Dimension.Length => "长度",
        Dimension.None => "数",
        _ => "",
    };

    private static string TrimHead(string printed)
    {
        var head = Attributes.Strip(printed);
        foreach (var end in (string[])["建设", "按计划建成投产", "按期建成", "全部", "任务", "工作", "整体推进"])
        {
            if (head.Length > end.Length + 1 && head.EndsWith(end, StringComparison.Ordinal))
                return head[..^end.Length];
        }

        return head.StartsWith('的') ? head[1..] : head;
    }

    private static string Clean(string words)
    {
        var joined = words.Replace(" ", "", StringComparison.Ordinal);
        var cleaned = (joined.AsSpan().ContainsAny('较', '比') ? BaseYear().Replace(joined, "") : joined).Trim('、', ',', '的', ':', ';', '。');
        foreach (var (printed, full) in ShortForms)
        {
            if (cleaned.StartsWith(printed, StringComparison.Ordinal))
                return full + cleaned[printed.Length..];
        }

        return cleaned.Length <= 40 ? cleaned : cleaned[^40..];
    }

    /// <summary>较2020年, 比上年: what the value is compared with is no part of the name.</summary>
    [GeneratedRegex("[较比](?:20[0-9]{2}年|上年|去年|上一年)(?:实现|水平|基础上)?$", RegexOptions.NonBacktracking)]
    private static partial Regex BaseYear();
}
