using System.Globalization;
using System.Net;
using PolicySearch.Analysis.Export;
using PolicySearch.Errors;
using Spectre.Console;

namespace PolicySearch.Cli.Output;

/// <summary>Tables and marked text for a person's screen, within the width of the session; Han characters count two columns.</summary>
internal static class Screen
{
    private const int BorderOfColumn = 3;
    private const int NarrowestText = 14;

    /// <summary>A console that writes data to the session's output.</summary>
    public static IAnsiConsole Of(Session session) => Create(session.Output, session.Colours, session.Width);

    /// <summary>A console that writes messages and progress to the session's error output.</summary>
    public static IAnsiConsole OfMessages(Session session) => Create(session.Error, session.Interactive, session.Width);

    /// <summary>Writes a table. Where it is wider than the screen the widest columns give way: the widest is cut, others go over several lines.</summary>
    public static void WriteTable(Session session, IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var cells = rows.Select(row => row.Select(cell => Printable.Escape(Cell(cell))).ToArray()).ToList();
        var widths = heads.Select((head, i) => cells.Select(row => LineWrap.Width(row[i])).Append(LineWrap.Width(head)).Max()).ToArray();
        var widest = Array.IndexOf(widths, widths.Max());
        var fitted = Fit(widths, session.Width - (BorderOfColumn * heads.Count) - 1);
        var table = NewTable(heads);
        foreach (var row in cells)
            table.AddRow([.. row.Select((cell, i) => new Text(i == widest ? LineWrap.Cut(cell, fitted[i]) : cell))]);
        for (var i = 0; i < heads.Count; i++)
        {
            table.Columns[i].Width = fitted[i];
            table.Columns[i].NoWrap = fitted[i] == widths[i] || i == widest;
            table.Columns[i].Alignment = rows.Any(row => row[i] is int or long or double or decimal) ? Justify.Right : Justify.Left;
        }

        // Wider than the screen where it must be: the console never ends laying out a Han character in a column that is one wide.
        Create(session.Output, session.Colours, Math.Max(session.Width, fitted.Sum() + (BorderOfColumn * heads.Count) + 1)).Write(table);
    }

    // Keys, years and numbers are never narrower than they are; the widest columns are brought to one width.
    private static int[] Fit(int[] widths, int room)
    {
        var fitted = widths.ToArray();
        while (fitted.Sum() > room && fitted.Max() is var most && most > NarrowestText)
        {
            var alike = fitted.Count(width => width == most);
            var next = fitted.Where(width => width < most).Append(NarrowestText).Max();
            var narrower = Math.Max(next, most - ((fitted.Sum() - room + alike - 1) / alike));
            fitted = [.. fitted.Select(width => width == most ? narrower : width)];
        }

        return fitted;
    }

    /// <summary>An empty table with the given heads.</summary>
    public static Table NewTable(IReadOnlyList<string> heads)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var head in heads)
            table.AddColumn(new TableColumn(new Markup($"[bold]{Markup.Escape(head)}[/]")));
        return table;
    }

    /// <summary>A snippet (escaped HTML, matches in <c>mark</c>) as pieces for the screen.</summary>
    public static IEnumerable<LineWrap.Piece> Snippet(string html)
    {
        foreach (var part in html.Split("<mark>"))
        {
            var end = part.IndexOf("</mark>", StringComparison.Ordinal);
            if (end >= 0)
                yield return new LineWrap.Piece(WebUtility.HtmlDecode(part[..end]), "bold yellow");
            yield return new LineWrap.Piece(WebUtility.HtmlDecode(end < 0 ? part : part[(end + "</mark>".Length)..]), "");
        }
    }

    private static string Cell(object? cell) => cell is double number ? number.ToString("0.###", CultureInfo.InvariantCulture) : CsvFile.Text(cell);

    private static IAnsiConsole Create(TextWriter writer, bool colours, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
