using PolicySearch.Language;
using PolicySearch.Search.QuerySyntax;
using PolicySearch.Search.Reading;

namespace PolicySearch.Search.Asking;

/// <summary>Finds a term that occurs and is nearly the one that was typed: written a little otherwise, or sounding the same.</summary>
internal sealed class DidYouMean(ISearchSnapshot search, Vocabulary vocabulary, CancellationToken cancellation)
{
    private const int LongestTerm = 30;
    private const int Tried = 30;

    /// <summary>The query with its unknown terms put right; null where nothing is near.</summary>
    /// <param name="typed">The query as typed.</param>
    /// <param name="root">The query as understood.</param>
    public string? Correct(string typed, QueryNode root)
    {
        var corrected = typed;
        foreach (var term in root.Terms().Where(term => !Occurs(term.Text)))
        {
            if (Nearest(term.Text) is not { } nearest)
                return null;
            corrected = corrected.Replace(term.Typed, nearest, StringComparison.Ordinal);
        }

        return corrected == typed ? null : corrected;
    }

    private string? Nearest(string term)
    {
        if (term.Length is < 2 or > LongestTerm)
            return null;

        return vocabulary.Like(term)
            .Select(candidate => (candidate, Distance: Distance(term, candidate)))
            .Where(pair => pair.Distance is not null)
            .OrderBy(pair => pair.Distance).ThenBy(pair => Math.Abs(pair.candidate.Length - term.Length)).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Take(Tried).Select(pair => pair.candidate)
            .FirstOrDefault(Occurs);
    }

    private bool Occurs(string term) => search.Count(term, 1, cancellation) > 0;

    /// <summary>How far apart two terms are, in changed characters, two at most; one that sounds alike counts a quarter. Null where too far.</summary>
    internal static double? Distance(string typed, string candidate)
    {
        var limit = typed.Length switch { <= 2 => 0.5, <= 5 => 1, _ => 2 };
        if (Math.Abs(typed.Length - candidate.Length) > limit)
            return null;

        var row = Enumerable.Range(0, candidate.Length + 1).Select(i => (double)i).ToArray();
        for (var i = 1; i <= typed.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= candidate.Length; j++)
            {
                var change = typed[i - 1] == candidate[j - 1] ? 0 : Pinyin.SoundAlike(typed[i - 1], candidate[j - 1]) ? 0.25 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + change));
            }
        }

        return row[^1] > 0 && row[^1] <= limit ? row[^1] : null;
    }
}
