using System.Buffers;
using System.Globalization;
using System.Text;

namespace PolicySearch.Analysis.Export;

/// <summary>Writes a table as CSV for Excel, R, Stata and Python: UTF-8 with a byte order mark, commas, quotes doubled (RFC 4180).</summary>
public static class CsvFile
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary>Writes a table.</summary>
    public static void Write(Sheet sheet, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 1 << 16, leaveOpen: true);
        writer.NewLine = "\r\n";
        WriteRow(writer, sheet.Heads);
        foreach (var row in sheet.Rows)
            WriteRow(writer, row);
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

    private static void WriteRow(StreamWriter writer, IReadOnlyList<object?> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
                writer.Write(',');
            writer.Write(Escape(cells[i] is string text ? Defuse(text) : Text(cells[i])));
        }

        writer.WriteLine();
    }

    private static string Escape(string text) =>
        text.AsSpan().ContainsAny(Special) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    // A spreadsheet runs a text like =HYPERLINK(…) when the file is opened; documents come from anywhere.
    private static string Defuse(string text) =>
        text.Length > 2 && text[0] is '=' or '+' or '-' or '@' && text.AsSpan().ContainsAny("(|!") ? "'" + text : text;
}
