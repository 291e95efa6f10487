using System.Globalization;

namespace PolicySearch.Store;

/// <summary>A task's key, <c>{document key}-{sequence}</c>: <c>a1b2c3d4e5f6-27</c>.</summary>
/// <param name="Document">The document's key, 12 hexadecimal digits.</param>
/// <param name="Sequence">The task's number in its document.</param>
internal readonly record struct TaskKey(string Document, int Sequence)
{
    private const int DocumentDigits = 12;

    /// <summary>Reads a key; false where the text is none.</summary>
    public static bool TryParse(string text, out TaskKey key)
    {
        key = default;
        if (text.Length <= DocumentDigits + 1 || text[DocumentDigits] != '-' || !text.AsSpan(0, DocumentDigits).ContainsOnlyHex()
            || !int.TryParse(text.AsSpan(DocumentDigits + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
            return false;
        key = new TaskKey(text[..DocumentDigits].ToLowerInvariant(), sequence);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Document}-{Sequence}");
}

/// <summary>Looks at the characters of a key.</summary>
file static class Characters
{
    public static bool ContainsOnlyHex(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiHexDigit(c))
                return false;
        }

        return true;
    }
}
