using System.Collections.Concurrent;
using System.Numerics;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PolicySearch.Search.Tokenizing;
using PolicySearch.Search.Writing;

namespace PolicySearch.Search.Matching;

/// <summary>A segment as one Lucene reader sees it: the core, and which of its tasks were removed.</summary>
internal sealed class SegmentState
{
    private const int FrequenciesKept = 1 << 16;

    private readonly ulong[]? _removed;
    private readonly ConcurrentDictionary<ulong, int> _frequencies = [];
    private readonly ConcurrentDictionary<string, int> _wordFrequencies = new(StringComparer.Ordinal);

    /// <param name="core">What all readers of the segment share.</param>
    /// <param name="reader">The reader.</param>
    public SegmentState(SegmentCore core, AtomicReader reader)
    {
        (Core, Reader, Tasks) = (core, reader, reader.NumDocs);
        var live = reader.LiveDocs;
        if (live is not null)
            _removed = new ulong[(reader.MaxDoc + 63) / 64];
        for (var slot = 0; slot < reader.MaxDoc; slot++)
        {
            if (live is null || live.Get(slot))
                Length += core.Columns.TextEnd[slot];
            else
                _removed![slot / 64] |= 1ul << slot;
        }
    }

    /// <summary>What all readers of the segment share.</summary>
    public SegmentCore Core { get; }

    /// <summary>The reader.</summary>
    public AtomicReader Reader { get; }

    /// <summary>Tasks that are there.</summary>
    public int Tasks { get; }

    /// <summary>Characters of their texts.</summary>
    public long Length { get; }

    /// <summary>Whether a slot's task was removed.</summary>
    public bool Removed(int slot) => _removed is not null && (_removed[slot / 64] & (1ul << slot)) != 0;

    /// <summary>Where a token stands; null where in no task that is there.</summary>
    public PostingMap? Postings(ulong token) => Frequency(token) == 0 ? null : Core.Postings(Reader, token);

    /// <summary>In how many tasks that are there a token stands.</summary>
    public int Frequency(ulong token)
    {
        if (_frequencies.TryGetValue(token, out var known))
            return known;
        if (_frequencies.Count >= FrequenciesKept)
            _frequencies.Clear();
        return _frequencies[token] = Count(token);
    }

    /// <summary>How many of a list's tasks are there.</summary>
    public int Live(PostingMap map)
    {
        if (_removed is null)
            return map.Count;
        var removed = 0;
        foreach (var slot in map.Slots)
            removed += Removed(slot) ? 1 : 0;
        for (var word = 0; word < map.Bits.Length; word++)
            removed += BitOperations.PopCount(map.Bits[word] & _removed[word]);
        return map.Count - removed;
    }

    /// <summary>In how many tasks that are there a word stands.</summary>
    public int WordFrequency(string word)
    {
        if (_wordFrequencies.TryGetValue(word, out var known))
            return known;
        if (_wordFrequencies.Count >= FrequenciesKept)
            _wordFrequencies.Clear();
        var terms = Reader.GetTerms(IndexFields.Words)?.GetEnumerator();
        return _wordFrequencies[word] = terms is not null && terms.SeekExact(new BytesRef(word)) ? Count(terms) : 0;
    }

    /// <summary>Every word, and in how many tasks that are there it stands.</summary>
    public IEnumerable<(string Word, int Tasks)> WordFrequencies()
    {
        var terms = Reader.GetTerms(IndexFields.Words)?.GetEnumerator();
        while (terms?.MoveNext() == true)
            yield return (terms.Term.Utf8ToString(), Count(terms));
    }

    private int Count(TermsEnum terms)
    {
        if (_removed is null)
            return terms.DocFreq;
        var count = 0;
        var postings = terms.Docs(Reader.LiveDocs, null, DocsFlags.NONE);
        while (postings.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            count++;
        return count;
    }

    private int Count(ulong token)
    {
        var terms = Reader.GetTerms(IndexFields.Pairs)?.GetEnumerator();
        if (terms is null || !terms.SeekExact(PairToken.Term(token)))
            return 0;
        // Lucene counts removed tasks until their segment is written again.
        return _removed is null ? terms.DocFreq : Live(Core.Postings(Reader, token)!);
    }
}
