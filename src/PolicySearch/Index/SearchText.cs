namespace PolicySearch.Index;

/// <summary>The form in which texts and terms are compared. The stored text stays as printed.</summary>
internal static class SearchText
{
    /// <summary>Changes with the form, so that an index written in another one is built anew.</summary>
    public const string Version = "1";

    /// <summary>Normalises a text or a term.</summary>
    public static string Normalise(string text) => NormaliseWithMap(text).Text;

    /// <summary>Normalises a text and says where each character came from.</summary>
    /// <returns>The text, and for each of its UTF-16 units the offset in the printed text; one more entry for the end.</returns>
    public static (string Text, int[] Map) NormaliseWithMap(string text)
    {
        var result = new char[text.Length];
        var map = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            result[i] = Fold(text[i]);
            map[i] = i;
        }

        map[text.Length] = text.Length;
        return (new string(result), map);
    }

    private static char Fold(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)),
        '\u3000' or '\u00A0' => ' ',
        < ' ' when c != '\n' => ' ',
        _ => char.ToLowerInvariant(c),
    };
}
