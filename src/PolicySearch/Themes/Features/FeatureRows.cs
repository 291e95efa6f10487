using System.Numerics;

namespace PolicySearch.Themes.Features;

/// <summary>The evidence that the model has weights for: key → row, and how telling each key is (inverse document frequency).</summary>
internal sealed class FeatureRows
{
    // Key and row + 1 side by side, so that most look-ups touch memory once; row 0 means an empty slot.
    private readonly (uint Key, int Row)[] _slots;
    private readonly int _mask;

    internal FeatureRows(uint[] keys, float[] rarity)
    {
        Keys = keys;
        Rarity = rarity;
        var capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2));
        _slots = new (uint, int)[capacity];
        _mask = capacity - 1;
        for (var row = 0; row < keys.Length; row++)
        {
            var slot = (int)(keys[row] * 0x9E3779B9u >> 8) & _mask;
            while (_slots[slot].Row != 0)
                slot = (slot + 1) & _mask;
            _slots[slot] = (keys[row], row + 1);
        }
    }

    internal uint[] Keys { get; }

    internal float[] Rarity { get; }

    internal int Count => Keys.Length;

    /// <summary>The row of a key, or −1 where the model has none.</summary>
    internal int Row(uint key)
    {
        var slot = (int)(key * 0x9E3779B9u >> 8) & _mask;
        for (; _slots[slot].Row != 0; slot = (slot + 1) & _mask)
        {
            if (_slots[slot].Key == key)
                return _slots[slot].Row - 1;
        }

        return -1;
    }

    /// <summary>Keeps the keys that occur in enough tasks, in ascending order.</summary>
    internal static FeatureRows Build(IEnumerable<IReadOnlyList<Feature>> tasks, int minimumTasks)
    {
        var counts = new Dictionary<uint, int>();
        var seen = new HashSet<uint>();
        var total = 0;
        foreach (var task in tasks)
        {
            total++;
            seen.Clear();
            foreach (var feature in task)
            {
                if (seen.Add(feature.Key))
                    counts[feature.Key] = counts.GetValueOrDefault(feature.Key) + 1;
            }
        }

        var keys = counts.Where(pair => pair.Value >= minimumTasks).Select(pair => pair.Key).Order().ToArray();
        return new FeatureRows(keys, [.. keys.Select(key => (float)Math.Log(1 + (total / (double)counts[key])))]);
    }
}
