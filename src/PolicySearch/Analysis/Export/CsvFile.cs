using System.Globalization;
using CsvHelper;

namespace PolicySearch.Analysis.Export;

/// <summary>Writes a table as CSV for Excel, R, Stata and Python: UTF-8 with a byte order mark, commas, quotes doubled (RFC 4180).</summary>
public static class CsvFile
{
    /// <summary>Writes a table.</summary>
    public static void Write(Sheet sheet, Stream output)
    {
        using var writer = CsvWriter.Create(output, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true);
        writer.WriteHeader([.. sheet.Heads]);
        foreach (var row in sheet.Rows)
            writer.WriteRecord([.. row.Select(cell => cell is string text ? Defuse(text) : Text(cell))]);
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

    // A spreadsheet runs a text like =HYPERLINK(…) when the file is opened; documents come from anywhere. The writer's own guard
    // would also mark ordinary texts such as "-10" and "+1", which no spreadsheet runs.
    private static string Defuse(string text) =>
        text.Length > 2 && text[0] is '=' or '+' or '-' or '@' && text.AsSpan().ContainsAny("(|!") ? "'" + text : text;
}
