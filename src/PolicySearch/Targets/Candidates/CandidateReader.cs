using PolicySearch.Records;
using PolicySearch.Targets.Quantities;
using PolicySearch.Targets.Wording;

namespace PolicySearch.Targets.Candidates;

/// <summary>Puts each quantity of a text into its sentence, its clause and the words round it.</summary>
internal static class CandidateReader
{
    /// <summary>How far a clause is looked for, so that a text without marks is read in a time in proportion to its length.</summary>
    public const int LongestClause = 160;

    /// <summary>How far a sentence is looked for on either side.</summary>
    public const int LongestSentence = 600;

    /// <summary>Reads the candidates of a folded text, in order; quantities with a <see cref="Quantity.Reason"/> only bound the others.</summary>
    public static List<Candidate> Read(string text, List<Quantity> quantities)
    {
        var candidates = new List<Candidate>(quantities.Count);
        for (var i = 0; i < quantities.Count; i++)
        {
            if (quantities[i].Reason is null)
                candidates.Add(Read(text, quantities, i, candidates.Count > 0 ? candidates[^1] : null));
        }

        return candidates;
    }

    private static Candidate Read(string text, List<Quantity> quantities, int index, Candidate? before)
    {
        var quantity = quantities[index];
        var span = text.AsSpan();
        var sentence = Sentence(span, quantity.Start);
        var suffix = ComparisonWords.Behindward(span, quantity.End);
        var suffixEnd = quantity.End + (suffix?.Length ?? 0);
        // Where a figure is misprinted, a full stop can stand in it.
        sentence = new TextSpan(sentence.Start, Math.Max(sentence.End, suffixEnd));
        // 新建学校(12所): the words before the bracket are the figure's.
        var bracket = IsBracketed(span, quantity.Start, suffixEnd) ? quantity.Start - 1 : -1;
        var end = bracket >= 0 ? bracket : quantity.Start;
        var clauseStart = Math.Max(sentence.Start, ClauseStart(span, end));
        var leftStart = Math.Max(clauseStart, Boundary(text, quantities, index, clauseStart));
        if (before is not null && before.SuffixEnd <= end && before.SuffixEnd > clauseStart)
            leftStart = Math.Max(leftStart, BehindHead(before, end));
        leftStart = Math.Min(end, leftStart);
        leftStart += BehindStatement(span[leftStart..end]);
        var left = new TextSpan(leftStart, end);
        var head = HeadReader.Read(span, quantities, index, suffixEnd);
        var subject = SubjectReader.Read(text, left, quantity, hasHead: !head.IsEmpty);
        var prefix = subject.Bound ?? ComparisonWords.Beforeward(left.Of(text))?.Op;
        var respectively = left.Of(text).LastIndexOf("分别", StringComparison.Ordinal);
        return new Candidate
        {
            Quantity = quantity,
            Index = index,
            Op = Op(quantity, prefix ?? AtLeast(left.Of(text)), suffix?.Op),
            Sentence = sentence,
            Clause = new TextSpan(clauseStart, end),
            Left = left,
            Core = subject.Core,
            Of = subject.Of,
            Verb = subject.Verb,
            VerbNamed = subject.VerbNamed,
            Scoped = subject.Scoped,
            SuffixEnd = suffixEnd,
            Head = bracket >= 0 ? new TextSpan(suffixEnd, suffixEnd) : head,
            Bracket = bracket,
            ContinuesList = before is not null && IsListSeparator(span, before, left),
            FollowsFigure = index > 0 && quantities[index - 1] is { Reason: null } last && last.End == quantity.Start,
            Measures = HeadReader.IsMeasure(subject.Core.Of(text)) && before is not null && before.Sentence == sentence && before.SuffixEnd == left.Start,
            Respectively = respectively < 0 ? -1 : left.Start + respectively,
        };
    }

    /// <summary>收入增长与经济增长基本同步、粮食产量500亿斤: a goal without a figure before the 、 is a goal of its own.</summary>
    private static int BehindStatement(ReadOnlySpan<char> left)
    {
        var at = Math.Max(left.LastIndexOf("同步、"), Math.Max(left.LastIndexOf("一致、"), left.LastIndexOf("持平、")));
        return at < 0 ? 0 : at + 3;
    }

