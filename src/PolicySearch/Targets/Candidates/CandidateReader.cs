using PolicySearch.Records;
using PolicySearch.Targets.Quantities;
using PolicySearch.Targets.Wording;

namespace PolicySearch.Targets.Candidates;

/// <summary>Puts each quantity of a text into its sentence, its clause and the words round it.</summary>
internal static class CandidateReader
{
    private const int LongestClause = 160;

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
        var clauseStart = Math.Max(sentence.Start, ClauseStart(span, quantity.Start));
        var boundary = Boundary(text, quantities, index, clauseStart);
        var leftStart = Math.Max(clauseStart, boundary);
        if (before is not null && before.SuffixEnd <= quantity.Start && before.SuffixEnd > clauseStart)
            leftStart = Math.Max(leftStart, BehindHead(before, quantity.Start));
        leftStart += BehindStatement(span[leftStart..quantity.Start]);
        var left = new TextSpan(leftStart, quantity.Start);
        var suffix = ComparisonWords.Behindward(span, quantity.End);
        var suffixEnd = quantity.End + (suffix?.Length ?? 0);
        var prefix = ComparisonWords.Beforeward(left.Of(text));
        var continues = before is not null && IsListSeparator(span, before, left);
        var respectively = left.Of(text).LastIndexOf("分别", StringComparison.Ordinal);
        var (core, verb, named) = Core(text, left);
        return new Candidate
        {
            Quantity = quantity,
            Op = Op(quantity, prefix?.Op ?? AtLeast(left.Of(text)), suffix?.Op),
            Sentence = sentence,
            Clause = new TextSpan(clauseStart, quantity.Start),
            Left = left,
            Core = core,
            Verb = verb,
            VerbNamed = named,
            SuffixEnd = suffixEnd,
            Head = Head(span, quantities, index, suffixEnd),
            ContinuesList = continues,
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
        var start = text[..at].LastIndexOfAny("。!?\n");
        var end = text[at..].IndexOfAny("。!?\n");
        return new TextSpan(start + 1, end < 0 ? text.Length : at + end);
    }

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
            if (quantities[i].Reason == "date" && !IsBaseYear(text, quantities[i]))
                return quantities[i].End;
            if (quantities[i].Reason is null)
                return quantities[i].End;
            if (quantities[i].Reason == "duration" && EndOfTerm(text, quantities[i].End) is { } end && end <= quantities[index].Start)
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

    /// <summary>较2020年, 比2020年, 在2020年基础上: a year to compare with, not one that a goal is due.</summary>
    public static bool IsBaseYear(string text, Quantity date) =>
        (date.Start > 0 && text[date.Start - 1] is '较' or '比' or '自' or '从' or '与' or '由')
        || text.AsSpan(date.End).StartsWith("基础上") || text.AsSpan(date.End).StartsWith("的基础上") || text.AsSpan(date.End).StartsWith("以来")
        || text.AsSpan(date.End).StartsWith("的") || text.AsSpan(date.End).StartsWith("相比") || text.AsSpan(date.End).StartsWith("水平") || text.AsSpan(date.End).StartsWith("价");

    /// <summary>In 打造10个示范企业、100个智能工厂 the first quantity takes the noun behind it, so the second begins after that.</summary>
    private static int BehindHead(Candidate before, int limit) =>
        before.Core.IsEmpty && !before.Head.IsEmpty && before.Head.End <= limit ? before.Head.End : before.SuffixEnd;

    private static bool IsListSeparator(ReadOnlySpan<char> text, Candidate before, TextSpan left)
    {
        if (left.Start != before.SuffixEnd && left.Start != before.Head.End)
            return false;
        var behind = text[left.Start..];
        return behind.Length > 0 && (behind[0] is '、' or '和' or '及' or '与' or '或' || behind.StartsWith("以及"));
    }

    private static int NextStart(List<Quantity> quantities, int index, int end)
    {
        for (var i = index + 1; i < quantities.Count; i++)
        {
            if (quantities[i].Reason is null or "date")
                return quantities[i].Start;
        }

        return end;
    }

    /// <summary>The noun behind a quantity; in 31个2.9万套棚改续建项目 both quantities share theirs.</summary>
    private static TextSpan Head(ReadOnlySpan<char> text, List<Quantity> quantities, int index, int suffixEnd)
    {
        var next = NextStart(quantities, index, text.Length);
        return next == suffixEnd && index + 1 < quantities.Count && quantities[index + 1].Reason is null
            ? Head(text, quantities[index + 1].End, NextStart(quantities, index + 1, text.Length))
            : Head(text, suffixEnd, next);
    }

    /// <summary>The noun behind a quantity, up to the next mark or quantity; a bracketed insertion inside it is kept.</summary>
    private static TextSpan Head(ReadOnlySpan<char> text, int start, int limit)
    {
        var i = start;
        while (i < limit && i - start < 40)
        {
            if (text[i] == '(')
            {
                var close = text[i..limit].IndexOf(')');
                if (close is < 0 or > 20 || i + close + 1 >= limit || IsMark(text[i + close + 1]) || i == start)
                    break;
                i += close + 1;
                continue;
            }

            if (IsMark(text[i]) && !(text[i] == '、' && Attributes.Continue(text[start..i], text[(i + 1)..limit])))
                break;
            i++;
        }

        // 50个社区环境提升和200处小巷改造: the 和 before the next quantity parts the two.
        while (i > start && i == limit && text[i - 1] is '和' or '及' or '与' or '以' or '并')
            i--;
        return new TextSpan(start, i);
    }

    private static bool IsMark(char c) => c is ',' or '、' or ';' or ':' or '。' or '(' or ')' or '!' or '?' or '\n' or '[' or ']';

    private static (TextSpan Core, TextSpan Verb, bool Named) Core(string text, TextSpan left)
    {
        var phrase = left.Of(text);
        var start = Phrases.LeadingLength(phrase);
        var end = Phrases.LengthWithoutClosers(phrase);
        if (end <= start)
            return (new TextSpan(left.End, left.End), new TextSpan(left.Start + start, left.Start + start), false);
        var (verb, named) = Phrases.LeadingVerbs(phrase[start..end]);
        var core = start + verb;
        return (new TextSpan(left.Start + core, left.Start + end), new TextSpan(left.Start + start, left.Start + core), named);
    }
}
