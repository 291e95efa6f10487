namespace PolicySearch.Targets.Quantities;

/// <summary>Reads the unit behind a number: 多 or 余, a multiple (万, 亿) and a unit, in the orders in which they are printed.</summary>
internal static class UnitReader
{
    /// <summary>Reads a unit; null where neither a multiple nor a unit follows.</summary>
    public static PrintedUnit? Read(ReadOnlySpan<char> text, int at)
    {
        var i = at;
        // One stray space between number and unit is a line break or an OCR fault: 50 个.
        if (i < text.Length && text[i] == ' ')
            i++;
        var over = Over(text, ref i);
        var multipleStart = i;
        i += MultipleLength(text, i);
        var multiple = text[multipleStart..i].ToString();
        over |= i > multipleStart && Over(text, ref i);
        if (i < text.Length && text[i] == ' ' && multiple.Length > 0)
            i++;
        var unit = UnitTable.Match(text, i);
        if (unit is not null)
        {
            i += unit.Name.Length;
            over |= Over(text, ref i);
            return new PrintedUnit(multiple + unit.Name, unit.Dimension, i, over);
        }

        return multiple.Length == 0 ? null : new PrintedUnit(multiple, Dimension.None, multipleStart + multiple.Length, over);
    }

    private static int MultipleLength(ReadOnlySpan<char> text, int at)
    {
        // 10千克, 4千瓦时: here the multiple is the unit's own.
        if (at >= text.Length || text[at] is not ('亿' or '万' or '千' or '百' or '十') || UnitTable.Match(text, at) is not null)
            return 0;
        foreach (var (name, _) in UnitTable.Multiples)
        {
            if (text[at..].StartsWith(name))
                return name.Length;
        }

        return 0;
    }

    private static bool Over(ReadOnlySpan<char> text, ref int i)
    {
        if (i >= text.Length || text[i] is not ('多' or '余'))
            return false;
        i++;
        return true;
    }

    /// <summary>A unit that was read.</summary>
    /// <param name="Name">As printed, multiple included.</param>
    /// <param name="Dimension">What it measures.</param>
    /// <param name="End">Offset behind it.</param>
    /// <param name="Over">Whether 多 or 余 stands with it.</param>
    internal readonly record struct PrintedUnit(string Name, Dimension Dimension, int End, bool Over);
}
