using System.Collections.Frozen;
using PolicySearch.Language;

namespace PolicySearch.Structure.Departments;

/// <summary>What a word beside a list of bodies says of their part.</summary>
internal enum RoleWord
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>责任, 负责.</summary>
    Responsible,

    /// <summary>指导: it stands beside those who do the work.</summary>
    Guide,

    /// <summary>配合.</summary>
    Support,

    /// <summary>牵头.</summary>
    Lead,

    /// <summary>A person or a date, not a body: 责任领导, 完成时限.</summary>
    Other,
}

/// <summary>The words that give bodies their part, as labels before a list and as verbs behind it.</summary>
internal static class RoleWords
{
    /// <summary>The longest label, 第一牵头责任单位 and the like.</summary>
    public const int LongestLabel = 14;

    private static readonly WordSet LabelEndings = ClauseWords.Set("label.ending");

    private static readonly WordSet People = ClauseWords.Set("label.person", "label.time");

    private static readonly WordSet Times = ClauseWords.Set("label.time");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Besides = ClauseWords.Of("label.beside").ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordSet Bodies = ClauseWords.Set("label.body");

    private static readonly WordSet Nouns = ClauseWords.Set("label.noun");

    private static readonly WordSet LeadMarks = ClauseWords.Set("label.lead");

    private static readonly WordSet SupportMarks = ClauseWords.Set("label.support");

    private static readonly WordSet ResponsibleMarks = ClauseWords.Set("label.responsible");

    /// <summary>The verbs behind a list, each with the part it gives; of those that end a text the most telling counts.</summary>
    private static readonly (string Kind, RoleWord Role)[] VerbKinds =
    [
        ("verb.lead", RoleWord.Lead), ("verb.support", RoleWord.Support), ("verb.guide", RoleWord.Guide),
        ("verb.responsible", RoleWord.Responsible), ("verb.none", RoleWord.None),
    ];

    private static readonly WordSet VerbSet = ClauseWords.Set([.. VerbKinds.Select(k => k.Kind)]);

    private static readonly WordSet Firm = ClauseWords.Set("verb.firm");

    private static readonly WordSet TellingVerbs = ClauseWords.Set([.. VerbKinds.Where(k => k.Role != RoleWord.None).Select(k => k.Kind)]);

    private static readonly FrozenDictionary<string, RoleWord>.AlternateLookup<ReadOnlySpan<char>> RoleOfVerb =
        VerbKinds.SelectMany(k => ClauseWords.Of(k.Kind), (k, verb) => (verb, k.Role)).ToFrozenDictionary(v => v.verb, v => v.Role).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Most labels are one of these.</summary>
    private static readonly FrozenDictionary<string, RoleWord>.AlternateLookup<ReadOnlySpan<char>> Usual = new Dictionary<string, RoleWord>
    {
        ["责任单位"] = RoleWord.Responsible,
        ["责任部门"] = RoleWord.Responsible,
        ["牵头单位"] = RoleWord.Lead,
        ["牵头部门"] = RoleWord.Lead,
        ["配合单位"] = RoleWord.Support,
        ["配合部门"] = RoleWord.Support,
    }.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What the label before a colon says: <c>牵头单位</c> is a lead, <c>完成时限</c> is <see cref="RoleWord.Other"/>.</summary>
    public static RoleWord OfLabel(ReadOnlySpan<char> label)
    {
        if (Usual.TryGetValue(label, out var usual))
            return usual;
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

    /// <summary>Whether a label speaks of bodies only: 责任单位, and not 落实.</summary>
    public static bool NamesBodies(ReadOnlySpan<char> label) => Nouns.IsIn(label);

    /// <summary>Whether a verb is a clause's own, before which even unknown names are bodies: 负责, 牵头, 配合, 落实, 指导.</summary>
    public static bool IsFirm(ReadOnlySpan<char> verb) => Firm.Suffix(verb) > 0;

    /// <summary>Whether a label asks for a date and not for a person: 完成时限, 时间节点.</summary>
    public static bool NamesTime(ReadOnlySpan<char> label) => Times.IsIn(label);

    /// <summary>
    /// Takes the verbs off the end of a list: <c>市公安局等按职责分工负责</c> leaves <c>市公安局等</c> and gives Responsible,
    /// <c>市发改委牵头负责</c> leaves <c>市发改委</c> and gives Lead.
    /// </summary>
    public static ReadOnlySpan<char> TakeVerb(ReadOnlySpan<char> list, out RoleWord role)
    {
        role = RoleWord.None;
        var left = list.TrimEnd();
        while (VerbSet.Suffix(left) is > 0 and var length)
        {
            role = MoreTelling(role, RoleOfVerb[left[^length..]]);
            left = left[..^length].TrimEnd();
        }

        return role == RoleWord.None ? list.TrimEnd() : left;
    }

    /// <summary>The verbs that a text begins with: <c>牵头组织实施</c>, six characters and Lead.</summary>
    public static int VerbsAt(ReadOnlySpan<char> text, out RoleWord role)
    {
        role = RoleWord.None;
        var taken = 0;
        while (VerbSet.Prefix(text[taken..]) is > 0 and var length)
        {
            role = MoreTelling(role, RoleOfVerb[text.Slice(taken, length)]);
            taken += length;
        }

        return taken;
    }

    /// <summary>Where the first verb that gives a part stands in a text; -1 where there is none.</summary>
    public static int IndexOfVerb(ReadOnlySpan<char> text) => TellingVerbs.IndexIn(text);

    /// <summary>牵头负责 leads, 配合落实 supports.</summary>
    private static RoleWord MoreTelling(RoleWord a, RoleWord b) => a > b ? a : b;
}
