using System.Globalization;
using System.Text;
using PolicySearch.Language;

namespace PolicySearch.Structure.Numbering;

/// <summary>Reads the number that a line begins with.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>（十七）推动…</c></term><description>ChineseBracketed, 十七</description></item>
/// <item><term><c>*29.单位GDP能耗…</c></term><description>Arabic, 29, starred</description></item>
/// <item><term><c>第 1 0 条 鼓励…</c></term><description>Article, 10</description></item>
/// <item><term><c>3.5G基站建设…</c></term><description>Arabic, 3 (the digits behind the stop belong to the text)</description></item>
/// <item><term><c>3.5万亩…</c></term><description>none, unless item 2 came before</description></item>
/// </list>
/// </remarks>
internal static class MarkerReader
{
    private const string Stars = "*＊★☆※▲";
    private const string Quantities = "万亿%％‰元个亩户人米公千百吨倍处家条项";

    /// <summary>The printed forms, told apart by their first character; each with lines that it reads and lines that are no items.</summary>
    public static IReadOnlyList<MarkerForm> Forms { get; } =
    [
        new("digits", "0123456789０１２３４５６７８９", Arabic, [("3.新建学校8所", "3"), ("12、改造道路", "12"), ("3.5G基站建设", "3"), ("2.1 改造管网", "2.1"), ("7）整治河道", "7")], ["3.5万亩良田", "2024年工作", "12345热线"]),
        new("Chinese numeral", "〇零一二两三四五六七八九十百", (line, at, _) => Chinese(line, at), [("十二、改善民生", "十二"), ("一是扩大内需", "一"), ("二．发展工业", "二")], ["一、二产业融合", "三年行动", "一体化推进"]),
        new("brackets", "(（〔[［【〈<", (line, at, _) => Bracketed(line, at), [("（十七）推动", "十七"), ("(2)建成", "2"), ("【三】完善", "三")], ["（试行）", "[2024]5号"]),
        new("第", "第", (line, at, _) => Ordinal(line, at), [("第一章 总则", "一"), ("第 1 0 条 鼓励", "10"), ("第二部分 任务", "二"), ("第一，扩大内需", "一")], ["第三条第二款所称", "第三产业增加值", "第一时间"]),
        new("circled", Signs('①', '⑳'), (line, at, _) => Single(NumberKind.Circled, line[at] - '①' + 1, at), [("③勘察", "3")], []),
        new("circled on black", Signs('❶', '❿'), (line, at, _) => Single(NumberKind.Circled, line[at] - '❶' + 1, at), [("❷设计", "2")], []),
        new("bracketed sign", Signs('⑴', '⒇'), (line, at, _) => Single(NumberKind.ArabicBracketed, line[at] - '⑴' + 1, at), [("⑵施工", "2")], []),
        new("stopped sign", Signs('⒈', '⒛'), (line, at, _) => Single(NumberKind.Arabic, line[at] - '⒈' + 1, at), [("⒊验收", "3")], []),
        new("bracketed Chinese sign", Signs('㈠', '㈩'), (line, at, _) => Single(NumberKind.ChineseBracketed, line[at] - '㈠' + 1, at), [("㈡推进改革", "2")], []),
        new("Roman", Signs('Ⅰ', 'Ⅻ'), (line, at, _) => Roman(line, at), [("Ⅱ、主要任务", "Ⅱ")], ["Ⅱ类水质"]),
    ];

    private static readonly CharMap<MarkerForm> ByOpening = new([.. Forms.SelectMany(f => f.Opens, (f, c) => KeyValuePair.Create(c, f))]);

