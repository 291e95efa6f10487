namespace PolicySearch.Language.Words;

/// <summary>What SmartCn takes a character for.</summary>
internal enum CharacterKind : byte
{
    /// <summary>None of the others; each is a word by itself, as are both halves of a surrogate pair.</summary>
    Other,

    /// <summary>From U+4E00 to U+9FA5.</summary>
    Ideograph,

    /// <summary>Latin, of either width.</summary>
    Letter,

    /// <summary>A decimal digit of either width.</summary>
    Digit,

    /// <summary>Space, tab, line end, ideographic space.</summary>
    Space,

    /// <summary>Punctuation and symbols.</summary>
    Mark,
}

/// <summary>SmartCn's table of characters.</summary>
internal static class SmartCnCharacters
{
    private static readonly CharacterKind[] Kinds = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => Classify((char)c))];

    /// <summary>The kind of a UTF-16 unit.</summary>
    public static CharacterKind KindOf(char c) => Kinds[c];

    private static CharacterKind Classify(char c) => c switch
    {
        >= '\u4E00' and <= '\u9FA5' => CharacterKind.Ideograph,
        >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' => CharacterKind.Letter,
        >= '0' and <= '9' or >= '０' and <= '９' => CharacterKind.Digit,
        ' ' or '\t' or '\r' or '\n' or '\u3000' => CharacterKind.Space,
        >= '\u0021' and <= '\u00BB' or >= '\u2010' and <= '\u2642' or >= '\u3001' and <= '\u301E' or >= '\uFE30' and <= '\uFF63' => CharacterKind.Mark,
        _ => CharacterKind.Other,
    };
}
