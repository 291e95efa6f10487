using PolicySearch.Language;

namespace PolicySearch.Structure.Departments;

/// <summary>A department clause and where it stands.</summary>
/// <param name="Start">Offset of its first character in the text.</param>
/// <param name="Length">How many characters it takes, its brackets included.</param>
/// <param name="Clause">What it says.</param>
internal readonly record struct FoundClause(int Start, int Length, Clause Clause)
{
    /// <summary>Offset behind its last character.</summary>
    public int End => Start + Length;
}

/// <summary>Finds the department clauses in an item's text: in brackets, behind a label, or as the last sentence.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>加快建设。(市水利局牵头,市财政局配合)</c></term><description>in brackets, behind the stop</description></item>
/// <item><term><c>加快建设(责任单位:市水利局)。</c></term><description>in brackets, before the stop</description></item>
/// <item><term><c>责任单位:市水利局、市财政局</c></term><description>bare, behind a label</description></item>
/// <item><term><c>加快建设。市水利局牵头,市财政局配合。</c></term><description>bare, the last sentence</description></item>
/// <item><term><c>支持龙头企业牵头组建联合体</c></term><description>none: an ordinary verb</description></item>
/// </list>
/// </remarks>
internal static class ClauseFinder
{
    /// <summary>The longest clause that is looked for, characters.</summary>
    private const int Longest = 3000;

    private const int LongestLastSentence = 400;

