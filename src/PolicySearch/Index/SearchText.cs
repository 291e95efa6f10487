using PolicySearch.Language;

namespace PolicySearch.Index;

/// <summary>The form in which texts and terms are compared. The stored text stays as printed.</summary>
internal static class SearchText
{
    /// <summary>Changes with this form and with that of posting lists, so that what was derived in another one is built anew.</summary>
    public const int Version = 2;

    /// <summary>Normalises a text or a term. The result holds no control character, so that none can seem to be a field's end.</summary>
    public static string Normalise(string text) => TextNormalizer.NormalizeText(text);

    /// <summary>Normalises a text and keeps the way back to print.</summary>
    public static NormalizedText WithMap(string text) => TextNormalizer.Normalize(text);
}
