using System.Buffers;

namespace PolicySearch.Structure.Numbering;

/// <summary>Counts the figures in a text that measure or count something.</summary>
/// <remarks><c>增长7%，新建学校8所</c> has 2, <c>到2025年</c> and <c>5G</c> none.</remarks>
internal static class Figures
{
    private const string Counted = "%％‰℅家个户亿万人名座倍余条所台套公平件岁微张项处亩吨元群头只辆";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");

    /// <summary>How many percentages and counts a text holds.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i..].IndexOfAny(Digits) is not (>= 0 and var next))
                break;
            i += next;
            while (i + 1 < text.Length && (Numerals.IsDigit(text[i]) || text[i] is '.' or '．'))
                i++;
            if (text[i] == ' ' && i + 1 < text.Length)
                i++;
            if (Counted.Contains(text[i]))
                count++;
        }

        return count;
    }
}
