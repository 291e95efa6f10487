using PolicySearch.Records;
using PolicySearch.Targets.Candidates;
using PolicySearch.Targets.Quantities;

namespace PolicySearch.Targets.Scope;

/// <summary>
/// The year a goal is due: from the nearest statement in its sentence, then the headings, then the document.
/// <code>
/// 到2025年,森林覆盖率达到40%            → 2025      今年建设5G基站1500座          → the document's year
/// “十四五”期间,谋划项目440个            → 2025      确保8月底前完成51个电力项目   → the document's year
/// heading 今后五年主要目标 in a 2022 text → 2026      heading 远景目标              → 2035
/// 较2020年翻一番                        → no statement: 2020 is the base
/// </code>
/// </summary>
internal static class YearScope
{
    private static readonly (string Word, int Year)[] Plans =
        [("十二五", 2015), ("十三五", 2020), ("十四五", 2025), ("十五五", 2030), ("十六五", 2035)];

    private static readonly string[] ThisYear = ["今年", "年内", "全年", "本年", "当年", "年底前", "上半年", "下半年", "月底前", "月底", "季度", "明年"];
    private static readonly string[] FiveYears = ["今后五年", "未来五年", "今后5年", "未来5年", "五年目标", "本届政府任期", "下一个五年"];

    /// <summary>The year in which a task's goals are due where the text itself does not date them.</summary>
    public static int? Default(IReadOnlyList<string> section, PolicyDocument document, int? due)
    {
        for (var i = section.Count - 1; i >= 0; i--)
        {
            if (OfHeading(section[i], document) is { } year)
                return year;
        }

        return due;
    }

    /// <summary>The year in which one goal is due.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="candidate">The goal's quantity.</param>
    /// <param name="quantities">All quantities and dates of the text.</param>
    /// <param name="document">The document.</param>
    /// <param name="fallback">What <see cref="Default"/> gave.</param>
    public static int? Of(string text, Candidate candidate, List<Quantity> quantities, PolicyDocument document, int? fallback)
    {
        var sentence = text.AsSpan(candidate.Sentence.Start, candidate.Quantity.Start - candidate.Sentence.Start);
        var (at, year) = (-1, (int?)null);
        foreach (var date in quantities)
        {
            if (date.Start >= candidate.Quantity.Start)
                break;
            if (date.Year is { } stated && date.Start >= candidate.Sentence.Start && !CandidateReader.IsBaseYear(text, date) && (document.Year is null || stated >= document.Year))
                (at, year) = (date.Start - candidate.Sentence.Start, stated);
        }

        foreach (var (word, end) in Plans)
        {
            var found = sentence.LastIndexOf(word, StringComparison.Ordinal);
            if (found > at && IsPeriod(sentence[(found + word.Length)..]))
                (at, year) = (found, end);
        }

        foreach (var word in ThisYear)
        {
            var found = sentence.LastIndexOf(word, StringComparison.Ordinal);
            if (found > at && document.Year is { } now && !IsYearEnd(sentence, found, word))
                (at, year) = (found, word == "明年" ? now + 1 : now);
        }

        foreach (var word in FiveYears)
        {
            var found = sentence.LastIndexOf(word, StringComparison.Ordinal);
            if (found > at && document.Year is { } now)
                (at, year) = (found, FiveYearsFrom(now, document));
        }

        return year ?? fallback;
    }

    /// <summary>The years of a list that 分别 distributes over: 2025年、2030年覆盖率分别达到40%、45%; null where there is no such list.</summary>
    public static List<int>? Listed(string text, Candidate candidate, List<Quantity> quantities, int count)
    {
        var dates = quantities.FindAll(q => q.Year is not null && q.Start >= candidate.Sentence.Start && q.End <= candidate.Quantity.Start && !CandidateReader.IsBaseYear(text, q));
        if (dates.Count < count || count < 2)
            return null;
        var last = dates.GetRange(dates.Count - count, count);
        for (var i = 1; i < count; i++)
        {
            if (last[i].Start - last[i - 1].End > 2)
                return null;
        }

        return last.ConvertAll(d => d.Year!.Value);
    }

    /// <summary>The year that a heading dates what stands below it; null where it dates nothing.</summary>
    private static int? OfHeading(string heading, PolicyDocument document)
    {
        var folded = Folding.Fold(heading);
        if (folded.AsSpan().ContainsAnyInRange('0', '9') && QuantityScanner.Scan(folded).FindLast(q => q.Year is not null) is { } date)
            return date.Year;
        if (folded.Contains("远景", StringComparison.Ordinal))
            return 2035;
        foreach (var (word, end) in Plans)
        {
            if (folded.Contains(word, StringComparison.Ordinal))
                return end;
        }

        if (document.Year is not { } now)
            return null;
        if (FiveYears.Any(w => folded.Contains(w, StringComparison.Ordinal)))
            return FiveYearsFrom(now, document);
        return folded.Contains("今年", StringComparison.Ordinal) ? now : null;
    }

    /// <summary>A government elected in 2022 speaks of the five years 2022 to 2026; one that speaks of a five-year plan, of its end.</summary>
    private static int FiveYearsFrom(int now, PolicyDocument document) => document.PlanEnd ?? now + 4;

    /// <summary>十四五 dates a goal where it names the period (期间, 时期, 末), not where it names the plan (规划, 普法).</summary>
    private static bool IsPeriod(ReadOnlySpan<char> behind)
    {
        var rest = behind.TrimStart("”\"’");
        return rest.StartsWith("期") || rest.StartsWith("时期") || rest.StartsWith("末") || rest.StartsWith(",") || rest.StartsWith("规划期") || rest.StartsWith("时段") || rest.StartsWith("新") || rest.StartsWith("累计");
    }

    /// <summary>到2025年年底前: the year that stands before the word counts.</summary>
    private static bool IsYearEnd(ReadOnlySpan<char> sentence, int at, string word) =>
        word is "年底前" && at > 0 && (char.IsAsciiDigit(sentence[at - 1]) || sentence[at - 1] == '年');
}
