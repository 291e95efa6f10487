using System.Globalization;
using PolicySearch.Records;

namespace PolicySearch.Index.Store;

/// <summary>A task as its tables hold it.</summary>
internal sealed class TaskRow
{
    public required int Row { get; init; }

    public required int Document { get; init; }

    public required int Sequence { get; init; }

    public required string Number { get; init; }

    public required IReadOnlyList<string> Section { get; init; }

    public required string Text { get; init; }

    public required bool Binding { get; init; }

    public required int Line { get; init; }

    public List<DepartmentRole> Departments { get; } = [];

    public List<int> DepartmentRows { get; } = [];

    public List<Target> Targets { get; } = [];

    public List<StatedGoal> Stated { get; } = [];

    public List<ThemeScore> Themes { get; } = [];

    public List<TopicScore> Topics { get; } = [];

    public List<int> Labels { get; } = [];

    /// <summary>The task; without the document's name and the task's key, which the document's row gives.</summary>
    public PolicyTask Task(DocumentRow? document = null, ThemeCorrection? correction = null) => new()
    {
        Id = document is null ? null : document.Document.Id + "-" + Sequence.ToString(CultureInfo.InvariantCulture),
        Document = document?.Document.Document ?? "",
        Sequence = Sequence,
        Number = Number,
        Section = Section,
        Text = Text,
        Departments = Departments,
        Binding = Binding,
        Line = Line,
        Targets = Targets,
        Stated = Stated,
        // A researcher's decision stands for certain; the classifier's own answer stays in the tables.
        Themes = correction is null ? Themes : [.. correction.AlsoThemes.Prepend(correction.Theme).Select(theme => new ThemeScore(theme, 1))],
        Topics = correction is null ? Topics : [.. correction.AlsoTopics.Prepend(correction.Topic).Select(topic => new TopicScore(topic, 1))],
    };
}

/// <summary>Reads tasks with all that belongs to them: one query a table, not one a task.</summary>
internal static class TaskRows
{
    /// <summary>The tasks of consecutive rows.</summary>
    public static List<TaskRow> Between(IQueries queries, int first, int last) =>
        Complete(queries, Read(queries, Columns + "WHERE id BETWEEN @0 AND @1 ORDER BY id", first, last));

    /// <summary>The next tasks after a row.</summary>
    public static List<TaskRow> After(IQueries queries, int row, int count) =>
        Complete(queries, Read(queries, Columns + "WHERE id > @0 ORDER BY id LIMIT @1", row, count));

    /// <summary>Tasks by row, in ascending order of rows; rows that do not exist are left out.</summary>
    public static List<TaskRow> Of(IQueries queries, Generation generation, IReadOnlyCollection<int> rows)
    {
        if (rows.Count == 0)
            return [];

        var ids = "[" + string.Join(',', rows) + "]";
        var tasks = Read(queries, Columns + "WHERE id IN (SELECT value FROM json_each(@0)) ORDER BY id", ids);
        var byRow = tasks.ToDictionary(task => task.Row);
        const string where = "task IN (SELECT value FROM json_each(@0))";
        // The columns know which tables hold nothing of these tasks.
        if (rows.Any(row => generation.SegmentOf(row) is var segment && !segment.Columns.DepartmentsOf(row - segment.FirstTask).IsEmpty))
            ReadDepartments(queries, byRow, where, [ids]);
        if (rows.Any(row => generation.SegmentOf(row) is var segment && segment.Columns.Targets[row - segment.FirstTask] > 0))
            ReadTargets(queries, byRow, where, [ids]);
        ReadStated(queries, byRow, where, [ids]);
        ReadLabels(queries, byRow, where, [ids]);
        return tasks;
    }

    /// <summary>Nothing but the texts of tasks, by row.</summary>
    public static Dictionary<int, string> Texts(IQueries queries, IEnumerable<int> rows)
    {
        var texts = new Dictionary<int, string>();
        using var reader = queries.Query("SELECT id, text FROM tasks WHERE id IN (SELECT value FROM json_each(@0))", "[" + string.Join(',', rows) + "]");
        while (reader.Read())
            texts.Add(reader.GetInt32(0), reader.GetString(1));
        return texts;
    }

    private const string Columns = "SELECT id, document, sequence, number, section, text, binding, line FROM tasks ";

    private static List<TaskRow> Read(IQueries queries, string sql, params ReadOnlySpan<object?> values)
    {
        var tasks = new List<TaskRow>();
        using var reader = queries.Query(sql, values);
        while (reader.Read())
        {
            tasks.Add(new TaskRow
            {
                Row = reader.GetInt32(0),
                Document = reader.GetInt32(1),
                Sequence = reader.GetInt32(2),
                Number = reader.GetString(3),
                Section = Json.Strings(reader.GetString(4)),
                Text = reader.GetString(5),
                Binding = reader.GetInt32(6) != 0,
                Line = reader.GetInt32(7),
            });
        }

        return tasks;
    }

    private static List<TaskRow> Complete(IQueries queries, List<TaskRow> tasks)
    {
        if (tasks.Count == 0)
            return tasks;

        var byRow = tasks.ToDictionary(task => task.Row);
        const string where = "task BETWEEN @0 AND @1";
        object[] values = [tasks[0].Row, tasks[^1].Row];
        ReadDepartments(queries, byRow, where, values);
        ReadTargets(queries, byRow, where, values);
        ReadStated(queries, byRow, where, values);
        ReadLabels(queries, byRow, where, values);
        return tasks;
    }

    private static void ReadDepartments(IQueries queries, Dictionary<int, TaskRow> tasks, string where, object[] values)
    {
        using var reader = queries.Query(
            $"SELECT task, d.id, d.name, role, d.canonical FROM task_departments JOIN departments d ON d.id = department WHERE {where} ORDER BY task, ordinal", values);
        while (reader.Read())
        {
            if (!tasks.TryGetValue(reader.GetInt32(0), out var task))
                continue;
            task.DepartmentRows.Add(reader.GetInt32(1));
            task.Departments.Add(new DepartmentRole(reader.GetString(2), Enum.Parse<Responsibility>(reader.GetString(3)), reader.GetString(4)));
        }
    }

    private static void ReadTargets(IQueries queries, Dictionary<int, TaskRow> tasks, string where, object[] values)
    {
        foreach (var (row, target) in TargetTable.Targets(queries, where, values))
            tasks.GetValueOrDefault(row)?.Targets.Add(target);
    }

    private static void ReadStated(IQueries queries, Dictionary<int, TaskRow> tasks, string where, object[] values)
    {
        foreach (var (row, goal) in TargetTable.Stated(queries, where, values))
            tasks.GetValueOrDefault(row)?.Stated.Add(goal);
    }

    private static void ReadLabels(IQueries queries, Dictionary<int, TaskRow> tasks, string where, object[] values)
    {
        using var reader = queries.Query(
            $"SELECT task, l.id, l.code, score FROM task_labels JOIN labels l ON l.id = label WHERE {where} ORDER BY task, ordinal", values);
        while (reader.Read())
        {
            if (!tasks.TryGetValue(reader.GetInt32(0), out var task))
                continue;
            var label = reader.GetInt32(1);
            task.Labels.Add(label);
            if (Labels.IsTheme(label))
                task.Themes.Add(new ThemeScore(reader.GetString(2), reader.GetDouble(3)));
            else
                task.Topics.Add(new TopicScore(reader.GetString(2), reader.GetDouble(3)));
        }
    }
}
