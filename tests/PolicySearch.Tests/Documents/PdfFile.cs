using System.Globalization;
using System.Text;

namespace PolicySearch.Tests.Documents;

/// <summary>
/// Writes PDF files by hand, without any font: letters stand where they are told to, and a character map says what they are. Enough for all that
/// reading a PDF file goes by.
/// </summary>
internal sealed class PdfFile
{
    private readonly List<(StringBuilder Content, double Width, double Height, int Rotate)> _pages = [];

    /// <summary>Begins a page; A4 unless told otherwise, points.</summary>
    public PdfFile Page(double width = 595, double height = 842, int rotate = 0)
    {
        _pages.Add((new StringBuilder(), width, height, rotate));
        return this;
    }

    /// <summary>Prints text from a place on; a Chinese character is as wide as the font is high, any other half as wide.</summary>
    /// <param name="x">Where it begins, points from the left.</param>
    /// <param name="y">Its base line, points from below.</param>
    /// <param name="text">The text.</param>
    /// <param name="size">The font's size.</param>
    /// <param name="turn">Degrees by which it is turned to the left: 0, 90, 180 or 270.</param>
    public PdfFile Text(double x, double y, string text, double size = 12, int turn = 0)
    {
        var (cos, sin) = turn switch { 90 => (0, 1), 180 => (-1, 0), 270 => (0, -1), _ => (1, 0) };
        var codes = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));
        _pages[^1].Content.Append(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf {cos} {sin} {-sin} {cos} {x} {y} Tm <{codes}> Tj ET\n");
        return this;
    }

    /// <summary>Prints lines one below the other.</summary>
    public PdfFile Lines(double x, double y, IEnumerable<string> lines, double size = 12)
    {
        foreach (var (i, line) in lines.Index())
            Text(x, y - (i * size * 1.5), line, size);
        return this;
    }

    /// <summary>Draws a line.</summary>
    public PdfFile Rule(double x1, double y1, double x2, double y2)
    {
        _pages[^1].Content.Append(CultureInfo.InvariantCulture, $"{x1} {y1} m {x2} {y2} l S\n");
        return this;
    }

    /// <summary>Draws a ruled table with a line of text in each row of each cell.</summary>
    /// <param name="columns">The upright lines' places.</param>
    /// <param name="top">The upper edge.</param>
    /// <param name="rows">The rows, each of cells, each of lines.</param>
    /// <param name="open">Whether no line closes the last row.</param>
    public PdfFile Table(double[] columns, double top, IReadOnlyList<string[][]> rows, bool open = false)
    {
        var y = top;
        Rule(columns[0], y, columns[^1], y);
        foreach (var (i, row) in rows.Index())
        {
            foreach (var (cell, lines) in row.Index())
                Lines(columns[cell] + 4, y - 14, lines, 10);
            y -= 6 + (15 * row.Max(lines => lines.Length));
            if (!open || i < rows.Count - 1)
                Rule(columns[0], y, columns[^1], y);
        }

        foreach (var x in columns)
            Rule(x, top, x, y);
        return this;
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var rows in Enumerable.Range(0, 256).Chunk(64))
            map.Append(CultureInfo.InvariantCulture, $"{rows.Length} beginbfrange\n{string.Concat(rows.Select(r => $"<{r:X2}00> <{r:X2}FF> <{r:X2}00>\n"))}endbfrange\n");
        map.Append("endcmap end end");
        var kids = string.Join(' ', _pages.Select((_, i) => $"{6 + (2 * i)} 0 R"));
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Kids [{kids}] /Count {_pages.Count} >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 126 500] "
                + "/FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >> >>",
            Stream(map.ToString()),
        ];
        foreach (var (i, (content, width, height, rotate)) in _pages.Index())
        {
            objects.Add(string.Create(CultureInfo.InvariantCulture,
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Rotate {rotate} /Contents {7 + (2 * i)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"));
            objects.Add(Stream(content.ToString()));
        }

        return Written(objects);
    }

    private static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static byte[] Written(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var (i, text) in objects.Index())
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{text}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n").Append(string.Concat(offsets.Select(o => $"{o:D10} 00000 n \n")));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}
