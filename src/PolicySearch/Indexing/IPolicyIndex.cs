using PolicySearch.Records;
using PolicySearch.Search;
using PolicySearch.Themes.Classifiers;
using PolicySearch.Themes.Scheme;

namespace PolicySearch.Indexing;

/// <summary>
/// The store of documents, tasks and targets, and the search over them; opened by <see cref="PolicyIndexes"/>. Reads see a consistent
/// state and are never blocked by a writer; instances may be shared by threads. A cancelled call ends with
/// <see cref="OperationCanceledException"/> and has changed nothing. An embedded index works on the thread that calls it.
/// </summary>
public interface IPolicyIndex : IDisposable
{
    /// <summary>What is stored, by source: the content's SHA-256, so that unchanged files can be skipped.</summary>
    Task<IReadOnlyDictionary<string, string>> FingerprintsAsync(CancellationToken cancellation = default);

    /// <summary>A mark of what is stored now: another after every write, by whatever program, and never one that was before.</summary>
    Task<string> StateAsync(CancellationToken cancellation = default);

    /// <summary>Stores documents and removes others in one transaction: after a crash either all of it is there or nothing.</summary>
    /// <param name="batch">Documents to add; one whose source is stored already is replaced.</param>
    /// <param name="removedSources">Sources to remove; unknown ones are ignored.</param>
    /// <param name="cancellation">Stops between documents; nothing of the batch is stored then.</param>
    Task WriteAsync(IReadOnlyCollection<SourceDocument> batch, IReadOnlyCollection<string> removedSources, CancellationToken cancellation = default);

    /// <summary>The scheme of themes that the stored tasks are tagged by: that of <see cref="ModelAsync"/>, without loading the model.</summary>
    Task<Taxonomy> SchemeAsync(CancellationToken cancellation = default);

    /// <summary>The theme model that the stored tasks are tagged with: the one last given to <see cref="UseModelAsync"/>, else the product's.</summary>
    Task<ThemeModel> ModelAsync(CancellationToken cancellation = default);

    /// <summary>
    /// Keeps a theme model with the records and tags every stored task anew with it, in one transaction; from then on all speak its scheme.
    /// Corrections in codes that the scheme lacks rest, and count again when their scheme comes back.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="progress">Told after each document; may be null.</param>
    /// <param name="cancellation">Stops between documents; nothing has changed then.</param>
    /// <returns>What changed; null where this is the model that tagged the tasks, so that nothing was done.</returns>
    Task<ModelChange?> UseModelAsync(ThemeModel model, IProgress<TaggingProgress>? progress = null, CancellationToken cancellation = default);

    /// <summary>Joins what many writes left in pieces, so that it is searched fastest, and gives freed space back to the disk; worth it after much was written.</summary>
    Task OptimiseAsync(CancellationToken cancellation = default);

