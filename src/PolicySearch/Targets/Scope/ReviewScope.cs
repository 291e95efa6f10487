using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Targets.Candidates;
using PolicySearch.Targets.Quantities;
using PolicySearch.Targets.Words;

namespace PolicySearch.Targets.Scope;

/// <summary>
/// What of a task tells results: all of it below a heading such as 2025年工作回顾, or from its opening words (过去一年, 去年以来) up to
/// the first sentence with a year to come (到2025年, 今年).
/// </summary>
internal sealed class ReviewScope
{
    private const int Opening = 16;

    private static readonly WordSet Headings = WordLists.Set("review-headings");
    private static readonly string[] Openings = WordLists.Of("review-openings");
    private static readonly WordSet Sentences = WordLists.Set("review-sentences");
    private static readonly WordSet Intents = WordLists.Set("intents-of-paragraphs");

    private static readonly List<TextSpan> None = [];

    private readonly DateMarks _dates;
    private readonly int? _year;
    private readonly int _end;
    private readonly List<TextSpan> _sentences;

    private ReviewScope(bool glossary, int end, int? year, DateMarks dates, List<TextSpan> sentences) =>
        (IsGlossary, _end, _year, _dates, _sentences) = (glossary, end, year, dates, sentences);

    /// <summary>Whether the task explains words.</summary>
    public bool IsGlossary { get; }

    /// <summary>Whether nothing in the task promises anything.</summary>
    public bool IsWhole => IsGlossary || _end == int.MaxValue;

    /// <summary>Whether what stands at an offset tells a result.</summary>
    public bool IsResult(int at)
    {
        foreach (var sentence in _sentences)
        {
            if (at >= sentence.Start && at < sentence.End)
                return true;
        }

        return at < _end;
    }

    /// <summary>The scope of a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="text">Its folded text.</param>
    /// <param name="document">The document.</param>
    /// <param name="dates">What dates the text holds.</param>
    public static ReviewScope Of(PolicyTask task, string text, DocumentScope document, DateMarks dates)
    {
        if (task.Part is SectionPart.Review or SectionPart.Glossary)
            return new ReviewScope(task.Part == SectionPart.Glossary, int.MaxValue, document.Year, dates, None);
        foreach (var heading in task.Section)
        {
            if (document.Heading(heading).IsReview)
                return new ReviewScope(heading.Contains('释', StringComparison.Ordinal), int.MaxValue, document.Year, dates, None);
        }

        if (Explains(text))
            return new ReviewScope(true, 0, document.Year, dates, None);
        return new ReviewScope(false, OpensWithReview(text) ? dates.FirstGoal(0, document.Year) ?? int.MaxValue : 0, document.Year, dates, ReviewSentences(text, document, dates));
    }

    /// <summary>Whether a past year that is no base stands last before a figure, in its sentence: 2021年完成投资50亿元.</summary>
    public bool FollowsPastYear(Candidate candidate)
    {
        var marks = _dates.Within(candidate.Sentence.Start, candidate.Quantity.Start);
        for (var i = marks.Length - 1; i >= 0; i--)
        {
            if (marks[i].Kind is MarkKind.Printed or MarkKind.Deadline)
                return marks[i].Kind == MarkKind.Printed && marks[i].Year < _year;
        }

        return false;
    }

    /// <summary>…开局之年。过去一年,我们的工作取得了成绩。产值增长9%: what follows such a sentence in its paragraph tells results too.</summary>
    private static List<TextSpan> ReviewSentences(string text, DocumentScope document, DateMarks dates)
    {
        List<TextSpan>? spans = null;
        for (var at = 0; Sentences.Next(text, at) is { } word;)
        {
            at = word.Start + word.Length;
            if (word.Start == 0 || text[word.Start - 1] is not ('。' or '\n'))
                continue;
            var paragraph = text.IndexOf('\n', at);
            var end = Math.Min(paragraph < 0 ? text.Length : paragraph, dates.FirstGoal(at, document.Year) ?? text.Length);
            (spans ??= []).Add(new TextSpan(word.Start, end));
            at = Math.Max(at, end);
        }

        if (document.Document.Kind == DocumentKind.WorkReport)
            AddLookBacks(text, document.Year, dates, ref spans);
        return spans ?? None;
    }

    /// <summary>
    /// 1992年钢产量达到8000万吨。铁路货运量增长23%。 in a report of 1993: a paragraph of a work report that names a year gone by, none to come, and
    /// holds no word of what is meant to be done only tells results.
    /// </summary>
    private static void AddLookBacks(string text, int? now, DateMarks dates, ref List<TextSpan>? spans)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at : text.Length;
            var (past, toCome) = (false, false);
            foreach (var mark in dates.Within(start, end))
            {
                past |= mark.Kind == MarkKind.Printed && mark.Year < now;
                toCome |= mark.Kind is not MarkKind.Base && !(mark.Year < now);
            }

            if (past && !toCome && !Intents.IsIn(text.AsSpan(start, end - start)))
                (spans ??= []).Add(new TextSpan(start, end));
            start = end + 1;
        }
    }

    private static bool OpensWithReview(string text)
    {
        var opening = text.AsSpan(0, Math.Min(Opening, text.Length));
        foreach (var words in Openings)
        {
            if (opening.StartsWith(words) || (words.Length >= 3 && opening.Contains(words, StringComparison.Ordinal) && words is not "上一年" and not "回顾"))
                return true;
        }

        return false;
    }

    /// <summary>Whether what stands below a heading tells results.</summary>
    /// <param name="heading">The heading as printed.</param>
    /// <param name="dates">The quantities of the folded heading.</param>
    /// <param name="document">The document.</param>
    public static bool IsReviewHeading(string heading, List<Quantity> dates, PolicyDocument document)
    {
        if (Headings.IsIn(heading))
            return true;
        if (document.Year is not { } now || document.PlanEnd is not null)
            return false;
        // 一、2025年主要工作 in a report of 2026.
        return dates.Exists(q => q.Year < now) && !dates.Exists(q => q.Year >= now);
    }

    /// <summary>“两重”:是指… explains a word and promises nothing.</summary>
    private static bool Explains(string text)
    {
        var colon = text.AsSpan(0, Math.Min(40, text.Length)).IndexOf(':');
        if (colon < 2)
            return text.AsSpan(0, Math.Min(60, text.Length)).Contains("是指", StringComparison.Ordinal) && text[0] is '“' or '"';
        var behind = text.AsSpan(colon + 1, Math.Min(24, text.Length - colon - 1));
        return behind.StartsWith("是指") || behind.StartsWith("指") || (text[0] is '“' or '"' && behind.Contains('指') && behind.Contains('”'));
    }
}
