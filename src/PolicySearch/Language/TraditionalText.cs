namespace PolicySearch.Language;

/// <summary>
/// Texts in traditional characters, as converted mirrors of sites print them. The rules of the later stages are written in simplified
/// characters; a text is simplified for them one character for one, so that every offset stays what it is in print.
/// </summary>
internal static class TraditionalText
{
    private const int Sample = 4000;

    /// <summary>Whether at least a tenth of a text's Chinese characters are traditional ones; a simplified text has hardly any.</summary>
    public static bool Is(IEnumerable<string> lines)
    {
        var (chinese, traditional) = (0, 0);
        foreach (var line in lines)
        {
            foreach (var c in line)
            {
                if (!IsChinese(c))
                    continue;
                chinese++;
                traditional += CharacterFolding.Table[c] == c ? 0 : 1;
            }

            if (chinese > Sample)
                break;
        }

        return chinese > 0 && traditional * 10 >= chinese;
    }

    /// <summary>The text in simplified characters, of the same length: <c>責任單位</c> gives <c>责任单位</c>.</summary>
    public static string Simplify(string text) => string.Create(text.Length, text, static (simplified, printed) =>
    {
        for (var i = 0; i < printed.Length; i++)
            simplified[i] = IsChinese(printed[i]) ? CharacterFolding.Table[printed[i]] : printed[i];
    });

    private static bool IsChinese(char c) => c is >= '\u3400' and <= '\u9FFF';
}
