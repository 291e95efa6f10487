namespace PolicySearch.Structure.Tables;

/// <summary>Tells columns by their heads.</summary>
internal static class ColumnHeads
{
    private const int LongestHead = 24;

    /// <summary>What the head of a column says.</summary>
    /// <param name="head">The head's cell.</param>
    /// <param name="indicators">Whether the table lists indicators, where 单位 is a unit and 目标 a value.</param>
    public static ColumnRole Of(string head, bool indicators)
    {
        head = Fold(head);
        return head.Length is 0 or > LongestHead ? ColumnRole.Other : ColumnRules.First(head, indicators)?.Role(head) ?? ColumnRole.Other;
    }

    /// <summary>The year in a column's head; 0 where none stands there.</summary>
    public static int YearOf(string head)
    {
        for (var i = 0; i + 4 < head.Length; i++)
        {
            if (head[i] == '2' && head[i + 1] == '0' && char.IsAsciiDigit(head[i + 2]) && char.IsAsciiDigit(head[i + 3]) && head[i + 4] == '年')
                return int.Parse(head.AsSpan(i, 4), System.Globalization.CultureInfo.InvariantCulture);
        }

        return 0;
    }

    /// <summary>A cell without space and line breaks.</summary>
    public static string Fold(string cell) => string.Concat(cell.Where(c => !char.IsWhiteSpace(c)));
}
