using System.Net;
using System.Text;
using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Search.Tokenizing;

namespace PolicySearch.Search.Asking;

/// <summary>Shows where terms stand: the sentences that hold them, as HTML.</summary>
internal static class Snippets
{
    private const int Longest = 160;
    private const int Lead = 12;
    private const char Ellipsis = '…';
    private static readonly char[] SentenceEnds = ['。', '！', '？', '；', ';', '!', '?', '\n'];

    /// <summary>Every place in a printed text where one of some normalised terms stands; overlapping places are joined.</summary>
    public static IReadOnlyList<TextSpan> Find(string printed, IReadOnlyCollection<string> terms)
    {
        if (terms.Count == 0)
            return [];

        var text = SearchText.WithMap(printed);
        var spans = new List<TextSpan>();
        foreach (var term in terms)
        {
            for (var at = 0; (at = text.Text.IndexOf(term, at, StringComparison.Ordinal)) >= 0; at++)
                spans.Add(Printed(text, at, at + term.Length));
        }

        spans.Sort((a, b) => a.Start.CompareTo(b.Start));
        var joined = new List<TextSpan>(spans.Count);
        foreach (var span in spans)
        {
            if (joined.Count > 0 && span.Start <= joined[^1].End)
                joined[^1] = new TextSpan(joined[^1].Start, Math.Max(joined[^1].End, span.End));
            else
                joined.Add(span);
        }

        return joined;
    }

    /// <summary>A task's snippet: the sentences of its text that match, else the heading or department that does and the text's beginning.</summary>
    /// <param name="task">The task.</param>
    /// <param name="matches">Where terms stand in its text.</param>
    /// <param name="terms">The normalised terms.</param>
    public static string Of(PolicyTask task, IReadOnlyList<TextSpan> matches, IReadOnlyCollection<string> terms)
    {
        if (matches.Count > 0)
            return Excerpt(task.Text, matches);

        var beginning = Excerpt(task.Text, []);
        foreach (var field in task.Section.Reverse().Concat(task.Departments.Select(department => department.Name)))
        {
            var places = Find(field, terms);
            if (places.Count > 0)
                return Excerpt(field, places) + " · " + beginning;
        }

        return beginning;
    }

    private static string Excerpt(string text, IReadOnlyList<TextSpan> matches)
    {
        var html = new StringBuilder();
        var shown = 0;
        var end = 0;
        var i = 0;
        do
        {
            var (from, to) = matches.Count == 0 ? (0, Math.Min(text.Length, Longest)) : Window(text, matches[i], end);
            // A match that begins in the window and ends behind it is shown whole.
            for (var next = i; next < matches.Count && (next == i || matches[next].Start < to); next++)
                to = Math.Max(to, matches[next].End);
            if (from > end)
                html.Append(Ellipsis);
            end = from;
            for (; i < matches.Count && matches[i].End <= to; i++)
            {
                Append(html, text, end, matches[i].Start);
                html.Append("<mark>");
                Append(html, text, matches[i].Start, matches[i].End);
                html.Append("</mark>");
                end = matches[i].End;
            }

            Append(html, text, end, to);
            shown += to - from;
            end = to;
        }
        while (i < matches.Count && shown < Longest);

        if (end < text.Length)
            html.Append(Ellipsis);
        return html.ToString();
    }

    // The sentence of a match; of a long one the part round the match.
    private static (int From, int To) Window(string text, TextSpan match, int notBefore)
    {
        var from = match.Start == 0 ? 0 : text.LastIndexOfAny(SentenceEnds, match.Start - 1) + 1;
        var to = match.End >= text.Length ? text.Length : text.IndexOfAny(SentenceEnds, match.End) is var stop and >= 0 ? stop + 1 : text.Length;
        if (to - from > Longest)
        {
            from = Math.Max(from, match.Start - (Lead * 3));
            to = Math.Min(to, Math.Max(match.End, from + Longest));
        }

        return (WholeCharacter(text, Math.Max(from, notBefore)), WholeCharacter(text, to));
    }

    private static void Append(StringBuilder html, string text, int from, int to) => html.Append(WebUtility.HtmlEncode(text[from..to]));

    private static TextSpan Printed(NormalizedText text, int start, int end) => new(text.ToPrinted(start), text.ToPrintedEnd(end));

    private static int WholeCharacter(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
}
