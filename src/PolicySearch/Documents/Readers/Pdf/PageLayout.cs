namespace PolicySearch.Documents.Readers.Pdf;

/// <summary>Puts what stands on a page into reading order: tables, and the text above, between and below them, column by column.</summary>
internal static class PageLayout
{
    public static List<PrintedItem> Of(UprightPage page)
    {
        var items = new List<PrintedItem>();
        var tables = RuledTable.Of(page, out var rest);
        var region = 0;
        var unit = Glyph.Unit(page.Glyphs);
        foreach (var table in tables)
        {
            AddText(items, rest.FindAll(g => g.Y >= table.Top), unit, ref region);
            rest.RemoveAll(g => g.Y >= table.Top);
            items.Add(new PrintedTable(region++, table));
        }

        AddText(items, rest, unit, ref region);
        return items;
    }

    private static void AddText(List<PrintedItem> items, List<Glyph> glyphs, double unit, ref int region)
    {
        if (glyphs.TrueForAll(g => g.IsBlank))
            return;
        var edge = glyphs.Where(g => !g.IsBlank).Min(g => g.X);
        foreach (var part in Gutters.Part(glyphs))
        {
            var left = part.Width > 0 ? part.Lines.Min(line => line[0].X) : edge;
            foreach (var line in part.Lines)
                items.Add(new PrintedLine(region, LineGrid.Text(line, left, unit), (int)(part.Width / unit)));
            region++;
        }
    }
}
