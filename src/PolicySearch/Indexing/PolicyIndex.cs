using System.Runtime.CompilerServices;
using PolicySearch.Extraction;
using PolicySearch.Records;
using PolicySearch.Search;
using PolicySearch.Search.Asking;
using PolicySearch.Search.Reading;
using PolicySearch.Store;
using PolicySearch.Themes.Classifiers;
using PolicySearch.Themes.Scheme;

namespace PolicySearch.Indexing;

/// <summary>A store of records and the Lucene index that follows it.</summary>
internal sealed partial class PolicyIndex : IPolicyIndex
{
    private const int TermsChecked = 100;

    private readonly IRecordStore _store;
    private readonly TaskIndex _index;
    private readonly SearchTools _tools;
    private volatile ThemeModel? _model;

    /// <param name="store">The records.</param>
    /// <param name="index">The index over them.</param>
    /// <param name="tools">Aliases and words.</param>
    public PolicyIndex(IRecordStore store, TaskIndex index, SearchTools tools) => (_store, _index, _tools) = (store, index, tools);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, string>> FingerprintsAsync(CancellationToken cancellation = default)
    {
        using var records = await _store.ReadAsync(cancellation);
        return records.Documents.Entries.ToDictionary(entry => entry.Source, entry => entry.Document.Sha256);
    }

    /// <inheritdoc/>
    public async Task<string> StateAsync(CancellationToken cancellation = default)
    {
        var generation = await _store.GenerationAsync(cancellation);
        return $"{generation.Number}-{generation.Mark}";
    }

    /// <inheritdoc/>
    public Task WriteAsync(IReadOnlyCollection<SourceDocument> batch, IReadOnlyCollection<string> removedSources, CancellationToken cancellation = default) =>
        _index.WriteAsync(
            async derive =>
            {
                await _store.WriteAsync(batch, removedSources, derive, cancellation);
                return true;
            },
            cancellation);

    /// <inheritdoc/>
    public Task OptimiseAsync(CancellationToken cancellation = default) =>
        Task.WhenAll(_index.JoinAsync(cancellation), Task.Run(async () => await _store.CompactAsync(cancellation), cancellation));

