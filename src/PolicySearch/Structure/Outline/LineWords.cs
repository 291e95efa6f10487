using PolicySearch.Files;
using PolicySearch.Language;
using PolicySearch.Structure.Numbering;

namespace PolicySearch.Structure.Outline;

/// <summary>The words by which a line shows what it is; they stand in <c>line-words.txt</c>.</summary>
internal static class LineWords
{
    private const int LongestFurniture = 200;
    private const int LongestNoteTitle = 60;

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Rows = WordRows.Load("data/line-words.txt");

    private static readonly WordSet ClosingStarts = new(Rows["closing"]);
    private static readonly WordSet EveryoneStarts = new(Rows["everyone"]);
    private static readonly WordSet ReviewStarts = new(Rows["review"]);
    private static readonly WordSet NoteStarts = new(Rows["note"]);
    private static readonly WordSet FooterStarts = new(Rows["footer"]);
    private static readonly WordSet Furniture = new(Rows["furniture"]);
    private static readonly WordSet Goals = new(Rows["goals"]);
    private static readonly WordSet Principles = new(Rows["principles"]);
    private static readonly WordSet MainGoals = new(Rows["main-goals"]);
    private static readonly WordSet Instruments = new(Rows["instruments"]);
    private static readonly WordSet Arranged = new(Rows["arranged"]);
    private static readonly WordSet ReadingNotes = new(Rows["reading-note"]);
    private static readonly WordSet ReadingNoteEnds = new(Rows["reading-note-end"]);
    private static readonly WordSet Marks = new(Rows["mark"]);
    private static readonly WordSet Announcements = new(Rows["announcement"]);
    private static readonly WordSet Bounds = new(Rows["bounds"]);
    private static readonly WordSet YearOpenings = new(Rows["year-openings"]);

    /// <summary>Whether a paragraph reads like the end of a document: its effect, its distribution, a greeting.</summary>
    public static bool IsClosing(ReadOnlySpan<char> text) => ClosingStarts.Prefix(text.TrimStart()) > 0;

    /// <summary>Whether a paragraph addresses everybody: 各部门、各单位要…, which at a document's end closes it.</summary>
    public static bool IsToEveryone(ReadOnlySpan<char> text) => EveryoneStarts.Prefix(text.TrimStart()) > 0;

    /// <summary>Whether a paragraph looks back.</summary>
    public static bool IsReview(ReadOnlySpan<char> text) => ReviewStarts.Prefix(text.TrimStart()) > 0;

    /// <summary>Whether a line opens the notes below a table: 注：1.括号内为累计数。</summary>
    public static bool IsNote(ReadOnlySpan<char> text) => NoteStarts.Prefix(text.TrimStart()) > 0;

    /// <summary>Whether a paragraph opens with the principles that all work follows: 做好今年工作的总体要求是….</summary>
    public static bool StatesPrinciples(ReadOnlySpan<char> text) => Principles.IsIn(text[..Math.Min(text.Length, 60)]);

    /// <summary>Whether a paragraph opens by listing the period's goals, with figures or without: 今后五年的主要目标是：….</summary>
    public static bool NamesMainGoals(ReadOnlySpan<char> text) => MainGoals.IsIn(text[..Math.Min(text.Length, 40)]);

    /// <summary>Whether a paragraph sets the money instruments of the year: 今年拟安排财政赤字….</summary>
    public static bool SetsInstruments(ReadOnlySpan<char> text) => Instruments.IsIn(text) && Arranged.IsIn(text);

    /// <summary>Whether a line is the title of a reading note: 政策解读, 《…》解读.</summary>
    public static bool IsReadingNote(ReadOnlySpan<char> text) =>
        text.Length is > 1 and <= LongestNoteTitle && (ReadingNotes.Prefix(text) == text.Length || ReadingNoteEnds.Suffix(text) > 0);

    /// <summary>Whether a line begins with the mark of a list, an attachment or a note.</summary>
    public static bool OpensWithMark(ReadOnlySpan<char> text) => Marks.Prefix(text) > 0;

