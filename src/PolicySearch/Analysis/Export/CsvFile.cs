using System.Globalization;
using CsvHelper;

namespace PolicySearch.Analysis.Export;

/// <summary>Writes a table as CSV for Excel, R, Stata and Python: UTF-8 with a byte order mark, commas, quotes doubled (RFC 4180).</summary>
/// <remarks>
/// A spreadsheet runs a text that begins like a formula when the file is opened, and documents come from anywhere: an apostrophe before
/// it keeps it a text. A lone sign (<c>=</c>, <c>&gt;=</c>) and a number (<c>-10</c>) run nothing and stay as they are.
/// <code>
/// =HYPERLINK(…)   '=HYPERLINK(…)
/// -试点            '-试点
/// =               =
/// -3.5            -3.5
/// </code>
/// </remarks>
public static class CsvFile
{
    // The wide forms begin a formula too where Excel runs in Chinese or Japanese.
    private const string FormulaStarts = "=+-@\t\r＝＋－＠";

    /// <summary>Writes a table.</summary>
    /// <param name="sheet">The table; its rows are read once.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="cancellation">Stops between rows.</param>
    public static Task WriteAsync(Sheet sheet, Stream output, CancellationToken cancellation = default)
    {
        using var writer = CsvWriter.Create(output, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true);
        writer.WriteHeader([.. sheet.Columns.Select(column => column.Name)]);
        foreach (var row in sheet.Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            writer.WriteRecord([.. row.Select(cell => cell is string text ? Neutral(text) : Text(cell))]);
        }

        return Task.CompletedTask;
    }

    /// <summary>A cell as text: numbers and dates invariant, true and false as 1 and 0.</summary>
    public static string Text(object? cell) => cell switch
    {
        null => "",
        bool flag => flag ? "1" : "0",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };

    private static string Neutral(string text) =>
        text.Length > 1 && FormulaStarts.Contains(text[0], StringComparison.Ordinal)
        && !decimal.TryParse(text, NumberStyles.Float & ~NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out _) ? "'" + text : text;
}