    /// <summary>Finds all clauses of a text.</summary>
    /// <param name="text">One or more paragraphs of an item, parted by line breaks.</param>
    /// <returns>The clauses in printed order; they do not overlap.</returns>
    public static FoundClause[] Find(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(Punctuation.ClauseCharacters) < 0)
            return [];
        var found = new List<FoundClause>();
        InBrackets(text, found);
        Bare(text, found);
        if (found.Count == 0)
            LastSentence(text, found);
        if (found.Count > 1)
            found.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return [.. found];
    }

    /// <summary>Whether a line is nothing but department clauses.</summary>
    public static bool IsClauseLine(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length is 0 or > Longest)
            return false;
        var at = 0;
        foreach (var clause in Find(line))
        {
            if (line[at..clause.Start].IndexOfAnyExcept(Punctuation.BetweenClauses) >= 0)
                return false;
            at = clause.End;
        }

        return at > 0 && line[at..].IndexOfAnyExcept(Punctuation.BetweenClauses) < 0;
    }

    private static void InBrackets(ReadOnlySpan<char> text, List<FoundClause> found)
    {
        Span<int> opens = stackalloc int[16];
        var depth = 0;
        var labelled = -1;
        for (var i = text.IndexOfAny(Brackets.Marks); i >= 0; i = NextMark(text, i + 1))
        {
            if (Brackets.Opens(text[i]))
            {
                if (depth < opens.Length)
                    opens[depth] = i;
                depth++;
                if (labelled < 0 && depth <= opens.Length && BeginsWithLabel(text[(i + 1)..]))
                    labelled = depth;
            }
            else if (depth > 0)
            {
                depth--;
                if (depth >= opens.Length)
                    continue;
                var open = opens[depth];
                if (labelled >= 0 && depth + 1 > labelled)
                    continue;
                if (labelled == depth + 1 || EndsAsClause(text[(open + 1)..i]) || StandsAlone(text, open, i) && IsListOfBodies(text[(open + 1)..i]))
                    Add(open, i + 1, text[(open + 1)..i], found);
                if (labelled == depth + 1)
                    labelled = -1;
            }
        }

        // A labelled bracket that nobody closed runs to the end of its paragraph.
        if (labelled < 0 || labelled > opens.Length)
            return;
        var start = opens[labelled - 1];
        var end = text[start..].IndexOf('\n');
        end = end < 0 ? text.Length : start + end;
        var content = text[(start + 1)..end].TrimEnd("。 ");
        if (content.Length <= Longest)
            Add(start, end, Balanced(content), found);
    }

    private static int NextMark(ReadOnlySpan<char> text, int from)
    {
        var next = text[from..].IndexOfAny(Brackets.Marks);
        return next < 0 ? -1 : from + next;
    }

    /// <summary>Drops the closing bracket that has lost its opener to an unclosed one before it.</summary>
    private static ReadOnlySpan<char> Balanced(ReadOnlySpan<char> content)
    {
        int opens = 0, closes = 0;
        foreach (var c in content)
        {
            opens += Brackets.Opens(c) ? 1 : 0;
            closes += Brackets.Closes(c) ? 1 : 0;
        }

        return closes > opens ? content.TrimEnd("）)】〕] ") : content;
    }

    private static void Add(int start, int end, ReadOnlySpan<char> content, List<FoundClause> found)
    {
        if (content.Length > Longest || ClauseParser.Parse(content) is not { } clause)
            return;
        while (found.Count > 0 && found[^1].Start >= start)
            found.RemoveAt(found.Count - 1);
        found.Add(new FoundClause(start, end - start, clause));
    }

    private static bool BeginsWithLabel(ReadOnlySpan<char> text)
    {
        var head = text.Length > RoleWords.LongestLabel + 2 ? text[..(RoleWords.LongestLabel + 2)] : text;
        var colon = head.IndexOfAny(':', '：');
        return colon > 0 && RoleWords.OfLabel(head[..colon]) != RoleWord.None;
    }

    private static bool EndsAsClause(ReadOnlySpan<char> content)
    {
        if (content.Length is < 3 or > Longest)
            return false;
        content = TimeRemark.Strip(ClauseParser.WithoutStanding(content));
        RoleWords.TakeVerb(content, out var verb);
        if (verb != RoleWord.None)
            return true;
        // (市科技局牵头,市发改委、市财政局)
        return content.Contains("牵头", StringComparison.Ordinal) && BodyWords.EndsAsBody(content);
    }

    /// <summary>Whether a bracket closes a sentence and does not belong to the name before it: 市住建局(市供热办) is one name.</summary>
    private static bool StandsAlone(ReadOnlySpan<char> text, int open, int close) =>
        (close + 1 >= text.Length || text[close + 1] is '。' or '；' or ';' or '\n')
        && (open == 0 || text[open - 1] is '。' or '；' or ';' or '\n' || text[open - 1] is not ('局' or '委' or '办' or '厅' or '部' or '府' or '会' or '心'));

    /// <summary>(市发改委、市财政局), without any mark: names alone, each with its level.</summary>
    private static bool IsListOfBodies(ReadOnlySpan<char> content)
    {
        if (content.Length > 400 || content.IndexOfAny("。：:") >= 0)
            return false;
        var begins = BodyWords.BeginsAsBody(content.TrimStart("*＊★ "));
        var names = 0;
        while (!content.IsEmpty)
        {
            var stop = content.IndexOfAny(Punctuation.BetweenNames);
            var name = (stop < 0 ? content : content[..stop]).Trim().TrimStart("*＊★").TrimEnd('等');
            var core = BodyWords.WithoutBrackets(name);
            // (市住建局、市民政局,各区政府,南湖新区、东山镇): behind two offices a place counts as one.
            if (core.Length is < 3 or > 20 || !IsOffice(core) && !(names > 0 && name.StartsWith("各")) && !(names > 1 && BodyWords.LooksLikeBody(name)))
                return false;
            names++;
            content = stop < 0 ? default : content[(stop + 1)..];
        }

        return begins ? names > 0 : names > 1;
    }

    /// <summary>Ends as an office does, not as a place: (各区、县) in a sentence is no clause.</summary>
    private static bool IsOffice(ReadOnlySpan<char> name) =>
        name[^1] is '局' or '委' or '办' or '厅' or '部' or '院' or '社' or '会' or '队' or '站' or '室' or '处' or '联' or '署' or '校'
        || name.EndsWith("政府") || name.EndsWith("中心") || name.EndsWith("部门") || name.EndsWith("公司") || name.EndsWith("支行") || name.EndsWith("集团");

    private static void Bare(ReadOnlySpan<char> text, List<FoundClause> found)
    {
        if (found.Count == 0 && LabelBySpace(text) is { } spaced)
            found.Add(spaced);
        var at = 0;
        var (bracketed, next) = (found.Count, 0);
        while (at < text.Length)
        {
            var colon = text[at..].IndexOfAny(':', '：');
            if (colon < 0)
                return;
            colon += at;
            at = colon + 1;
            var start = LabelStart(text, colon);
            // Clauses in brackets come in order, and so do the colons.
            while (next < bracketed && found[next].End <= start)
                next++;
            if (start < 0 || next < bracketed && found[next].Start <= start)
                continue;
            var end = BareEnd(text, colon + 1);
            if (ClauseParser.Parse(text[start..end]) is { Labelled: true } clause)
            {
                // Brackets inside the bare clause belong to its names.
                while (next < bracketed && found[next].Start < end)
                {
                    found.RemoveAt(next);
                    bracketed--;
                }

                found.Add(new FoundClause(start, end - start, clause));
                at = end;
            }
        }
    }

    /// <summary>责任单位　市水利局、市财政局: only space behind the label that opens a line.</summary>
    private static FoundClause? LabelBySpace(ReadOnlySpan<char> text)
    {
        var space = text[..Math.Min(text.Length, RoleWords.LongestLabel)].IndexOfAny(' ', '\u3000', '\t');
        if (space < 4 || text.IndexOfAny('\n', '。', '：') >= 0 || text.Contains(':') || text.Length > Longest || RoleWords.OfLabel(text[..space]) is RoleWord.None or RoleWord.Other)
            return null;
        return ClauseParser.Parse(string.Concat(text[..space], ":", text[space..].TrimStart())) is { Labelled: true } clause && clause.Names.All(n => BodyWords.LooksLikeBody(n.Name))
            ? new FoundClause(0, text.Length, clause)
            : null;
    }

    /// <summary>Where the label before a colon begins; -1 where no label stands there, or not at the head of a sentence.</summary>
    private static int LabelStart(ReadOnlySpan<char> text, int colon)
    {
        var from = Math.Max(0, colon - RoleWords.LongestLabel - 1);
        var start = colon;
        while (start > from && text[start - 1] is not ('。' or ';' or '；' or '\n' or ' ' or '\u3000' or '\u00a0' or ',' or '，' or '!' or '！' or ')' or '）' or '|'))
            start--;
        if (start == from && start > 0)
            return -1;
        // A person may stand before the bodies: 责任领导:某某,责任单位:市水利局. Parsing tells whether any body follows.
        return RoleWords.OfLabel(text[start..colon]) == RoleWord.None ? -1 : start;
    }

    /// <summary>A bare clause runs to the end of its sentence or paragraph; the next line belongs to it where it begins with a label.</summary>
    private static int BareEnd(ReadOnlySpan<char> text, int from)
    {
        var depth = 0;
        var last = Math.Min(text.Length, from + Longest);
        for (var i = from; i < last; i++)
        {
            var c = text[i];
            if (Brackets.Opens(c))
                depth++;
            else if (Brackets.Closes(c))
                depth--;
            else if (c is '。' && depth <= 0)
                return WithStanding(text, i + 1);
            else if (c == '\n')
                return i;
            if (depth < 0)
                return i;
        }

        return last;
    }

    /// <summary>责任单位:…。以下均需各区政府落实,不再列出: what is said of the clauses below belongs to this one.</summary>
    private static int WithStanding(ReadOnlySpan<char> text, int stop)
    {
        var rest = text[stop..];
        if (!rest.StartsWith("以下"))
            return stop;
        var end = rest.IndexOf('\n');
        rest = end < 0 ? rest : rest[..end];
        return rest.Length <= LongestLastSentence && rest.Contains("不再", StringComparison.Ordinal) && rest.TrimEnd("。 ").IndexOf('。') < 0 ? stop + rest.Length : stop;
    }

    private static void LastSentence(ReadOnlySpan<char> text, List<FoundClause> found)
    {
        var end = text.TrimEnd().Length;
        while (end > 0 && text[end - 1] is ('。' or '；' or ';'))
            end--;
        var window = Math.Max(0, end - LongestLastSentence);
        var start = end;
        while (start > window && text[start - 1] is not ('。' or '；' or ';' or '\n' or '！'))
            start--;
        var sentence = text[start..end];
        // 由市交通局、各县区政府负责落实。 may be a line of its own; without 由 it is the item.
        if (start == 0 && !sentence.StartsWith("由") || start == window && window > 0)
            return;
        RoleWords.TakeVerb(sentence, out var verb);
        if (verb == RoleWord.None || ClauseParser.Parse(sentence) is not { } clause)
            return;
        // Every name must be a body, with its level or (市水利局、农业局) with the first one's: not 支持企业牵头,高校配合.
        if (BodyWords.BeginsAsBody(clause.Names[0].Name)
            && clause.Names.All(n => n.Name.Length <= 25 && BodyWords.LooksLikeBody(n.Name) && (BodyWords.BeginsAsBody(n.Name) || IsOffice(n.Name))))
            found.Add(new FoundClause(start, end - start, clause));
    }
}
