using PolicySearch.Language;
using PolicySearch.Targets.Catalogue;
using PolicySearch.Targets.Wording;

namespace PolicySearch.Targets.Naming;

/// <summary>
/// Tells what a count counts from the verb before it.
/// <code>
/// 新增高新技术企业 → added      高新技术企业达到 → stock      改造公厕 → improved      高新技术企业 → not told
/// </code>
/// </summary>
internal static class CountedAs
{
    private static readonly WordSet Increases = new("增加", "增长", "提高", "提升", "上升", "净增", "减少", "下降", "降低", "压减", "增收", "上涨", "扩大", "提标");

    private static readonly WordSet Totals = new("总量", "总数", "总里程", "总面积", "总规模", "总人数", "保有量", "存量", "累计达", "累计达到", "总计达到", "共达到");

    private static readonly WordSet Rises = new("增加", "扩大", "净增加");

    private static readonly WordSet New = new("新增", "净增", "新增加");

    /// <summary>What the words say; null where they do not tell.</summary>
    public static CountOf? Of(Evidence evidence)
    {
        // 新增市场主体3万户、总量突破20万户: the verb of the figure before does not reach the total.
        if (Totals.IsIn(evidence.Left) || IsLevel(evidence.Left))
            return CountOf.Stock;
        var verbs = Verbs(evidence.Verb.Length > 0 ? evidence.Verb : evidence.Subject.Length > 0 ? evidence.Subject : evidence.Left);
        var subject = evidence.Subject.AsSpan();
        if (NamingWords.Added.IsIn(verbs) || subject.EndsWith("新增") || subject.EndsWith("建设"))
            return CountOf.Added;
        if (NamingWords.Improved.IsIn(verbs) || NamingWords.Improved.Suffix(subject) > 0 || (subject.IsEmpty && NamingWords.Improved.Suffix(evidence.Head) > 0))
            return CountOf.Improved;
        return NamingWords.Stock.Suffix(Bare(evidence.Left)) > 0 ? CountOf.Stock : null;
    }

    /// <summary>What the words right before a name say: 明年新增(发电装机)达到 → added; what the figure says where they do not tell.</summary>
    public static CountOf? Before(string left, StatedKind value, Evidence evidence) =>
        New.Suffix(left) > 0 && !Totals.IsIn(evidence.Left) ? CountOf.Added : value.Counted;

    /// <summary>Whether the words before a name say who does what to it: 县级园区新建(厂房), but not 新建(厂房).</summary>
    public static bool Does(string left) =>
        Math.Max(NamingWords.Added.Suffix(left), NamingWords.Improved.Suffix(left)) is > 0 and var verb && verb < left.Length && !LeftSide.IsNeutral(left[..^verb]);

    /// <summary>Whether an amount is what comes on top of what there is: 增加10亿元, 增加中央投资10亿元, but not 增加到10亿元.</summary>
    public static bool IsIncrease(Evidence evidence) => IsIncrease(evidence.Left) || Rises.IsIn(evidence.Verb) || Rises.Prefix(evidence.Phrase) > 0;

    /// <summary>Whether the words before an amount end as those of an increase.</summary>
    public static bool IsIncrease(ReadOnlySpan<char> left)
    {
        var words = Bare(left);
        return Increases.Suffix(words) > 0 || New.Suffix(words) > 0;
    }

    /// <summary>企业从(940家)增加到1550家, 里程新增300公里、突破(1100公里): what it was before, and what it comes to.</summary>
    private static bool IsLevel(ReadOnlySpan<char> left)
    {
        var words = Bare(left);
        if (words.TrimEnd("年的0123456789") is [.., '从' or '由'])
            return true;
        var own = words.TrimStart("、和");
        return own.Length > 0 && own.Length < words.Length && NamingWords.Stock.Suffix(own) == own.Length;
    }

    private static ReadOnlySpan<char> Verbs(string words)
    {
        var start = Phrases.LeadingLength(words);
        return words.AsSpan(start, Phrases.LeadingVerbs(words.AsSpan(start)).Length);
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> left) => left.TrimEnd("约近了 ");
}
