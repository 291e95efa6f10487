using PolicySearch.Errors;
using PolicySearch.Records;

namespace PolicySearch.Indexing;

/// <summary>What reading a file gave.</summary>
internal sealed record FileRead(string Path, IReadOnlyList<SourceDocument> Documents, PolicySearchException? Error)
{
    /// <summary>Its bytes are those that are stored.</summary>
    public bool Unchanged { get; init; }
}
