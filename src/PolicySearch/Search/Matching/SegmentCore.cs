using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Util;
using PolicySearch.Search.Tokenizing;
using PolicySearch.Search.Writing;

namespace PolicySearch.Search.Matching;

/// <summary>What never changes of a Lucene segment: its columns and posting lists. All readers share it, whatever was removed meanwhile.</summary>
/// <param name="number">Tells its lists from those of other segments.</param>
/// <param name="reader">A reader of the segment.</param>
/// <param name="lists">Keeps lists that were read.</param>
internal sealed class SegmentCore(int number, AtomicReader reader, PostingCache lists)
{
    // Five bytes each.
    private const int MostWordEntries = 6_000_000;

    private readonly ConcurrentDictionary<string, WordList?> _words = new(StringComparer.Ordinal);
    private int _wordEntries;
    private volatile ValueSets? _roles;

    /// <summary>Its number among the lists that are kept.</summary>
    public int Number { get; } = number;

    /// <summary>Its columns.</summary>
    public TaskColumns Columns { get; } = TaskColumns.Read(reader);

    /// <summary>The departments of its tasks with their parts; read when they are first asked for, as no search needs them.</summary>
    /// <param name="from">A reader of the segment.</param>
    public ValueSets Roles(AtomicReader from) => _roles ??= ValueSets.Read(from, IndexFields.DepartmentRole);

    /// <summary>Where a token stands; null where it stands nowhere. Kept for the next one who asks.</summary>
    /// <param name="from">A reader of the segment.</param>
    /// <param name="token">The token.</param>
    public PostingMap? Postings(AtomicReader from, ulong token) => Kept(token, () =>
    {
        var terms = from.GetTerms(IndexFields.Pairs)?.GetEnumerator();
        return terms is not null && terms.SeekExact(PairToken.Term(token))
            ? new PostingMap(PostingEntries.Read(terms), Columns.Span) : null;
    });

    /// <summary>Where a single character stands: all tokens that begin with it, put together.</summary>
    /// <param name="from">A reader of the segment.</param>
    /// <param name="character">A Unicode scalar value.</param>
    public PostingMap? Beginning(AtomicReader from, int character) => Kept(PairToken.Beginning(character), () =>
    {
        var union = new PostingUnion(Columns.Span);
        var prefix = PairTerm.Of(character, 0);
        var terms = from.GetTerms(IndexFields.Pairs)?.GetEnumerator();
        if (terms is null || terms.SeekCeil(prefix) == TermsEnum.SeekStatus.END)
            return null;
        do
        {
            if (!StringHelper.StartsWith(terms.Term, prefix))
                break;
            union.Add(PostingEntries.Read(terms));
        }
        while (terms.MoveNext());

        return union.Compose() is { } entries ? new PostingMap(entries, Columns.Span) : null;
    });

    /// <summary>The tasks that hold a word; null where none does. Kept for the next one who asks, until there are too many.</summary>
    /// <param name="from">A reader of the segment.</param>
    /// <param name="word">The normalised word.</param>
    public WordList? Word(AtomicReader from, string word)
    {
        if (_words.TryGetValue(word, out var kept))
            return kept;
        var terms = from.GetTerms(IndexFields.Words)?.GetEnumerator();
        var list = terms is not null && terms.SeekExact(new BytesRef(word)) ? WordList.Read(terms) : null;
        if (Interlocked.Add(ref _wordEntries, list?.Slots.Length ?? 1) > MostWordEntries)
        {
            _words.Clear();
            Interlocked.Exchange(ref _wordEntries, list?.Slots.Length ?? 1);
        }

        return _words[word] = list;
    }

    private PostingMap? Kept(ulong token, Func<PostingMap?> read)
    {
        if (lists.Find(Number, token) is { } kept)
            return kept;
        var map = read();
        if (map is not null)
            lists.Add(Number, token, map);
        return map;
    }
}
