using System.Collections;

namespace PolicySearch.Index.Store;

/// <summary>A run of tasks that were indexed together. It never changes, but for tasks being marked as removed.</summary>
/// <param name="Id">Its number, part of its postings' keys.</param>
/// <param name="FirstTask">The row of its slot 0.</param>
/// <param name="Span">How many slots it has; some may be empty.</param>
/// <param name="Length">Characters of all its texts.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Dead">Slots whose task was removed; null where there is none.</param>
internal sealed record Segment(int Id, int FirstTask, int Span, long Length, Columns Columns, BitArray? Dead)
{
    private const int TokenBits = 42;

    /// <summary>The key of a token's posting list.</summary>
    public long Key(ulong token) => Key(Id, token);

    /// <summary>The key of a token's posting list in a segment.</summary>
    public static long Key(int segment, ulong token) => ((long)segment << TokenBits) | (long)token;

    /// <summary>The token of a key.</summary>
    public static ulong Token(long key) => (ulong)key & ((1UL << TokenBits) - 1);

    /// <summary>Whether a slot holds a task that is still there.</summary>
    public bool Lives(int slot) => Columns.Document[slot] != 0 && !Removed(slot);

    /// <summary>Whether a slot's task was removed.</summary>
    public bool Removed(int slot) => Dead is not null && Dead[slot];
}
