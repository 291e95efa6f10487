using System.Globalization;
using System.Net;
using PolicySearch.Analysis.Export;
using PolicySearch.Errors;
using Spectre.Console;

namespace PolicySearch.Cli.Output;

/// <summary>Tables and marked text for a person's screen, within the width of the session; Han characters count two columns.</summary>
internal static class Screen
{
    private const int ColumnPadding = 4;
    private const int NarrowestColumn = 24;

    /// <summary>A console that writes data to the session's output.</summary>
    public static IAnsiConsole Of(Session session) => Create(session.Output, session.Colours, session.Width);

    /// <summary>A console that writes messages and progress to the session's error output.</summary>
    public static IAnsiConsole OfMessages(Session session) => Create(session.Error, session.Interactive, session.Width);

    /// <summary>Writes a table. The widest column is cut to what the others leave of the width.</summary>
    public static void WriteTable(Session session, IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var cells = rows.Select(row => row.Select(cell => Printable.Escape(Cell(cell))).ToArray()).ToList();
        var widths = heads.Select((head, i) => cells.Select(row => LineWrap.Width(row[i])).Append(LineWrap.Width(head)).Max()).ToArray();
        var widest = Array.IndexOf(widths, widths.Max());
        var left = session.Width - (ColumnPadding * heads.Count) - widths.Where((_, i) => i != widest).Sum();
        var table = NewTable(heads);
        foreach (var row in cells)
            table.AddRow([.. row.Select((cell, i) => new Text(i == widest ? LineWrap.Cut(cell, Math.Max(NarrowestColumn, left)) : cell))]);
        for (var i = 0; i < heads.Count; i++)
        {
            table.Columns[i].NoWrap = widths[i] < NarrowestColumn || i == widest;
            table.Columns[i].Alignment = rows.Any(row => row[i] is int or long or double or decimal) ? Justify.Right : Justify.Left;
        }

        Of(session).Write(table);
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
