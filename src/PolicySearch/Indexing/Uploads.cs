using PolicySearch.Records;

namespace PolicySearch.Indexing;

/// <summary>
/// Documents that were sent, not found in a folder. The same document may come both ways: whichever comes later replaces the other,
/// where the content is the same, or the file's name and no other stored document bears it.
/// </summary>
public static class Uploads
{
    private const string Prefix = "upload:";

    /// <summary>A document that was sent, ready to be stored.</summary>
    public static SourceDocument Of(ExtractedDocument document) => new(Prefix + document.Document.Document, document);

    /// <summary>The stored sources that documents replace although they came another way.</summary>
    /// <param name="documents">The documents that are to be stored.</param>
    /// <param name="stored">What is stored: sources with the SHA-256 of their content.</param>
    public static IReadOnlyList<string> ReplacedBy(IReadOnlyCollection<SourceDocument> documents, IReadOnlyDictionary<string, string> stored)
    {
        if (!documents.Any(document => IsUpload(document.Source)) && !stored.Keys.Any(IsUpload))
            return [];
        var byName = stored.Keys.ToLookup(NameOf, StringComparer.Ordinal);
        var byContent = stored.ToLookup(each => each.Value, each => each.Key, StringComparer.Ordinal);
        var kept = documents.Select(document => document.Source).ToHashSet(StringComparer.Ordinal);
        return [.. documents.SelectMany(document => byContent[document.Content.Document.Sha256 ?? ""].Concat(Sole(byName[NameOf(document.Source)]))
            .Where(source => IsUpload(source) != IsUpload(document.Source) && !kept.Contains(source))).Distinct()];
    }

    private static IEnumerable<string> Sole(IEnumerable<string> sources) => sources.Take(2).Count() == 1 ? sources : [];

    private static bool IsUpload(string source) => source.StartsWith(Prefix, StringComparison.Ordinal);

    private static string NameOf(string source) => IsUpload(source) ? source[Prefix.Length..] : Path.GetFileName(source);
}
