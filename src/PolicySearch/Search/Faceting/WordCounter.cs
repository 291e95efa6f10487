using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PolicySearch.Search.Matching;
using PolicySearch.Search.Writing;

namespace PolicySearch.Search.Faceting;

/// <summary>
/// Counts every word's tasks group by group in one pass over the posting lists of the field of words: the work is that of the whole index whatever is
/// selected, and no text is read.
/// </summary>
internal static class WordCounter
{
    private const byte NoGroup = byte.MaxValue;
    private const int WordsBetweenLooks = 1024;
    private const int BytesOfTwoCharacters = 4;

    /// <summary>Counts for the tasks that a query finds and a filter lets pass.</summary>
    /// <param name="query">The query, read.</param>
    /// <param name="filter">What must also hold.</param>
    /// <param name="byYear">Whether the selected tasks are grouped by their documents' years; otherwise they are set beside all others.</param>
    /// <param name="cancellation">Stops between some words.</param>
    public static WordTable Count(PreparedQuery query, DocumentFilter filter, bool byYear, CancellationToken cancellation)
    {
        var segments = query.State.Segments.Select(segment => (Segment: segment, Slots: Selected(query, filter, segment, cancellation))).ToList();
        var entries = query.State.Documents.Entries;
        int[] years = byYear
            ? [.. segments.SelectMany(each => each.Slots.Select(each.Segment.DocumentOf)).Distinct().Select(document => entries[document].Document.Year).OfType<int>().Distinct().Order().TakeLast(NoGroup - 1)]
            : [];
        var groups = byYear ? years.Length : 2;
        var tasks = new int[groups];
        var words = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var (segment, slots) in segments)
        {
            var groupOf = new byte[segment.Span];
            Array.Fill(groupOf, byYear ? NoGroup : (byte)1);
            foreach (var slot in slots)
                groupOf[slot] = byYear ? YearOf(entries[segment.DocumentOf(slot)].Document.Year) : (byte)0;
            for (var slot = 0; slot < groupOf.Length; slot++)
            {
                if (segment.Removed(slot))
                    groupOf[slot] = NoGroup;
                else if (groupOf[slot] != NoGroup)
                    tasks[groupOf[slot]]++;
            }

            Count(segment.State.Reader, groupOf, groups, words, cancellation);
        }

        return new WordTable(years, tasks, [.. words.Select(word => new WordTasks(word.Key, word.Value))]);

        byte YearOf(int? year) => year is { } known && Array.BinarySearch(years, known) is >= 0 and var at ? (byte)at : NoGroup;
    }

    private static int[] Selected(PreparedQuery query, DocumentFilter filter, TaskSegment segment, CancellationToken cancellation)
    {
        using var matches = new Matcher(query, segment, cancellation).Find();
        if (!filter.Filter.PassesAll)
        {
            var passing = filter.In(segment);
            matches.Keep(slot => passing.Fails(slot) == FacetSet.None);
        }

        return matches.Slots.ToArray();
    }

    private static void Count(AtomicReader reader, byte[] groupOf, int groups, Dictionary<string, int[]> words, CancellationToken cancellation)
    {
        var terms = reader.GetTerms(IndexFields.Words)?.GetEnumerator();
        DocsEnum? postings = null;
        // One place more takes what is in no group, so that the loop has no condition.
        var counts = new int[byte.MaxValue + 1];
        for (var looked = 0; terms?.MoveNext() == true; looked++)
        {
            if (looked % WordsBetweenLooks == 0)
                cancellation.ThrowIfCancellationRequested();
            if (!IsWord(terms.Term))
                continue;
            postings = terms.Docs(null, postings, DocsFlags.NONE);
            for (var slot = postings.NextDoc(); slot != DocIdSetIterator.NO_MORE_DOCS; slot = postings.NextDoc())
                counts[groupOf[slot]]++;
            var counted = counts.AsSpan(0, groups);
            if (counted.ContainsAnyExcept(0))
            {
                ref var word = ref CollectionsMarshal.GetValueRefOrAddDefault(words, terms.Term.Utf8ToString(), out _);
                word ??= new int[groups];
                for (var group = 0; group < groups; group++)
                    word[group] += counted[group];
            }

            counted.Clear();
            counts[NoGroup] = 0;
        }
    }

    // Two characters and more, no figure: a Han character has three bytes, a digit is ASCII.
    private static bool IsWord(BytesRef term) => term.Length >= BytesOfTwoCharacters && !char.IsAsciiDigit((char)term.Bytes[term.Offset]);
}
