using System.Globalization;
using PolicySearch.Analysis.Compare;
using PolicySearch.Index;
using PolicySearch.Structure;
using Spectre.Console;

namespace PolicySearch.Cli.Output;

/// <summary>The answer to a search, for a person or a program.</summary>
internal static class SearchView
{
    private const int FacetValues = 6;
    private const int DepartmentsShown = 6;
    private const int Indent = 5;

    private static IReadOnlyList<Column<SearchHit>> Columns =>
    [
        new("task_id", Texts.Of("head.task-id"), h => h.Task.Id),
        new("region_code", Texts.Of("head.region-code"), h => h.Region?.Code),
        new("region", Texts.Of("head.region"), h => h.Region?.Name),
        new("year", Texts.Of("head.year"), h => h.Document.Year),
        new("title", Texts.Of("head.title"), h => h.Document.Title),
        new("number", Texts.Of("head.number"), h => h.Task.Number),
        new("section", Texts.Of("head.section"), h => string.Join(" > ", h.Task.Section)),
        new("text", Texts.Of("head.text"), h => h.Task.Text),
        new("departments", Texts.Of("head.departments"), h => string.Join("; ", h.Task.Departments.Select(d => d.Name))),
        new("theme", Texts.Of("head.theme"), h => h.Task.Themes is [var best, ..] ? best.Theme : null),
        new("snippet", Texts.Of("head.snippet"), h => Screen.Plain(h.Snippet)),
        new("score", Texts.Of("head.score"), h => Math.Round(h.Score, 4)),
    ];

    public static void Write(Session session, string format, SearchResult result)
    {
        WriteNotes(session, result);
        if (format == ResultFormat.Table)
            WriteTable(session, result);
        else
            Listing.Write(session, format, result.Hits, Columns, result);
    }

    private static void WriteNotes(Session session, SearchResult result)
    {
        if (result.Relaxed == Relaxation.Words)
            session.Error.WriteLine(Texts.Of("search.relaxed.words"));
        if (result.Relaxed == Relaxation.Any)
            session.Error.WriteLine(Texts.Of("search.relaxed.any"));
        if (result.DidYouMean is { } better)
            session.Error.WriteLine(Texts.Of("search.did-you-mean", better));
    }

    private static void WriteTable(Session session, SearchResult result)
    {
        var screen = Screen.Of(session);
        foreach (var document in result.Documents)
            screen.MarkupLine($"    [bold]{Markup.Escape(document.Title)}[/] {Markup.Escape(document.DocumentNumber ?? "")} [dim]{document.Id}[/]");
        for (var i = 0; i < result.Hits.Count; i++)
            WriteHit(screen, result.Offset + i + 1, result.Hits[i]);
        screen.MarkupLine(Texts.Of("search.total", result.Total, result.TookMs.ToString("0.#", CultureInfo.InvariantCulture)));
        foreach (var (head, counts) in new[]
        {
            (Texts.Of("head.region"), result.Facets.Region), (Texts.Of("head.year"), result.Facets.Year), (Texts.Of("head.theme"), result.Facets.Theme),
            (Texts.Of("head.department"), result.Facets.Department),
        })
        {
            if (counts.Count > 0)
                screen.MarkupLine($"[dim]{Markup.Escape(head)}[/] {Markup.Escape(string.Join("  ", counts.Take(FacetValues).Select(c => $"{c.Label ?? c.Value} {c.Count}")))}");
        }
    }

    private static void WriteHit(IAnsiConsole screen, int place, SearchHit hit)
    {
        var width = screen.Profile.Width - Indent;
        var where = $"{hit.Region?.Name ?? hit.Document.Document} {hit.Document.Year}";
        var title = LineWrap.Cut(hit.Document.Title, Math.Max(0, width - LineWrap.Width(where) - LineWrap.Width(hit.Task.Id ?? "") - 4));
        screen.MarkupLine($"{place,3} [bold]{Markup.Escape(where)}[/]  [dim]{Markup.Escape(title)}  {hit.Task.Id}[/]");
        var number = hit.Task.Number.Length > 0 ? hit.Task.Number + ". " : "";
        WriteLines(screen, [new(number, "dim"), .. Screen.Snippet(hit.Snippet)], width);
        if (hit.Task.Departments.Count > 0)
            WriteLines(screen, [new(Departments(hit.Task.Departments), "blue")], width);
        if (hit.Task.Targets.Count > 0)
            WriteLines(screen, [new(string.Join("  ", hit.Task.Targets.Select(t => $"{t.Indicator} {StatedValue.Write(t)}")), "green")], width);
        screen.WriteLine();
    }

    private static void WriteLines(IAnsiConsole screen, IEnumerable<LineWrap.Piece> pieces, int width)
    {
        foreach (var line in LineWrap.Lines(pieces, width))
            screen.MarkupLine("    " + line);
    }

    private static string Departments(IReadOnlyList<DepartmentRole> departments) =>
        string.Join(' ', departments.Take(DepartmentsShown).Select(d => d.Role == Responsibility.Lead ? d.Name + "★" : d.Name))
        + (departments.Count > DepartmentsShown ? " …" : "");
}
