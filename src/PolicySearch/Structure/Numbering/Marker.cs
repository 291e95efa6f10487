namespace PolicySearch.Structure.Numbering;

/// <summary>The number that a line begins with.</summary>
/// <param name="Kind">How it is printed.</param>
/// <param name="Number">The number without brackets and punctuation: <c>（一）</c> gives <c>一</c>, <c>第 1 0 条</c> gives <c>10</c>.</param>
/// <param name="Value">Its value, 1 and up.</param>
/// <param name="Length">How many characters of the line it takes, the space behind it included.</param>
/// <param name="Starred">Whether a star stands before it (<c>*29.</c>).</param>
internal readonly record struct Marker(NumberKind Kind, string Number, int Value, int Length, bool Starred)
{
    /// <summary>Whether there is a number at all.</summary>
    public bool IsNumber => Kind != NumberKind.None;
}
