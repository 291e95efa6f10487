using PolicySearch.Structure.Numbering;

namespace PolicySearch.Structure.Outline;

/// <summary>Parts a line in which several items run on without line breaks: <c>（一）…。（二）…。（三）…</c>.</summary>
/// <remarks>
/// Only consecutive numbers of one kind count, each behind the end of a sentence: the first must open the line. An enumeration inside
/// an item (<c>二、资金支持。（1）对…；（2）对…</c>) stays in one piece, since it is of another kind than the line's own number.
/// </remarks>
internal static class InlineItems
{
    /// <summary>Hands over the parts of a line, the whole line where nothing runs on.</summary>
    public static void Split(ReadOnlySpan<char> line, Action<string> part)
    {
        var first = MarkerReader.Read(line);
        if (first.Kind is not (NumberKind.ChineseBracketed or NumberKind.Chinese or NumberKind.Article or NumberKind.Arabic))
        {
            part(line.ToString());
            return;
        }

        var start = 0;
        var value = first.Value;
        for (var i = first.Length; i < line.Length; i++)
        {
            if (!EndsSentence(line[i]))
                continue;
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
            part(line[start..next].TrimEnd().ToString());
            start = next;
            value = marker.Value;
        }

        part(line[start..].ToString());
    }

    private static bool EndsSentence(char c) => c is '。' or '；' or ';' or ')' or '）' or '！' or ']';

    private static bool CanBegin(char c) => c is '(' or '（' or '第' or '*' || Numerals.IsDigit(c) || Numerals.IsChinese(c);
}
