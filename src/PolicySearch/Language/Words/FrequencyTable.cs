using System.Numerics;
using System.Runtime.CompilerServices;

namespace PolicySearch.Language.Words;

/// <summary>
/// Small numbers by 64-bit hashes, in eight bytes each: open addressing, two thirds full.
/// </summary>
/// <remarks>
/// A hash is scrambled without loss. Its upper bits say where it belongs; the lower 43 are kept, above the number. Of two hashes one
/// could only be taken for the other where those 43 bits agree and their places are neighbours: not to be expected in 2⁵⁰ look-ups.
/// </remarks>
internal sealed class FrequencyTable
{
    /// <summary>The greatest number that can be kept; the least is −1.</summary>
    public const int Greatest = (1 << NumberBits) - 3;

    private const int NumberBits = 21;
    private const ulong Numbers = (1UL << NumberBits) - 1;

    private readonly ulong[] _slots;
    private readonly int _shift;

    /// <param name="hashes">How many are to be added at most.</param>
    public FrequencyTable(int hashes)
    {
        var bits = BitOperations.Log2((uint)(hashes + (hashes / 4))) + 1;
        _slots = new ulong[1 << bits];
        _shift = 64 - bits;
    }

    /// <summary>Adds a number where the hash has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong hash, int number)
    {
        ref var slot = ref Find(hash, out var kept);
        if (slot == 0)
            slot = kept | (uint)(number + 2);
    }

    /// <summary>Sets the number of a hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(ulong hash, int number)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Greatest);
        Find(hash, out var kept) = kept | (uint)(number + 2);
    }

    /// <summary>Looks a number up; false where the hash has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(ulong hash, out int number)
    {
        var slot = Find(hash, out _);
        number = (int)(slot & Numbers) - 2;
        return slot != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref ulong Find(ulong hash, out ulong kept)
    {
        // The lower bits of an FNV hash of two characters hardly differ.
        var scrambled = (hash ^ (hash >> 29)) * 0x9E3779B97F4A7C15;
        kept = scrambled << NumberBits;
        for (var at = (int)(scrambled >> _shift); ; at = (at + 1) & (_slots.Length - 1))
        {
            ref var slot = ref _slots[at];
            if (slot == 0 || (slot & ~Numbers) == kept)
                return ref slot;
        }
    }
}
