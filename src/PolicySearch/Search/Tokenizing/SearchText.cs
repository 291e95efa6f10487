using PolicySearch.Language;

namespace PolicySearch.Search.Tokenizing;

/// <summary>The form in which texts and terms are compared. The stored text stays as printed.</summary>
internal static class SearchText
{
    /// <summary>Changes with this form and with what an index holds of a task, so that what was derived in another one is built anew.</summary>
    public const int Version = 4;

    /// <summary>Normalises a text or a term. The result holds no control character, so that none can seem to be a field's end.</summary>
    public static string Normalise(string text) => TextNormalizer.NormalizeText(text);

    /// <summary>Normalises a text and keeps the way back to print.</summary>
    public static NormalizedText WithMap(string text) => TextNormalizer.Normalize(text);
}
