using System.Globalization;
using AngleSharp.Dom;

namespace PolicySearch.Documents.Readers.Html;

/// <summary>Reads a table element's grid, merged cells repeated into every place they cover.</summary>
internal static class HtmlTable
{
    private const int MostColumns = 60;
    private const int MostCells = 500_000;

    /// <summary>The table's own rows, with their own cells; those of nested tables are not among them.</summary>
    public static List<List<IElement>> Rows(IElement table)
    {
        var rows = new List<List<IElement>>();
        var stack = new Stack<IElement>([table]);
        while (stack.Count > 0)
        {
            var element = stack.Pop();
            if (element.LocalName == "tr")
            {
                rows.Add([.. element.Children.Where(c => c.LocalName is "td" or "th")]);
                continue;
            }

            // Whatever the markup puts between table and row (sections, a form) is passed through, in order.
            foreach (var child in element.Children.Reverse())
            {
                if (child.LocalName is "tbody" or "thead" or "tfoot" or "tr" or "form" or "center")
                    stack.Push(child);
            }
        }

        return rows;
    }

    /// <summary>
    /// Whether the table only lays out the page: it holds other tables, has one column, or few rows with a cell as long as an article.
    /// </summary>
    public static bool IsLayout(List<List<IElement>> rows, IReadOnlyDictionary<INode, TextDensity> densities)
    {
        if (rows.Count == 0 || rows.Max(r => r.Sum(Columns)) < 2)
            return true;
        var longest = 0;
        foreach (var cell in rows.SelectMany(r => r))
        {
            if (!densities.TryGetValue(cell, out var density))
                continue;
            if (density.Tables > 0)
                return true;
            longest = Math.Max(longest, density.Text);
        }

        return (rows.Count == 1 && longest > 300) || (rows.Count <= 3 && longest > 800);
    }

    /// <summary>Lays the cells out.</summary>
    public static List<IReadOnlyList<string>> Grid(List<List<IElement>> rows, Func<IElement, string> text)
    {
        var grid = new List<IReadOnlyList<string>>();
        var hanging = new (string Text, int Rows)[MostColumns];
        var cells = 0;
        foreach (var row in rows)
        {
            var line = new List<string>();
            foreach (var cell in row)
            {
                Hang(line, hanging);
                var content = text(cell);
                var height = Math.Clamp(Number(cell, "rowspan"), 1, 1000);
                for (var c = Math.Min(Columns(cell), MostColumns); c > 0 && line.Count < MostColumns; c--)
                {
                    hanging[line.Count] = (content, height - 1);
                    line.Add(content);
                }
            }

            Hang(line, hanging);
            if ((cells += line.Count) > MostCells)
                break;
            if (line.Exists(c => c.Length > 0))
                grid.Add(line);
        }

        return grid;
    }

    /// <summary>Repeats the cells that hang down from the rows above into the next free columns.</summary>
    private static void Hang(List<string> line, (string Text, int Rows)[] hanging)
    {
        while (line.Count < MostColumns && hanging[line.Count].Rows > 0)
        {
            hanging[line.Count].Rows--;
            line.Add(hanging[line.Count].Text);
        }
    }

    private static int Columns(IElement cell) => Math.Clamp(Number(cell, "colspan"), 1, MostColumns);

    private static int Number(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 1;
}
