using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PolicySearch.Analysis.Export;

/// <summary>Writes tables as an Excel workbook (.xlsx), a sheet each, numbers as numbers, the heads bold, frozen and with a filter.</summary>
public static class WorkbookFile
{
    // Excel refuses more.
    private const int LongestCell = 32_767;

    private const double NarrowestColumn = 8;
    private const double WidestColumn = 60;

    /// <summary>Writes the sheets.</summary>
    /// <param name="sheets">The sheets in order, at least one.</param>
    /// <param name="output">A stream that can seek.</param>
    public static void Write(IReadOnlyList<Sheet> sheets, Stream output)
    {
        using var file = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        var workbook = file.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var listed = new Sheets();
        for (var i = 0; i < sheets.Count; i++)
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            WriteSheet(part, sheets[i]);
            listed.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet
            {
                Name = sheets[i].Name,
                SheetId = (uint)i + 1,
                Id = workbook.GetIdOfPart(part),
            });
        }

        workbook.Workbook = new Workbook(listed);
    }

    private static void WriteSheet(WorksheetPart part, Sheet sheet)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(sheet.Heads.Select((head, i) => new Column
        {
            Min = (uint)i + 1,
            Max = (uint)i + 1,
            Width = Math.Clamp(WidthOf(head) + 2, NarrowestColumn, WidestColumn),
            CustomWidth = true,
        })));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, sheet.Heads, style: 1);
        var rows = 1;
        foreach (var row in sheet.Rows)
        {
            WriteRow(writer, row, style: 0);
            rows++;
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{Letters(sheet.Heads.Count)}{rows}" });
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, IReadOnlyList<object?> cells, uint style)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
            writer.WriteElement(CellOf(cell, style));
        writer.WriteEndElement();
    }

    private static Cell CellOf(object? value, uint style) => value switch
    {
        null or "" => new Cell { StyleIndex = style },
        sbyte or short or int or long or float or double or decimal => new Cell
        {
            StyleIndex = style,
            DataType = CellValues.Number,
            CellValue = new CellValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
        },
        _ => new Cell
        {
            StyleIndex = style,
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new Text(Printable(CsvFile.Text(value))) { Space = SpaceProcessingModeValues.Preserve }),
        },
    };

    private static string Printable(string text)
    {
        var shortened = text.Length > LongestCell ? text[..LongestCell] : text;
        return shortened.All(System.Xml.XmlConvert.IsXmlChar) ? shortened : string.Concat(shortened.Where(System.Xml.XmlConvert.IsXmlChar));
    }

    /// <summary>The letters of a column: 1 → A, 27 → AA.</summary>
    private static string Letters(int column) =>
        column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);

    private static int WidthOf(string text) => text.Sum(c => c >= 0x2e80 ? 2 : 1);

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }));
}
