using PolicySearch.Analysis.Export;

namespace PolicySearch.Cli.Output;

/// <summary>A column of a listing.</summary>
/// <param name="Name">Its fixed name in CSV files.</param>
/// <param name="Head">Its head on the screen, in the reader's language.</param>
/// <param name="Value">The cell of a row.</param>
internal sealed record Column<T>(string Name, string Head, Func<T, object?> Value)
{
    /// <summary>Whether a table leaves it out where the screen is narrow.</summary>
    public bool WideOnly { get; init; }
}

/// <summary>Writes rows that are no list of the index (keys, scores, what a text is about) as a table, JSON or CSV; lists are written by <see cref="ListOptions"/>.</summary>
internal static class Listing
{
    public static void Write<T>(Session session, string format, IReadOnlyList<T> rows, IReadOnlyList<Column<T>> columns, object? json = null)
    {
        switch (format)
        {
            case ResultFormat.Json:
                session.WriteJson(json ?? rows);
                break;
            case ResultFormat.Csv:
                session.Output.Flush();
                CsvFile.WriteAsync(new Sheet("", [.. columns.Select(c => new SheetColumn(c.Name, CellKind.Mixed))], rows.Select(row => Cells(row, columns))), session.Data).GetAwaiter().GetResult();
                break;
            default:
                WriteTable(session, rows, columns);
                break;
        }
    }

    /// <summary>Writes rows as a table for a reader.</summary>
    public static void WriteTable<T>(Session session, IReadOnlyList<T> rows, IReadOnlyList<Column<T>> columns)
    {
        var shown = columns.Where(column => !column.WideOnly || session.Width >= Session.DefaultWidth).ToList();
        Screen.WriteTable(session, [.. shown.Select(c => c.Head)], [.. rows.Select(row => Cells(row, shown))]);
    }

    private static IReadOnlyList<object?> Cells<T>(T row, IReadOnlyList<Column<T>> columns) => [.. columns.Select(c => c.Value(row))];
}
