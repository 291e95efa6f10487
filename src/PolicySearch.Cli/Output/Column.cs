using PolicySearch.Analysis.Export;

namespace PolicySearch.Cli.Output;

/// <summary>A column of a listing.</summary>
/// <param name="Name">Its fixed name in CSV files.</param>
/// <param name="Head">Its head on the screen, in the reader's language.</param>
/// <param name="Value">The cell of a row.</param>
internal sealed record Column<T>(string Name, string Head, Func<T, object?> Value)
{
    /// <summary>True where the screen leaves it out because it is too wide or of no use to a reader.</summary>
    public bool FileOnly { get; init; }
}

/// <summary>Writes rows in one of the formats that every listing offers.</summary>
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
                session.WriteData(stream => CsvFile.Write(new Sheet("", [.. columns.Select(c => c.Name)], rows.Select(row => Cells(row, columns))), stream));
                break;
            default:
                var shown = columns.Where(c => !c.FileOnly).ToList();
                Screen.WriteTable(session, [.. shown.Select(c => c.Head)], [.. rows.Select(row => Cells(row, shown))]);
                break;
        }
    }

    private static IReadOnlyList<object?> Cells<T>(T row, IReadOnlyList<Column<T>> columns) => [.. columns.Select(c => c.Value(row))];
}
