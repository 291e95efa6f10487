using PolicySearch.Records;
using PolicySearch.Targets.Candidates;
using PolicySearch.Targets.Quantities;
using static PolicySearch.Language.AnyWord;

namespace PolicySearch.Targets.Scope;

/// <summary>
/// The year or years that the results of a document are of: from the nearest words in the sentence, then from those that open a sentence
/// before it in the paragraph, then from the paragraph that opened the look back, the headings, the document.
/// <code>
/// in a report of 2024:
/// 2022年，完成投资50亿元 → 2022                去年新增就业3万人 → 2023          一、2023年工作回顾 → 2023
/// 五年来，新建学校30所 → 2019 to 2023           “十三五”期间建成公园9个 → 2016 to 2020
/// 2021年以来引进企业40家 → 2021 to 2023         今后五年 → nothing that was achieved
/// </code>
/// </summary>
internal sealed class LookBack(PolicyDocument document)
{
    private readonly int? _now = document.Year ?? document.Issued?.Year;
    private string _section = "\0";
    private LookBackMark? _opened;

    /// <summary>The years of the results below some headings, and of those before the first words that date them; null where nothing was achieved there.</summary>
    public YearSpan? Begin(IReadOnlyList<string> section)
    {
        var outermost = section.Count > 0 ? section[0] : "";
        if (outermost != _section)
            (_section, _opened) = (outermost, null);
        for (var i = section.Count - 1; i >= 0; i--)
        {
            // What opened the look back is nearer than the heading over all of it.
            if (i == 0 && _opened is { } opened)
                return opened.Years;
            // 2024年工作安排 says nothing of the past that is told below it; a heading over both leaves it to the text.
            if (OfHeading(section[i]) is { } marks && marks.Exists(m => m.Years is not null))
                return marks.Exists(m => m.Years is null) ? null : marks[0].Years;
        }

        return _opened is { } nearest ? nearest.Years : Before(1);
    }

    /// <summary>Notes that a paragraph opens a look back over some years, or a look ahead, which those behind it go on with.</summary>
    public void Open(List<LookBackMark> marks)
    {
        if (marks.Count > 0 && marks[0] is { Start: <= 4, Opens: true, Era: true } mark)
            _opened = mark;
    }

    /// <summary>The words of a folded text that date what was achieved, in order.</summary>
    public List<LookBackMark> Marks(string text, List<Quantity> quantities)
    {
        var marks = new List<LookBackMark>();
        foreach (var date in quantities)
        {
            if (date.Year is { } year)
                marks.Add(Printed(text, date, year));
        }

        for (var at = text.IndexOf('年', StringComparison.Ordinal); at >= 0; at = text.IndexOf('年', at + 1))
        {
            if (Relative(text, at) is { } mark)
                marks.Add(mark);
        }

        for (var at = text.IndexOf('五', StringComparison.Ordinal); at >= 0; at = text.IndexOf('五', at + 1))
        {
            if (at >= 2 && FiveYearPlans.End(text[(at - 2)..(at + 1)]) is { } end && OfPlan(text, at, end) is { } mark)
                marks.Add(mark);
        }

        marks.Sort((a, b) => a.Start.CompareTo(b.Start));
        return marks;
    }

    /// <summary>The years that a figure's result is of.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="marks">Its marks.</param>
    /// <param name="candidate">The figure.</param>
    /// <param name="fallback">What <see cref="Begin"/> gave.</param>
    /// <returns>The years and whether words of the sentence itself give them; null where the figure is of a time to come.</returns>
    public static (YearSpan Years, bool Own)? Of(string text, List<LookBackMark> marks, Candidate candidate, YearSpan? fallback)
    {
        for (var i = marks.Count - 1; i >= 0; i--)
        {
            var mark = marks[i];
            if (mark.Start >= candidate.Quantity.Start || mark.IsBase)
                continue;
            var own = mark.Start >= candidate.Sentence.Start;
            if (!own && !mark.Opens || text.AsSpan(mark.Start, candidate.Quantity.Start - mark.Start).Contains('\n'))
                continue;
            return mark.Years is { } years ? (years, own) : null;
        }

        return fallback is { } given ? (given, false) : null;
    }