    /// <summary>Reads the number at the head of a line.</summary>
    /// <param name="line">The line without leading space.</param>
    /// <param name="previous">The value of the last Arabic item number, to tell <c>3.5万亩</c> from item 3; 0 for none.</param>
    /// <returns>The marker; <see cref="NumberKind.None"/> where the line begins with no number.</returns>
    public static Marker Read(ReadOnlySpan<char> line, int previous = 0)
    {
        // Most lines begin with a word.
        if (!line.IsEmpty && line[0] is >= '一' and <= '鿿' && ByOpening[line[0]] is null)
            return default;
        var at = 0;
        var starred = false;
        while (at < line.Length && at < 8 && (Stars.Contains(line[at]) || char.IsWhiteSpace(line[at]) || line[at] == '\\'))
            starred |= Stars.Contains(line[at++]);

        if (at >= line.Length || ByOpening[line[at]] is not { } form)
            return default;
        var marker = form.Read(line, at, previous);
        return marker.IsNumber ? marker with { Length = SkipSpace(line, marker.Length), Starred = starred } : default;
    }

    private static string Signs(char first, char last) => string.Concat(Enumerable.Range(first, last - first + 1).Select(c => (char)c));

    private static Marker Single(NumberKind kind, int value, int at) =>
        new(kind, value.ToString(CultureInfo.InvariantCulture), value, at + 1, false);

    private static Marker Roman(ReadOnlySpan<char> line, int at) =>
        at + 1 < line.Length && line[at + 1] is '、' or '.' or '．'
            ? new Marker(NumberKind.Part, line[at].ToString(), line[at] - 'Ⅰ' + 1, at + 2, false)
            : default;

    /// <summary>第…编/篇/部分/章/节/条, and 第一, at the head of a point.</summary>
    private static Marker Ordinal(ReadOnlySpan<char> line, int at)
    {
        var (number, value, end) = Numeral(line, SkipSpace(line, at + 1), allowSpace: true);
        if (value == 0)
            return default;
        var unit = SkipSpace(line, end);
        if (unit >= line.Length)
            return default;
        var kind = line[unit] switch
        {
            '编' or '篇' => NumberKind.Part,
            '部' when unit + 1 < line.Length && line[unit + 1] == '分' => NumberKind.Part,
            '章' => NumberKind.Chapter,
            '节' => NumberKind.Section,
            '条' => NumberKind.Article,
            '、' or ',' or '，' => NumberKind.Ordinal,
            _ => NumberKind.None,
        };
        if (kind == NumberKind.None)
            return default;
        unit += kind == NumberKind.Part && line[unit] == '部' ? 2 : 1;
        if (unit < line.Length && line[unit] is '、' or ':' or '：' or '.' or '．')
            unit++;
        // 第三条第二款 refers to another rule.
        return kind == NumberKind.Article && unit < line.Length && line[unit] is '第' or '规' or '的'
            ? default
            : new Marker(kind, number, value, unit, false);
    }

    private static Marker Bracketed(ReadOnlySpan<char> line, int at)
    {
        var start = SkipSpace(line, at + 1);
        var (number, value, end) = Numeral(line, start, allowSpace: true);
        end = SkipSpace(line, end);
        if (value is 0 or > 300 || end >= line.Length || line[end] is not (')' or '）' or '〕' or ']' or '］' or '】' or '〉' or '>'))
            return default;
        end++;
        if (end < line.Length && line[end] is '、' or '.' or '．' or ':' or '：')
            end++;
        return new Marker(Numerals.IsDigit(number[0]) ? NumberKind.ArabicBracketed : NumberKind.ChineseBracketed, number, value, end, false);
    }

    private static Marker Chinese(ReadOnlySpan<char> line, int at)
    {
        var (number, value, end) = Numeral(line, at, allowSpace: false);
        if (value is 0 or > 300)
            return default;
        if (end < line.Length && line[end] == '是')
            return value <= 30 ? new Marker(NumberKind.Ordinal, number, value, end + 1, false) : default;
        end = SkipSpace(line, end);
        if (end >= line.Length || line[end] is not ('、' or '.' or '．' or '﹑' or '､'))
            return default;
        end++;
        // 一、二产业融合: an enumeration of numerals, no item.
        var next = SkipSpace(line, end);
        if (next + 1 < line.Length && Numerals.IsChinese(line[next]) && line[next + 1] is '、' or '产' or '季' or '级')
            return default;
        return new Marker(NumberKind.Chinese, number, value, end, false);
    }

