using PolicySearch.Analysis.Terms;

namespace PolicySearch.Analysis.Export;

/// <summary>Tasks that resemble another: a row a task.</summary>
public static class SimilarSheet
{
    /// <summary>The table: its columns have fixed names.</summary>
    public static Table<SimilarTask> Table { get; } = new("similar")
    {
        { "score", s => Math.Round(s.Score, 3) },
        { "task_id", s => s.Task.Task.Id },
        { "region", s => s.Task.Document.Region?.Name ?? s.Task.Document.Document },
        { "year", s => s.Task.Document.Year },
        { "text", s => s.Task.Task.Text },
        { "region_code", s => s.Task.Document.Region?.Code },
        { "number", s => s.Task.Task.Number },
        { "document_id", s => s.Task.Document.Id },
        { "shared", s => string.Join(' ', s.Shared) },
        { "title", s => s.Task.Document.ShownTitle },
    };
}
