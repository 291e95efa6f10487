using System.Net;
using PolicySearch.Search;

namespace PolicySearch.Analysis.Export;

/// <summary>Hits of a search: a row a task.</summary>
public static class HitsSheet
{
    /// <summary>The table: its columns have fixed names.</summary>
    public static Table<SearchHit> Table { get; } = new("hits")
    {
        { "task_id", h => h.Task.Id },
        { "region_code", h => h.Region?.Code },
        { "region", h => h.Region?.Name },
        { "year", h => h.Document.Year },
        { "title", h => h.Document.ShownTitle },
        { "number", h => h.Task.Number },
        { "section", h => string.Join(" > ", h.Task.Section) },
        { "text", h => h.Task.Text },
        { "departments", h => string.Join("; ", h.Task.Departments.Select(d => d.Name)) },
        { "theme", h => h.Task.Themes is [var best, ..] ? best.Theme : null },
        { "snippet", h => PlainSnippet(h.Snippet) },
        { "score", h => Math.Round(h.Score, 4) },
        { "document_id", h => h.Document.Id },
        { "document_number", h => h.Document.DocumentNumber },
        { "issued", h => h.Document.Issued },
        { "address", h => h.Document.Address },
        { "folded", h => string.Join("; ", h.Folded) },
        { "explanation", h => string.Join("; ", (h.Explanation ?? []).Select(part => FormattableString.Invariant($"{part.Name} {part.Score:0.00}"))) },
    };

    /// <summary>A snippet (escaped HTML, matches in <c>mark</c>) as plain text.</summary>
    public static string PlainSnippet(string html) =>
        WebUtility.HtmlDecode(html.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal));
}
