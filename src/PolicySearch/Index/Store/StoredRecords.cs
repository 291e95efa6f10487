using PolicySearch.Index.Matching;
using PolicySearch.Records;

namespace PolicySearch.Index.Store;

/// <summary>Reads stored records back: documents, tasks, targets, corrections.</summary>
internal static class StoredRecords
{
    /// <summary>The stored documents that pass a filter's document properties, newest first.</summary>
    public static IReadOnlyList<StoredDocument> Documents(ReadSession session, Generation generation, TaskFilter filter)
    {
        var passes = new PropertyFilter(session, generation, filter);
        var byTask = filter.Themes.Count + filter.Topics.Count + filter.Departments.Count > 0;
        var documents = generation.Documents.Values.Where(document => passes.DocumentFails(document.Row) == FacetSet.None);
        if (byTask)
        {
            var rows = Passing(generation, passes).Select(task => task.Document).ToHashSet();
            documents = documents.Where(document => rows.Contains(document.Row));
        }

        return
        [
            .. documents.OrderByDescending(document => document.Newness).ThenBy(document => document.Source, StringComparer.Ordinal)
                .Select(document => new StoredDocument(document.Document, document.Source, document.Tasks, document.Targets)),
        ];
    }

    /// <summary>A document with its tasks; null where there is none of that key.</summary>
    public static ExtractedDocument? Document(ReadSession session, Generation generation, string key)
    {
        if (Find(generation, key) is not { } document)
            return null;
        return new ExtractedDocument(document.Document, [.. InDocument(session, generation, document).Select(task => task.Task)]);
    }

    /// <summary>A task; null where there is none of that key.</summary>
    public static StoredTask? Task(ReadSession session, Generation generation, string key)
    {
        if (!TaskKey.TryParse(key, out var id, out var sequence) || Find(generation, id) is not { } document)
            return null;
        return InDocument(session, generation, document).FirstOrDefault(task => task.Task.Sequence == sequence);
    }

    /// <summary>The tasks that pass a filter, document by document.</summary>
    public static IEnumerable<StoredTask> Tasks(ReadSession session, Generation generation, TaskFilter filter)
    {
        var passes = new PropertyFilter(session, generation, filter);
        foreach (var document in InOrder(generation).Where(document => passes.DocumentFails(document.Row) == FacetSet.None))
        {
            foreach (var row in TaskRows.Between(session, document.FirstTask, document.FirstTask + document.Tasks - 1))
            {
                var segment = generation.SegmentOf(row.Row);
                if (passes.PassesAll || passes.Fails(segment, row.Row - segment.FirstTask) == FacetSet.None)
                    yield return Stored(generation, document, row);
            }
        }
    }

    /// <summary>Targets of some indicators in tasks that pass a filter, whose years are those of the targets.</summary>
    public static IReadOnlyList<StoredTarget> Targets(
        ReadSession session, Generation generation, IReadOnlyCollection<string> indicators, TaskFilter filter)
    {
        var passes = new PropertyFilter(session, generation, filter with { Years = [] });
        var years = filter.Years.ToHashSet();
        var wanted = new IndicatorMeanings(indicators);
        var rows = TasksWith(session, wanted.All)
            .Where(row => generation.SegmentOf(row) is var segment && passes.Fails(segment, row - segment.FirstTask) == FacetSet.None).ToList();
        return
        [
            .. TaskRows.Of(session, generation, rows)
                .Select(row => Stored(generation, generation.Documents[row.Document], row))
                .OrderBy(task => task.Document.Document, StringComparer.Ordinal).ThenBy(task => task.Document.Id, StringComparer.Ordinal).ThenBy(task => task.Task.Sequence)
                .SelectMany(task => task.Task.Targets
                    .Where(wanted.Meet)
                    .Where(target => years.Count == 0 || years.Contains(target.Year ?? 0))
                    .Select(target => new StoredTarget(target, task.Task, task.Document))),
        ];
    }

    /// <summary>All corrections whose task is there.</summary>
    public static IReadOnlyList<(StoredTask Task, ThemeCorrection Correction)> Corrections(ReadSession session, Generation generation) =>
    [
        .. TaskRows.Of(session, generation, generation.Corrections.Keys)
            .Select(row => (Stored(generation, generation.Documents[row.Document], row), generation.Corrections[row.Row])),
    ];

    /// <summary>A read row as a record.</summary>
    public static StoredTask Stored(Generation generation, DocumentRow document, TaskRow row) =>
        new(row.Task(document, generation.Corrections.GetValueOrDefault(row.Row)), document.Document);

    /// <summary>Every task of a document.</summary>
    public static IEnumerable<StoredTask> InDocument(ReadSession session, Generation generation, DocumentRow document) =>
        TaskRows.Between(session, document.FirstTask, document.FirstTask + document.Tasks - 1).Select(row => Stored(generation, document, row));

    /// <summary>The document of a key; null where there is none.</summary>
    public static DocumentRow? Find(Generation generation, string key) =>
        generation.Documents.Values.FirstOrDefault(document => string.Equals(document.Document.Id, key, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<DocumentRow> InOrder(Generation generation) =>
        generation.Documents.Values.OrderBy(document => document.Document.Document, StringComparer.Ordinal).ThenBy(document => document.Document.Id, StringComparer.Ordinal);

    private static IEnumerable<(int Document, int Task)> Passing(Generation generation, PropertyFilter filter)
    {
        foreach (var segment in generation.Segments)
        {
            for (var slot = 0; slot < segment.Span; slot++)
            {
                if (segment.Lives(slot) && filter.Fails(segment, slot) == FacetSet.None)
                    yield return (segment.Columns.Document[slot], segment.FirstTask + slot);
            }
        }
    }

    private static List<int> TasksWith(ReadSession session, IReadOnlySet<string> indicators)
    {
        var rows = new List<int>();
        using var reader = indicators.Count == 0
            ? session.Query("SELECT DISTINCT task FROM targets")
            : session.Query(
                """
                SELECT task FROM targets WHERE indicator IN (SELECT value FROM json_each(@0))
                UNION SELECT task FROM targets WHERE canonical <> '' AND canonical IN (SELECT value FROM json_each(@0))
                UNION SELECT task FROM targets WHERE code IN (SELECT value FROM json_each(@0))
                """,
                Json.Of(indicators));
        while (reader.Read())
            rows.Add(reader.GetInt32(0));
        return rows;
    }
}
