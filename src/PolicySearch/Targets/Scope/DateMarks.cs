using System.Buffers;
using System.Collections.Frozen;
using System.Runtime.InteropServices;
using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Targets.Quantities;
using PolicySearch.Targets.Words;

namespace PolicySearch.Targets.Scope;

/// <summary>
/// The words of a text that date what follows them, found once and then looked up by place.
/// <code>
/// 到2025年 → 2025      “十四五”期间 → 2025      今年, 年底前 → the document's year      今后五年 → the plan's end
/// 较2020年 → a base, and dates nothing
/// </code>
/// </summary>
internal sealed class DateMarks
{
    private static readonly FrozenSet<string> ThisYear = WordLists.Of("this-year").ToFrozenSet();
    private static readonly FrozenSet<string> NextYear = WordLists.Of("next-year").ToFrozenSet();
    private static readonly WordSet Words = new([.. WordLists.Of("this-year"), .. WordLists.Of("next-year"), .. WordLists.Of("five-years"), .. FiveYearPlans.Names]);
    private static readonly WordSet UntilWords = WordLists.Set("until");

    private const int LongestOpening = 24;

    private static readonly SearchValues<char> Marks = SearchValues.Create(",。;、:\n");

    private readonly List<DateMark> _marks = [];
    private readonly string _text;

