using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace PolicySearch.Analysis.Export;

/// <summary>
/// Writes tables as an Excel workbook (.xlsx), a tab each: numbers as numbers, no text as a formula, the heads bold, frozen and with a filter,
/// columns as wide as their first rows need, long texts wrapped.
/// </summary>
public static class WorkbookFile
{
    /// <summary>The rows that a tab holds; Excel allows one more, which is the head. What is beyond goes on in a further tab.</summary>
    public const int MostRows = 1_048_575;

    // Excel refuses more.
    private const int LongestCell = 32_767;

    private const int NarrowestColumn = 8;
    private const int WidestColumn = 60;

    // Texts wider than this are wrapped.
    private const int WrappedFrom = 40;

    // The rows that widths are told from.
    private const int Sample = 200;

    /// <summary>Writes the tables.</summary>
    /// <param name="sheets">The tables in order, at least one; the rows of each are read once, after those before it.</param>
    /// <param name="output">Where to; it need not seek, and stays open.</param>
    /// <param name="cancellation">Stops between rows.</param>
    public static Task WriteAsync(IReadOnlyList<Sheet> sheets, Stream output, CancellationToken cancellation = default) =>
        WriteAsync(sheets, output, MostRows, cancellation);

    /// <summary>The same with tabs of fewer rows.</summary>
    internal static async Task WriteAsync(IReadOnlyList<Sheet> sheets, Stream output, int mostRows, CancellationToken cancellation)
    {
        // References of cells may be left out; half the file is made of them.
        var options = new SpreadCheetahOptions { CompressionLevel = SpreadCheetahCompressionLevel.Fastest, WriteCellReferenceAttributes = false };
        await using var file = await Spreadsheet.CreateNewAsync(output, options, cancellation);
        var styles = new Styles(
            file.AddStyle(new Style { Font = { Bold = true }, Alignment = { Vertical = VerticalAlignment.Top } }),
            file.AddStyle(new Style { Alignment = { Vertical = VerticalAlignment.Top } }),
            file.AddStyle(new Style { Alignment = { WrapText = true, Vertical = VerticalAlignment.Top } }));
        foreach (var sheet in sheets)
            await WriteAsync(file, sheet, styles, mostRows, cancellation);
        await file.FinishAsync(cancellation);
    }

    private static async Task WriteAsync(Spreadsheet file, Sheet sheet, Styles styles, int mostRows, CancellationToken cancellation)
    {
        var name = Heads.Of("sheet." + sheet.Name);
        var known = sheet.Count ?? (sheet.Rows.TryGetNonEnumeratedCount(out var count) ? count : null);
        using var rows = sheet.Rows.GetEnumerator();
        var sample = new List<IReadOnlyList<object?>>(Sample);
        var more = true;
        while (sample.Count < Math.Min(Sample, mostRows) && (more = rows.MoveNext()))
            sample.Add(rows.Current);

        var heads = sheet.Columns.Select(column => column.Head ?? Heads.Of(column.Name)).ToArray();
        var widths = heads.Select((head, i) => sample.Select(row => WidthOf(row[i])).Append(WidthOf(head)).Max()).ToArray();
        var wrapped = widths.Select(width => width > WrappedFrom ? styles.Wrapped : styles.Plain).ToArray();
        var cells = new StyledCell[heads.Length];
        for (var tab = 1; ; tab++)
        {
            await file.StartWorksheetAsync(tab == 1 ? name : $"{name} {tab}", Layout(widths, more ? (known - ((tab - 1) * mostRows)) ?? mostRows : sample.Count, mostRows), cancellation);
            await file.AddRowAsync(Array.ConvertAll(heads, head => new StyledCell(head, styles.Head)), cancellation);
            foreach (var row in sample)
                await AddAsync(row);
            for (var written = sample.Count; written < mostRows && (more = rows.MoveNext()); written++)
                await AddAsync(rows.Current);
            sample.Clear();
            // The row that a further tab begins with.
            if (!more || !rows.MoveNext())
                return;
            sample.Add(rows.Current);
        }

        async ValueTask AddAsync(IReadOnlyList<object?> row)
        {
            for (var i = 0; i < cells.Length; i++)
                cells[i] = CellOf(row[i], wrapped[i], styles.Plain);
            await file.AddRowAsync(cells.AsMemory(), cancellation);
        }
    }

    private static WorksheetOptions Layout(int[] widths, int rows, int mostRows)
    {
        var layout = new WorksheetOptions { FrozenRows = 1, AutoFilter = new AutoFilterOptions($"A1:{Letters(widths.Length)}{Math.Min(rows, mostRows) + 1}") };
        for (var i = 0; i < widths.Length; i++)
            layout.Column(i + 1).Width = Math.Clamp(widths[i] + 2, NarrowestColumn, WidestColumn);
        return layout;
    }

    private static StyledCell CellOf(object? value, StyleId text, StyleId number) => value switch
    {
        null or "" => new StyledCell((string?)null, null),
        bool flag => new StyledCell(flag ? 1 : 0, number),
        int whole => new StyledCell(whole, number),
        long whole => new StyledCell(whole, number),
        decimal exact => new StyledCell(exact, number),
        double measured => new StyledCell(measured, number),
        _ => new StyledCell(Shortened(CsvFile.Text(value)), text),
    };

    // Cut between characters, not through one of two units.
    private static string Shortened(string text) =>
        text.Length <= LongestCell ? text : text[..(char.IsHighSurrogate(text[LongestCell - 1]) ? LongestCell - 1 : LongestCell)];

    /// <summary>The letters of a column: 1 → A, 27 → AA.</summary>
    private static string Letters(int column) =>
        column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);

    private static int WidthOf(object? cell) => CsvFile.Text(cell).Take(WidestColumn).Sum(c => c >= 0x2e80 ? 2 : 1);

    private sealed record Styles(StyleId Head, StyleId Plain, StyleId Wrapped);
}
