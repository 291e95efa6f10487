using PolicySearch.Search.Tokenizing;

namespace PolicySearch.Search.Ranking;

/// <summary>
/// A 64-bit fingerprint of a text's wording, numbers left out: eight bytes, each drawn from the least hash of an eighth of its
/// character pairs. The share of equal bytes estimates how much of two texts' wording is the same.
/// </summary>
internal static class Shape
{
    private const int Bins = 8;

    /// <summary>Fingerprints a normalised text.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        Span<ulong> least = stackalloc ulong[Bins];
        least.Fill(ulong.MaxValue);
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]) || char.IsAsciiDigit(text[i + 1]))
                continue;

            var hash = Mix(PairToken.Of(text[i], text[i + 1]));
            ref var bin = ref least[(int)(hash & (Bins - 1))];
            bin = Math.Min(bin, hash >> 3);
        }

        var shape = 0ul;
        foreach (var value in least)
            shape = (shape << 8) | (Mix(value) & 0xFF);
        return shape;
    }

    /// <summary>How many of the eight bytes are equal.</summary>
    public static int Alike(ulong a, ulong b)
    {
        var different = a ^ b;
        var alike = 0;
        for (var i = 0; i < Bins; i++, different >>= 8)
            alike += (different & 0xFF) == 0 ? 1 : 0;
        return alike;
    }

    // The finaliser of SplitMix64.
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
