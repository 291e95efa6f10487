using PolicySearch.Analysis.Compare;
using Spectre.Console;

namespace PolicySearch.Cli.Output;

/// <summary>
/// A comparison for a person: the values side by side, each with the number of its sentence, and the sentences below. A cell shows one
/// value of the region's own; how many more there are, and with all of them wanted each with its scope, stands beside it.
/// </summary>
internal static class ComparisonView
{
    public static void Write(Session session, TargetComparison comparison, bool all)
    {
        var screen = Screen.Of(session);
        var sources = new List<Statement>();
        var table = Screen.NewTable([Texts.Of("head.region"), .. comparison.Columns.Select(c => c.Heading)]);
        foreach (var row in comparison.Rows)
            table.AddRow([Markup.Escape(row.Name), .. row.Cells.Select(cell => Cell(cell, sources, all))]);
        screen.Write(table);
        for (var i = 0; i < sources.Count; i++)
            screen.MarkupLine($"[dim][[{i + 1}]][/] “{Markup.Escape(sources[i].Target.Quote)}” [dim]{Markup.Escape(Source(sources[i]))}[/]");
        foreach (var definition in comparison.Columns.Select(c => c.Definition).Where(d => d.Length > 0).Distinct())
            screen.MarkupLine($"[dim]{Markup.Escape(definition)}[/]");
    }

    private static string Cell(ComparisonCell cell, List<Statement> sources, bool all)
    {
        var parts = new List<string>();
        foreach (var statement in all ? cell.Statements.Concat(cell.Scoped) : cell.Statements.Take(1))
        {
            sources.Add(statement);
            var scope = statement.Target.Scope.Length > 0 ? $" ({Markup.Escape(statement.Target.Scope)})" : "";
            parts.Add($"{Markup.Escape(statement.Text)}{scope} [dim][[{sources.Count}]][/]");
        }

        var others = all ? 0 : cell.Statements.Skip(1).Count() + cell.Scoped.Count;
        if (others > 0)
            parts.Add($"[dim]{Markup.Escape(cell.Why == CellChoice.Headline ? Texts.Of("compare.more-headline", others) : Texts.Of("compare.more", others))}[/]");
        return string.Join("; ", parts);
    }

    private static string Source(Statement statement) =>
        $"{statement.Document}{(statement.Number.Length > 0 ? " · " + statement.Number : "")} · {statement.TaskId}";
}