    /// <summary>The years before the document's: 5 → 2019 to 2023 in a report of 2024.</summary>
    private YearSpan? Before(int years) => _now is { } now ? new YearSpan(now - 1, years > 1 ? now - years : null) : null;

    /// <summary>一、过去一年和五年工作回顾: what stands first counts, but where goals stand beside the look back only the text itself tells.</summary>
    private List<LookBackMark>? OfHeading(string heading)
    {
        var text = Folding.Fold(heading);
        var marks = Marks(text, QuantityScanner.Scan(text));
        marks.RemoveAll(m => m.IsBase);
        return marks.Count > 0 ? marks : null;
    }

    private LookBackMark Printed(string text, Quantity date, int year)
    {
        var behind = text.AsSpan(date.End);
        if (StartsWithAny(behind, "以来", "至今") && !StartsWithAny(behind[2..], "最", "首", "的最", "新"))
            return new LookBackMark(date.Start, date.End, year < _now ? new YearSpan(_now.Value - 1, year < _now - 1 ? year : null) : null, Opens(text, date.Start), false, Period: true);
        var past = !(year >= _now) || (year == _now && document.Kind is DocumentKind.Other);
        return new LookBackMark(date.Start, date.End, past ? new YearSpan(year, null) : null, OpensParagraph(text, date.Start), NumberShape.IsBaseYear(text, date) || StartsWithAny(behind, "不变价", "价格", "可比价") || EndsRange(text, date), Period: false);
    }

    /// <summary>1950年到2002年53年的总和: years that are compared with.</summary>
    private static bool EndsRange(string text, Quantity date) =>
        date.Start > 1 && text[date.Start - 1] is '到' or '至' && text[date.Start - 2] is '年' or '末' or '底';

    /// <summary>去年, 今后五年, 过去五年, 三年来, 五年累计: read back from 年.</summary>
    private LookBackMark? Relative(string text, int at)
    {
        if (_now is not { } now || at == 0)
            return null;
        var before = text.AsSpan(0, at);
        var behind = text.AsSpan(at + 1);
        if (before[^1] is '去' or '上' || before.EndsWith("上一"))
        {
            var start = before.EndsWith("上一") ? at - 2 : at - 1;
            return new LookBackMark(start, at + 1, new YearSpan(now - 1, null), Opens(text, start), IsCompared(text, start), Period: false);
        }

        if (before[^1] == '今' || (before[^1] == '本' && !behind.StartsWith("度")))
            return new LookBackMark(at - 1, at + 1, document.Kind == DocumentKind.Other || behind.StartsWith("以来") ? new YearSpan(now, null) : null, Opens(text, at - 1), IsCompared(text, at - 1), Period: false);
        if (before[^1] == '明')
            return new LookBackMark(at - 1, at + 1, null, Opens(text, at - 1), false, Period: false);
        var (years, from) = Numeral(before);
        if (years == 0)
            return null;
        var lead = before[..from];
        if (EndsWithAny(lead, "今后", "未来", "下一个"))
            return new LookBackMark(from, at + 1, null, Opens(text, from), false, Period: true);
        if (EndsWithAny(lead, "前", "连续", "每", "第", "比", "较", "满", "逾", "第一个"))
            return lead.EndsWith("比过去") ? null : InPlan(text, from, years, at);
        var named = EndsWithAny(lead, "过去的", "过去", "这", "近", "最近");
        var goesOn = StartsWithAny(behind, "来", "间", "里", "以来", "累计", "共", "年均", "平均");
        var alone = (from == 0 || text[from - 1] is ',' or ';' or '。' or '\n' or ':') && behind.Length > 0 && !StartsWithAny(behind, "级", "期", "计", "规", "行", "制", "前", "后", "内", "以", "的", "一", "左", "或", "、", ",", "多");
        if (!named && !goesOn && !alone)
            return null;
        var begin = from - (named ? LeadLength(lead) : 0);
        return new LookBackMark(begin, at + 1, Before(years), Opens(text, begin) && (named || goesOn), IsCompared(text, begin), Period: true)
        {
            Era = years is 1 or 5 && (named || StartsWithAny(behind, "来", "间", "里")),
        };
    }

