using PolicySearch.Language;
using PolicySearch.Structure.Numbering;

namespace PolicySearch.Structure.Outline;

/// <summary>
/// Parts a text whose line breaks were lost on its way (a data set's cell, a scraped page): the whole document, or a chapter, in one line.
/// <code>
/// …意见如下: 一、推进项目建设 继续实施…。(县发改局牵头) 二、加强基础设施 完成…。 → …意见如下: | 一、推进项目建设 | 继续实施…。(县发改局牵头) | 二、加强基础设施 | 完成…。
/// …以下意见。一、提升便利度（一）优化审批。…（二）提升效率。…二、降低门槛（三）优化条件。… → one line each; the count goes on over the chapters
/// </code>
/// An enumeration inside a paragraph stays in it: only what holds most of the document, or is long and holds 一、 and 二、 in a row, is parted.
/// </summary>
internal static class LostLines
{
    private const int Shortest = 300;
    private const int ShortestWhole = 24;
    private const int LongestTitle = 40;

    /// <summary>From the outermost kind of number inwards.</summary>
    private static readonly NumberKind[] Kinds =
        [NumberKind.Part, NumberKind.Chapter, NumberKind.Section, NumberKind.Chinese, NumberKind.Article, NumberKind.ChineseBracketed, NumberKind.Arabic];

    /// <summary>Whether a line is a whole document, or one of its chapters with the items below it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="whole">Whether it holds most of the document's text.</param>
    public static bool In(ReadOnlySpan<char> line, bool whole)
    {
        var marker = MarkerReader.Read(line);
        if (marker.Kind is NumberKind.Chinese or NumberKind.Chapter or NumberKind.Part && Glued(line, marker))
            return true;
        if (whole && line.Length > ShortestWhole)
            return Array.Exists(Kinds, HasTwo(line));
        return line.Length > Shortest && line.Contains("二、", StringComparison.Ordinal) && !marker.IsNumber && Starts(line, NumberKind.Chinese, 0).Count > 1;
    }

    /// <summary>Hands over the lines.</summary>
    public static void Split(ReadOnlySpan<char> line, Action<string> part) => Split(line, 0, new int[Kinds.Length], part);

    private static Predicate<NumberKind> HasTwo(ReadOnlySpan<char> line)
    {
        var text = line.ToString();
        return kind => Starts(text, kind, 0).Count > (kind is NumberKind.Chinese && text.Contains("（一）", StringComparison.Ordinal) ? 0 : 1);
    }

    /// <summary>一、提升便利度（一）优化审批…: the heading's first item follows without a break.</summary>
    private static bool Glued(ReadOnlySpan<char> line, Marker marker)
    {
        var at = line[marker.Length..].IndexOfAny('（', '(');
        return at is > 1 and <= LongestTitle && IsTitle(line.Slice(marker.Length, at)) && MarkerReader.Read(line[(marker.Length + at)..]) is { Kind: NumberKind.ChineseBracketed } inner
            && marker.Length + at + inner.Length < line.Length && line.Length > marker.Length + at + 12;
    }

    private static void Split(ReadOnlySpan<char> line, int kind, int[] last, Action<string> part)
    {
        if (kind == Kinds.Length)
        {
            Title(line, part);
            return;
        }

        var starts = Starts(line, Kinds[kind], last[kind]);
        if (starts.Count < 2 && (starts.Count == 0 || !OpensItems(line, starts[0])))
        {
            Split(line, kind + 1, last, part);
            return;
        }

        if (starts[0] > 0)
            Split(line[..starts[0]].TrimEnd(), Kinds.Length, last, part);
        for (var i = 0; i < starts.Count; i++)
        {
            var item = line[starts[i]..(i + 1 < starts.Count ? starts[i + 1] : line.Length)].TrimEnd();
            last[kind] = MarkerReader.Read(item, last[kind]).Value;
            if (Kinds[kind] is NumberKind.ChineseBracketed)
                last[kind + 1] = 0;
            Split(item, kind + 1, last, part);
        }
    }

