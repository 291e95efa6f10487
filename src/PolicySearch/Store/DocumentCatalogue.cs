using System.Collections.Frozen;
using PolicySearch.Records;

namespace PolicySearch.Store;

/// <summary>
/// The documents of one state of a store, in the order of their keys: that order is the same on every machine and in every way of
/// storing them, so a document's place in it serves as its number. Immutable; what is asked for seldom is made when it is asked for.
/// </summary>
internal sealed class DocumentCatalogue
{
    private readonly DocumentEntry[] _entries;
    private readonly FrozenDictionary<string, int> _numbers;
    private readonly Lazy<int[]> _newness;
    private readonly Lazy<int[]> _newestFirst;
    private readonly Lazy<DocumentValues> _values;
    private readonly Lazy<TitleList> _titles;
    private readonly Lazy<IReadOnlyList<Region>> _regions;
    private readonly Lazy<IReadOnlyList<(PolicyDocument Sample, int Documents)>> _coverage;

    /// <param name="entries">The documents, in any order.</param>
    public DocumentCatalogue(IEnumerable<DocumentEntry> entries)
    {
        _entries = [.. entries];
        Array.Sort(_entries, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        _numbers = _entries.Index().ToFrozenDictionary(each => each.Item.Key, each => each.Index, StringComparer.Ordinal);
        _newness = new(() => Array.ConvertAll(_entries, entry => entry.Newness));
        _newestFirst = new(() => [.. Enumerable.Range(0, _entries.Length).OrderByDescending(number => _entries[number].Newness).ThenBy(number => number)]);
        _values = new(() => new DocumentValues(_entries));
        _titles = new(() => new TitleList(_entries));
        _regions = new(() => [.. _entries.Select(entry => entry.Document.Region).OfType<Region>().DistinctBy(region => (region.Code, region.Name, string.Join('/', region.Path)))]);
        _coverage = new(() =>
        [
            .. _entries.GroupBy(entry => (entry.Document.Region?.Code, entry.Document.Region?.Name, entry.Document.Year, entry.Document.PlanEnd, entry.Document.Kind))
                .Select(group => (group.First().Document, group.Count())),
        ]);
        Tasks = _entries.Sum(entry => (long)entry.Tasks);
    }

    /// <summary>The documents, by number.</summary>
    public IReadOnlyList<DocumentEntry> Entries => _entries;

    /// <summary>The regions whose documents they are, each once.</summary>
    public IReadOnlyList<Region> Regions => _regions.Value;

    /// <summary>One document for all of the same region, year, plan and kind, and how many there are.</summary>
    public IReadOnlyList<(PolicyDocument Sample, int Documents)> Coverage => _coverage.Value;

    /// <summary>How many tasks they have.</summary>
    public long Tasks { get; }

    /// <summary>How new each document is, by number.</summary>
    public int[] Newness => _newness.Value;

    /// <summary>The numbers of all documents, the newest first, then by key.</summary>
    public IReadOnlyList<int> NewestFirst => _newestFirst.Value;

    /// <summary>Region, year and kind of each document, for counting.</summary>
    public DocumentValues Values => _values.Value;

    /// <summary>A document's number; null where there is none of that key.</summary>
    public int? NumberOf(string key) => _numbers.TryGetValue(key, out var number) ? number : null;

    /// <summary>A document by its key in any case; null where there is none.</summary>
    public DocumentEntry? Find(string key) => NumberOf(key.ToLowerInvariant()) is { } number ? _entries[number] : null;

    /// <summary>Numbers of the documents whose title or document number contains a normalised term.</summary>
    public int[] Titled(string term) => _titles.Value.Containing(term);
}
