using PolicySearch.Records;

namespace PolicySearch.Analysis.Export;

/// <summary>
/// Everything that is stored, flat: a row a target, and a row a task that states none. The column names are fixed; CSV files carry
/// them as they are, workbooks in the reader's language.
/// </summary>
public static class LedgerSheet
{
    private static readonly (string Name, Func<PolicyTask, PolicyDocument, Target?, object?> Value)[] Columns =
    [
        ("task_id", (t, _, _) => t.Id),
        ("document_id", (_, d, _) => d.Id),
        ("document", (_, d, _) => d.Document),
        ("title", (_, d, _) => d.ShownTitle),
        ("document_number", (_, d, _) => d.DocumentNumber),
        ("issuer", (_, d, _) => d.Issuer),
        ("region_code", (_, d, _) => d.Region?.Code),
        ("region", (_, d, _) => d.Region?.Name),
        ("region_path", (_, d, _) => d.Region is { } region ? string.Concat(region.Path) : null),
        ("region_level", (_, d, _) => d.Region is { } region ? JsonCode.Of(region.Level) : null),
        ("issued", (_, d, _) => d.Issued),
        ("published", (_, d, _) => d.Published),
        ("document_year", (_, d, _) => d.Year),
        ("plan_end", (_, d, _) => d.PlanEnd),
        ("kind", (_, d, _) => JsonCode.Of(d.Kind)),
        ("sequence", (t, _, _) => t.Sequence),
        ("number", (t, _, _) => t.Number),
        ("section", (t, _, _) => string.Join(" > ", t.Section)),
        ("text", (t, _, _) => t.Text),
        ("lead", (t, _, _) => Departments(t, Responsibility.Lead)),
        ("support", (t, _, _) => Departments(t, Responsibility.Support)),
        ("responsible", (t, _, _) => Departments(t, Responsibility.Responsible)),
        ("departments_canonical", (t, _, _) => Joined(t.Departments.Select(d => d.Canonical).Distinct())),
        ("binding", (t, _, _) => t.Binding),
        ("theme", (t, _, _) => t.Themes is [var first, ..] ? first.Theme : null),
        ("theme_score", (t, _, _) => t.Themes is [var first, ..] ? first.Score : null),
        ("themes_also", (t, _, _) => Joined(t.Themes.Skip(1).Select(s => s.Theme))),
        ("topic", (t, _, _) => t.Topics is [var first, ..] ? first.Topic : null),
        ("topic_score", (t, _, _) => t.Topics is [var first, ..] ? first.Score : null),
        ("topics_also", (t, _, _) => Joined(t.Topics.Skip(1).Select(s => s.Topic))),
        ("quote", (_, _, g) => g?.Quote),
        ("start", (_, _, g) => g?.Start),
        ("indicator", (_, _, g) => g is { Canonical.Length: 0 } ? g.Code : g?.Canonical),
        ("indicator_name", (_, _, g) => g?.Indicator),
        ("basis", (_, _, g) => g is null ? null : JsonCode.Of(g.Basis)),
        ("op", (_, _, g) => g is null ? null : JsonCode.Of(g.Op)),
        ("value", (_, _, g) => g?.Value),
        ("upper", (_, _, g) => g?.Upper),
        ("unit", (_, _, g) => g?.Unit),
        ("year", (_, _, g) => g?.Year),
        ("period", (_, _, g) => g?.Period is { } period ? JsonCode.Of(period) : null),
        ("strength", (_, _, g) => g is null ? null : JsonCode.Of(g.Strength)),
    ];

    /// <summary>The fixed column names, in order.</summary>
    public static IReadOnlyList<string> ColumnNames { get; } = [.. Columns.Select(c => c.Name)];

    /// <summary>The ledger with its fixed column names.</summary>
    public static Sheet Of(IEnumerable<StoredTask> tasks) => new("ledger", ColumnNames, Rows(tasks));

    /// <summary>The ledger with heads in the reader's language.</summary>
    public static Sheet Localized(IEnumerable<StoredTask> tasks) =>
        new(Heads.Of("sheet.ledger"), [.. ColumnNames.Select(Heads.Of)], Rows(tasks));

    private static IEnumerable<IReadOnlyList<object?>> Rows(IEnumerable<StoredTask> tasks) =>
        from stored in tasks
        from target in stored.Task.Targets.Count > 0 ? stored.Task.Targets : (IReadOnlyList<Target?>)[null]
        select (IReadOnlyList<object?>)[.. Columns.Select(column => column.Value(stored.Task, stored.Document, target))];

    private static string Departments(PolicyTask task, Responsibility role) => Joined(task.Departments.Where(d => d.Role == role).Select(d => d.Name));

    private static string Joined(IEnumerable<string> values) => string.Join("; ", values);
}
