using Lucene.Net.Index;
using Lucene.Net.Search;

namespace PolicySearch.Search.Matching;

/// <summary>The tasks of a segment that hold a word, removed ones included, and how often each does; unfolded, as a loop over Lucene's own lists takes ten times as long.</summary>
/// <param name="Slots">The tasks, ascending.</param>
/// <param name="Counts">How often the word stands in each, at most 255.</param>
internal sealed record WordList(int[] Slots, byte[] Counts)
{
    /// <summary>Reads the list of the word that an enumeration stands at.</summary>
    public static WordList Read(TermsEnum terms)
    {
        var (slots, counts) = (new int[terms.DocFreq], new byte[terms.DocFreq]);
        var postings = terms.Docs(null, null, DocsFlags.FREQS);
        var number = 0;
        for (var slot = postings.NextDoc(); slot != DocIdSetIterator.NO_MORE_DOCS; slot = postings.NextDoc())
            (slots[number], counts[number++]) = (slot, (byte)Math.Min(postings.Freq, byte.MaxValue));
        return new WordList(slots, counts);
    }
}
