using System.Globalization;
using PolicySearch.Records;

namespace PolicySearch.Index.Store;

/// <summary>Writes documents, tasks, targets, labels and corrections into their tables.</summary>
internal sealed class DocumentTable(Statements statements)
{
    private readonly Dictionary<(string Name, string Canonical), int> _departments = [];
    private readonly Dictionary<(string Level, string Code), int> _labels = [];

    /// <summary>The row that the next task gets.</summary>
    public int NextTask() => Convert.ToInt32(statements.Scalar("SELECT value FROM meta WHERE key = 'next_task'"), CultureInfo.InvariantCulture);

    /// <summary>Forgets which rows are known: what a rolled-back transaction added is gone.</summary>
    public void Reset()
    {
        _departments.Clear();
        _labels.Clear();
    }

    /// <summary>Removes a source's document and says which tasks it had; null where there is none.</summary>
    public (int FirstTask, int Tasks)? Remove(string source)
    {
        int row, first, count;
        string key;
        using (var reader = statements.Query("SELECT id, key, first_task, task_count FROM documents WHERE source = @0", source))
        {
            if (!reader.Read())
                return null;
            (row, key, first, count) = (reader.GetInt32(0), reader.GetString(1), reader.GetInt32(2), reader.GetInt32(3));
        }

        var last = first + count - 1;
        statements.Run("DELETE FROM task_departments WHERE task BETWEEN @0 AND @1", first, last);
        statements.Run("DELETE FROM task_labels WHERE task BETWEEN @0 AND @1", first, last);
        TargetTable.Remove(statements, first, last);
        statements.Run("DELETE FROM tasks WHERE id BETWEEN @0 AND @1", first, last);
        statements.Run("DELETE FROM documents WHERE id = @0", row);
        statements.Run("UPDATE corrections SET sequence = NULL WHERE document = @0", key);
        return (first, count);
    }

    /// <summary>Adds a document and its tasks.</summary>
    public void Add(SourceDocument source, SegmentUnderConstruction building)
    {
        var (document, tasks) = (source.Content.Document, source.Content.Tasks);
        var key = source.Key;
        var first = NextTask();
        var region = document.Region;
        var row = Convert.ToInt32(
            statements.Scalar(
                """
                INSERT INTO documents (key, source, name, title, document_number, issuer, region_code, region_name, region_level, region_path,
                    issued, published, validity, expires, year, plan_end, kind, sha256, first_task, task_count, target_count)
                VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20) RETURNING id
                """,
                key, source.Source, document.Document, document.Title, document.DocumentNumber, document.Issuer,
                region?.Code, region?.Name, region?.Level.ToString(), region is null ? null : Json.Of(region.Path),
                Date(document.Issued), Date(document.Published), document.Validity, Date(document.Expires),
                document.Year, document.PlanEnd, document.Kind.ToString(), document.Sha256,
                first, tasks.Count, tasks.Sum(task => task.Targets.Count)),
            CultureInfo.InvariantCulture);
        for (var i = 0; i < tasks.Count; i++)
            Add(first + i, row, tasks[i], building);
        statements.Run("UPDATE meta SET value = @0 WHERE key = 'next_task'", first + tasks.Count);
        Reattach(key, tasks);
    }

    /// <summary>Keeps or removes a decision.</summary>
    public bool Correct(string document, int sequence, ThemeCorrection? correction)
    {
        var text = statements.Scalar(
            """
            SELECT t.text FROM documents d JOIN tasks t ON t.id BETWEEN d.first_task AND d.first_task + d.task_count - 1
            WHERE d.key = @0 AND t.sequence = @1
            """,
            document, sequence);
        if (text is null)
            return false;

        statements.Run("DELETE FROM corrections WHERE document = @0 AND (text = @1 OR sequence = @2)", document, text, sequence);
        if (correction is not null)
        {
            statements.Run(
                """
                INSERT INTO corrections (document, text, sequence, theme, topic, also_themes, also_topics, by, at)
                VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8)
                """,
                document, text, sequence, correction.Theme, correction.Topic, Json.Of(correction.AlsoThemes), Json.Of(correction.AlsoTopics),
                correction.By, correction.At.ToString("O", CultureInfo.InvariantCulture));
            // Their codes may be new to the index; filters and facets need a row for each.
            foreach (var theme in correction.AlsoThemes.Prepend(correction.Theme))
                Label(Labels.ThemeLevel, theme);
            foreach (var topic in correction.AlsoTopics.Prepend(correction.Topic))
                Label(Labels.TopicLevel, topic);
        }

        return true;
    }

