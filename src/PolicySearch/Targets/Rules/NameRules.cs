using PolicySearch.Language;
using PolicySearch.Targets.Quantities;
using PolicySearch.Targets.Words;
using static PolicySearch.Language.AnyWord;

namespace PolicySearch.Targets.Rules;

/// <summary>Figures from which something changes, and figures inside a name, a time or an age.</summary>
internal static class NameRules
{
    private const int LongestName = 40;

    private static readonly WordSet TimeMeasures = WordLists.Set("time-measures");
    private static readonly string[] ChangeWords = WordLists.Of("change-words");
    private static readonly WordSet Benefits = WordLists.Set("benefits");

    /// <summary>The rows, in the order in which they are asked.</summary>
    public static readonly GoalRule[] Rows =
    [
        new(Refusal.BaseValue, "what something changes from", IsBase)
        {
            Refuses = ["公交车辆由[300辆]增加到450辆", "处理率从2015年的[52%]提高到72%", "时间由[5天]压缩至2天", "范围由[3个]县扩大到10个县", "景区在现有[12家]基础上增加到15家"],
            Keeps = ["公交车辆由300辆增加到[450辆]", "甲类企业从9家增加到[15家]、乙类企业达到28家", "由县里新建学校[5所]"],
        },
        new(Refusal.Name, "short quoted words and titles are names", InQuotes)
        {
            Refuses = ["构建“[5个]中心”格局", "落实《[3年]行动计划》", "形成\"[2个]核心+多点\"的布局"],
            Keeps = ["“和美乡村”建成[5个]"],
        },
        new(Refusal.Name, "voltage, floods, schools and circles are named by figures", f => f.Dimension == Dimension.Voltage || BeginsName(f.Behind))
        {
            Refuses = ["建设[800千伏]输变电工程", "达到[50年]一遇标准", "建设[9年]一体化学校", "打造[15分钟]生活圈"],
        },
        new(Refusal.Name, "a power without a digit names a class of things, unless it is bounded", f => f.Quantity is { Chinese: true, Over: false } && f.Candidate.Op == Records.Comparison.Equal && f.Text[f.Quantity.Start] is '百' or '千')
        {
            Refuses = ["打造[百亿]产业", "建设[千亩]高产片"],
            Keeps = ["产值规模突破[百亿]"],
        },
        new(Refusal.Name, "a numeral within a list of names", IsListedName)
        {
            Refuses = ["支持中船[十二所]等企业发展"],
        },
        new(Refusal.Name, "a Chinese numeral with a multiple names a class of things", f => f.Quantity.Chinese && f.Unit is { Length: > 1 } unit && unit[0] is '万' or '亿' && !f.Candidate.Head.IsEmpty && f.Candidate.Core.IsEmpty)
        {
            Refuses = ["建设[十万头]生猪养殖场"],
            Keeps = ["产值达到[五万亿元]"],
        },
        new(Refusal.Grade, "a grade is no count", f => f.Behind.StartsWith("级") && !f.Behind.StartsWith("级以上") && f.Dimension != Dimension.Count)
        {
            Refuses = ["建设[5万吨]级码头"],
            Keeps = ["建设[5个]级联平台"],
        },
        new(Refusal.Duration, "how long something takes or lasts, unless a word tells that the time is the goal", IsDuration)
        {
            Refuses = ["推进[三年]计划", "提供[7天]免费住宿", "为期[3个月]", "免费入驻不少于[1年]", "运营满[5年]"],
            Keeps = ["审批时限压缩到[3个工作日]", "项目登记[5个工作日]内办结"],
        },
        new(Refusal.Age, "an age tells whom it is for", f => f.Dimension == Dimension.Age && !f.Clause.Contains("寿命", StringComparison.Ordinal) && !f.Left.Contains("平均年龄", StringComparison.Ordinal))
        {
            Refuses = ["为[65岁]以上老人体检"],
            Keeps = ["人均预期寿命达到[80岁]"],
        },
    ];

    private static bool IsBase(Figure f)
    {
        // 在现有12家基础上增加到15家.
        if (f.Behind.TrimStart("的").StartsWith("基础上"))
            return true;
        var from = Math.Max(f.Clause.LastIndexOf('由'), f.Clause.LastIndexOf('从'));
        if (from < 0 || f.Clause.Length - from > 16)
            return false;
        var behind = f.Behind[..Math.Min(14, f.Behind.Length)].TrimStart(",");
        var end = behind.IndexOfAny(",;、");
        behind = end < 0 ? behind : behind[..end];
        foreach (var word in ChangeWords)
        {
            if (behind.IndexOf(word) is >= 0 and <= 8)
                return true;
        }

        return false;
    }

    private static bool InQuotes(Figure f)
    {
        var from = Math.Max(f.Candidate.Sentence.Start, f.Quantity.Start - LongestName);
        var before = f.Text.AsSpan(from, f.Quantity.Start - from);
        foreach (var (open, close) in (ReadOnlySpan<(char, char)>)[('“', '”'), ('《', '》'), ('‘', '’'), ('「', '」')])
        {
            var at = before.LastIndexOf(open);
            if (at < 0 || before.LastIndexOf(close) > at)
                continue;
            var end = f.Text.AsSpan(f.Quantity.End, Math.Min(LongestName, f.Text.Length - f.Quantity.End)).IndexOf(close);
            // A long quotation (a whole sentence with commas) is wording, not a name.
            if (end >= 0 && !before[at..].ContainsAny(',', '。'))
                return true;
        }

        return InStraightQuotes(f);
    }

    /// <summary>Straight marks open and close alike, so an odd number of them stands before what they enclose.</summary>
    private static bool InStraightQuotes(Figure f)
    {
        var open = f.Before.LastIndexOf('"');
        if (open < 0 || f.Before.Count('"') % 2 == 0 || f.Before[open..].ContainsAny(',', ';'))
            return false;
        return f.Text.AsSpan(f.Quantity.End, Math.Min(LongestName, f.Text.Length - f.Quantity.End)).Contains('"');
    }

    private static bool BeginsName(ReadOnlySpan<char> behind) =>
        behind.StartsWith("一遇") || behind.StartsWith("一体") || behind.StartsWith("制学校") || behind.StartsWith("制义务") || behind.StartsWith("生活圈") || behind.StartsWith("行动") || behind.StartsWith("攻坚");

    private static bool IsListedName(Figure f) =>
        f.Quantity is { Chinese: true, Upper: null } && (f.Behind.StartsWith("等") || f.Behind.StartsWith("、")) && f.Candidate.Verb.End != f.Quantity.Start
        && f.Candidate.Op == Records.Comparison.Equal && !f.Candidate.Left.IsEmpty && f.Dimension == Dimension.Count;

    private static bool IsDuration(Figure f)
    {
        if (f.Dimension != Dimension.Time)
            return false;
        if (!f.Candidate.Head.IsEmpty && !f.Head.StartsWith("的") && f.Unit is "年" or "月" or "天" or "日" or "小时" or "分钟" or "周" or "时" or "周年" or "季度")
            return true;
        if (ContainsAny(f.Left, "最长", "期不", "为期") || Benefits.IsIn(f.Left))
            return true;
        // 一般登记5个工作日内办结: how long it may take.
        if (f.Unit.EndsWith("工作日", StringComparison.Ordinal) && !f.Candidate.Left.IsEmpty && f.Behind.StartsWith("内办结"))
            return false;
        return !TimeMeasures.IsIn(f.Left) || (f.Quantity.Chinese && f.Unit is "年" or "月" or "日" or "天" && f.Candidate.Core.IsEmpty);
    }
}
