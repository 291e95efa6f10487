using System.Xml.Linq;
using PolicySearch.Documents.Readers.Plain;
using PolicySearch.Documents.Readers.Word;
using PolicySearch.Records;

namespace PolicySearch.Documents.Readers.Excel;

/// <summary>
/// Reads an Excel workbook: each visible sheet in order, the lines above its table (title, number, unit) as paragraphs and the rest
/// as a table, merged cells repeated. Formulas count with the value that was stored last; charts, notes and hidden sheets are left out.
/// </summary>
internal static class XlsxReader
{
    private const int MostColumns = 60;
    private const int MostRows = 20_000;

    /// <summary>How many cells merged ranges may be written into, all together: a file may claim any number of them.</summary>
    private const int MostRepeated = 1_000_000;

    /// <summary>Reads the workbook.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="part">Gives a part of the package by its path; null where there is none.</param>
    /// <exception cref="Errors.PolicySearchException">A part is damaged.</exception>
    public static ReaderResult Read(string name, Func<string, byte[]?> part)
    {
        var workbook = WordXml.Load(name, part("xl/workbook.xml") ?? []);
        var targets = (Load(name, part, "xl/_rels/workbook.xml.rels")?.Elements() ?? [])
            .Where(r => r.Value("Id") is not null && r.Value("Target") is not null)
            .GroupBy(r => r.Value("Id")!).ToDictionary(r => r.Key, r => r.First().Value("Target")!);
        var strings = SharedStrings(Load(name, part, "xl/sharedStrings.xml"));
        var formats = new CellFormats(Load(name, part, "xl/styles.xml"));
        var blocks = new List<TextBlock>();
        var leftOut = new List<string>();
        foreach (var sheet in workbook.Child("sheets")?.Elements() ?? [])
        {
            var title = sheet.Value("name") ?? "";
            if (sheet.Value("state") is "hidden" or "veryHidden")
            {
                leftOut.Add($"Hidden sheet: {title}");
                continue;
            }

            if (sheet.Value("id") is { } id && targets.TryGetValue(id, out var target) && Load(name, part, PathOf(target)) is { } content)
                Sheet(Rows(content, strings, formats, title, leftOut), blocks);
        }

        return new ReaderResult("xlsx", blocks) { LeftOut = leftOut };
    }

    private static XElement? Load(string name, Func<string, byte[]?> part, string path) => part(path) is { } bytes ? WordXml.Load(name, bytes) : null;

    private static string PathOf(string target) => target.StartsWith('/') ? target[1..] : "xl/" + target;

    private static List<string> SharedStrings(XElement? part) => [.. (part?.Elements() ?? []).Select(Text)];

    /// <summary>The runs of a text, without the reading aids (拼音) that may stand beside them.</summary>
    private static string Text(XElement item) => string.Concat(item.Elements().Select(e => e.Name.LocalName switch
    {
        "t" => e.Value,
        "r" => e.Child("t")?.Value ?? "",
        _ => "",
    })).Replace("\r\n", "\n", StringComparison.Ordinal).Trim();

    private static List<string[]> Rows(XElement sheet, List<string> strings, CellFormats formats, string title, List<string> leftOut)
    {
        var rows = new List<string[]>();
        foreach (var row in sheet.Child("sheetData")?.Elements() ?? [])
        {
            // Rows without cells are not written; merged ranges count by number.
            var number = Math.Max(row.Number("r") ?? rows.Count + 1, rows.Count + 1);
            if (number > MostRows)
            {
                leftOut.Add($"Sheet {title}: rows behind row {MostRows}.");
                break;
            }

            while (rows.Count < number - 1)
                rows.Add([]);
            var cells = new List<string>();
            foreach (var cell in row.Elements())
            {
                var column = cell.Value("r") is { } place ? Column(place) : cells.Count;
                if (column < cells.Count || column >= MostColumns)
                    continue;
                while (cells.Count < column)
                    cells.Add("");
                cells.Add(Cell(cell, strings, formats));
            }

            rows.Add([.. cells]);
        }

        var left = MostRepeated;
        foreach (var merged in sheet.Child("mergeCells")?.Elements() ?? [])
        {
            if (left > 0)
                left -= Repeat(merged.Value("ref") ?? "", rows);
        }

        return rows;
    }

    private static string Cell(XElement cell, List<string> strings, CellFormats formats)
    {
        var value = cell.Child("v")?.Value ?? "";
        return cell.Value("t") switch
        {
            "s" => int.TryParse(value, out var index) && index >= 0 && index < strings.Count ? strings[index] : "",
            "inlineStr" => cell.Child("is") is { } text ? Text(text) : "",
            "str" => value.Trim(),
            "e" or "b" => "",
            _ => formats.Show(value, cell.Number("s") ?? -1),
        };
    }

    /// <summary>Writes the first cell of a range, <c>A3:A7</c>, into all of it; returns how many cells that were.</summary>
    private static int Repeat(string range, List<string[]> rows)
    {
        var colon = range.IndexOf(':');
        if (colon < 2)
            return 1;
        var (first, last) = (range[..colon], range[(colon + 1)..]);
        var (left, right) = (Column(first), Math.Min(Column(last), MostColumns - 1));
        var (top, bottom) = (Row(first), Math.Min(Row(last), rows.Count - 1));
        if (left < 0 || top < 0 || top >= rows.Count || left >= rows[top].Length || right < left || bottom < top)
            return 1;
        var text = rows[top][left];
        for (var r = top; r <= bottom; r++)
        {
            if (rows[r].Length <= right)
                rows[r] = [.. rows[r], .. Enumerable.Repeat("", right + 1 - rows[r].Length)];
            for (var c = left; c <= right; c++)
                rows[r][c] = text;
        }

        return (bottom - top + 1) * (right - left + 1);
    }

    /// <summary>2 for <c>C7</c>; -1 where no column is named.</summary>
    private static int Column(string place)
    {
        var column = 0;
        foreach (var c in place)
        {
            if (!char.IsAsciiLetterUpper(c) || column > 20_000)
                break;
            column = column * 26 + (c - 'A' + 1);
        }

        return column - 1;
    }

    private static int Row(string place) => int.TryParse(place.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), out var row) ? row - 1 : -1;

    /// <summary>Rows of one text above the table are its title; the rows from the first of several texts on are the table.</summary>
    private static void Sheet(List<string[]> rows, List<TextBlock> blocks)
    {
        var filled = rows.Where(r => Array.Exists(r, c => c.Length > 0)).ToList();
        var head = filled.FindIndex(r => r.Where(c => c.Length > 0).Distinct().Count() > 1);
        foreach (var row in head < 0 ? filled : filled[..head])
        {
            foreach (var line in Array.Find(row, c => c.Length > 0)!.Split('\n'))
                blocks.Add(new Paragraph(blocks.Count + 1, line.Trim()));
        }

        if (head < 0)
            return;
        var width = filled[head..].Max(r => Array.FindLastIndex(r, c => c.Length > 0)) + 1;
        blocks.Add(new Table(blocks.Count + 1, [.. filled[head..].Select(r => (IReadOnlyList<string>)[.. Enumerable.Range(0, width).Select(i => i < r.Length ? r[i] : "")])]));
    }
}
