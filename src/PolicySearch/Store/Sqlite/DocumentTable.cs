using System.Globalization;
using PolicySearch.Records;

namespace PolicySearch.Store.Sqlite;

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

    /// <summary>Removes a source's document and gives its key; null where there is none.</summary>
    public string? Remove(string source, long generation)
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
        ResultTable.Remove(statements, row);
        statements.Run("DELETE FROM tasks WHERE id BETWEEN @0 AND @1", first, last);
        statements.Run("DELETE FROM documents WHERE id = @0", row);
        statements.Run("UPDATE corrections SET sequence = NULL WHERE document = @0", key);
        statements.Run("INSERT OR REPLACE INTO deletions (document, generation) VALUES (@0, @1)", key, generation);
        return key;
    }

    /// <summary>Adds a document and its tasks.</summary>
    public void Add(SourceDocument source, long generation)
    {
        var (document, tasks) = (source.Content.Document, source.Content.Tasks);
        var key = source.Key;
        var first = NextTask();
        var region = document.Region;
        var row = Convert.ToInt32(
            statements.Scalar(
                """
                INSERT INTO documents (key, source, name, title, document_number, issuer, region_code, region_name, region_level, region_path,
                    issued, published, validity, expires, year, plan_end, kind, sha256, first_task, task_count, target_count, generation, address)
                VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21, @22) RETURNING id
                """,
                key, source.Source, document.Document, document.Title, document.DocumentNumber, document.Issuer,
                region?.Code, region?.Name, region?.Level.ToString(), region is null ? null : Json.Of(region.Path),
                Date(document.Issued), Date(document.Published), document.Validity, Date(document.Expires),
                document.Year, document.PlanEnd, document.Kind.ToString(), document.Sha256,
                first, tasks.Count, tasks.Sum(task => task.Targets.Count), generation, document.Address),
            CultureInfo.InvariantCulture);
        for (var i = 0; i < tasks.Count; i++)
            Add(first + i, row, tasks[i]);
        ResultTable.Write(statements, row, source.Content.Results);
        statements.Run("UPDATE meta SET value = @0 WHERE key = 'next_task'", first + tasks.Count);
        statements.Run("DELETE FROM deletions WHERE document = @0", key);
        // Those that rest, because their codes are of another scheme, are found again too.
        var decided = CorrectionTable.Texts(statements, key);
        foreach (var task in tasks.DistinctBy(task => task.Text).Where(task => decided.Contains(task.Text)))
            statements.Run("UPDATE corrections SET sequence = @2 WHERE document = @0 AND text = @1", key, task.Text, task.Sequence);
    }

    /// <summary>The decisions on a document's texts as they will stand in it.</summary>
    public IEnumerable<(int Sequence, Decision Decision)> Decisions(SourceDocument source)
    {
        // A decision is found again by the text it was made on, wherever in the document that text stands now.
        var decisions = CorrectionTable.Of(statements, source.Key);
        return decisions.Count == 0 ? [] : source.Content.Tasks.DistinctBy(task => task.Text)
            .Where(task => decisions.ContainsKey(task.Text)).Select(task => (task.Sequence, decisions[task.Text]));
    }

    /// <summary>Puts a classifier's answers in the place of those that a document's tasks have.</summary>
    public void Tag(string key, TagDocument tag, long generation)
    {
        var rows = TaskRows.OfDocument(statements, key);
        var document = new PolicyDocument { Id = key, Document = "" };
        foreach (var (row, said) in rows.Zip(tag([.. rows.Select(row => row.Stored(document, null).Task)])))
        {
            statements.Run("DELETE FROM task_labels WHERE task = @0", row.Row);
            Label(row.Row, said.Themes, said.Topics);
        }

        Touch(key, generation);
    }

    /// <summary>Removes the codes that no task has any more.</summary>
    public void ForgetLabels()
    {
        statements.Run("DELETE FROM labels WHERE id NOT IN (SELECT label FROM task_labels)");
        _labels.Clear();
    }

    /// <summary>Notes that a document's tasks are others now.</summary>
    public void Touch(string key, long generation) => statements.Run("UPDATE documents SET generation = @1 WHERE key = @0", key, generation);

    private void Add(int row, int document, PolicyTask task)
    {
        statements.Run(
            "INSERT INTO tasks (id, document, sequence, number, section, text, binding, line) VALUES (@0, @1, @2, @3, @4, @5, @6, @7)",
            row, document, task.Sequence, task.Number, Json.Of(task.Section), task.Text, task.Binding ? 1 : 0, task.Line);

        for (var i = 0; i < task.Departments.Count; i++)
        {
            var department = task.Departments[i];
            statements.Run(
                "INSERT INTO task_departments (task, ordinal, department, role) VALUES (@0, @1, @2, @3)",
                row, i, Department(department.Name, department.Canonical), department.Role.ToString());
        }

        TargetTable.Write(statements, row, task);
        Label(row, task.Themes, task.Topics);
    }

    private void Label(int row, IReadOnlyList<ThemeScore> themes, IReadOnlyList<TopicScore> topics)
    {
        var ordinal = 0;
        foreach (var (level, code, score) in themes.Select(theme => (TaskRows.ThemeLevel, theme.Theme, theme.Score))
            .Concat(topics.Select(topic => (TaskRows.TopicLevel, topic.Topic, topic.Score))))
        {
            statements.Run("INSERT INTO task_labels (task, ordinal, label, score) VALUES (@0, @1, @2, @3)", row, ordinal++, Label(level, code), score);
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

        statements.Run("INSERT OR IGNORE INTO labels (level, code) VALUES (@0, @1)", level, code);
        row = Convert.ToInt32(statements.Scalar("SELECT id FROM labels WHERE level = @0 AND code = @1", level, code), CultureInfo.InvariantCulture);
        _labels.Add((level, code), row);
        return row;
    }

    private static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
