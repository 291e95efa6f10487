using System.Globalization;
using PolicySearch.Analysis.Compare;
using PolicySearch.Errors;
using PolicySearch.Records;
using PolicySearch.Search;
using PolicySearch.Themes.Scheme;
using Spectre.Console;

namespace PolicySearch.Cli.Output;

/// <summary>The answer to a search, for a person or a program.</summary>
internal static class SearchView
{
    private const int FacetValues = 6;
    private const int DepartmentsShown = 6;
    private const int Indent = 5;

    private const int CopiesShown = 5;

    /// <summary>Says what is to be said of an answer: on standard error, so that the data stays clean.</summary>
    public static void WriteNotes(Session session, SearchRequest request, SearchResult result)
    {
        if (result.UnknownTask is { } key)
            session.Error.WriteLine(new PolicySearchException(ErrorCode.UnknownTask, key).Message);
        foreach (var use in result.Aliases)
        {
            session.Error.WriteLine(use.Applied
                ? Texts.Of("search.aliases.used", use.Term, string.Join(", ", use.Others))
                : Texts.Of("search.aliases.offered", use.Term, string.Join(", ", use.Others)));
        }

        if (result.Corrected is { } corrected)
            session.Error.WriteLine(Texts.Of("search.corrected", request.Query, corrected));
        if (result.Relaxed == Relaxation.Words)
            session.Error.WriteLine(Texts.Of("search.relaxed.words"));
        if (result.Relaxed == Relaxation.Any)
            session.Error.WriteLine(Texts.Of("search.relaxed.any"));
        if (result.Wording is { } wording)
            WordingView.Write(session, wording);
        if (result.Corrected is null && result.DidYouMean is { } better)
            session.Error.WriteLine(Texts.Of("search.did-you-mean", better));
        if (result.Hits.Any(hit => hit.Folded.Count > 0))
            session.Error.WriteLine(Texts.Of("search.folded.open"));
    }

    /// <summary>Writes an answer for a reader; nothing where the query is a task's key that no task has.</summary>
    public static void WriteTable(Session session, SearchResult result, Taxonomy scheme)
    {
        if (result.UnknownTask is not null)
            return;
        var screen = Screen.Of(session);
        foreach (var document in result.Documents)
            screen.MarkupLine($"    [bold]{Markup.Escape(document.ShownTitle)}[/] {Markup.Escape(document.DocumentNumber ?? "")} [dim]{document.Id}[/]");
        for (var i = 0; i < result.Hits.Count; i++)
            WriteHit(screen, result.Offset + i + 1, result.Hits[i]);
        screen.MarkupLine(Texts.Of("search.total", result.Total, Took(result.TookMs)));
        foreach (var (head, counts) in new[]
        {
            (Texts.Of("head.region"), result.Facets.Region), (Texts.Of("head.year"), result.Facets.Year), (Texts.Of("head.theme"), [.. result.Facets.Theme.Select(theme => Named(theme, scheme))]),
            (Texts.Of("head.department"), result.Facets.Department),
        })
        {
            if (counts.Count > 0)
                screen.MarkupLine($"[dim]{Markup.Escape(head)}[/] {Markup.Escape(string.Join("  ", counts.Take(FacetValues).Select(c => $"{c.Label ?? c.Value} {c.Count}")))}");
        }
    }

    // An English reader gets the codes, which filters take; their names say no more.
    private static FacetCount Named(FacetCount theme, Taxonomy scheme) =>
        Locale.SpeaksChinese && scheme.Theme(theme.Value) is { } known ? theme with { Label = known.Zh } : theme;

    private static void WriteHit(IAnsiConsole screen, int place, SearchHit hit)
    {
        var width = screen.Profile.Width - Indent;
        var where = $"{hit.Region?.Name ?? hit.Document.Document} {hit.Document.Year}";
        var title = LineWrap.Cut(hit.Document.ShownTitle, Math.Max(0, width - LineWrap.Width(where) - LineWrap.Width(hit.Task.Id ?? "") - 4));
        screen.MarkupLine($"{place,3} [bold]{Markup.Escape(where)}[/]  [dim]{Markup.Escape(title)}  {hit.Task.Id}[/]");
        var number = hit.Task.Number.Length > 0 ? hit.Task.Number + ". " : "";
        WriteLines(screen, [new(number, "dim"), .. Screen.Snippet(hit.Snippet)], width);
        if (hit.Task.Departments.Count > 0)
            WriteLines(screen, [new(Departments(hit.Task.Departments), "blue")], width);
        if (hit.Task.Targets.Count > 0)
            WriteLines(screen, [new(string.Join("  ", hit.Task.Targets.Select(t => $"{t.Indicator} {StatedValue.Write(t)}")), "green")], width);
        if (hit.Folded.Count > 0)
            WriteLines(screen, [new(Copies(hit.Folded), "dim")], width);
        foreach (var part in hit.Explanation ?? [])
            WriteLines(screen, [new(ScoreParts.InFull(part), "dim")], width);
        screen.WriteLine();
    }

    private static void WriteLines(IAnsiConsole screen, IEnumerable<LineWrap.Piece> pieces, int width)
    {
        foreach (var line in LineWrap.Lines(pieces, width))
            screen.MarkupLine("    " + line);
    }

    private static string Copies(IReadOnlyList<string> keys) =>
        Texts.Of("search.folded", keys.Count, string.Join(' ', keys.Take(CopiesShown)) + (keys.Count > CopiesShown ? " …" : ""));

    private static string Departments(IReadOnlyList<DepartmentRole> departments) =>
        string.Join(' ', departments.Take(DepartmentsShown).Select(d => d.Role == Responsibility.Lead ? d.Name + "★" : d.Name))
        + (departments.Count > DepartmentsShown ? " …" : "");

    // Nobody reads a second in tenths of a millisecond: 0.4 ms, 38 ms, 1.2 s.
    private static string Took(double milliseconds) => milliseconds < 1000
        ? Texts.Of("time.milliseconds", milliseconds.ToString(milliseconds < 10 ? "0.#" : "0", CultureInfo.InvariantCulture))
        : Texts.Of("time.seconds", (milliseconds / 1000).ToString("0.0", CultureInfo.InvariantCulture));
}
