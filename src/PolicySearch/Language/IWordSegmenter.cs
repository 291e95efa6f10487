namespace PolicySearch.Language;

/// <summary>
/// Cuts Chinese text into words, for ranking, key terms, suggestions and relaxed queries; never for deciding whether a term is there.
/// The seam behind which another segmenter can be put.
/// </summary>
public interface IWordSegmenter
{
    /// <summary>Cuts a text into words that cover it without gaps or overlaps; marks and spaces are words by themselves.</summary>
    /// <param name="text">Any text; may be empty.</param>
    /// <param name="words">Gets the words in order, as ranges of UTF-16 units of <paramref name="text"/>; what it held is dropped.</param>
    void Segment(ReadOnlySpan<char> text, List<Range> words);

    /// <summary>Cuts a text into words that cover it without gaps or overlaps; marks and spaces are words by themselves.</summary>
    /// <param name="text">Any text; may be empty.</param>
    /// <returns>The words in order, as ranges of UTF-16 units of <paramref name="text"/>.</returns>
    IReadOnlyList<Range> Segment(string text);

    /// <summary>The words that a word was joined of, where it is a term: 老旧小区改造 is made of 老旧小区, 老旧, 小区 and 改造.</summary>
    /// <param name="word">A word as cut, letters in lower case.</param>
    /// <returns>The longest first; none for a plain word.</returns>
    IReadOnlyList<string> PartsOf(ReadOnlySpan<char> word);
}
