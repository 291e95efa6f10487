using System.Runtime.CompilerServices;
using PolicySearch.Records;

namespace PolicySearch.Store.Sqlite;

/// <summary>One state of the file, held by a reading transaction.</summary>
/// <param name="session">The transaction.</param>
/// <param name="state">The documents that it sees.</param>
internal sealed class SqliteSnapshot(ReadSession session, StoredState state) : IRecordSnapshot
{
    private const int RowsAtOnce = 1000;

    /// <inheritdoc/>
    public Generation Generation => state.Generation;

    /// <inheritdoc/>
    public KeptModel? Model => state.Model;

    /// <inheritdoc/>
    public ValueTask<byte[]?> ModelFileAsync(CancellationToken cancellation) => Read(() => ModelTable.Content(session));

    /// <inheritdoc/>
    public DocumentCatalogue Documents => state.Catalogue;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredTask>> TasksAsync(IReadOnlyCollection<TaskKey> keys, CancellationToken cancellation) => Read<IReadOnlyList<StoredTask>>(() =>
    {
        var tasks = Find(keys, rows => TaskRows.Of(session, rows), row => (row.Document, row.Sequence));
        return [.. keys.Where(tasks.ContainsKey).Select(key => Stored(tasks[key]))];
    });

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<TaskKey, string>> TextsAsync(IReadOnlyCollection<TaskKey> keys, CancellationToken cancellation) => Read<IReadOnlyDictionary<TaskKey, string>>(() =>
    {
        var texts = Find(keys, rows => TaskRows.Texts(session, rows), text => (text.Document, text.Sequence));
        return keys.Where(texts.ContainsKey).ToDictionary(key => key, key => texts[key].Text);
    });

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredTask> TasksOfAsync(IEnumerable<DocumentEntry> documents, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var document in documents.Select(entry => state.Find(entry.Key)!))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var task in await Read(() => TaskRows.Between(session, document.FirstTask, document.LastTask).Select(Stored).ToList()))
                yield return task;
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredTask> TasksWithTargetsAsync(IReadOnlySet<string> indicators, CancellationToken cancellation) =>
        TasksOfRowsAsync(() => TaskRows.WithTargets(session, indicators), cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredTask> TasksWithGoalsAsync(IReadOnlySet<string> indicators, CancellationToken cancellation) =>
        TasksOfRowsAsync(() => TaskRows.WithGoals(session, indicators), cancellation);

    private async IAsyncEnumerable<StoredTask> TasksOfRowsAsync(Func<List<int>> find, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var rows in (await Read(find)).Chunk(RowsAtOnce))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var task in await Read(() => TaskRows.Of(session, rows).Select(Stored).ToList()))
                yield return task;
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Result>> ResultsOfAsync(DocumentEntry document, CancellationToken cancellation) =>
        Read<IReadOnlyList<Result>>(() => ResultTable.Of(session, state.Find(document.Key)!));

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredResult> ResultsAsync(IReadOnlySet<string> indicators, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var (row, result) in await Read(() => ResultTable.Of(session, indicators).ToList()))
        {
            cancellation.ThrowIfCancellationRequested();
            var document = state.ByRow[row].Entry.Document;
            yield return new StoredResult(result with { Document = document.Document }, document);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<(TaskKey Task, ThemeCorrection Correction)>> CorrectionsAsync(CancellationToken cancellation) =>
        Read<IReadOnlyList<(TaskKey, ThemeCorrection)>>(() => [.. state.Corrections(session).Select(each => (each.Key, each.Value))]);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<(string Name, int Count)>> DepartmentsAsync(CancellationToken cancellation) =>
        Read<IReadOnlyList<(string, int)>>(() => Counts("SELECT d.canonical, count(*) FROM task_departments JOIN departments d ON d.id = department GROUP BY d.canonical"));

    /// <inheritdoc/>
    public ValueTask<bool> HasDepartmentAsync(string name, CancellationToken cancellation) =>
        Read(() => session.Scalar("SELECT 1 FROM departments WHERE name = @0 OR canonical = @0 LIMIT 1", name) is not null);

    /// <inheritdoc/>
    public ValueTask<(IReadOnlyList<string> Themes, IReadOnlyList<string> Topics)> LabelsAsync(CancellationToken cancellation) => Read(() =>
    {
        var labels = new List<(string Level, string Code)>();
        using (var reader = session.Query("SELECT level, code FROM labels"))
        {
            while (reader.Read())
                labels.Add((reader.GetString(0), reader.GetString(1)));
        }

        var byLevel = labels.ToLookup(label => label.Level == TaskRows.ThemeLevel, label => label.Code);
        return ((IReadOnlyList<string>)[.. byLevel[true]], (IReadOnlyList<string>)[.. byLevel[false]]);
    });

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<(string Name, int Count)>> IndicatorsAsync(CancellationToken cancellation) =>
        Read<IReadOnlyList<(string, int)>>(() => Counts("SELECT indicator, count(*) FROM targets GROUP BY indicator"));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<(TaskKey Task, TargetWording Wording)>> WordingsAsync(CancellationToken cancellation) =>
        Read<IReadOnlyList<(TaskKey, TargetWording)>>(() =>
        [
            .. TargetTable.Wordings(session).Select(each => (new TaskKey(state.ByRow[each.Document].Entry.Key, each.Sequence), each.Wording)),
        ]);

    /// <inheritdoc/>
    public ValueTask<RecordChange?> ChangesSinceAsync(Generation? generation, CancellationToken cancellation) =>
        Read(() => StoredChanges.Since(session, state, generation));

    /// <summary>Gives the connection back.</summary>
    public void Dispose() => session.Dispose();

    private ValueTask<T> Read<T>(Func<T> read) => ValueTask.FromResult(SqliteErrors.Translate(session.File, read));

    // Nearly always a document's tasks count up from 1, so that a key tells the row; what is not found there is looked for.
    private Dictionary<TaskKey, T> Find<T>(IReadOnlyCollection<TaskKey> keys, Func<IReadOnlyCollection<int>, IEnumerable<T>> read, Func<T, (int Document, int Sequence)> place)
    {
        var found = new Dictionary<TaskKey, T>(keys.Count);
        Add(key => state.Find(key.Document)?.RowOf(key.Sequence));
        if (!keys.All(found.ContainsKey))
            Add(key => state.Find(key.Document) is { } document ? TaskRows.RowOf(session, document, key.Sequence) : null);
        return found;

        void Add(Func<TaskKey, int?> rowOf)
        {
            foreach (var row in read([.. keys.Where(key => !found.ContainsKey(key)).Select(rowOf).OfType<int>()]))
            {
                var (document, sequence) = place(row);
                found[new TaskKey(state.ByRow[document].Entry.Key, sequence)] = row;
            }
        }
    }

    private StoredTask Stored(TaskRow row)
    {
        var document = state.ByRow[row.Document].Entry.Document;
        return row.Stored(document, state.Corrections(session).GetValueOrDefault(new TaskKey(document.Id!, row.Sequence)));
    }

    private List<(string, int)> Counts(string sql)
    {
        var counts = new List<(string, int)>();
        using var reader = session.Query(sql);
        while (reader.Read())
            counts.Add((reader.GetString(0), reader.GetInt32(1)));
        return counts;
    }
}
