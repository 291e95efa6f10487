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
        text.CopyTo(target);
        for (var rest = target; rest.IndexOfAny(Variants) is >= 0 and var at; rest = rest[(at + 1)..])
            rest[at] = Fold(rest[at]);
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
