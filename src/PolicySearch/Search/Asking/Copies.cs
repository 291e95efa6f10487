using PolicySearch.Search.Ranking;
using PolicySearch.Search.Tokenizing;

namespace PolicySearch.Search.Asking;

/// <summary>Puts hits of nearly the same wording together, in the order of the first of each.</summary>
internal static class Copies
{
    // Six of the eight bytes of the fingerprint: about nine tenths of the wording, and another city's name.
    private const int Alike = 6;

    // Two bytes that differ leave one of three parts as it is.
    private static readonly ulong[] Parts = [0xFF_FFFF, 0xFFFF_FF00_0000, 0xFFFF_0000_0000_0000];

    // Cities put their own names and figures into a copied clause; another indicator in a short one is another clause.
    private const double SamePairs = 0.8;

    /// <summary>The first groups of copies, each led by its best hit, compared by their texts.</summary>
    /// <param name="hits">Hits in order.</param>
    /// <param name="wanted">How many groups are needed.</param>
    /// <param name="texts">Reads the texts of hits.</param>
    public static async ValueTask<List<List<Hit>>> FoldAsync(IReadOnlyList<Hit> hits, int wanted, Func<IReadOnlyList<Hit>, ValueTask<IReadOnlyDictionary<Hit, string>>> texts)
    {
        var looksAlike = Fold(hits);
        var doubtful = looksAlike.Take(wanted).Where(group => group.Count > 1).SelectMany(group => group).ToList();
        if (doubtful.Count == 0)
            return looksAlike;

        var pairs = (await texts(doubtful)).ToDictionary(text => text.Key, text => Pairs(text.Value));
        var place = hits.Index().ToDictionary(each => each.Item, each => each.Index);
        var open = new PriorityQueue<List<Hit>, int>(looksAlike.Select(group => (group, place[group[0]])));
        var groups = new List<List<Hit>>();
        while (groups.Count < wanted && open.TryDequeue(out var group, out _))
        {
            var parted = group.ToLookup(hit => hit == group[0] || Same(pairs[group[0]], pairs[hit]));
            groups.Add([.. parted[true]]);
            if (parted[false].ToList() is [var next, ..] rest)
                open.Enqueue(rest, place[next]);
        }

        return groups;
    }

    /// <summary>How many groups there are at least.</summary>
    public static int Count(IReadOnlyList<Hit> hits) => Fold(hits).Count;

    private static HashSet<(char, char)> Pairs(string text)
    {
        var normalised = SearchText.Normalise(text);
        return [.. normalised.Zip(normalised.Skip(1)).Where(pair => !char.IsAsciiDigit(pair.First) && !char.IsAsciiDigit(pair.Second))];
    }

    private static bool Same(HashSet<(char, char)> lead, HashSet<(char, char)> other) =>
        2.0 * lead.Count(other.Contains) >= SamePairs * (lead.Count + other.Count);

    // Groups of hits that look alike by their fingerprints, each led by its best hit.
    private static List<List<Hit>> Fold(IReadOnlyList<Hit> hits)
    {
        var groups = new List<List<Hit>>();
        var byPart = new Dictionary<(ulong Part, ulong Bytes), List<int>>();
        foreach (var hit in hits)
        {
            var same = Parts.Min(part => First((part, hit.Shape & part), hit));
            if (same < groups.Count)
            {
                groups[same].Add(hit);
                continue;
            }

            foreach (var part in Parts)
            {
                if (byPart.TryGetValue((part, hit.Shape & part), out var known))
                    known.Add(groups.Count);
                else
                    byPart.Add((part, hit.Shape & part), [groups.Count]);
            }

            groups.Add([hit]);
        }

        return groups;

        int First((ulong Part, ulong Bytes) part, Hit hit)
        {
            foreach (var group in byPart.GetValueOrDefault(part, []))
            {
                if (Shape.Alike(groups[group][0].Shape, hit.Shape) >= Alike)
                    return group;
            }

            return int.MaxValue;
        }
    }
}
