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

    private static IReadOnlyList<Column<SearchHit>> Columns =>
    [
        new("task_id", Texts.Of("head.task-id"), h => h.Task.Id),
        new("region_code", Texts.Of("head.region-code"), h => h.Region?.Code),
        new("region", Texts.Of("head.region"), h => h.Region?.Name),
        new("year", Texts.Of("head.year"), h => h.Document.Year),
        new("title", Texts.Of("head.title"), h => h.Document.ShownTitle),
        new("number", Texts.Of("head.number"), h => h.Task.Number),
        new("section", Texts.Of("head.section"), h => string.Join(" > ", h.Task.Section)),
        new("text", Texts.Of("head.text"), h => h.Task.Text),
        new("departments", Texts.Of("head.departments"), h => string.Join("; ", h.Task.Departments.Select(d => d.Name))),
        new("theme", Texts.Of("head.theme"), h => h.Task.Themes is [var best, ..] ? best.Theme : null),
        new("snippet", Texts.Of("head.snippet"), h => Screen.Plain(h.Snippet)),
        new("score", Texts.Of("head.score"), h => Math.Round(h.Score, 4)),
    ];

    private static Column<SearchHit> Folded => new("folded", "", h => string.Join("; ", h.Folded));

    private static Column<SearchHit> Explanation => new("explanation", "", h => string.Join("; ", (h.Explanation ?? []).Select(ScoreParts.Brief)));

    /// <summary>Writes an answer; what is to be said of it goes to standard error, so that the data stays clean.</summary>
    public static void Write(Session session, string format, SearchRequest request, SearchResult result, Taxonomy scheme)
    {
        if (result.UnknownTask is { } key)
            session.Error.WriteLine(new PolicySearchException(ErrorCode.UnknownTask, key).Message);
        WriteNotes(session, request, result);
        if (format == ResultFormat.Table && result.UnknownTask is null)
            WriteTable(session, result, scheme);
        else if (format != ResultFormat.Table)
            Listing.Write(session, format, result.Hits, ColumnsOf(request), result);
    }

    private static List<Column<SearchHit>> ColumnsOf(SearchRequest request)
    {
        var columns = Columns.ToList();
        if (request.Fold)
            columns.Add(Folded);
        if (request.Explain)
            columns.Add(Explanation);
        return columns;
    }

    private static void WriteNotes(Session session, SearchRequest request, SearchResult result)
    {
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

    private static void WriteTable(Session session, SearchResult result, Taxonomy scheme)
    {
        var screen = Screen.Of(session);
        foreach (var document in result.Documents)
            screen.MarkupLine($"    [bold]{Markup.Escape(document.ShownTitle)}[/] {Markup.Escape(document.DocumentNumber ?? "")} [dim]{document.Id}[/]");
        for (var i = 0; i < result.Hits.Count; i++)
            WriteHit(screen, result.Offset + i + 1, result.Hits[i]);
        screen.MarkupLine(Texts.Of("search.total", result.Total, result.TookMs.ToString("0.#", CultureInfo.InvariantCulture)));
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
}
