using PolicySearch.Records;

namespace PolicySearch.Store;

/// <summary>
/// Keeps the records: documents, tasks, targets, labels, a researcher's corrections, and which generation wrote or removed each
/// document. It is the truth; what search needs besides is derived from it and follows its generations. Knows nothing of search.
/// </summary>
internal interface IRecordStore : IDisposable
{
    /// <summary>Tells this store from every other one.</summary>
    string Id { get; }

    /// <summary>The generation that the store stands at.</summary>
    ValueTask<Generation> GenerationAsync(CancellationToken cancellation);

    /// <summary>Fixes the present state for reading.</summary>
    ValueTask<IRecordSnapshot> ReadAsync(CancellationToken cancellation);

    /// <summary>Stores documents and removes others in one transaction, which makes the next generation.</summary>
    /// <param name="batch">Documents to add; one whose source is stored already is replaced.</param>
    /// <param name="removedSources">Sources to remove; unknown ones are ignored.</param>
    /// <param name="derive">Prepares what is derived from the change while it is being stored; awaited before the commit, and nothing is stored where it fails.</param>
    /// <param name="cancellation">Stops between documents; nothing is stored then.</param>
    ValueTask WriteAsync(
        IReadOnlyCollection<SourceDocument> batch, IReadOnlyCollection<string> removedSources, DeriveChange derive, CancellationToken cancellation);

    /// <summary>Keeps a decision on a task's themes, or removes it.</summary>
    /// <returns>False where there is no such task, and then nothing has changed.</returns>
    ValueTask<bool> CorrectAsync(TaskKey task, ThemeCorrection? correction, DeriveChange derive, CancellationToken cancellation);

    /// <summary>Keeps a theme model and tags every task anew with it, in one transaction. Corrections with codes of another scheme rest until that scheme comes back.</summary>
    /// <param name="model">The model.</param>
    /// <param name="file">Its file; null for the product's, which needs no keeping.</param>
    /// <param name="tag">What the model says of a document's tasks.</param>
    /// <param name="derive">As for <see cref="WriteAsync"/>.</param>
    /// <param name="cancellation">Stops between documents; nothing has changed then.</param>
    ValueTask UseModelAsync(KeptModel model, byte[]? file, TagDocument tag, DeriveChange derive, CancellationToken cancellation);

    /// <summary>Gives freed space back to the disk.</summary>
    ValueTask CompactAsync(CancellationToken cancellation);

    /// <summary>Whether what is open is what the next one would open: not where the store was deleted or exchanged meanwhile.</summary>
    /// <exception cref="Errors.PolicySearchException">It is not.</exception>
    ValueTask DemandThereAsync(CancellationToken cancellation);

    /// <summary>Reads everything and tells what is damaged or does not agree, a line each; nothing for a whole store.</summary>
    ValueTask<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation);

    /// <summary>Copies the state that the store stands at into a file, while others read and write.</summary>
    /// <exception cref="Errors.PolicySearchException">The file is there already, cannot be written, or the copy is not what was copied.</exception>
    ValueTask BackupAsync(string file, CancellationToken cancellation);
}

/// <summary>Prepares what is derived from a change; runs beside the storing.</summary>
internal delegate Task DeriveChange(RecordChange change, CancellationToken cancellation);

/// <summary>What one generation changes, or several together.</summary>
/// <param name="Generation">The generation that the change leads to.</param>
/// <param name="Removed">Keys of documents whose tasks are gone, those of replaced documents among them.</param>
/// <param name="Added">Documents with their tasks as they are now, themes decided by researchers in place.</param>
internal sealed record RecordChange(Generation Generation, IReadOnlyCollection<string> Removed, IEnumerable<KeyedDocument> Added);

/// <summary>A document's tasks under its key.</summary>
internal sealed record KeyedDocument(string Key, IReadOnlyList<PolicyTask> Tasks);

/// <summary>A generation of a store: every write makes the next.</summary>
/// <param name="Number">Counts up.</param>
/// <param name="Mark">Drawn at random for each, so that two copies of a store that went on by themselves are told apart.</param>
internal sealed record Generation(long Number, string Mark);