    /// <summary>Finds the marks of a folded text.</summary>
    public DateMarks(string text, List<Quantity> quantities, PolicyDocument document)
    {
        _text = text;
        foreach (var date in quantities)
        {
            if (date.Year is { } year)
                _marks.Add(new DateMark(date.Start, date.End, year, NumberShape.IsBaseYear(text, date) ? MarkKind.Base : IsDeadline(text.AsSpan(date.End)) ? MarkKind.Deadline : MarkKind.Printed));
        }

        for (var at = 0; at < text.Length; at++)
        {
            if (Words.Next(text, at) is not { } word)
                break;
            at = word.Start + word.Length - 1;
            if (Read(text, word, document) is { } mark)
                _marks.Add(mark);
        }

        _marks.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    /// <summary>The marks that begin within a span, in printed order.</summary>
    public ReadOnlySpan<DateMark> Within(int start, int end)
    {
        var behind = IndexBefore(end) + 1;
        var first = behind;
        while (first > 0 && _marks[first - 1].Start >= start)
            first--;
        return CollectionsMarshal.AsSpan(_marks)[first..behind];
    }

    /// <summary>Where the first clause behind an offset begins that speaks of the time to come: 到2025年, 今年; null where none does.</summary>
    public int? FirstGoal(int from, int? now)
    {
        foreach (var mark in _marks)
        {
            if (mark.Start < from)
                continue;
            var printed = mark.Kind is MarkKind.Printed or MarkKind.Deadline && mark.Year >= now && (UntilWords.Suffix(_text.AsSpan(0, mark.Start)) > 0 || (mark.Start > 0 && _text[mark.Start - 1] is '。' or ';'));
            if (printed || (mark.Kind == MarkKind.Near && mark.Year >= now && _text.AsSpan(mark.Start).StartsWith("今年")))
                return mark.Start;
        }

        return null;
    }

    /// <summary>Whether a mark opens its sentence or says until when: 到2025年,环境改善。… dates what follows as well.</summary>
    public bool Governs(DateMark mark)
    {
        var before = _text.AsSpan(Math.Max(0, mark.Start - 12), Math.Min(12, mark.Start)).TrimEnd("“\"' ");
        var until = UntilWords.Suffix(before) > 0;
        var opening = before[..^UntilWords.Suffix(before)].TrimEnd("“\"' ");
        // 按照要求,到2026年底建成体系。(1)新建站点40个: a clause without a figure may open the sentence.
        if (until && !opening.IsEmpty && opening[^1] == ',' && OpensBehindClause(mark.Start))
            return true;
        return (until || mark.Kind is not (MarkKind.Printed or MarkKind.Deadline)) && (opening.IsEmpty ? mark.Start <= 12 : opening[^1] is '。' or ':' or ';' or '\n' or '!' or '.' or '-' or '*' or ')');
    }

    private bool OpensBehindClause(int at)
    {
        var from = Math.Max(0, at - LongestOpening);
        var before = _text.AsSpan(from, at - from);
        var stop = before.LastIndexOfAny("。;\n:");
        return (stop >= 0 || from == 0) && !before[(stop + 1)..].ContainsAnyInRange('0', '9');
    }

    private int IndexBefore(int end)
    {
        var (low, high) = (0, _marks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_marks[middle].Start < end)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    private static DateMark? Read(string text, (int Start, int Length) word, PolicyDocument document)
    {
        var printed = text.Substring(word.Start, word.Length);
        var end = word.Start + word.Length;
        if (FiveYearPlans.End(printed) is { } plan)
            return FiveYearPlans.IsPeriod(text.AsSpan(end)) ? new DateMark(word.Start, end, plan, MarkKind.Plan) : null;
        if (document.Year is not { } now || text.AsSpan(end).StartsWith("以来"))
            return null;
        if (printed == "年内" && word.Start > 0 && TermBefore(text, word.Start) is { } years)
            return new DateMark(word.Start - 1, end, now + years - (document.Kind is DocumentKind.WorkReport or DocumentKind.TaskDivision ? 1 : 0), MarkKind.Plan);
        if (ThisYear.Contains(printed))
            return IsYearEnd(text, word.Start, printed) ? null : new DateMark(word.Start, end, now, MarkKind.Near);
        return NextYear.Contains(printed) ? new DateMark(word.Start, end, now + 1, MarkKind.Near) : new DateMark(word.Start, end, FiveYearPlans.FiveYearsFrom(now, document), MarkKind.Plan);
    }

    /// <summary>The 3 of 三年内: how many years, from this one on in a year's work; null where 年内 means this year.</summary>
    private static int? TermBefore(string text, int at) => text[at - 1] switch
    {
        '两' => 2,
        >= '1' and <= '9' and var digit when at < 2 || !char.IsAsciiDigit(text[at - 2]) => digit - '0',
        var numeral => "一二三四五六七八九".IndexOf(numeral, StringComparison.Ordinal) is >= 0 and var index ? index + 1 : null,
    };

    /// <summary>到2025年年底前, 2025年3月底前, 明年底前: the year that stands before the word counts.</summary>
    private static bool IsYearEnd(string text, int at, string word)
    {
        if (word is not ("年底前" or "月底前" or "月底" or "季度" or "上半年" or "下半年" or "年内"))
            return false;
        var from = Math.Max(0, at - 12);
        var before = text.AsSpan(from, at - from);
        var mark = before.LastIndexOfAny(Marks);
        before = mark < 0 ? before : before[(mark + 1)..];
        return before.TrimEnd(' ') is [.., >= '0' and <= '9'] or [.., '明'] or [.., '来'] || before.Contains('年');
    }

    /// <summary>2023年底前, 2023年6月30日前: a year that something is to be done by, even where the paper is of a later one.</summary>
    private static bool IsDeadline(ReadOnlySpan<char> behind)
    {
        var rest = behind[..Math.Min(10, behind.Length)].TrimStart("0123456789年月日底末之以 ");
        return rest.StartsWith("前") && !rest.StartsWith("前后");
    }
}

/// <summary>A word that dates.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Year">The year that it means.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct DateMark(int Start, int End, int Year, MarkKind Kind);

/// <summary>What a mark is.</summary>
internal enum MarkKind
{
    /// <summary>A printed year.</summary>
    Printed,

    /// <summary>A printed year with 底前 or 前 behind it.</summary>
    Deadline,

    /// <summary>A printed year that figures are compared with.</summary>
    Base,

    /// <summary>今年, 年底前, 明年: they date their own sentence only.</summary>
    Near,

    /// <summary>“十四五”期间, 今后五年.</summary>
    Plan,
}
