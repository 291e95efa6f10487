using System.Numerics;

namespace PolicySearch.Search.Matching;

/// <summary>The positions of a posting list in the texts of its tasks, by entry. Two bytes a position, unless one of them needs more. Immutable.</summary>
internal sealed class PlaceList
{
    // So many are looked at one by one.
    private const int Few = 8;

    // Where each entry's positions begin, and one more for the end.
    private readonly int[] _starts;
    private readonly ushort[] _short = [];
    private readonly int[] _long = [];

    /// <param name="entries">The positions in each task, ascending.</param>
    public PlaceList(PostingEntries entries)
    {
        _starts = [.. entries.Starts, entries.Positions.Length];
        if (entries.Longest > ushort.MaxValue)
            _long = entries.Positions.ToArray();
        else
            _short = Shortened(entries.Positions);
    }

    /// <summary>The memory it takes, bytes.</summary>
    public long Size => (4L * (_starts.Length + _long.Length)) + (2L * _short.Length);

    /// <summary>Whether positions are kept in two bytes each.</summary>
    public bool IsShort => _long.Length == 0;

    /// <summary>The positions of an entry, ascending, where it <see cref="IsShort"/>.</summary>
    public ReadOnlySpan<ushort> Short(int entry)
    {
        var start = _starts[entry];
        return _short.AsSpan(start, _starts[entry + 1] - start);
    }

    /// <summary>Whether a position is one of an entry's.</summary>
    public bool Has(int entry, int position) => IsShort ? Has(Short(entry), position) : Has(Long(entry), position);

    /// <summary>Reads the positions of an entry, less what a term begins earlier than the token.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="offset">Where in the term the token stands.</param>
    /// <param name="target">Takes them, ascending; grows where it must.</param>
    /// <returns>How many there are.</returns>
    public int Read(int entry, int offset, ref int[] target)
    {
        var (from, count) = (_starts[entry], _starts[entry + 1] - _starts[entry]);
        if (target.Length < count)
            target = new int[count * 2];
        for (var i = 0; i < count; i++)
            target[i] = (IsShort ? _short[from + i] : _long[from + i]) - offset;
        return count;
    }

    /// <summary>Keeps those places of a term at which the token stands where it must.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="offset">Where in the term the token stands.</param>
    /// <param name="starts">Where the term may begin, ascending; the ones kept are moved to the front.</param>
    /// <returns>How many were kept.</returns>
    public int Keep(int entry, int offset, Span<int> starts) => IsShort ? Keep(Short(entry), offset, starts) : Keep(Long(entry), offset, starts);

    private ReadOnlySpan<int> Long(int entry) => _long.AsSpan(_starts[entry].._starts[entry + 1]);

    private static bool Has<T>(ReadOnlySpan<T> positions, int position)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (positions.Length > Few)
            return position >= int.CreateTruncating(positions[0]) && position <= int.CreateTruncating(positions[^1]) && positions.BinarySearch(T.CreateTruncating(position)) >= 0;
        foreach (var each in positions)
        {
            if (int.CreateTruncating(each) == position)
                return true;
        }

        return false;
    }

    private static int Keep<T>(ReadOnlySpan<T> positions, int offset, Span<int> starts)
        where T : unmanaged, IBinaryInteger<T>
    {
        int at = 0, kept = 0;
        foreach (var start in starts)
        {
            var wanted = start + offset;
            while (at < positions.Length && int.CreateTruncating(positions[at]) < wanted)
                at++;
            if (at == positions.Length)
                break;
            if (int.CreateTruncating(positions[at]) == wanted)
                starts[kept++] = start;
        }

        return kept;
    }

    private static ushort[] Shortened(ReadOnlySpan<int> positions)
    {
        var few = new ushort[positions.Length];
        for (var i = 0; i < few.Length; i++)
            few[i] = (ushort)positions[i];
        return few;
    }
}
