namespace PolicySearch.Targets.Quantities;

/// <summary>
/// Reads what follows a number: 多, a smaller part, a second number, a multiple and a unit.
/// <code>
/// 25|万6千人 → 25.6 万人      3|-5个 → 3 to 5 个      3|、4个 → 3 to 4 个      两|成半 → 2.5 成      三|成五 → 3.5 成
/// </code>
/// </summary>
internal static class QuantityReader
{
    private static readonly (char Sign, decimal Value)[] Parts = [('万', 1e4m), ('千', 1e3m), ('百', 1e2m)];

    /// <summary>Reads a quantity; null where neither a multiple nor a unit follows the number.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="at">Offset of the number.</param>
    /// <param name="end">Offset behind it.</param>
    /// <param name="value">The number.</param>
    /// <param name="chinese">Whether it is printed in Chinese numerals.</param>
    public static Quantity? Read(ReadOnlySpan<char> text, int at, int end, decimal value, bool chinese)
    {
        var printed = UnitReader.Read(text, end);
        if (RangeEnd(text, printed?.End ?? end, value, printed) is { } range)
            return Made(text, at, value, range.Unit, chinese) with { Upper = range.Value };
        if (printed is not { } unit)
            return null;
        if (Smaller(text, value, unit) is { } mixed)
            (value, unit) = mixed;
        // 两成半, 三成五: half or so many tenths of the unit more.
        if (unit.Name == "成" && Tenths(text, unit.End) is > 0 and var tenths)
            (value, unit) = (value + tenths / 10m, unit with { End = unit.End + 1 });
        return Made(text, at, value, unit, chinese);
    }

    private static int Tenths(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
            return 0;
        return text[at] == '半' ? 5 : "一二三四五六七八九".IndexOf(text[at], StringComparison.Ordinal) + 1 is > 0 and var digit && (at + 1 >= text.Length || !NumberReader.IsNumeral(text[at + 1]) && UnitTable.Match(text, at + 1) is null) ? digit : 0;
    }

    private static Quantity Made(ReadOnlySpan<char> text, int at, decimal value, UnitReader.PrintedUnit unit, bool chinese)
    {
        var rank = at > 0 && text[at - 1] == '前' && unit.Name is "位" or "名" or "强";
        return new Quantity
        {
            Start = at,
            End = unit.End,
            Value = value,
            Unit = unit.Name,
            Over = unit.Over,
            Chinese = chinese,
            Dimension = rank ? Dimension.Rank : unit.Dimension,
            // 三大体系, 五大产业集群: a set phrase, never a figure.
            Reason = chinese && unit.Name == "大" ? Refusal.Name : null,
        };
    }

    /// <summary>25万6千人, 一亿二千万元: the smaller part of the number stands behind its multiple.</summary>
    private static (decimal Value, UnitReader.PrintedUnit Unit)? Smaller(ReadOnlySpan<char> text, decimal value, UnitReader.PrintedUnit unit)
    {
        if (unit.Dimension != Dimension.None || unit.Over || unit.Name is not ("万" or "亿") || NumberReader.Read(text, unit.End) is not { } part)
            return null;
        var whole = unit.Name == "亿" ? 1e8m : 1e4m;
        var (amount, end) = part;
        // 1亿2000万元, but 5亿3个项目 are two figures: the part has a multiple of its own, or all the digits that it needs.
        var written = end - unit.End;
        var scaled = amount >= 1000 && (written >= 4 || !char.IsAsciiDigit(text[unit.End]));
        foreach (var (sign, factor) in Parts)
        {
            if (end >= text.Length || text[end] != sign || factor >= whole)
                continue;
            (amount, end, scaled) = (amount * factor, end + 1, true);
            break;
        }

        if (!scaled || amount >= whole || amount == 0)
            return null;
        var measured = UnitTable.Match(text, end);
        return (value + amount / whole, new UnitReader.PrintedUnit(unit.Name + measured?.Name, measured?.Dimension ?? Dimension.None, end + (measured?.Name.Length ?? 0), false));
    }

    /// <summary>3-5个, 5%-6%, 4.5%至5%, 3、4个: a second number of the same unit behind a dash, 至 or 、.</summary>
    private static (decimal Value, UnitReader.PrintedUnit Unit)? RangeEnd(ReadOnlySpan<char> text, int at, decimal lower, UnitReader.PrintedUnit? first)
    {
        if (at + 1 >= text.Length || text[at] is not ('-' or '~' or '至' or '到' or '、'))
            return null;
        var listed = text[at] == '、';
        var from = at + 1;
        while (from < text.Length && text[from] is '-' or '~')
            from++;
        if (NumberReader.Read(text, from) is not { } upper || upper.Value < lower || NumberShape.IsYear(text, upper.Value, upper.End))
            return null;
        // 3、4个 is three or four; 3、5个 are two figures, and so are 3个、4个.
        if (listed && (first is not null || upper.Value != lower + 1 || upper.Value > 10))
            return null;
        if (UnitReader.Read(text, upper.End) is not { } unit || (first is { Name: var name } && name != unit.Name && !unit.Name.EndsWith(name, StringComparison.Ordinal) && !unit.Name.StartsWith(name, StringComparison.Ordinal)))
            return null;
        return listed && unit.Name is "项" or "条" or "款" or "月" or "年" ? null : (upper.Value, unit);
    }
}
