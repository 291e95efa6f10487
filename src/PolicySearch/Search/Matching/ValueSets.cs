using Lucene.Net.Index;
using Lucene.Net.Util;

namespace PolicySearch.Search.Matching;

/// <summary>
/// The values of a field that a task may have several of. The sets that occur are kept once each: many tasks share few of them, so that
/// facets are counted, and filters decided, by set.
/// </summary>
internal sealed class ValueSets
{
    private ValueSets(string[] values, int[] setOf, List<int[]> sets) => (Values, SetOf, Sets) = (values, setOf, sets);

    /// <summary>The values that occur, ascending.</summary>
    public string[] Values { get; }

    /// <summary>Which of <see cref="Sets"/> is a slot's.</summary>
    public int[] SetOf { get; }

    /// <summary>The sets, each as numbers of <see cref="Values"/>; the first is empty.</summary>
    public IReadOnlyList<int[]> Sets { get; }

    /// <summary>Which sets hold a value that is wanted.</summary>
    public bool[] With(Func<string, bool> wanted)
    {
        var values = Array.ConvertAll(Values, value => wanted(value));
        return [.. Sets.Select(set => Array.Exists(set, value => values[value]))];
    }

    /// <summary>Reads a field of a segment.</summary>
    public static ValueSets Read(AtomicReader reader, string field)
    {
        var setOf = new int[reader.MaxDoc];
        List<int[]> sets = [[]];
        if (reader.GetSortedSetDocValues(field) is not { } all)
            return new ValueSets([], setOf, sets);

        var known = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var members = new List<int>();
        var name = new char[64];
        for (var slot = 0; slot < setOf.Length; slot++)
        {
            all.SetDocument(slot);
            members.Clear();
            for (var value = all.NextOrd(); value != SortedSetDocValues.NO_MORE_ORDS; value = all.NextOrd())
                members.Add((int)value);
            if (members.Count == 0)
                continue;

            if (name.Length < members.Count * 2)
                Array.Resize(ref name, members.Count * 2);
            for (var i = 0; i < members.Count; i++)
                (name[2 * i], name[(2 * i) + 1]) = ((char)members[i], (char)(members[i] >> 16));
            var key = name.AsSpan(0, members.Count * 2);
            if (!known.TryGetValue(key, out var set))
            {
                known[key] = set = sets.Count;
                sets.Add([.. members]);
            }

            setOf[slot] = set;
        }

        return new ValueSets(Names(all), setOf, sets);
    }

    private static string[] Names(SortedSetDocValues all)
    {
        var bytes = new BytesRef();
        var names = new string[all.ValueCount];
        for (var i = 0; i < names.Length; i++)
        {
            all.LookupOrd(i, bytes);
            names[i] = bytes.Utf8ToString();
        }

        return names;
    }
}
