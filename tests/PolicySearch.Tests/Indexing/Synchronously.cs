using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Search;

namespace PolicySearch.Tests.Indexing;

/// <summary>The index without awaiting, so that a test reads as a line a fact.</summary>
public static class Synchronously
{
    public static IReadOnlyDictionary<string, string> Fingerprints(this IPolicyIndex index) => index.FingerprintsAsync().GetAwaiter().GetResult();

    public static void Write(this IPolicyIndex index, IReadOnlyCollection<SourceDocument> batch, IReadOnlyCollection<string> removedSources) =>
        index.WriteAsync(batch, removedSources).GetAwaiter().GetResult();

    public static void Optimise(this IPolicyIndex index) => index.OptimiseAsync().GetAwaiter().GetResult();

    public static void Rebuild(this IPolicyIndex index) => index.RebuildAsync().GetAwaiter().GetResult();

    public static SearchResult Search(this IPolicyIndex index, SearchRequest request) => index.SearchAsync(request).GetAwaiter().GetResult();

    public static IReadOnlyList<StoredDocument> Documents(this IPolicyIndex index, TaskFilter filter) => [.. index.DocumentsAsync(filter).ToBlockingEnumerable()];

    public static ExtractedDocument? Document(this IPolicyIndex index, string id) => index.DocumentAsync(id).GetAwaiter().GetResult();

    public static StoredTask? Task(this IPolicyIndex index, string id) => index.TaskAsync(id).GetAwaiter().GetResult();

    public static IReadOnlyList<StoredTarget> Targets(this IPolicyIndex index, IReadOnlyCollection<string> indicators, TaskFilter filter) =>
        [.. index.TargetsAsync(indicators, filter).ToBlockingEnumerable()];

    public static IReadOnlyList<StoredResult> Results(this IPolicyIndex index, IReadOnlyCollection<string> indicators, TaskFilter filter) =>
        [.. index.ResultsAsync(indicators, filter).ToBlockingEnumerable()];

    public static IEnumerable<StoredTask> Tasks(this IPolicyIndex index, TaskFilter filter) => index.TasksAsync(filter).ToBlockingEnumerable();

    public static bool Correct(this IPolicyIndex index, string taskId, ThemeCorrection? correction) => index.CorrectAsync(taskId, correction).GetAwaiter().GetResult();

    public static IReadOnlyList<(StoredTask Task, ThemeCorrection Correction)> Corrections(this IPolicyIndex index) => [.. index.CorrectionsAsync().ToBlockingEnumerable()];

    public static IReadOnlyList<Suggestion> Suggest(this IPolicyIndex index, string typed, int limit) => index.SuggestAsync(typed, limit).GetAwaiter().GetResult();

    public static IndexReport Run(this FolderIndexer indexer, IReadOnlyList<string> paths, bool prune = false, IProgress<IndexProgress>? progress = null) =>
        indexer.RunAsync(paths, prune, progress).GetAwaiter().GetResult();
}
