namespace PolicySearch.Language;

/// <summary>
/// Whether a text begins with, ends with or holds one of a few words, character by character. For words that are many, or looked for
/// in every line, a <see cref="WordSet"/> or <see cref="System.Buffers.SearchValues{T}"/> answers with fewer comparisons.
/// </summary>
internal static class AnyWord
{
    /// <summary>Whether the text begins with one of the words.</summary>
    public static bool StartsWithAny(ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word))
                return true;
        }

        return false;
    }

    /// <summary>Whether the text ends with one of the words.</summary>
    public static bool EndsWithAny(ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word))
                return true;
        }

        return false;
    }

    /// <summary>Whether the text holds one of the words.</summary>
    public static bool ContainsAny(ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
