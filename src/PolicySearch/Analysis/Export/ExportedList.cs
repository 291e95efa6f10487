using PolicySearch.Records;

namespace PolicySearch.Analysis.Export;

/// <summary>A list to be written in any format.</summary>
/// <param name="Rows">The list as a table.</param>
public sealed record ExportedList(Sheet Rows)
{
    /// <summary>What a workbook shows, in order: the list as a reader wants it, and what belongs to it.</summary>
    public IReadOnlyList<Sheet> Workbook { get; init; } = [Rows];

    /// <summary>The same with every figure in a row of its own and every column of one kind, where <see cref="Rows"/> is not so.</summary>
    public Sheet Tidy { get; init; } = Rows;

    /// <summary>What was asked for: filters, indicators, query. A workbook has a tab of them, a Parquet file keeps them as metadata.</summary>
    public IReadOnlyList<AskedFor> Asked { get; init; } = [];

    /// <summary>Records as a list.</summary>
    public static ExportedList Of<T>(Table<T> table, IEnumerable<T> records) => new(table.Of(records));

    /// <summary>Records as a list whose workbook has a tab of the documents that they come from.</summary>
    public static ExportedList Of<T>(Table<T> table, IEnumerable<T> records, Func<T, PolicyDocument> document)
    {
        var sources = new SourcesSheet();
        var sheet = table.Of(sources.Noting(records, document)) with { Count = records.TryGetNonEnumeratedCount(out var count) ? count : null };
        return new ExportedList(sheet) { Workbook = [sheet, sources.Sheet] };
    }
}

/// <summary>A part of what was asked for.</summary>
/// <param name="Field">The filter's name, as options and parameters are called: <c>region</c>.</param>
/// <param name="Value">The value: <c>610400</c>.</param>
public sealed record AskedFor(string Field, string Value);
