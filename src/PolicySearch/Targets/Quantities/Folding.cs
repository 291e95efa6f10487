using System.Buffers;

namespace PolicySearch.Targets.Quantities;

/// <summary>
/// Folds printed variants of one character into one, character for character, so that every offset still holds:
/// <c>（３％）</c> → <c>(3%)</c>, <c>～</c> → <c>~</c>, <c>℅</c> → <c>%</c>, a no-break or ideographic space → a space.
/// </summary>
internal static class Folding
{
    private static readonly SearchValues<char> Variants =
        SearchValues.Create([.. Enumerable.Range(0x80, 0xFF80).Select(c => (char)c).Where(c => Fold(c) != c), '\t']);

    /// <summary>Folds a text; the result has the same length.</summary>
    public static string Fold(string text) =>
        text.AsSpan().ContainsAny(Variants) ? string.Create(text.Length, text, Fold) : text;

    private static void Fold(Span<char> target, string text)
    {
        for (var i = 0; i < text.Length; i++)
            target[i] = Fold(text[i]);
    }

    private static char Fold(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' or '\u2002' or '\u2003' or '\u2009' or '\t' => ' ',
        '〜' or '∼' => '~',
        '―' or '—' or '–' or '−' or '─' => '-',
        '〇' or '○' or '◯' => '零',
        '℅' => '%',
        '﹪' => '%',
        '〈' => '<',
        '〉' => '>',
        '﹝' => '〔',
        '﹞' => '〕',
        '〝' => '“',
        '〞' => '”',
        _ => c,
    };
}