    private static Marker Arabic(ReadOnlySpan<char> line, int at, int previous)
    {
        var (number, value, end) = Numeral(line, at, allowSpace: false);
        if (value is 0 or > 999)
            return default;
        var stop = SkipSpace(line, end);
        if (stop >= line.Length)
            return default;
        switch (line[stop])
        {
            case ')' or '）':
                return new Marker(NumberKind.ArabicBracketed, number, value, stop + 1, false);
            case '、' or '．' or '﹒' or '。' when stop + 1 < line.Length && !Numerals.IsDigit(line[stop + 1]):
            case '、' or '﹑':
                return new Marker(NumberKind.Arabic, number, value, stop + 1, false);
            case '.' or '．' or '﹒':
                break;
            case ',' or '，' when value == previous + 1 && stop + 1 < line.Length && !Numerals.IsDigit(line[stop + 1]):
                return new Marker(NumberKind.Arabic, number, value, stop + 1, false);
            default:
                return default;
        }

        if (stop + 1 >= line.Length || !Numerals.IsDigit(line[stop + 1]))
            return new Marker(NumberKind.Arabic, number, value, stop + 1, false);
        return DigitsBehindStop(line, at, number, value, stop, previous);
    }

    /// <summary>What <c>N.M…</c> is: item N whose text begins with a number, item N.M, or a plain quantity.</summary>
    private static Marker DigitsBehindStop(ReadOnlySpan<char> line, int at, string number, int value, int stop, int previous)
    {
        var end = stop + 1;
        while (end < line.Length && Numerals.IsDigit(line[end]))
            end++;
        var digits = end - stop - 1;
        var follower = end < line.Length ? line[end] : '\0';
        var item = new Marker(NumberKind.Arabic, number, value, stop + 1, false);
        if (digits >= 3 || follower is '年' or 'G' or 'A' or '+' || value == previous + 1 && Quantities.Contains(follower))
            return item;
        if (Quantities.Contains(follower) || follower is '\0' or '-' or '~')
            return default;

        var last = end;
        while (last + 1 < line.Length && line[last] is '.' or '．' && Numerals.IsDigit(line[last + 1]))
        {
            var part = ++last;
            while (last < line.Length && Numerals.IsDigit(line[last]))
                last++;
            // 12.07.2016 is a date.
            if (last - part > 3)
                return default;
        }

        var text = new StringBuilder(last - at);
        foreach (var c in line[at..last])
            text.Append(Numerals.IsDigit(c) ? (char)('0' + Numerals.Digit(c)) : '.');
        if (last < line.Length && line[last] is '、' or '.' or '．')
            last++;
        return new Marker(NumberKind.Decimal, text.ToString(), value, last, false);
    }

    /// <summary>A Chinese or Arabic numeral; with <paramref name="allowSpace"/> the spaces that OCR leaves between digits are passed over.</summary>
    private static (string Number, int Value, int End) Numeral(ReadOnlySpan<char> line, int at, bool allowSpace)
    {
        if (at >= line.Length)
            return ("", 0, at);
        var arabic = Numerals.IsDigit(line[at]);
        if (!arabic && !Numerals.IsChinese(line[at]))
            return ("", 0, at);

        Span<char> kept = stackalloc char[8];
        var count = 0;
        var end = at;
        for (var i = at; i < line.Length && i < at + 12; i++)
        {
            var c = line[i];
            if (arabic ? Numerals.IsDigit(c) : Numerals.IsChinese(c))
            {
                if (count == kept.Length)
                    return ("", 0, at);
                kept[count++] = arabic ? (char)('0' + Numerals.Digit(c)) : c;
                end = i + 1;
            }
            else if (!allowSpace || !char.IsWhiteSpace(c))
            {
                break;
            }
        }

        var number = kept[..count];
        var value = arabic ? (count <= 4 ? int.Parse(number, CultureInfo.InvariantCulture) : 0) : Numerals.ChineseValue(number);
        return (Numerals.Text(number, value), value, end);
    }

    private static int SkipSpace(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && char.IsWhiteSpace(line[at]))
            at++;
        return at;
    }
}