    /// <inheritdoc/>
    public async Task DemandReadyAsync(CancellationToken cancellation = default)
    {
        await _store.DemandThereAsync(cancellation);
        using var snapshot = await _index.ReadAsync(cancellation);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CheckFinding>> CheckAsync(CancellationToken cancellation = default)
    {
        var store = new CheckFinding("store", await _store.VerifyAsync(cancellation));
        var files = _index.Check();
        // What is damaged in the store cannot be scanned.
        return store.Wrong.Count > 0 ? [store, files] : [store, files, await IndexCheck.OfTotals(() => TasksAsync(TaskFilter.None, cancellation), request => SearchAsync(request, cancellation), TermsChecked, cancellation)];
    }

    /// <inheritdoc/>
    public Task BackupAsync(string file, CancellationToken cancellation = default) => _store.BackupAsync(file, cancellation).AsTask();

    /// <inheritdoc/>
    public Task RebuildAsync(CancellationToken cancellation = default) => _index.RebuildAsync(cancellation);

    /// <inheritdoc/>
    public async Task<bool> CorrectAsync(string taskId, ThemeCorrection? correction, CancellationToken cancellation = default)
    {
        if (correction is not null)
            CorrectionCheck.Check(correction, await SchemeAsync(cancellation));
        return TaskKey.TryParse(taskId, out var task) && await _index.WriteAsync(derive => _store.CorrectAsync(task, correction, derive, cancellation), cancellation);
    }

    /// <inheritdoc/>
    public async Task<Taxonomy> SchemeAsync(CancellationToken cancellation = default)
    {
        using var records = await _store.ReadAsync(cancellation);
        return _tools.SchemeOf(records);
    }

    /// <inheritdoc/>
    public async Task<ThemeModel> ModelAsync(CancellationToken cancellation = default)
    {
        using var records = await _store.ReadAsync(cancellation);
        if (_model is { } kept && kept.Fingerprint == records.Model?.Fingerprint)
            return kept;
        if (records.Model is null || await records.ModelFileAsync(cancellation) is not { } file)
            return ThemeModel.Shipped;
        using var stream = new MemoryStream(file);
        return _model = ThemeModel.Load(stream, _tools.SchemeOf(records).Name);
    }

    /// <inheritdoc/>
    public async Task<ModelChange?> UseModelAsync(ThemeModel model, IProgress<TaggingProgress>? progress = null, CancellationToken cancellation = default)
    {
        var scheme = model.Taxonomy;
        using var records = await _store.ReadAsync(cancellation);
        if (records.Model?.Fingerprint == model.Fingerprint)
            return null;

        var resting = (await records.CorrectionsAsync(cancellation)).Count(each => !CorrectionCheck.Fits(each.Correction, scheme));
        var change = new ModelChange(_tools.SchemeOf(records).Name, scheme.Name, records.Documents.Tasks, resting);
        var kept = new KeptModel(model.Fingerprint, scheme.Json, [.. scheme.Themes.Select(theme => theme.Code)], [.. scheme.Topics.Select(topic => topic.Code)]);
        var pipeline = new PolicyPipeline(model);
        var done = 0;
        await _index.WriteAsync(
            async derive =>
            {
                await _store.UseModelAsync(kept, model.Fingerprint == ThemeModel.Shipped.Fingerprint ? null : model.ToBytes(), Tag, derive, cancellation);
                return true;
            },
            cancellation);
        return change;

        IReadOnlyList<ThemeClassification> Tag(IReadOnlyList<PolicyTask> tasks)
        {
            var said = pipeline.Tag(tasks);
            progress?.Report(new TaggingProgress(++done, records.Documents.Entries.Count));
            return said;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredDocument> DocumentsAsync(TaskFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var documents = await ReadAsync(
            async snapshot =>
            {
                var resolved = await FilterResolver.ResolveAsync(filter, snapshot.Records, _tools.SchemeOf(snapshot.Records), cancellation);
                var entries = snapshot.Records.Documents.Entries;
                return resolved.AsksOfTasks
                    ? [.. snapshot.Search.Collect(new CollectRequest(null, resolved, SearchFields.All, SearchSort.Newest, 0, Facets: true), cancellation).Documents.Select(number => entries[number])]
                    : entries.Where(entry => resolved.Fails(entry.Document) == FacetSet.None).ToList();
            },
            cancellation);
        foreach (var entry in documents.OrderByDescending(entry => entry.Newness).ThenBy(entry => entry.Source, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return entry.Stored;
        }
    }

    /// <inheritdoc/>
    public async Task<ExtractedDocument?> DocumentAsync(string id, CancellationToken cancellation = default)
    {
        using var records = await _store.ReadAsync(cancellation);
        return records.Documents.Find(id) is { } entry
            ? new ExtractedDocument(entry.Document, await records.TasksOfAsync([entry], cancellation).Select(stored => stored.Task).ToListAsync(cancellation))
            {
                Results = await records.ResultsOfAsync(entry, cancellation),
            }
            : null;
    }

    /// <inheritdoc/>
    public async Task<StoredTask?> TaskAsync(string id, CancellationToken cancellation = default)
    {
        if (!TaskKey.TryParse(id, out var key))
            return null;
        using var records = await _store.ReadAsync(cancellation);
        return (await records.TasksAsync([key], cancellation)).SingleOrDefault();
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredTarget> TargetsAsync(
        IReadOnlyCollection<string> indicators, TaskFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var records = await _store.ReadAsync(cancellation);
        foreach (var target in await FigureSelection.TargetsAsync(records, indicators, filter, _tools.SchemeOf(records), cancellation))
            yield return target;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DocumentCoverage>> CoverageAsync(TaskFilter filter, CancellationToken cancellation = default)
    {
        using var records = await _store.ReadAsync(cancellation);
        var resolved = await FilterResolver.ResolveAsync(filter, records, _tools.SchemeOf(records), cancellation);
        return
        [
            .. records.Documents.Coverage.Where(each => resolved.Fails(each.Sample) == FacetSet.None)
                .Select(each => new DocumentCoverage(each.Sample.Region, each.Sample.Year, each.Sample.PlanEnd, each.Sample.Kind, each.Documents)),
        ];
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredGoal> StatedGoalsAsync(
        IReadOnlyCollection<string> indicators, TaskFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var records = await _store.ReadAsync(cancellation);
        foreach (var goal in await FigureSelection.StatedGoalsAsync(records, indicators, filter, _tools.SchemeOf(records), cancellation))
            yield return goal;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> IndicatorNamesAsync(CancellationToken cancellation = default)
    {
        using var records = await _store.ReadAsync(cancellation);
        return [.. (await records.IndicatorsAsync(cancellation)).OrderByDescending(each => each.Count).ThenBy(each => each.Name, StringComparer.Ordinal).Select(each => each.Name)];
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredResult> ResultsAsync(
        IReadOnlyCollection<string> indicators, TaskFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var records = await _store.ReadAsync(cancellation);
        foreach (var result in await FigureSelection.ResultsAsync(records, indicators, filter, _tools.SchemeOf(records), cancellation))
            yield return result;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredTask> TasksAsync(TaskFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var records = await _store.ReadAsync(cancellation);
        var resolved = await FilterResolver.ResolveAsync(filter, records, _tools.SchemeOf(records), cancellation);
        var documents = records.Documents.Entries.Where(entry => resolved.Fails(entry.Document) == FacetSet.None)
            .OrderBy(entry => entry.Document.Document, StringComparer.Ordinal).ThenBy(entry => entry.Key, StringComparer.Ordinal);
        await foreach (var task in records.TasksOfAsync(documents, cancellation).Where(resolved.Passes))
            yield return task;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<(StoredTask Task, ThemeCorrection Correction)> CorrectionsAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var records = await _store.ReadAsync(cancellation);
        var corrections = await records.CorrectionsAsync(cancellation);
        foreach (var (task, (_, correction)) in (await records.TasksAsync([.. corrections.Select(each => each.Task)], cancellation)).Zip(corrections))
            yield return (task, correction);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _index.Dispose();
        _store.Dispose();
        _tools.Dispose();
    }
}