    private static Comparison Op(Quantity quantity, Comparison? before, Comparison? behind)
    {
        if (quantity.Upper is not null)
            return Comparison.Range;
        if (behind is { } last)
            return last;
        if (quantity.Dimension == Dimension.Rank)
            return before ?? Comparison.AtMost;
        if (quantity.Over && before is null or Comparison.Equal)
            return Comparison.MoreThan;
        return before ?? Comparison.Equal;
    }

    /// <summary>至少建成2个园区: the verb parts the comparison word from the figure.</summary>
    private static Comparison? AtLeast(ReadOnlySpan<char> left) =>
        left.Contains("至少", StringComparison.Ordinal) ? Comparison.AtLeast : null;

    private static TextSpan Sentence(ReadOnlySpan<char> text, int at)
    {
        var from = Math.Max(0, at - LongestSentence);
        var to = Math.Min(text.Length, at + LongestSentence);
        var end = text[at..to].IndexOfAny("。!?\n");
        return new TextSpan(from + text[from..at].LastIndexOfAny("。!?\n") + 1, end < 0 ? to : at + end);
    }

    private static bool IsBracketed(ReadOnlySpan<char> text, int start, int end) => start > 1 && text[start - 1] == '(' && end < text.Length && text[end] == ')';

    /// <summary>Goes back to the last comma, over bracketed insertions: 市级农民专业合作社(家庭农场)100个.</summary>
    private static int ClauseStart(ReadOnlySpan<char> text, int at)
    {
        var limit = Math.Max(0, at - LongestClause);
        for (var i = at - 1; i >= limit; i--)
        {
            switch (text[i])
            {
                case ')' when text[limit..i].LastIndexOf('(') is var open and >= 0 && i - (limit + open) <= 24:
                    i = limit + open;
                    break;
                case ',' or ';' or ':' or '。' or '(' or ')' or '!' or '?' or '\n' or '《' or '》':
                    return i + 1;
            }
        }

        return limit;
    }

    /// <summary>Where the last date of the clause ends: 2022年城镇新增就业5万人. A base year (较2020年) is no boundary.</summary>
    private static int Boundary(string text, List<Quantity> quantities, int index, int clauseStart)
    {
        for (var i = index - 1; i >= 0 && quantities[i].Start >= clauseStart; i--)
        {
            if (quantities[i].Reason == Refusal.Date && !NumberShape.IsBaseYear(text, quantities[i]))
                return quantities[i].End;
            if (quantities[i].Reason is null)
                return quantities[i].End;
            if (quantities[i].Reason == Refusal.Duration && EndOfTerm(text, quantities[i].End) is { } end && end <= quantities[index].Start)
                return end;
        }

        return 0;
    }

    /// <summary>用1年左右的时间建设9个园区, 3年内建成: a term bounds the words before a figure as a date does. Null where the duration is no term.</summary>
    private static int? EndOfTerm(string text, int at)
    {
        foreach (var word in (ReadOnlySpan<string>)["左右的时间", "左右时间", "的时间", "时间内", "时间", "以内", "之内", "内"])
        {
            if (text.AsSpan(at).StartsWith(word))
                return at + word.Length;
        }

        return null;
    }

    /// <summary>In 打造10个示范企业、100个智能工厂 the first quantity takes the noun behind it, so the second begins after that.</summary>
    private static int BehindHead(Candidate before, int limit) =>
        before.Bracket >= 0 ? Math.Min(limit, before.SuffixEnd + 1)
        : before.Core.IsEmpty && !before.Head.IsEmpty && before.Head.End <= limit ? before.Head.End : before.SuffixEnd;

    private static bool IsListSeparator(ReadOnlySpan<char> text, Candidate before, TextSpan left)
    {
        if (left.Start != before.SuffixEnd && left.Start != before.Head.End)
            return false;
        var behind = text[left.Start..];
        return behind.Length > 0 && (behind[0] is '、' or '和' or '及' or '与' or '或' || behind.StartsWith("以及"));
    }
}