    /// <summary>Whether a single number opens a chapter: at the head, behind it, or right behind a bare heading.</summary>
    private static bool OpensItems(ReadOnlySpan<char> line, int start) => start == 0 || MarkerReader.Read(line).IsNumber && BehindTitle(line, start, MarkerReader.Read(line[start..]).Kind) || start > 0 && line[start - 1] is '。' or '：' or ':' && MarkerReader.Read(line[start..]).Kind <= NumberKind.Chinese;

    /// <summary>
    /// Where the numbers of a kind stand, from 1 or from where the chapter before left off, each at the head, behind the end of a sentence, a
    /// colon or a space, or right behind a bare heading.
    /// </summary>
    private static List<int> Starts(ReadOnlySpan<char> line, NumberKind kind, int before)
    {
        var starts = new List<int>();
        var value = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (!(line[i] is '(' or '（' or '第' || Numerals.IsDigit(line[i]) || Numerals.IsChinese(line[i])))
                continue;
            var behindEnd = i == 0 || Ends(line[i - 1]);
            if (!behindEnd && (Numerals.IsDigit(line[i]) ? Numerals.IsDigit(line[i - 1]) || line[i - 1] is '.' or '年' or '月' : line[i] is not ('(' or '（' or '第')))
                continue;
            var head = line[i..Math.Min(line.Length, i + 24)];
            var marker = MarkerReader.Read(head, value);
            if (marker.Kind != kind || marker.Length >= head.Length && i + head.Length < line.Length || kind == NumberKind.Arabic && (marker.Length >= head.Length || Numerals.IsDigit(head[marker.Length])))
                continue;
            if (starts.Count == 0 ? marker.Value != 1 && (before == 0 || marker.Value != before + 1) : marker.Value != value + 1)
                continue;
            if (!behindEnd && !BehindTitle(line, i, kind))
                continue;
            starts.Add(i);
            value = marker.Value;
        }

        return starts;
    }

    /// <summary>Whether what stands before an offset, back to the last number, is a bare heading: 一、提升便利度|（一）.</summary>
    private static bool BehindTitle(ReadOnlySpan<char> line, int at, NumberKind kind)
    {
        var from = Math.Max(0, at - LongestTitle - 6);
        for (var i = at - 3; i >= from; i--)
        {
            if (i > 0 && !Ends(line[i - 1]))
                continue;
            var marker = MarkerReader.Read(line[i..at]);
            if (marker.IsNumber && marker.Kind < kind && marker.Kind <= NumberKind.ChineseBracketed && i + marker.Length < at && IsTitle(line[(i + marker.Length)..at]))
                return true;
        }

        return false;
    }

    private static bool IsTitle(ReadOnlySpan<char> words) => words.Trim() is { Length: > 1 and <= LongestTitle } title && title.IndexOfAny("。；;：:") < 0;

    /// <summary>一、推进项目建设 继续实施…: only a space parts the heading from its text. 一、工作目标到2025年…: not even that, but all know the heading.</summary>
    private static void Title(ReadOnlySpan<char> line, Action<string> part)
    {
        if (line.IsEmpty)
            return;
        var marker = MarkerReader.Read(line);
        if (marker.Kind is NumberKind.Chinese or NumberKind.ChineseBracketed or NumberKind.Chapter or NumberKind.Section or NumberKind.Part)
        {
            var body = line[marker.Length..];
            var from = body.Length - body.TrimStart().Length;
            if (HeadingParts.Opening(body[from..]) is > 0 and var heading && body.Length - from - heading > 10)
            {
                part(line[..(marker.Length + from + heading)].ToString());
                part(line[(marker.Length + from + heading)..].Trim().ToString());
                return;
            }

            var space = body[from..].IndexOfAny(' ', '\u3000', '\u00a0');
            if (space is > 1 and <= LongestTitle && body.Slice(from, space).IndexOfAny(Punctuation.NotInHeadings) < 0 && body.Length - from - space > 10)
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
