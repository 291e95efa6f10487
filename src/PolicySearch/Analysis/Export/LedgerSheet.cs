using PolicySearch.Records;

namespace PolicySearch.Analysis.Export;

/// <summary>Everything that is stored, flat: a row a target, and a row a task that states none.</summary>
public static class LedgerSheet
{
    /// <summary>The table: its columns have fixed names.</summary>
    public static Table<LedgerRow> Table { get; } = new("ledger")
    {
        { "task_id", r => r.Task.Id },
        { "document_id", r => r.Document.Id },
        { "document", r => r.Document.Document },
        { "title", r => r.Document.ShownTitle },
        { "document_number", r => r.Document.DocumentNumber },
        { "issuer", r => r.Document.Issuer },
        { "region_code", r => r.Document.Region?.Code },
        { "region", r => r.Document.Region?.Name },
        { "region_path", r => r.Document.Region is { } region ? string.Concat(region.Path) : null },
        { "region_level", r => r.Document.Region is { } region ? JsonCode.Of(region.Level) : null },
        { "issued", r => r.Document.Issued },
        { "published", r => r.Document.Published },
        { "document_year", r => r.Document.Year },
        { "plan_end", r => r.Document.PlanEnd },
        { "kind", r => JsonCode.Of(r.Document.Kind) },
        { "sequence", r => r.Task.Sequence },
        { "number", r => r.Task.Number },
        { "section", r => string.Join(" > ", r.Task.Section) },
        { "text", r => r.Task.Text },
        { "lead", r => Departments(r.Task, Responsibility.Lead) },
        { "support", r => Departments(r.Task, Responsibility.Support) },
        { "responsible", r => Departments(r.Task, Responsibility.Responsible) },
        { "departments_canonical", r => Joined(r.Task.Departments.Select(d => d.Canonical).Distinct()) },
        { "binding", r => r.Task.Binding },
        { "theme", r => r.Task.Themes is [var first, ..] ? first.Theme : null },
        { "theme_score", r => r.Task.Themes is [var first, ..] ? first.Score : null },
        { "themes_also", r => Joined(r.Task.Themes.Skip(1).Select(s => s.Theme)) },
        { "topic", r => r.Task.Topics is [var first, ..] ? first.Topic : null },
        { "topic_score", r => r.Task.Topics is [var first, ..] ? first.Score : null },
        { "topics_also", r => Joined(r.Task.Topics.Skip(1).Select(s => s.Topic)) },
        { "quote", r => r.Target?.Quote },
        { "start", r => r.Target?.Start },
        { "indicator", r => r.Target is { Canonical.Length: 0 } ? r.Target.Code : r.Target?.Canonical },
        { "indicator_name", r => r.Target?.Indicator },
        { "basis", r => r.Target is null ? null : JsonCode.Of(r.Target.Basis) },
        { "op", r => r.Target is null ? null : JsonCode.Of(r.Target.Op) },
        { "value", r => r.Target?.Value },
        { "upper", r => r.Target?.Upper },
        { "unit", r => r.Target?.Unit },
        { "year", r => r.Target?.Year },
        { "period", r => r.Target?.Period is { } period ? JsonCode.Of(period) : null },
        { "strength", r => r.Target is null ? null : JsonCode.Of(r.Target.Strength) },
        { "code", r => r.Target?.Code },
        { "scope", r => r.Target?.Scope },
        { "standard_value", r => r.Target?.Standard?.Value },
        { "standard_upper", r => r.Target?.Standard?.Upper },
        { "standard_unit", r => r.Target?.Standard?.Unit },
        { "address", r => r.Document.Address },
    };

    /// <summary>The ledger of tasks, in their order.</summary>
    public static ExportedList List(IEnumerable<StoredTask> tasks) => ExportedList.Of(Table, Rows(tasks), row => row.Document);

    /// <summary>Tasks as rows of the ledger, in their order.</summary>
    public static IEnumerable<LedgerRow> Rows(IEnumerable<StoredTask> tasks) =>
        from stored in tasks
        from target in stored.Task.Targets.Count > 0 ? stored.Task.Targets : (IReadOnlyList<Target?>)[null]
        select new LedgerRow(stored.Task, stored.Document, target);

    private static string Departments(PolicyTask task, Responsibility role) => Joined(task.Departments.Where(d => d.Role == role).Select(d => d.Name));

    private static string Joined(IEnumerable<string> values) => string.Join("; ", values);
}

/// <summary>A row of the ledger.</summary>
/// <param name="Task">The task.</param>
/// <param name="Document">The document it stands in.</param>
/// <param name="Target">A target that it states; null where it states none.</param>
public sealed record LedgerRow(PolicyTask Task, PolicyDocument Document, Target? Target);
