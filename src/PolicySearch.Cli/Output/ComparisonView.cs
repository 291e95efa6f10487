using PolicySearch.Analysis.Compare;
using Spectre.Console;

namespace PolicySearch.Cli.Output;

/// <summary>A comparison for a person: the values side by side, each with the number of its sentence, and the sentences below.</summary>
internal static class ComparisonView
{
    public static void Write(Session session, TargetComparison comparison)
    {
        var screen = Screen.Of(session);
        var sources = new List<Statement>();
        var table = Screen.NewTable([Texts.Of("head.region"), .. comparison.Columns.Select(c => c.Heading)]);
        foreach (var row in comparison.Rows)
            table.AddRow([Markup.Escape(row.Name), .. row.Cells.Select(cell => Cell(cell, sources))]);
        screen.Write(table);
        for (var i = 0; i < sources.Count; i++)
            screen.MarkupLine($"[dim][[{i + 1}]][/] “{Markup.Escape(sources[i].Target.Quote)}” [dim]{Markup.Escape(Source(sources[i]))}[/]");
    }

    private static string Cell(ComparisonCell cell, List<Statement> sources)
    {
        var parts = new List<string>();
        foreach (var statement in cell.Statements)
        {
            sources.Add(statement);
            parts.Add($"{Markup.Escape(statement.Text)} [dim][[{sources.Count}]][/]");
        }

        return string.Join("; ", parts);
    }

    private static string Source(Statement statement) =>
        $"{statement.Document}{(statement.Number.Length > 0 ? " · " + statement.Number : "")} · {statement.TaskId}";
}
