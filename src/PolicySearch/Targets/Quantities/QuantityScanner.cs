using System.Buffers;

namespace PolicySearch.Targets.Quantities;

/// <summary>
/// Finds every number with a unit in one pass. What is a name, a date or an ordinal by its shape is found too, with that reason.
/// <code>
/// 新增市场主体3万户        → 3 万户            建设专业孵化器3-5个   → 3 to 5 个
/// 粮食产量280万吨          → 280 万吨          产值规模突破百亿      → 100 亿
/// 190多个行政村            → 190 个, over      较2020年翻一番        → 2020 (date), 2 倍
/// 参保25万6千人            → 25.6 万人         百分之五至六          → 5 to 6 %
/// 第三届, 5G, 国道312      → ordinal, name, road
/// </code>
/// </summary>
internal static class QuantityScanner
{
    private static readonly SearchValues<char> Starts = SearchValues.Create("0123456789零一二两三四五六七八九十百千万翻");

    /// <summary>Finds the numbers of a folded text (see <see cref="Folding"/>), in order and without overlap.</summary>
    public static List<Quantity> Scan(ReadOnlySpan<char> text)
    {
        var found = new List<Quantity>();
        var at = 0;
        while (at < text.Length)
        {
            var next = text[at..].IndexOfAny(Starts);
            if (next < 0)
                break;
            at += next;
            var c = text[at];
            var quantity = char.IsAsciiDigit(c) ? Arabic(text, at) : c == '翻' ? Doubling(text, at) : Chinese(text, at);
            if (quantity is not null)
                found.Add(quantity);
            at = quantity?.End ?? SkipRun(text, at);
        }

        return found;
    }

    private static Quantity? Arabic(ReadOnlySpan<char> text, int at)
    {
        var (value, end) = NumberReader.ReadArabic(text, at);
        var shape = NumberShape.Of(text, at, end, value);
        if (shape is not null)
            return shape;
        var read = QuantityReader.Read(text, at, end, value, chinese: false);
        if (read is null)
            return Unitless(text, at, end, value) ?? new Quantity { Start = at, End = end, Value = value, Reason = Refusal.NoUnit };
        return NumberShape.IsGluedToLetters(text, at) && read.Dimension is not (Dimension.Count or Dimension.Persons or Dimension.Yuan)
            ? read with { Reason = Refusal.Name }
            : read;
    }

    /// <summary>有效利用系数达到0.6, 死亡率控制在10/10万以内, 收入比缩小到2.2:1: numbers whose noun needs no unit.</summary>
    private static Quantity? Unitless(ReadOnlySpan<char> text, int at, int end, decimal value)
    {
        foreach (var ratio in (ReadOnlySpan<string>)["/10万", "/万", ":1"])
        {
            if (text[end..].StartsWith(ratio) && (end + ratio.Length >= text.Length || !char.IsAsciiDigit(text[end + ratio.Length])))
                return new Quantity { Start = at, End = end + ratio.Length, Value = value, Unit = ratio, Dimension = Dimension.Ratio };
        }

        var closed = end >= text.Length || text[end] is ',' or '。' or ';' or '、' or '以' or '左' or '(' or '和';
        var before = text[Math.Max(0, at - 14)..at];
        return closed && (before.Contains("系数", StringComparison.Ordinal) || before.Contains("指数", StringComparison.Ordinal) || before.Contains("收入比", StringComparison.Ordinal))
            ? new Quantity { Start = at, End = end, Value = value }
            : null;
    }

    private static Quantity? Chinese(ReadOnlySpan<char> text, int at)
    {
        if (NumberReader.ReadYear(text, at) is { } date)
            return new Quantity { Start = at, End = date.End + 1, Value = date.Year, Year = date.Year, Reason = Refusal.Date };
        if (FractionReader.Read(text, at) is { } fraction)
            return fraction;
        if (text[at] == '万')
            return null;
        if (text[at] == '零')
            return Zero(text, at);
        var before = at > 0 ? text[at - 1] : ' ';
        if (before is '第' or '数' or '几' or '好' or '统' or '唯' or '同' or '之' or '成' or '初' or '周' || NumberReader.ReadChinese(text, at) is not { } number)
            return null;
        if (before is '百' or '千' or '万' or '亿' or '零' or '每' || text[at..].StartsWith("十分"))
            return null;
        var read = QuantityReader.Read(text, at, number.End, number.Value, chinese: true);
        // 一批, 一个: never a figure.
        return number.Value == 1 && read is { Upper: null, Dimension: Dimension.Count or Dimension.Persons or Dimension.Score or Dimension.Rank } ? null : read;
    }

    /// <summary>动态保持为零, 零就业家庭动态清零: only 零 that ends a clause after 为, or clears a kind of household, is a value.</summary>
    private static Quantity? Zero(ReadOnlySpan<char> text, int at)
    {
        var closed = at + 1 >= text.Length || char.IsPunctuation(text[at + 1]);
        return closed && at > 0 && (text[at - 1] == '为' || text[..at].EndsWith("家庭动态清"))
            ? new Quantity { Start = at, End = at + 1, Value = 0, Dimension = Dimension.None }
            : null;
    }

    /// <summary>翻一番 is twice, 翻两番 four times, 翻番 twice.</summary>
    private static Quantity? Doubling(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        decimal times = 1;
        if (end < text.Length && NumberReader.IsNumeral(text[end]) && NumberReader.ReadChinese(text, end) is { } number)
            (times, end) = number;
        else if (end < text.Length && char.IsAsciiDigit(text[end]))
            (times, end) = NumberReader.ReadArabic(text, end);
        if (end >= text.Length || text[end] != '番' || times is < 1 or > 10)
            return null;
        return new Quantity { Start = at, End = end + 1, Value = 1 << (int)times, Unit = "倍", Dimension = Dimension.Times, Doubling = true };
    }

    private static int SkipRun(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        while (text[at] != '翻' && end < text.Length && NumberReader.IsNumeral(text[end]))
            end++;
        return end;
    }
}
