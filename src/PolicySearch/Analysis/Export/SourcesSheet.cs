using PolicySearch.Records;

namespace PolicySearch.Analysis.Export;

/// <summary>The documents that the rows of a list come from, noted while those are written; a tab of the list's workbook.</summary>
internal sealed class SourcesSheet
{
    private static readonly Table<PolicyDocument> Table = new("sources")
    {
        { "document_id", d => d.Id },
        { "title", d => d.ShownTitle },
        { "document_number", d => d.DocumentNumber },
        { "issuer", d => d.Issuer },
        { "region_code", d => d.Region?.Code },
        { "region", d => d.Region?.Name },
        { "issued", d => d.Issued },
        { "published", d => d.Published },
        { "document_year", d => d.Year },
        { "kind", d => JsonCode.Of(d.Kind) },
        { "document", d => d.Document },
        { "address", d => d.Address },
    };

    private readonly Dictionary<string, PolicyDocument> _noted = new(StringComparer.Ordinal);

    /// <summary>The documents noted so far, in the order of their first rows.</summary>
    public Sheet Sheet => Table.Of(Noted());

    /// <summary>The same rows; the document of each is noted as it passes.</summary>
    public IEnumerable<T> Noting<T>(IEnumerable<T> rows, Func<T, PolicyDocument> document)
    {
        foreach (var row in rows)
        {
            var source = document(row);
            _noted.TryAdd(source.Id ?? source.Document, source);
            yield return row;
        }
    }

    // Asked when the tab is written, which is after the list.
    private IEnumerable<PolicyDocument> Noted()
    {
        foreach (var document in _noted.Values)
            yield return document;
    }
}
