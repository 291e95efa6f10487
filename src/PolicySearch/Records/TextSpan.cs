namespace PolicySearch.Records;

/// <summary>A span of a text, UTF-16 units.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, exclusive.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Whether it has no characters.</summary>
    internal bool IsEmpty => End <= Start;

    /// <summary>The characters of the text that it covers.</summary>
    internal ReadOnlySpan<char> Of(string text) => IsEmpty ? [] : text.AsSpan(Start, End - Start);
}