    /// <summary>“十一五”前四年: the first years of a plan; 前五年 alone is what is compared with.</summary>
    private static LookBackMark? InPlan(string text, int from, int years, int at)
    {
        var plan = text.AsSpan(0, from - 1).TrimEnd("”\"’");
        if (text[from - 1] != '前' || plan.Length < 3 || FiveYearPlans.End(plan[^3..].ToString()) is not { } end)
            return null;
        return new LookBackMark(from - 1, at + 1, new YearSpan(end - 5 + years, end - 4), Opens(text, plan.Length - 3), false, Period: true);
    }

    private LookBackMark? OfPlan(string text, int at, int end)
    {
        var behind = text.AsSpan(at + 1).TrimStart("”\"’");
        if (!FiveYearPlans.IsPeriod(behind) && !StartsWithAny(behind, "以来", "年均", "累计"))
            return null;
        var years = end < _now ? new YearSpan(end, end - 4) : end - 4 < _now ? new YearSpan(_now.Value - 1, end - 4) : (YearSpan?)null;
        var future = end >= _now && !behind.StartsWith("以来");
        return new LookBackMark(at - 2, at + 1, future ? null : years, Opens(text, at - 2), IsCompared(text, at - 2), Period: true) { Era = true };
    }

    private static (int Years, int Start) Numeral(ReadOnlySpan<char> before)
    {
        var last = "一二三四五六七八九十".IndexOf(before[^1], StringComparison.Ordinal);
        if (last >= 0)
            return before.Length > 1 && "一二三四五六七八九十".Contains(before[^2], StringComparison.Ordinal) ? (0, 0) : (last + 1, before.Length - 1);
        if (before[^1] == '两')
            return (2, before.Length - 1);
        return char.IsAsciiDigit(before[^1]) && before[^1] != '0' && (before.Length == 1 || !(char.IsAsciiDigit(before[^2]) || before[^2] is '.' or '-'))
            ? (before[^1] - '0', before.Length - 1) : (0, 0);
    }

    private static int LeadLength(ReadOnlySpan<char> lead) =>
        lead.EndsWith("过去的") ? 3 : lead.EndsWith("过去") || lead.EndsWith("最近") ? 2 : 1;

    /// <summary>比上年, 较去年, 由去年的: the year is what is compared with.</summary>
    private static bool IsCompared(string text, int at) => at > 0 && text[at - 1] is '比' or '较' or '于' or '与' or '和' or '同' or '由' or '从';

    /// <summary>Whether a sentence begins there: 2023年,…; 刚刚过去的2023年,….</summary>
    private static bool Opens(string text, int at) => WithoutPast(text.AsSpan(0, at).TrimEnd("“\"' 在")) is [] or [.., '。' or '\n' or '!' or ':' or '>'];

    /// <summary>A printed year dates what follows its sentence only where it opens the paragraph, or is the year just gone by.</summary>
    private static bool OpensParagraph(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd("“\"' 在");
        return Opens(text, at) && (WithoutPast(before).Length < before.Length || before.IsEmpty || before[^1] is '\n' or ':' || before.Length <= 4);
    }

    private static ReadOnlySpan<char> WithoutPast(ReadOnlySpan<char> before)
    {
        foreach (var words in (ReadOnlySpan<string>)["刚刚过去的", "刚过去的", "过去的"])
        {
            if (before.EndsWith(words))
                return before[..^words.Length];
        }

        return before;
    }
}

/// <summary>The year of a result, or the years that it runs over.</summary>
/// <param name="Year">The year; of several, the last.</param>
/// <param name="Since">The first of several; null for a single one.</param>
internal readonly record struct YearSpan(int Year, int? Since);

/// <summary>A word that dates what was achieved.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Years">The years that it means; null where they are still to come.</param>
/// <param name="Opens">Whether a sentence begins with it, so that those behind it in the paragraph are of the same time.</param>
/// <param name="IsBase">Whether it only says what is compared with.</param>
/// <param name="Period">Whether it speaks of several years, or of the year gone by as a whole (过去一年).</param>
internal readonly record struct LookBackMark(int Start, int End, YearSpan? Years, bool Opens, bool IsBase, bool Period)
{
    /// <summary>Whether it is what a whole look back is of: 过去一年, 五年来, “十三五”时期; not 近两年.</summary>
    public bool Era { get; init; }
}