    /// <summary>Full-text search over tasks. Any query is answered; punctuation is never an error.</summary>
    Task<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellation = default);

    /// <summary>What the index holds of every task that a query finds and a filter lets pass, besides its words: for counting many at once.</summary>
    /// <param name="request">The query, taken as it stands, where its terms may stand, and the filter; the rest is of no account.</param>
    /// <param name="parts">What is wanted of each besides.</param>
    /// <param name="cancellation">Stops between blocks of tasks.</param>
    Task<TaskFacts> FactsAsync(SearchRequest request, FactParts parts = FactParts.None, CancellationToken cancellation = default);

    /// <summary>In how many tasks each word of the index stands: in those that are selected beside all others, or in those that are selected year by year. The work is the same whatever is selected.</summary>
    /// <param name="request">The query, taken as it stands, where its terms may stand, and the filter; the rest is of no account.</param>
    /// <param name="byYear">Whether the selected tasks are grouped by their documents' years.</param>
    /// <param name="cancellation">Stops between words.</param>
    Task<WordTable> WordsAsync(SearchRequest request, bool byYear = false, CancellationToken cancellation = default);

    /// <summary>The stored documents, newest first.</summary>
    IAsyncEnumerable<StoredDocument> DocumentsAsync(TaskFilter filter, CancellationToken cancellation = default);

    /// <summary>One stored document with its tasks and results; null where there is none of that id.</summary>
    Task<ExtractedDocument?> DocumentAsync(string id, CancellationToken cancellation = default);

    /// <summary>One stored task; null where there is none of that id.</summary>
    Task<StoredTask?> TaskAsync(string id, CancellationToken cancellation = default);

    /// <summary>Targets with the place they stand, filtered; in document order.</summary>
    /// <param name="indicators">Codes, names or aliases of the indicator catalogue in any case, or indicators as printed; empty for all.</param>
    /// <param name="filter">Regions, years (of the target), themes and so on; an empty list filters nothing.</param>
    /// <param name="cancellation">Stops between targets.</param>
    IAsyncEnumerable<StoredTarget> TargetsAsync(IReadOnlyCollection<string> indicators, TaskFilter filter, CancellationToken cancellation = default);

    /// <summary>Which governments' documents of which years and kinds are stored.</summary>
    /// <param name="filter">Regions, years and kinds; what it asks of tasks is of no account.</param>
    /// <param name="cancellation">Stops the look-up of names.</param>
    Task<IReadOnlyList<DocumentCoverage>> CoverageAsync(TaskFilter filter, CancellationToken cancellation = default);

    /// <summary>Goals that are stated without a figure, with the place they stand, filtered; in document order.</summary>
    /// <param name="indicators">As for <see cref="TargetsAsync"/>.</param>
    /// <param name="filter">As for <see cref="TargetsAsync"/>.</param>
    /// <param name="cancellation">Stops between goals.</param>
    IAsyncEnumerable<StoredGoal> StatedGoalsAsync(IReadOnlyCollection<string> indicators, TaskFilter filter, CancellationToken cancellation = default);

    /// <summary>Names of the indicators that stored targets are of, as printed, the most frequent first.</summary>
    Task<IReadOnlyList<string>> IndicatorNamesAsync(CancellationToken cancellation = default);

    /// <summary>What documents state as achieved, filtered; in document order.</summary>
    /// <param name="indicators">Codes, names or aliases of the indicator catalogue in any case, or indicators as printed; empty for all.</param>
    /// <param name="filter">
    /// Regions, kinds, years (of the result). Themes, topics and departments are those of the task that states it: what stands in a look
    /// back, which is no task, has none.
    /// </param>
    /// <param name="cancellation">Stops between results.</param>
    IAsyncEnumerable<StoredResult> ResultsAsync(IReadOnlyCollection<string> indicators, TaskFilter filter, CancellationToken cancellation = default);

    /// <summary>Every stored task that passes the filter, in document order, read one at a time.</summary>
    IAsyncEnumerable<StoredTask> TasksAsync(TaskFilter filter, CancellationToken cancellation = default);

    /// <summary>Keeps a researcher's decision on a task's themes beside the model's; survives re-indexing. Null removes it.</summary>
    /// <returns>False where there is no task of that id.</returns>
    /// <exception cref="Errors.PolicySearchException">A code is none of the scheme's, or the topic belongs to another theme.</exception>
    Task<bool> CorrectAsync(string taskId, ThemeCorrection? correction, CancellationToken cancellation = default);

    /// <summary>All corrections with the text they were made on.</summary>
    IAsyncEnumerable<(StoredTask Task, ThemeCorrection Correction)> CorrectionsAsync(CancellationToken cancellation = default);

    /// <summary>Terms, indicators, departments and regions that begin with (or contain) what was typed, best first.</summary>
    Task<IReadOnlyList<Suggestion>> SuggestAsync(string typed, int limit, CancellationToken cancellation = default);

    /// <summary>Demands that the index can be read and written: the store is there and the same, and search has caught up with it.</summary>
    /// <exception cref="Errors.PolicySearchException">It cannot, and why.</exception>
    Task DemandReadyAsync(CancellationToken cancellation = default);

    /// <summary>Looks at the whole store and index: damage, agreement, and totals of some terms against a scan of the texts. Changes nothing.</summary>
    Task<IReadOnlyList<CheckFinding>> CheckAsync(CancellationToken cancellation = default);

    /// <summary>Copies the store into a file while it is in use, and verifies the copy. What search needs is not copied: it is built from it.</summary>
    /// <param name="file">The copy; there must be none of that name.</param>
    /// <param name="cancellation">Stops before the copy is begun.</param>
    /// <exception cref="Errors.PolicySearchException">The file is there already, cannot be written, or the copy is not whole.</exception>
    Task BackupAsync(string file, CancellationToken cancellation = default);

    /// <summary>Builds what search derives from the stored texts anew.</summary>
    Task RebuildAsync(CancellationToken cancellation = default);
}
