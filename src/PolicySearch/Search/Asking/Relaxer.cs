using PolicySearch.Language;
using PolicySearch.Search.QuerySyntax;
using PolicySearch.Search.Reading;

namespace PolicySearch.Search.Asking;

/// <summary>Loosens a query that finds nothing: the words of its terms, wherever they stand, then any of them.</summary>
/// <remarks><code>
/// 养老服务社区化   ->  养老 服务 社区   (words that occur; single characters and words that occur nowhere are left out)
/// 秦创源平台       ->  秦创 平台        (秦创源 is no word: its longest pieces that occur)
/// </code></remarks>
internal sealed class Relaxer(ISearchSnapshot search, IWordSegmenter segmenter, CancellationToken cancellation)
{
    private const int ShortestPiece = 2;
    private const int LongestTerm = 40;

    /// <summary>The query in looser form; null where it has none.</summary>
    /// <param name="root">The query.</param>
    /// <param name="step">How loose.</param>
    public QueryNode? Relax(QueryNode root, Relaxation step)
    {
        if (root.Terms().All(term => term.Quoted))
            return null;

        if (step == Relaxation.Words)
        {
            var words = root.Replace(term => Words(term) is { Count: > 0 } found ? QueryRewriting.Of(found, any: false) : term);
            return words;
        }

        var all = root.Terms().SelectMany(term => Words(term) is { Count: > 0 } found ? found : [term]).DistinctBy(term => (term.Text, term.In)).ToList();
        // What is excluded stays excluded.
        var excluded = root is AndNode and ? and.Parts.OfType<NotNode>().ToList<QueryNode>() : [];
        return all.Count < 2 ? null : new AndNode([QueryRewriting.Of(all, any: true), .. excluded]);
    }

    private List<TermNode> Words(TermNode term)
    {
        if (term.Quoted || term.Text.Length is <= ShortestPiece or > LongestTerm)
            return [];

        var words = new List<TermNode>();
        foreach (var range in segmenter.Segment(term.Text))
        {
            var word = term.Text[range];
            if (word.Length >= ShortestPiece && word.Length < term.Text.Length && Occurs(word))
                words.Add(term with { Text = word, Typed = word });
        }

        return words.Count > 0 ? words : Pieces(term);
    }

    // The statistics of the corpus itself: the longest pieces that occur, from left to right.
    private List<TermNode> Pieces(TermNode term)
    {
        var pieces = new List<TermNode>();
        for (var at = 0; at < term.Text.Length;)
        {
            var length = term.Text.Length - at;
            while (length >= ShortestPiece && (length == term.Text.Length || !Occurs(term.Text.Substring(at, length))))
                length--;
            if (length >= ShortestPiece)
                pieces.Add(term with { Text = term.Text.Substring(at, length), Typed = term.Text.Substring(at, length) });
            at += Math.Max(length, 1);
        }

        return pieces;
    }

    private bool Occurs(string word) => search.Count(word, 1, cancellation) > 0;
}
