using System.Collections.Frozen;
using PolicySearch.Language;

namespace PolicySearch.Structure.Departments;

/// <summary>What a word beside a list of bodies says of their part.</summary>
internal enum RoleWord
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>牵头.</summary>
    Lead,

    /// <summary>配合.</summary>
    Support,

    /// <summary>责任, 负责.</summary>
    Responsible,

    /// <summary>A person or a date, not a body: 责任领导, 完成时限.</summary>
    Other,
}

/// <summary>The words that give bodies their part, as labels before a list and as verbs behind it.</summary>
internal static class RoleWords
{
    /// <summary>The longest label, 第一牵头责任单位 and the like.</summary>
    public const int LongestLabel = 14;

    private static readonly WordSet LabelEndings = new(
    [
        "单位", "部门", "主体", "处室", "科室", "机构", "责任分工", "任务分工", "牵头", "配合", "负责", "责任", "协办", "主办", "承办", "股室", "地区",
        "领导", "责任人", "负责人", "联系人", "时限", "时间", "期限", "节点", "落实", "方",
    ]);

    private static readonly WordSet People = new("领导", "责任人", "负责人", "联系人", "秘书长", "时限", "时间", "期限", "节点", "电话");

    /// <summary>Labels of those who stand beside the bodies named first: 主办单位:…;相关单位:….</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Besides =
        FrozenSet.ToFrozenSet(["相关单位", "相关部门", "有关单位", "有关部门", "涉及单位", "涉及部门"]).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordSet Bodies = new("单位", "部门");

    private static readonly WordSet LeadMarks = new("牵头", "主办", "主责");

    private static readonly WordSet SupportMarks = new("配合", "协", "参与", "参加", "支持", "会办");

    private static readonly WordSet ResponsibleMarks = new("责任", "负责", "承办", "实施", "落实", "主管", "承担", "完成", "分工");

    /// <summary>The verbs behind a list, each with the part it gives; of those that end a text the longest counts.</summary>
    private static readonly (string Verb, RoleWord Role)[] Verbs =
    [
        ("牵头", RoleWord.Lead), ("主办", RoleWord.Lead),
        ("配合", RoleWord.Support), ("协助", RoleWord.Support), ("协同", RoleWord.Support), ("协办", RoleWord.Support), ("参与", RoleWord.Support),
        ("参加", RoleWord.Support), ("支持", RoleWord.Support),
        ("各负其责", RoleWord.Responsible), ("负责", RoleWord.Responsible), ("组织实施", RoleWord.Responsible), ("落实", RoleWord.Responsible),
        ("按职责分工", RoleWord.Responsible), ("按照职责分工", RoleWord.Responsible), ("按职能分工", RoleWord.Responsible),
        ("按照职能分工", RoleWord.Responsible), ("依职责分工", RoleWord.Responsible), ("按分工", RoleWord.Responsible), ("按照分工", RoleWord.Responsible),
        ("根据职责分工", RoleWord.Responsible), ("分工", RoleWord.Responsible), ("承办", RoleWord.Responsible), ("实施", RoleWord.Responsible), ("推进", RoleWord.Responsible), ("执行", RoleWord.Responsible),
        ("督办", RoleWord.Responsible), ("完成", RoleWord.Responsible), ("承担", RoleWord.Responsible),
        ("按职责", RoleWord.None), ("按照职责", RoleWord.None), ("按各自职责", RoleWord.None), ("依职责", RoleWord.None), ("按职能", RoleWord.None), ("依法", RoleWord.None), ("根据职责", RoleWord.None),
        ("分别", RoleWord.None), ("共同", RoleWord.None), ("具体", RoleWord.None), ("统筹", RoleWord.None), ("组织", RoleWord.None), ("联合", RoleWord.None),
        ("抓好", RoleWord.None), ("抓总", RoleWord.None), ("总", RoleWord.None), ("做好", RoleWord.None), ("工作", RoleWord.None), ("密切", RoleWord.None), ("积极", RoleWord.None), ("任务", RoleWord.None),
        ("为牵头单位", RoleWord.Lead), ("为责任单位", RoleWord.Responsible), ("为配合单位", RoleWord.Support), ("相关", RoleWord.None), ("各自", RoleWord.None), ("督导", RoleWord.None), ("指导", RoleWord.None), ("协调", RoleWord.None), ("抓", RoleWord.None), ("汇总", RoleWord.None),
    ];

    private static readonly WordSet VerbSet = new(Verbs.Select(v => v.Verb));

    private static readonly FrozenDictionary<string, RoleWord>.AlternateLookup<ReadOnlySpan<char>> RoleOfVerb =
        Verbs.ToFrozenDictionary(v => v.Verb, v => v.Role).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What the label before a colon says: <c>牵头单位</c> is a lead, <c>完成时限</c> is <see cref="RoleWord.Other"/>.</summary>
    public static RoleWord OfLabel(ReadOnlySpan<char> label)
    {
        label = label.Trim().TrimStart("—-·●▲■◆•*◇○");
        // 责任单位（部门）: the bracket adds nothing.
        if (label.Length > 4 && Brackets.Closes(label[^1]) && label.LastIndexOfAny('(', '（') is > 1 and var open)
            label = label[..open];
        if (label.Length is < 2 or > LongestLabel || LabelEndings.Suffix(label) == 0)
            return RoleWord.None;
        foreach (var c in label)
        {
            if (!char.IsLetter(c) && c is not ('、' or '/' or '(' or ')' or '（' or '）'))
                return RoleWord.None;
        }

        if (People.IsIn(label) && !Bodies.IsIn(label))
            return RoleWord.Other;
        if (Besides.Contains(label) || label.StartsWith("其他") || label.StartsWith("其它"))
            return RoleWord.Support;
        if (SupportMarks.IsIn(label) && !label.StartsWith("牵头"))
            return RoleWord.Support;
        if (LeadMarks.IsIn(label))
            return RoleWord.Lead;
        return ResponsibleMarks.IsIn(label) ? RoleWord.Responsible : RoleWord.None;
    }

    /// <summary>Whether a label asks for a date and not for a person: 完成时限, 时间节点.</summary>
    public static bool NamesTime(ReadOnlySpan<char> label) =>
        label.Contains("时限", StringComparison.Ordinal) || label.Contains("时间", StringComparison.Ordinal) || label.Contains("期限", StringComparison.Ordinal) || label.Contains("节点", StringComparison.Ordinal);

    /// <summary>
    /// Takes the verb off the end of a list: <c>市公安局等按职责分工负责</c> leaves <c>市公安局</c> and gives Responsible,
    /// <c>市发改委牵头负责</c> leaves <c>市发改委</c> and gives Lead.
    /// </summary>
    public static ReadOnlySpan<char> TakeVerb(ReadOnlySpan<char> list, out RoleWord role)
    {
        role = RoleWord.None;
        var left = list.TrimEnd();
        while (TakeOne(ref left, ref role))
            left = left.TrimEnd();
        return role == RoleWord.None ? list.TrimEnd() : left;
    }

    private static bool TakeOne(ref ReadOnlySpan<char> left, ref RoleWord role)
    {
        var length = VerbSet.Suffix(left);
        if (length == 0)
            return false;
        var found = RoleOfVerb[left[^length..]];
        left = left[..^length];
        // 牵头负责 leads, 配合落实 supports: the more telling word counts.
        if (found != RoleWord.None && (role is RoleWord.None or RoleWord.Responsible))
            role = found;
        return true;
    }
}
