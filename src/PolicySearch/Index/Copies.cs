using PolicySearch.Index.Matching;
using PolicySearch.Index.Store;

namespace PolicySearch.Index;

/// <summary>Puts hits of nearly the same wording together, in the order of the first of each.</summary>
internal static class Copies
{
    // Seven of the eight bytes of the fingerprint: about nine tenths of the wording.
    private const int Alike = 7;

    /// <summary>Groups of copies, each led by its best hit.</summary>
    /// <remarks>Fingerprints that differ in one byte at most agree in one half, so only those that share a half are compared.</remarks>
    public static List<List<Hit>> Fold(IReadOnlyList<Hit> hits)
    {
        var groups = new List<List<Hit>>();
        var byHalf = new Dictionary<(bool Upper, uint Half), List<int>>();
        foreach (var hit in hits)
        {
            var (lower, upper) = ((false, (uint)hit.Shape), (true, (uint)(hit.Shape >> 32)));
            var same = Math.Min(First(lower, hit), First(upper, hit));
            if (same < groups.Count)
            {
                groups[same].Add(hit);
                continue;
            }

            Remember(lower, groups.Count);
            Remember(upper, groups.Count);
            groups.Add([hit]);
        }

        return groups;

        int First((bool Upper, uint Half) half, Hit hit)
        {
            foreach (var group in byHalf.GetValueOrDefault(half, []))
            {
                if (Shape.Alike(groups[group][0].Shape, hit.Shape) >= Alike)
                    return group;
            }

            return int.MaxValue;
        }

        void Remember((bool Upper, uint Half) half, int group)
        {
            if (byHalf.TryGetValue(half, out var known))
                known.Add(group);
            else
                byHalf.Add(half, [group]);
        }
    }
}