    /// <summary>Every stored task with its columns' values, in ascending order of rows.</summary>
    public IEnumerable<(int Row, int Document, PolicyTask Task, uint Themes, ulong Topics, IReadOnlyList<int> Departments)> StoredTasks()
    {
        const int chunk = 1000;
        var last = 0;
        while (true)
        {
            var rows = TaskRows.After(statements, last, chunk);
            foreach (var row in rows)
            {
                var task = row.Task();
                yield return (row.Row, row.Document, task, Labels.ThemeBits(row.Labels), Labels.TopicBits(row.Labels), row.DepartmentRows);
                last = row.Row;
            }

            if (rows.Count < chunk)
                yield break;
        }
    }

    private void Add(int row, int document, PolicyTask task, SegmentUnderConstruction building)
    {
        statements.Run(
            "INSERT INTO tasks (id, document, sequence, number, section, text, binding, line) VALUES (@0, @1, @2, @3, @4, @5, @6, @7)",
            row, document, task.Sequence, task.Number, Json.Of(task.Section), task.Text, task.Binding ? 1 : 0, task.Line);

        var departments = new int[task.Departments.Count];
        for (var i = 0; i < departments.Length; i++)
        {
            var department = task.Departments[i];
            departments[i] = Department(department.Name, department.Canonical);
            statements.Run(
                "INSERT INTO task_departments (task, ordinal, department, role) VALUES (@0, @1, @2, @3)", row, i, departments[i], department.Role.ToString());
        }

        TargetTable.Write(statements, row, task);

        var labels = new List<int>(task.Themes.Count + task.Topics.Count);
        foreach (var (level, code, score) in task.Themes.Select(theme => (Labels.ThemeLevel, theme.Theme, theme.Score))
            .Concat(task.Topics.Select(topic => (Labels.TopicLevel, topic.Topic, topic.Score))))
        {
            var label = Label(level, code);
            statements.Run("INSERT INTO task_labels (task, ordinal, label, score) VALUES (@0, @1, @2, @3)", row, labels.Count, label, score);
            labels.Add(label);
        }

        building.Add(row, document, task, Labels.ThemeBits(labels), Labels.TopicBits(labels), departments);
    }

    // A decision is found again by the text it was made on, wherever in the document that text stands now.
    private void Reattach(string key, IReadOnlyList<PolicyTask> tasks)
    {
        var texts = new List<string>();
        using (var reader = statements.Query("SELECT text FROM corrections WHERE document = @0", key))
        {
            while (reader.Read())
                texts.Add(reader.GetString(0));
        }

        foreach (var text in texts)
        {
            if (tasks.FirstOrDefault(task => task.Text == text) is { } task)
                statements.Run("UPDATE corrections SET sequence = @2 WHERE document = @0 AND text = @1", key, text, task.Sequence);
        }
    }

    private int Department(string name, string canonical)
    {
        if (_departments.TryGetValue((name, canonical), out var row))
            return row;

        statements.Run("INSERT OR IGNORE INTO departments (name, canonical) VALUES (@0, @1)", name, canonical);
        row = Convert.ToInt32(statements.Scalar("SELECT id FROM departments WHERE name = @0 AND canonical = @1", name, canonical), CultureInfo.InvariantCulture);
        _departments.Add((name, canonical), row);
        return row;
    }

    private int Label(string level, string code)
    {
        if (_labels.TryGetValue((level, code), out var row))
            return row;

        var (first, last) = level == Labels.ThemeLevel ? (Labels.FirstTheme, Labels.FirstTopic - 1) : (Labels.FirstTopic, Labels.LastTopic);
        statements.Run(
            "INSERT OR IGNORE INTO labels (id, level, code) SELECT coalesce(max(id) + 1, @2), @0, @1 FROM labels WHERE level = @0", level, code, first);
        row = Convert.ToInt32(statements.Scalar("SELECT id FROM labels WHERE level = @0 AND code = @1", level, code), CultureInfo.InvariantCulture);
        if (row > last)
            throw new InvalidOperationException($"The index has room for {last - first + 1} codes of level {level}; '{code}' is one too many.");
        _labels.Add((level, code), row);
        return row;
    }

    private static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
