using PolicySearch.Analysis.Compare;
using Spectre.Console;

namespace PolicySearch.Cli.Output;

/// <summary>
/// A comparison for a person: the values side by side, each with the number of its sentence, and the sentences below. A cell shows one
/// value of the region's own; how many more there are, and with all of them wanted each with its scope, stands beside it. Twenty years of an indicator
/// are wider than any screen: they follow one another as tables of a few columns, each with the regions that say something there.
/// </summary>
internal static class ComparisonView
{
    private const int NarrowestColumn = 18;

    /// <summary>Writes a comparison in one of its forms.</summary>
    public static void Write(Session session, TargetComparison comparison, ComparisonForm form, bool all)
    {
        switch (form)
        {
            case ComparisonForm.Ranking:
                Listing.WriteTable(session, comparison.Rankings, Ranks);
                break;
            case ComparisonForm.Distribution:
                Listing.WriteTable(session, comparison.Distributions, Spread);
                break;
            case ComparisonForm.Timeline:
                Listing.WriteTable(session, comparison.Timelines, Lines);
                break;
            default:
                WriteMatrix(session, comparison, all);
                break;
        }
    }

    private static void WriteMatrix(Session session, TargetComparison comparison, bool all)
    {
        var screen = Screen.Of(session);
        var sources = new List<Statement>();
        var tables = comparison.Columns.Index().Chunk(Math.Max(1, (session.Width / NarrowestColumn) - 1)).ToList();
        foreach (var columns in tables)
        {
            var table = Screen.NewTable([Texts.Of("head.region"), .. columns.Select(column => column.Item.Heading)]);
            // One table shows who says nothing, and why; many would say little else.
            foreach (var row in comparison.Rows.Where(row => tables.Count == 1 || columns.Any(column => row.Cells[column.Index].Statements.Count + row.Cells[column.Index].Scoped.Count > 0)))
                table.AddRow([Markup.Escape(row.Name), .. columns.Select(column => Cell(row.Cells[column.Index], sources, all))]);
            screen.Write(table);
        }

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
        if (parts.Count == 0 && cell.Missing is { } missing)
            parts.Add($"[dim]{Markup.Escape(Why(missing, cell.Goal))}[/]");
        return string.Join("; ", parts);
    }

    private static string Source(Statement statement) =>
        $"{statement.Document}{(statement.Number.Length > 0 ? " · " + statement.Number : "")} · {statement.TaskId}";

    private static string Why(MissingValue missing, GoalWithoutFigure? goal) => missing switch
    {
        MissingValue.NoDocument => Texts.Of("compare.no-document"),
        MissingValue.WithoutFigure => goal?.Quote ?? "",
        _ => Texts.Of("compare.not-stated"),
    };

    private static IReadOnlyList<Column<RankedValue>> Ranks =>
    [
        new("heading", Texts.Of("head.indicator"), r => r.Heading),
        new("rank", Texts.Of("head.rank"), r => $"{r.Rank}/{r.Of}"),
        new("region", Texts.Of("head.region"), r => r.Name),
        new("value", Texts.Of("head.value"), r => r.Text),
    ];

    private static IReadOnlyList<Column<ValueDistribution>> Spread =>
    [
        new("heading", Texts.Of("head.indicator"), d => d.Heading),
        new("count", Texts.Of("head.count"), d => d.Count),
        new("least", Texts.Of("head.least"), d => d.Least),
        new("lower_quartile", Texts.Of("head.lower-quartile"), d => d.LowerQuartile),
        new("median", Texts.Of("head.median"), d => d.Median),
        new("upper_quartile", Texts.Of("head.upper-quartile"), d => d.UpperQuartile),
        new("greatest", Texts.Of("head.greatest"), d => d.Greatest),
        new("mean", Texts.Of("head.mean"), d => d.Mean),
    ];

    private static IReadOnlyList<Column<ValueTimeline>> Lines =>
    [
        new("region", Texts.Of("head.region"), l => l.Name),
        new("indicator", Texts.Of("head.indicator"), l => l.Label),
        new("unit", Texts.Of("head.unit"), l => l.Unit),
        new("points", Texts.Of("head.years"), l => string.Join("  ", l.Points.Select(point => $"{point.Year}: {point.Text}"))),
    ];
}
