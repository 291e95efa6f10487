using System.Numerics;

namespace PolicySearch.Analysis.Diffusion;

/// <summary>
/// Signatures of sets: two sets have the same number at one place with the probability of their likeness (Jaccard; Broder 1997). Places are put into bands
/// of three: sets that are 0.45 alike share one of 48 bands in 99 of 100 cases, 0.5 and more nearly always; a band alone says nothing yet.
/// </summary>
internal static class MinHash
{
    /// <summary>How many bands a signature has.</summary>
    public const int Bands = 48;

    private const int Rows = 3;
    private static readonly uint[] Factors = Draw(0x9E3779B9);
    private static readonly uint[] Offsets = Draw(0x85EBCA6B);

    /// <summary>The bands of a set, a hash of three numbers each.</summary>
    /// <param name="set">The set.</param>
    /// <param name="bands">Takes the bands; <see cref="Bands"/> long.</param>
    public static void Of(int[] set, Span<uint> bands)
    {
        Span<uint> least = stackalloc uint[Bands * Rows];
        least.Fill(uint.MaxValue);
        foreach (var member in set)
        {
            var seed = new Vector<uint>(Mix((uint)member));
            for (var i = 0; i < least.Length; i += Vector<uint>.Count)
            {
                var hashed = (seed * new Vector<uint>(Factors, i)) + new Vector<uint>(Offsets, i);
                hashed ^= Vector.ShiftRightLogical(hashed, 15);
                Vector.Min(hashed, new Vector<uint>(least[i..])).CopyTo(least[i..]);
            }
        }

        for (var band = 0; band < Bands; band++)
            bands[band] = Mix(least[band * Rows] ^ Mix(least[(band * Rows) + 1] ^ Mix(least[(band * Rows) + 2])));
    }

    private static uint Mix(uint x)
    {
        x = (x ^ (x >> 16)) * 0x85EBCA6B;
        x = (x ^ (x >> 13)) * 0xC2B2AE35;
        return x ^ (x >> 16);
    }

    // Odd numbers, always the same ones: an answer must not change from run to run.
    private static uint[] Draw(uint seed)
    {
        var drawn = new uint[Bands * Rows];
        for (var i = 0; i < drawn.Length; i++)
            drawn[i] = (seed = Mix(seed + 0x6C078965)) | 1;
        return drawn;
    }
}
