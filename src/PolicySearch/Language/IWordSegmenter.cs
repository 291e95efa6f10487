namespace PolicySearch.Language;

/// <summary>
/// Cuts Chinese text into words, for key terms, suggestions, relaxed queries and theme features; never for matching.
/// The seam behind which another segmenter can be put (docs/decisions/0001-search-engine.md).
/// </summary>
public interface IWordSegmenter
{
    /// <summary>Cuts a text into words that cover it without gaps or overlaps.</summary>
    /// <param name="text">Any text; may be empty.</param>
    /// <returns>The words in order, as ranges of UTF-16 units of <paramref name="text"/>.</returns>
    IReadOnlyList<Range> Segment(string text);
}
