using PolicySearch.Records;

namespace PolicySearch.Analysis.Export;

/// <summary>Stored documents: a row a document.</summary>
public static class DocumentsSheet
{
    /// <summary>The table: its columns have fixed names.</summary>
    public static Table<StoredDocument> Table { get; } = new("documents")
    {
        { "document_id", d => d.Document.Id },
        { "region_code", d => d.Document.Region?.Code },
        { "region", d => d.Document.Region?.Name },
        { "year", d => d.Document.Year },
        { "kind", d => JsonCode.Of(d.Document.Kind) },
        { "title", d => d.Document.ShownTitle },
        { "document_number", d => d.Document.DocumentNumber },
        { "issuer", d => d.Document.Issuer },
        { "issued", d => d.Document.Issued },
        { "tasks", d => d.Tasks },
        { "targets", d => d.Targets },
        { "source", d => d.Source },
        { "published", d => d.Document.Published },
        { "address", d => d.Document.Address },
    };
}
