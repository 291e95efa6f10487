using PolicySearch.Language;
using PolicySearch.Structure.Numbering;

namespace PolicySearch.Structure.Outline;

/// <summary>
/// Parts a text whose line breaks were lost on its way (a data set's cell, a scraped page): the whole document in one line.
/// <code>
/// …意见如下: 一、推进项目建设 继续实施…。(县发改局牵头) 二、加强基础设施 完成…。 → …意见如下: | 一、推进项目建设 | 继续实施…。(县发改局牵头) | 二、加强基础设施 | 完成…。
/// </code>
/// Only long lines that do not begin with a number, and hold 一、 and 二、 in a row behind the ends of sentences, are parted: an enumeration
/// inside a paragraph stays in it.
/// </summary>
internal static class LostLines
{
    private const int Shortest = 300;
    private const int LongestTitle = 40;

    private static readonly NumberKind[] Kinds = [NumberKind.Chinese, NumberKind.ChineseBracketed, NumberKind.Arabic];

    /// <summary>Whether a line is a whole document.</summary>
    public static bool In(ReadOnlySpan<char> line) =>
        line.Length > Shortest && line.Contains("二、", StringComparison.Ordinal) && !MarkerReader.Read(line).IsNumber && Starts(line, NumberKind.Chinese).Count > 1;

    /// <summary>Hands over the lines.</summary>
    public static void Split(ReadOnlySpan<char> line, Action<string> part) => Split(line, 0, part);

    private static void Split(ReadOnlySpan<char> line, int kind, Action<string> part)
    {
        var starts = kind < Kinds.Length ? Starts(line, Kinds[kind]) : [];
        if (starts.Count < 2)
        {
            if (kind < Kinds.Length)
                Split(line, kind + 1, part);
            else
                Title(line, part);
            return;
        }

        if (starts[0] > 0)
            Title(line[..starts[0]].TrimEnd(), part);
        for (var i = 0; i < starts.Count; i++)
            Split(line[starts[i]..(i + 1 < starts.Count ? starts[i + 1] : line.Length)].TrimEnd(), kind + 1, part);
    }

    /// <summary>Where the numbers 1, 2, 3 … of a kind stand, each at the head or behind the end of a sentence, a colon or a space.</summary>
    private static List<int> Starts(ReadOnlySpan<char> line, NumberKind kind)
    {
        var starts = new List<int>();
        for (var i = 0; i < line.Length; i++)
        {
            if (!(line[i] is '(' or '（' || Numerals.IsDigit(line[i]) || Numerals.IsChinese(line[i])) || i > 0 && !Ends(line[i - 1]))
                continue;
            var head = line[i..Math.Min(line.Length, i + 24)];
            var marker = MarkerReader.Read(head, starts.Count);
            if (marker.Kind != kind || marker.Value != starts.Count + 1 || marker.Length >= head.Length || kind == NumberKind.Arabic && Numerals.IsDigit(head[marker.Length]))
                continue;
            starts.Add(i);
        }

        return starts;
    }

    /// <summary>一、推进项目建设 继续实施…: only a space parts the heading from its text.</summary>
    private static void Title(ReadOnlySpan<char> line, Action<string> part)
    {
        if (line.IsEmpty)
            return;
        var marker = MarkerReader.Read(line);
        if (marker.Kind is NumberKind.Chinese or NumberKind.ChineseBracketed)
        {
            var body = line[marker.Length..];
            var from = body.Length - body.TrimStart().Length;
            var space = body[from..].IndexOfAny(' ', '\u3000', '\u00a0');
            if (space is > 3 and <= LongestTitle && body.Slice(from, space).IndexOfAny(Punctuation.NotInHeadings) < 0 && body.Length - from - space > 10)
            {
                var end = marker.Length + from + space;
                part(line[..end].ToString());
                part(line[end..].Trim().ToString());
                return;
            }
        }

        part(line.ToString());
    }

    private static bool Ends(char c) => char.IsWhiteSpace(c) || c is '。' or '；' or ';' or ':' or '：' or ')' or '）' or '！' or ']' or '】' or '〕';
}
