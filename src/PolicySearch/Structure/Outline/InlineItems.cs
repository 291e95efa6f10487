using System.Buffers;
using PolicySearch.Structure.Numbering;

namespace PolicySearch.Structure.Outline;

/// <summary>Parts a line in which several items run on without line breaks: <c>（一）…。（二）…。（三）…</c>.</summary>
/// <remarks>
/// Only consecutive numbers of one kind count, each behind the end of a sentence: the first must open the line. An enumeration inside
/// an item (<c>二、资金支持。（1）对…；（2）对…</c>) stays in one piece, since it is of another kind than the line's own number.
/// </remarks>
internal static class InlineItems
{
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。；;)）！]");

    /// <summary>Where each item behind the first begins in a line; empty where nothing runs on, as in most lines.</summary>
    public static IReadOnlyList<int> Starts(ReadOnlySpan<char> line)
    {
        var first = MarkerReader.Read(line);
        if (first.Kind is not (NumberKind.ChineseBracketed or NumberKind.Chinese or NumberKind.Article or NumberKind.Arabic))
            return [];

        List<int>? starts = null;
        var value = first.Value;
        for (var i = first.Length; i < line.Length; i++)
        {
            var end = line[i..].IndexOfAny(SentenceEnds);
            if (end < 0)
                break;
            i += end;
            var next = i + 1;
            while (next < line.Length && char.IsWhiteSpace(line[next]))
                next++;
            if (next >= line.Length || !CanBegin(line[next]))
                continue;
            var head = line[next..Math.Min(line.Length, next + 24)];
            var marker = MarkerReader.Read(head, value);
            // 。2.5万亩 is a quantity: an Arabic number must be followed by words.
            if (marker.Kind != first.Kind || marker.Value != value + 1 || marker.Length >= head.Length
                || marker.Kind == NumberKind.Arabic && Numerals.IsDigit(head[marker.Length]))
                continue;
            (starts ??= []).Add(next);
            value = marker.Value;
        }

        return starts is null ? [] : starts;
    }

    private static bool CanBegin(char c) => c is '(' or '（' or '第' or '*' || Numerals.IsDigit(c) || Numerals.IsChinese(c);
}
