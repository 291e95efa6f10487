using System.Runtime.InteropServices;
using PolicySearch.Search.Matching;

namespace PolicySearch.Search.Faceting;

/// <summary>Counts the values of a field that a task may have several of, over the segments of an index.</summary>
internal sealed class ValueCounter
{
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts the values of some tasks of a segment.</summary>
    public void Count(ValueSets sets, ReadOnlySpan<int> slots)
    {
        if (sets.Values.Length == 0 || slots.IsEmpty)
            return;

        var counts = new int[sets.Values.Length];
        // Where more tasks are counted than there are sets, a count a set is spread over its values at the end.
        if (slots.Length > sets.Sets.Count)
        {
            var bySet = new int[sets.Sets.Count];
            foreach (var slot in slots)
                bySet[sets.SetOf[slot]]++;
            for (var set = 0; set < bySet.Length; set++)
                Add(counts, sets.Sets[set], bySet[set]);
        }
        else
        {
            foreach (var slot in slots)
                Add(counts, sets.Sets[sets.SetOf[slot]], 1);
        }

        for (var value = 0; value < counts.Length; value++)
        {
            if (counts[value] > 0)
                CollectionsMarshal.GetValueRefOrAddDefault(_counts, sets.Values[value], out _) += counts[value];
        }
    }

    /// <summary>The values that occur, most frequent first, then by their code units.</summary>
    public List<FacetCount> InOrder()
    {
        var sorted = new List<FacetCount>(_counts.Count);
        foreach (var (value, count) in _counts)
            sorted.Add(new FacetCount(value, count));
        sorted.Sort((a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Value, b.Value));
        return sorted;
    }

    private static void Add(int[] counts, int[] values, int times)
    {
        foreach (var value in values)
            counts[value] += times;
    }
}
