using PolicySearch.Errors;

namespace PolicySearch.Indexing;

/// <summary>What became of a file.</summary>
public enum IndexOutcome
{
    /// <summary>Its documents are new in the index.</summary>
    Added,

    /// <summary>It changed since it was stored; its documents were replaced.</summary>
    Updated,

    /// <summary>It is stored already and did not change.</summary>
    Skipped,

    /// <summary>It could not be read, or holds no task; what was stored of it before stays.</summary>
    Failed,
}

/// <summary>One file is done.</summary>
/// <param name="Done">Files done so far, this one included.</param>
/// <param name="Total">Files in all.</param>
/// <param name="File">Its path.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Message">Why it failed, one line; null otherwise.</param>
public sealed record IndexProgress(int Done, int Total, string File, IndexOutcome Outcome, string? Message);

/// <summary>A file, or a document in it, that could not be stored.</summary>
/// <param name="File">Its path.</param>
/// <param name="Code">What went wrong.</param>
/// <param name="Message">The reason and the remedy, one line.</param>
public sealed record IndexFailure(string File, ErrorCode Code, string Message);

/// <summary>What a run over files and folders did.</summary>
/// <param name="Added">Documents that are new.</param>
/// <param name="Updated">Documents that were replaced.</param>
/// <param name="Skipped">Documents that did not change, and resolutions, which hold no tasks.</param>
/// <param name="Removed">Documents whose file is gone.</param>
/// <param name="Tasks">Tasks of the documents added and updated.</param>
/// <param name="Targets">Targets of those tasks.</param>
/// <param name="Failed">What could not be stored, and why.</param>
public sealed record IndexReport(int Added, int Updated, int Skipped, int Removed, int Tasks, int Targets, IReadOnlyList<IndexFailure> Failed)
{
    /// <summary>Files in folders that are of no kind taken from there, by extension in small letters with its dot; empty for none.</summary>
    public IReadOnlyDictionary<string, int> PassedOver { get; init; } = new Dictionary<string, int>();
}
