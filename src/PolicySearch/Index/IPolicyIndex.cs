using PolicySearch.Records;

namespace PolicySearch.Index;

/// <summary>
/// The store of documents, tasks and targets, and the search over them. An embedded SQLite implementation now; another store
/// only has to keep these promises. Reads see a consistent state and are never blocked by a writer; instances may be shared by threads.
/// </summary>
public interface IPolicyIndex : IDisposable
{
    /// <summary>What is stored, by source: the content's SHA-256, so that unchanged files can be skipped.</summary>
    IReadOnlyDictionary<string, string> Fingerprints();

    /// <summary>Stores documents and removes others in one transaction: after a crash either all of it is there or nothing.</summary>
    /// <param name="batch">Documents to add; one whose source is stored already is replaced.</param>
    /// <param name="removedSources">Sources to remove; unknown ones are ignored.</param>
    void Write(IReadOnlyCollection<SourceDocument> batch, IReadOnlyCollection<string> removedSources);

    /// <summary>Full-text search over tasks. Any query is answered; punctuation is never an error.</summary>
    SearchResult Search(SearchRequest request);

    /// <summary>The stored documents, newest first.</summary>
    IReadOnlyList<StoredDocument> Documents(TaskFilter filter);

    /// <summary>One stored document with its tasks; null where there is none of that id.</summary>
    ExtractedDocument? Document(string id);

    /// <summary>One stored task; null where there is none of that id.</summary>
    StoredTask? Task(string id);

    /// <summary>Targets with the place they stand, filtered; in document order.</summary>
    /// <param name="indicators">Codes, names or aliases of the indicator catalogue in any case, or indicators as printed; empty for all.</param>
    /// <param name="filter">Regions, years (of the target), themes and so on; an empty list filters nothing.</param>
    IReadOnlyList<StoredTarget> Targets(IReadOnlyCollection<string> indicators, TaskFilter filter);

    /// <summary>Every stored task that passes the filter, in document order, read one at a time.</summary>
    IEnumerable<StoredTask> Tasks(TaskFilter filter);

    /// <summary>Keeps a researcher's decision on a task's themes beside the model's; survives re-indexing. Null removes it.</summary>
    /// <returns>False where there is no task of that id.</returns>
    /// <exception cref="Errors.PolicySearchException">A code is none of the scheme's, or the topic belongs to another theme.</exception>
    bool Correct(string taskId, ThemeCorrection? correction);

    /// <summary>All corrections with the text they were made on.</summary>
    IReadOnlyList<(StoredTask Task, ThemeCorrection Correction)> Corrections();

    /// <summary>Terms, indicators, departments and regions that begin with (or contain) what was typed, best first.</summary>
    IReadOnlyList<Suggestion> Suggest(string typed, int limit);

    /// <summary>Builds the full-text table anew from the stored texts.</summary>
    void Rebuild();
}
