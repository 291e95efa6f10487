using System.Numerics;

namespace PolicySearch.Search.Matching;

/// <summary>Goes through the tasks of a segment that have all pairs of some terms, and says where each term stands in them.</summary>
/// <remarks>
/// Tasks are compared before places in them, and in blocks: the rarest pair of all the terms names some tasks, and every other pair
/// strikes out those that it does not stand in. Where all of them are frequent, that is 64 tasks at a time.
/// </remarks>
internal sealed class TermScanner
{
    /// <summary>The most tasks that a block holds.</summary>
    public const int BlockSize = 512;

    private const int WordBits = 64;

    private readonly Phrase[] _phrases;
    private readonly PostingMap[] _maps;
    private readonly int[] _near;
    private readonly Matches? _among;
    private readonly int[] _block = new int[BlockSize];
    private int _nextAmong;
    private int _next;

    /// <param name="terms">Each term's pairs.</param>
    /// <param name="among">Only these tasks count; null for all.</param>
    public TermScanner(TermPairs[] terms, Matches? among)
    {
        _phrases = Array.ConvertAll(terms, term => new Phrase(term));
        _maps = [.. terms.SelectMany(term => term.Maps).Distinct().OrderBy(map => map.Count)];
        _near = new int[_maps.Length];
        _among = among;
    }

    /// <summary>At most how many tasks it goes through.</summary>
    public int Most => Math.Min(_maps[0].Count, _among?.Count ?? int.MaxValue);

    /// <summary>The tasks of the block, ascending.</summary>
    public ReadOnlySpan<int> Block => _block.AsSpan(0, Count);

    private int Count { get; set; }

    /// <summary>Goes to the next block that holds any tasks; false behind the last.</summary>
    public bool NextBlock()
    {
        do
        {
            if (_among is not null && _among.Count <= _maps[0].Count)
            {
                if (!Take(_among.Slots))
                    return false;
                KeepIn(0);
            }
            else if (!_maps[0].Dense)
            {
                if (!Take(_maps[0].Slots))
                    return false;
                KeepIn(1);
                KeepAmong();
            }
            else
            {
                if (!TakeFromBits())
                    return false;
                KeepAmong();
            }
        }
        while (Count == 0);

        return true;
    }

    /// <summary>Where a term begins in a task of the block, ascending; valid until the next call. Empty where only its pairs stand in the task.</summary>
    /// <param name="term">The term's number.</param>
    /// <param name="slot">The task.</param>
    public ReadOnlySpan<int> Starts(int term, int slot) => _phrases[term].StartsIn(slot);

    /// <summary>Counts a term in some tasks of the block, which come in order from call to call; see <see cref="Phrase.Count"/>.</summary>
    public void CountIn(int term, ReadOnlySpan<int> slots, TaskColumns columns, Span<FieldCounts> counts) => _phrases[term].Count(slots, columns, counts);

    private bool Take(ReadOnlySpan<int> slots)
    {
        Count = Math.Min(BlockSize, slots.Length - _next);
        slots.Slice(_next, Count).CopyTo(_block);
        _next += Count;
        return Count > 0;
    }

    // All maps are dense where the rarest is. _next is the word to go on with.
    private bool TakeFromBits()
    {
        var words = _maps[0].Bits.Length;
        Count = 0;
        for (; _next < words && Count <= BlockSize - WordBits; _next++)
        {
            var bits = _maps[0].Bits[_next];
            for (var i = 1; i < _maps.Length; i++)
                bits &= _maps[i].Bits[_next];
            for (; bits != 0; bits &= bits - 1)
                _block[Count++] = (_next * WordBits) + BitOperations.TrailingZeroCount(bits);
        }

        return Count > 0 || _next < words;
    }

    private void KeepIn(int first)
    {
        for (var i = first; i < _maps.Length; i++)
            Count = _maps[i].Keep(_block.AsSpan(0, Count), ref _near[i]);
    }

    private void KeepAmong()
    {
        if (_among is null)
            return;

        var among = _among.Slots;
        var kept = 0;
        foreach (var slot in Block)
        {
            while (_nextAmong < among.Length && among[_nextAmong] < slot)
                _nextAmong++;
            if (_nextAmong < among.Length && among[_nextAmong] == slot)
                _block[kept++] = slot;
        }

        Count = kept;
    }
}
