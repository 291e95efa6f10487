namespace PolicySearch.Language;

/// <summary>A fixed table from a few characters to what is known of each: one multiplication and, nearly always, one comparison a look-up.</summary>
/// <typeparam name="T">What is known of a character.</typeparam>
internal sealed class CharMap<T>
    where T : class
{
    private readonly char[] _keys;
    private readonly T?[] _values;
    private readonly int _mask;

    /// <summary>Makes a table; no character may come twice.</summary>
    public CharMap(IReadOnlyCollection<KeyValuePair<char, T>> entries)
    {
        // A quarter full, so that most characters which are not in it end at once at an empty place.
        _mask = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, entries.Count * 4)) - 1;
        (_keys, _values) = (new char[_mask + 1], new T?[_mask + 1]);
        foreach (var (key, value) in entries)
        {
            var at = Place(key);
            while (_values[at] is not null)
                at = (at + 1) & _mask;
            (_keys[at], _values[at]) = (key, value);
        }
    }

    /// <summary>What is known of a character; null where nothing is.</summary>
    public T? this[char key]
    {
        get
        {
            for (var at = Place(key); _values[at] is { } value; at = (at + 1) & _mask)
            {
                if (_keys[at] == key)
                    return value;
            }

            return null;
        }
    }

    private int Place(char key) => (int)((key * 2654435769u) >> 16) & _mask;
}
