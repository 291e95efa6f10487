using PolicySearch.Records;

namespace PolicySearch.Store.Sqlite;

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

    public List<Target> Targets { get; } = [];

    public List<StatedGoal> Stated { get; } = [];

    public List<ThemeScore> Themes { get; } = [];

    public List<TopicScore> Topics { get; } = [];

    /// <summary>The task.</summary>
    /// <param name="document">Its document.</param>
    /// <param name="correction">A researcher's decision on it; null where there is none.</param>
    public StoredTask Stored(PolicyDocument document, ThemeCorrection? correction)
    {
        var task = new PolicyTask
        {
            Id = new TaskKey(document.Id!, Sequence).ToString(),
            Document = document.Document,
            Sequence = Sequence,
            Number = Number,
            Section = Section,
            Text = Text,
            Departments = Departments,
            Binding = Binding,
            Line = Line,
            Targets = Targets,
            Stated = Stated,
            Themes = Themes,
            Topics = Topics,
        };
        return new StoredTask(correction is null ? task : CorrectionTable.Decided(task, correction), document);
    }
}

/// <summary>Reads tasks with all that belongs to them: one query a table, not one a task.</summary>
internal static class TaskRows
{
    /// <summary>The tasks of consecutive rows.</summary>
    public static List<TaskRow> Between(IQueries queries, int first, int last) =>
        Complete(queries, Read(queries, Columns + "WHERE id BETWEEN @0 AND @1 ORDER BY id", first, last), "task BETWEEN @0 AND @1", [first, last]);

    /// <summary>The tasks of a document that is there.</summary>
    public static List<TaskRow> OfDocument(IQueries queries, string key)
    {
        int first, last;
        using (var reader = queries.Query("SELECT first_task, first_task + task_count - 1 FROM documents WHERE key = @0", key))
        {
            reader.Read();
            (first, last) = (reader.GetInt32(0), reader.GetInt32(1));
        }

        return Between(queries, first, last);
    }

    /// <summary>Tasks by row, in ascending order of rows; rows that do not exist are left out.</summary>
    public static List<TaskRow> Of(IQueries queries, IReadOnlyCollection<int> rows) => rows.Count == 0 ? []
        : Complete(queries, Read(queries, Columns + "WHERE id IN (SELECT value FROM json_each(@0)) ORDER BY id", Array(rows)), "task IN (SELECT value FROM json_each(@0))", [Array(rows)]);

    /// <summary>Nothing but the texts of tasks, and which tasks they are.</summary>
    public static List<(int Document, int Sequence, string Text)> Texts(IQueries queries, IReadOnlyCollection<int> rows)
    {
        var texts = new List<(int, int, string)>();
        using var reader = queries.Query("SELECT document, sequence, text FROM tasks WHERE id IN (SELECT value FROM json_each(@0))", Array(rows));
        while (reader.Read())
            texts.Add((reader.GetInt32(0), reader.GetInt32(1), reader.GetString(2)));
        return texts;
    }

    /// <summary>The row of a document's task, looked for among them all; null where there is none.</summary>
    public static int? RowOf(ReadSession queries, DocumentRow document, int sequence) =>
        queries.Scalar("SELECT id FROM tasks WHERE id BETWEEN @0 AND @1 AND sequence = @2", document.FirstTask, document.LastTask, sequence) is long row ? (int)row : null;

    /// <summary>Rows of tasks with targets of some indicators.</summary>
    public static List<int> WithTargets(IQueries queries, IReadOnlySet<string> indicators)
    {
        var rows = new List<int>();
        using var reader = indicators.Count == 0
            ? queries.Query("SELECT DISTINCT task FROM targets ORDER BY task")
            : queries.Query(
                """
                SELECT task FROM targets WHERE indicator IN (SELECT value FROM json_each(@0))
                UNION SELECT task FROM targets WHERE canonical <> '' AND canonical IN (SELECT value FROM json_each(@0))
                UNION SELECT task FROM targets WHERE code IN (SELECT value FROM json_each(@0))
                """,
                Json.Of(indicators));
        while (reader.Read())
            rows.Add(reader.GetInt32(0));
        return rows;
    }

    /// <summary>Rows of tasks with goals without a figure of some indicators.</summary>
    public static List<int> WithGoals(IQueries queries, IReadOnlySet<string> indicators)
    {
        var rows = new List<int>();
        using var reader = indicators.Count == 0
            ? queries.Query("SELECT DISTINCT task FROM stated_goals ORDER BY task")
            : queries.Query("SELECT DISTINCT task FROM stated_goals WHERE code IN (SELECT value FROM json_each(@0)) ORDER BY task", Json.Of(indicators));
        while (reader.Read())
            rows.Add(reader.GetInt32(0));
        return rows;
    }

    private static string Array(IReadOnlyCollection<int> rows) => "[" + string.Join(',', rows) + "]";

    /// <summary>The levels of labels.</summary>
    public const string ThemeLevel = "theme", TopicLevel = "topic";

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

    private static List<TaskRow> Complete(IQueries queries, List<TaskRow> tasks, string where, object[] values)
    {
        if (tasks.Count == 0)
            return tasks;

        var byRow = tasks.ToDictionary(task => task.Row);
        ReadDepartments(queries, byRow, where, values);
        ReadTargets(queries, byRow, where, values);
        ReadStated(queries, byRow, where, values);
        ReadLabels(queries, byRow, where, values);
        return tasks;
    }

    private static void ReadDepartments(IQueries queries, Dictionary<int, TaskRow> tasks, string where, object[] values)
    {
        using var reader = queries.Query(
            $"SELECT task, d.name, role, d.canonical FROM task_departments JOIN departments d ON d.id = department WHERE {where} ORDER BY task, ordinal", values);
        while (reader.Read())
        {
            if (!tasks.TryGetValue(reader.GetInt32(0), out var task))
                continue;
            task.Departments.Add(new DepartmentRole(reader.GetString(1), Enum.Parse<Responsibility>(reader.GetString(2)), reader.GetString(3)));
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
            $"SELECT task, l.level, l.code, score FROM task_labels JOIN labels l ON l.id = label WHERE {where} ORDER BY task, ordinal", values);
        while (reader.Read())
        {
            if (!tasks.TryGetValue(reader.GetInt32(0), out var task))
                continue;
            if (reader.GetString(1) == ThemeLevel)
                task.Themes.Add(new ThemeScore(reader.GetString(2), reader.GetDouble(3)));
            else
                task.Topics.Add(new TopicScore(reader.GetString(2), reader.GetDouble(3)));
        }
    }
}
