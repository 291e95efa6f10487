namespace PolicySearch.Targets.Quantities;

/// <summary>
/// Reads shares that are written in words.
/// <code>
/// 百分之七十     → 70 %        百分之九十五点五 → 95.5 %       百分之五至六 → 5 to 6 %
/// 千分之三       → 3 ‰         万分之三         → 3 ‱          十万分之二   → 2 /10万
/// 三分之一       → 0.333       一半             → 0.5          过半的村     → none
/// </code>
/// </summary>
internal static class FractionReader
{
    private static readonly (string Words, string Unit, Dimension Dimension)[] Denominators =
    [
        ("百分之", "%", Dimension.Percent), ("千分之", "‰", Dimension.Percent), ("万分之", "‱", Dimension.Percent), ("十万分之", "/10万", Dimension.Ratio),
    ];

    /// <summary>The share that begins at an offset; null where none does.</summary>
    public static Quantity? Read(ReadOnlySpan<char> text, int at)
    {
        var words = text[at..];
        foreach (var (denominator, unit, dimension) in Denominators)
        {
            if (words.StartsWith(denominator))
                return Of(text, at, at + denominator.Length, unit, dimension);
        }

        return words.StartsWith("一半") ? Half(text, at) : Simple(text, at);
    }

    private static Quantity? Of(ReadOnlySpan<char> text, int at, int from, string unit, Dimension dimension)
    {
        if (NumberReader.Read(text, from) is not { } lower)
            return null;
        var end = lower.End;
        // 百分之五至六, 百分之五至百分之六.
        decimal? upper = null;
        if (end < text.Length && text[end] is '至' or '到' or '-' or '~')
        {
            var next = end + 1;
            if (at + (from - at) <= text.Length && text[next..].StartsWith(text[at..from]))
                next += from - at;
            if (NumberReader.Read(text, next) is { } last && last.Value > lower.Value)
                (upper, end) = (last.Value, last.End);
        }

        return new Quantity { Start = at, End = end, Value = lower.Value, Upper = upper, Unit = unit, Dimension = dimension };
    }

    /// <summary>三分之一, 四分之三: both numbers below a hundred.</summary>
    private static Quantity? Simple(ReadOnlySpan<char> text, int at)
    {
        if (!NumberReader.IsNumeral(text[at]) || text[at..Math.Min(text.Length, at + 6)].IndexOf("分之") is not (> 0 and var behind))
            return null;
        if (NumberReader.ReadChinese(text, at) is not { } whole || whole.End != at + behind || whole.Value is < 2 or > 99)
            return null;
        if (NumberReader.ReadChinese(text, whole.End + 2) is not { } part || part.Value < 1 || part.Value >= whole.Value)
            return null;
        return new Quantity { Start = at, End = part.End, Value = decimal.Round(part.Value / whole.Value, 4), Dimension = Dimension.Percent };
    }

    /// <summary>超过一半, 占一半以上, 超过一半的街道; not 一半时间, nor 一半的时间.</summary>
    private static Quantity? Half(ReadOnlySpan<char> text, int at)
    {
        var behind = text[(at + 2)..];
        var closed = behind.IsEmpty || behind[0] is ',' or '。' or ';' or '、' or ')' or '\n' || behind.StartsWith("以上") || behind.StartsWith("左右") || behind.StartsWith("以内") || behind.StartsWith("以下") || at >= 2 && behind.StartsWith("的") && (text[..at].EndsWith("超过") || text[..at].EndsWith("不少于") || text[..at].EndsWith("不低于"));
        return closed ? new Quantity { Start = at, End = at + 2, Value = 0.5m, Dimension = Dimension.Percent } : null;
    }
}
