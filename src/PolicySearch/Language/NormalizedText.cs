namespace PolicySearch.Language;

/// <summary>A text made ready for matching, with the way back to what was printed.</summary>
public sealed class NormalizedText
{
    /// <summary>Printed offset of each normalised character; null where both texts are the same.</summary>
    private readonly int[]? _printed;

    internal NormalizedText(string text, int[]? printed)
    {
        Text = text;
        _printed = printed;
    }

    /// <summary>The normalised text.</summary>
    public string Text { get; }

    /// <summary>Where the character that became <c>Text[offset]</c> is printed.</summary>
    /// <param name="offset">An offset in <see cref="Text"/>, 0 to its length, UTF-16 units.</param>
    /// <returns>
    /// An offset in the printed text; never smaller than that of a smaller offset. For <c>Text.Length</c>, the end of the last
    /// character that was kept.
    /// </returns>
    public int ToPrinted(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
        if (_printed is null)
            return offset;
        return offset < Text.Length ? _printed[offset] : ToPrintedEnd(offset);
    }

    /// <summary>Where a span that ends before <c>Text[end]</c> ends in print: spaces dropped after it are not part of it.</summary>
    /// <param name="end">An exclusive end in <see cref="Text"/>, 0 to its length, UTF-16 units.</param>
    /// <returns>An exclusive end in the printed text.</returns>
    public int ToPrintedEnd(int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(end);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, Text.Length);
        if (_printed is null || end == 0)
            return end;
        return _printed[end - 1] + 1;
    }
}