    /// <summary>今年的主要预期目标是： announces the goals that follow it.</summary>
    public static bool AnnouncesGoals(ReadOnlySpan<char> text) => text[^1] is ':' or '：' && Announcements.Suffix(text[..^1]) > 0;

    /// <summary>Whether a figure in a paragraph is bounded as goals are: 增长5%左右.</summary>
    public static bool HasBound(ReadOnlySpan<char> text) => Bounds.IsIn(text);

    /// <summary>Whether a paragraph opens by speaking of the whole year: 全年粮食面积稳定在60万亩以上.</summary>
    public static bool OpensYear(ReadOnlySpan<char> text) => YearOpenings.Prefix(text) is > 0 and var length && !text[length..].StartsWith("以来");

    /// <summary>Whether a paragraph says what a word means in the document: 本方案所称…，是指….</summary>
    public static bool IsDefinition(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        return text.StartsWith("本") && text[..Math.Min(text.Length, 10)].Contains("所称", StringComparison.Ordinal);
    }

    /// <summary>Whether a line explains a word behind a report: ESI：即基本科学指标数据库。 双碳：指碳达峰、碳中和。</summary>
    public static bool IsExplanation(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOfAny(':', '：');
        if (colon is < 1 or > 30 || text[..colon].IndexOfAny('。', '；', '，') >= 0)
            return false;
        var rest = text[(colon + 1)..].TrimStart();
        return rest.StartsWith("指") && !rest.StartsWith("指导") && !rest.StartsWith("指标") || rest.StartsWith("是指") || rest.StartsWith("即") || rest.StartsWith("全称") || rest.StartsWith("又称") || rest.StartsWith("也称") || rest.StartsWith("简称");
    }

    /// <summary>Whether a line belongs to a web site: links, tools, metadata labels.</summary>
    public static bool IsFurniture(ReadOnlySpan<char> text) => text.Length <= LongestFurniture && Furniture.IsIn(text);

    /// <summary>Whether a line tells who runs the site: 主办单位:… 承办单位:….</summary>
    public static bool IsSiteFooter(ReadOnlySpan<char> text) => FooterStarts.Prefix(text) > 0;

    /// <summary>Whether a line is the list of attachments or its head.</summary>
    public static bool IsAttachments(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        if (!text.StartsWith("附件") || text.Length > 80)
            return false;
        var rest = text[2..].TrimStart();
        return rest.IsEmpty || rest[0] is ':' or '：' || char.IsDigit(rest[0]) && !rest.Contains('。');
    }

    /// <summary>The number of an annex that begins here: 附件2 alone on its line (附件 without a number is 0); null elsewhere.</summary>
    public static int? AnnexNumber(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("附件") || text.Length > 8)
            return null;
        var rest = text[2..].Trim(" 　:：");
        if (rest.IsEmpty)
            return text[^1] is ':' or '：' ? null : 0;
        return int.TryParse(rest, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number < 100 ? number : null;
    }

    /// <summary>专栏1 重点工程, 专栏三：产业项目: the title of a plan's box.</summary>
    public static bool IsBox(string text) =>
        text.StartsWith("专栏", StringComparison.Ordinal) && text.Length <= 40 && text.AsSpan().IndexOfAny(Punctuation.SentenceEnds) < 0;

    /// <summary>Whether a line is a signature's date and nothing else: <c>2022年4月16日</c>, <c>二〇二二年四月十六日</c>.</summary>
    public static bool IsDate(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length is < 8 or > 24 || text[^1] != '日')
            return false;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !Numerals.IsDigit(c) && !Numerals.IsChinese(c) && c is not ('年' or '月' or '日' or 'O' or 'o' or '○' or '0' or 'Ｏ' or '◯'))
                return false;
        }

        return text.Contains('年') && text.Contains('月');
    }

    /// <summary>Whether a paragraph holds one of the words with which goals are stated.</summary>
    public static bool HasGoalWord(ReadOnlySpan<char> text) => Goals.IsIn(text);
}
