using System.Globalization;

namespace PolicySearch.Index;

/// <summary>A task's key, <c>{document key}-{sequence}</c>: <c>a1b2c3d4e5f6-27</c>.</summary>
internal static class TaskKey
{
    private const int DocumentDigits = 12;

    /// <summary>Reads a key.</summary>
    public static bool TryParse(string key, out string document, out int sequence)
    {
        (document, sequence) = ("", 0);
        if (key.Length <= DocumentDigits + 1 || key[DocumentDigits] != '-' || !key.AsSpan(0, DocumentDigits).ContainsOnlyHex())
            return false;
        document = key[..DocumentDigits].ToLowerInvariant();
        return int.TryParse(key.AsSpan(DocumentDigits + 1), NumberStyles.None, CultureInfo.InvariantCulture, out sequence);
    }

    private static bool ContainsOnlyHex(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiHexDigit(c))
                return false;
        }

        return true;
    }
}
