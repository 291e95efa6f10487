using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace PolicySearch.Documents.Readers.Word;

/// <summary>
/// The numbers that Word generates before paragraphs, rendered as it prints them: <c>一、</c>, <c>（二）</c>, <c>3.</c>, <c>1.2</c>.
/// Bullets are not rendered.
/// </summary>
internal sealed class WordNumbering
{
    private readonly Dictionary<int, XElement> _abstracts = [];
    private readonly Dictionary<int, XElement> _lists = [];
    private readonly Dictionary<int, int?[]> _counters = [];

    public WordNumbering(XElement? numbering)
    {
        foreach (var element in numbering?.Elements() ?? [])
        {
            if (element.Name.LocalName == "abstractNum" && element.Number("abstractNumId") is { } abstractId)
                _abstracts.TryAdd(abstractId, element);
            else if (element.Name.LocalName == "num" && element.Number("numId") is { } id)
                _lists.TryAdd(id, element);
        }
    }

    /// <summary>Counts a paragraph of a list and gives the number printed before it; empty where none is.</summary>
    public string Next(int list, int level)
    {
        if (!_lists.TryGetValue(list, out var definition) || definition.Child("abstractNumId").Number() is not { } abstractId
            || !_abstracts.TryGetValue(abstractId, out var scheme))
        {
            return "";
        }

        // Lists of one scheme count on, unless a list restarts it with an override.
        var restarted = definition.Elements().Any(e => e.Name.LocalName == "lvlOverride" && e.Child("startOverride") is not null);
        var key = restarted ? -1 - list : abstractId;
        if (!_counters.TryGetValue(key, out var counters))
            _counters.Add(key, counters = new int?[9]);
        counters[level] = counters[level] + 1 ?? Start(definition, scheme, level);
        for (var deeper = level + 1; deeper < counters.Length; deeper++)
            counters[deeper] = null;
        return Render(definition, scheme, counters, level);
    }

    private static string Render(XElement definition, XElement scheme, int?[] counters, int level)
    {
        var own = Level(definition, scheme, level);
        if (own.Child("numFmt").Value() is "bullet" or "none" || own.Child("lvlText").Value() is not { } pattern)
            return "";
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length || pattern[i + 1] is not (>= '1' and <= '9'))
            {
                text.Append(pattern[i]);
                continue;
            }

            var part = pattern[++i] - '1';
            var value = counters[part] ?? Start(definition, scheme, part);
            var format = own.Child("isLgl") is not null ? "decimal" : Level(definition, scheme, part).Child("numFmt").Value();
            text.Append(NumberFormat.Write(value, format ?? "decimal"));
        }

        return text.ToString();
    }

    private static int Start(XElement definition, XElement scheme, int level) =>
        Override(definition, level).Child("startOverride").Number() ?? Level(definition, scheme, level).Child("start").Number() ?? 1;

    private static XElement? Level(XElement definition, XElement scheme, int level) =>
        Override(definition, level).Child("lvl")
        ?? scheme.Elements().FirstOrDefault(e => e.Name.LocalName == "lvl" && e.Number("ilvl") == level);

    private static XElement? Override(XElement definition, int level) =>
        definition.Elements().FirstOrDefault(e => e.Name.LocalName == "lvlOverride" && e.Number("ilvl") == level);
}

/// <summary>Writes a number in one of Word's formats.</summary>
internal static class NumberFormat
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Writes a number; a format that is not known is written in digits.</summary>
    public static string Write(int value, string format) => format switch
    {
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand"
            or "ideographDigital" or "koreanDigital" => Chinese(value),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when value is >= 1 and <= 20 => ((char)('①' + value - 1)).ToString(),
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(Decimal(value).Select(c => (char)(c + 0xFEE0))),
        "upperLetter" when value is >= 1 and <= 26 => ((char)('A' + value - 1)).ToString(),
        "lowerLetter" when value is >= 1 and <= 26 => ((char)('a' + value - 1)).ToString(),
        "upperRoman" when value is >= 1 and < 4000 => Roman(value),
        "lowerRoman" when value is >= 1 and < 4000 => Roman(value).ToLowerInvariant(),
        "ideographTraditional" when value is >= 1 and <= 10 => "甲乙丙丁戊己庚辛壬癸"[value - 1].ToString(),
        "decimalZero" when value < 10 => "0" + Decimal(value),
        _ => Decimal(value),
    };

    private static string Decimal(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>21 → 二十一, 105 → 一百〇五.</summary>
    private static string Chinese(int value)
    {
        if (value is < 0 or > 999)
            return Decimal(value);
        var text = new StringBuilder();
        if (value >= 100)
            text.Append(Digits[value / 100]).Append('百');
        var tens = value / 10 % 10;
        if (tens > 0)
            text.Append(tens == 1 && value < 100 ? "" : Digits[tens].ToString()).Append('十');
        else if (value > 100 && value % 10 > 0)
            text.Append('〇');
        if (value % 10 > 0 || value == 0)
            text.Append(Digits[value % 10]);
        return text.ToString();
    }

    private static string Roman(int value)
    {
        (int Value, string Letters)[] steps =
            [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var text = new StringBuilder();
        foreach (var (step, letters) in steps)
        {
            for (; value >= step; value -= step)
                text.Append(letters);
        }

        return text.ToString();
    }
}
