using System.Buffers;
using PolicySearch.Language;

namespace PolicySearch.Structure.Departments;

/// <summary>Reads the names in a department clause, and what is said of each.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>市科技局牵头,市发改委、高新区等按职责分工负责</c></term><description>市科技局 lead; 市发改委, 高新区 beside it</description></item>
/// <item><term><c>责任单位:市教育局等,各县(市、区)政府(管委会)</c></term><description>both responsible</description></item>
/// <item><term><c>牵头单位:市委组织部(人才办),责任单位:市教育局</c></term><description>lead and beside it</description></item>
/// <item><term><c>市发改委(牵头)、市财政局</c></term><description>lead and beside it</description></item>
/// </list>
/// </remarks>
internal sealed class ClauseParser
{
    private static readonly string[] LeadIns = ["由", "并由", "以及", "和", "及", "与", "会同", "同时", "其中", "主要由"];
    private static readonly string[] Fillers = ["部门", "单位", "有关部门", "相关部门", "有关单位", "相关单位", "各有关部门", "各相关部门", "行业主管部门", "主管部门", "职能部门", "有关职能部门", "相关职能部门", "责任单位", "成员单位", "等"];

    private static readonly SearchValues<char> Levels = SearchValues.Create("各省市县区州盟旗镇直级属");

    private readonly List<ClauseName> _names = [];
    private RoleWord _label;
    private bool _labelled;
    private bool _dated;
    private string? _deadline;
    private int _group;
    private int _pending;

    private ClauseParser()
    {
    }

    /// <summary>Reads a clause.</summary>
    /// <param name="content">What stands inside its brackets, or the bare clause.</param>
    /// <returns>The clause; null where the words are none (no names, or words that name no bodies).</returns>
    public static Clause? Parse(ReadOnlySpan<char> content)
    {
        var parser = new ClauseParser();
        parser.Read(WithoutStanding(content));
        return parser.Finish();
    }

    /// <summary>
    /// The clause without a sentence in it that speaks of other items: 以下均需各区政府落实,不再列出; 列第一位的为牵头单位,下同.
    /// </summary>
    public static ReadOnlySpan<char> WithoutStanding(ReadOnlySpan<char> content)
    {
        // 市税务局(列第一位者为牵头单位,下同): the last bracket is no part of the name before it.
        content = content.Trim("。 ");
        if (!content.IsEmpty && Brackets.Closes(content[^1]) && content.LastIndexOfAny(Punctuation.Openers) is > 1 and var open
            && (content[open..].Contains("下同", StringComparison.Ordinal) || content[open..].Contains("第一位", StringComparison.Ordinal)))
            content = content[..open];
        var below = content.IndexOf("以下");
        if (below >= 0 && content[below..].Contains("不再", StringComparison.Ordinal))
            content = content[..below].TrimEnd("。 ,，;；");
        var stop = content.IndexOf('。');
        return stop > 0 && stop + 1 < content.Length
            && (content[stop..].Contains("下同", StringComparison.Ordinal) || content[stop..].Contains("牵头单位", StringComparison.Ordinal) && !content[stop..].ContainsAny(':', '：'))
            ? content[..stop]
            : content;
    }

    private void Read(ReadOnlySpan<char> content)
    {
        int start = 0, depth = 0;
        for (var i = 0; i < content.Length; i++)
        {
            var c = content[i];
            if (Brackets.Opens(c))
            {
                depth++;
            }
            else if (Brackets.Closes(c))
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (depth > 0)
            {
                // Inside nested brackets only the end of the whole clause counts.
            }
            else if (c is ':' or '：')
            {
                Label(content[start..i]);
                start = i + 1;
            }
            else if (c is '、' or '﹑' or '､' or '/' or '|')
            {
                Name(content[start..i]);
                start = i + 1;
            }
            else if (c is ',' or '，' or ';' or '；' or '。' or '\n')
            {
                Name(content[start..i]);
                _group++;
                start = i + 1;
            }
        }

        Name(content[start..]);
        Settle(_label);
    }

    private Clause? Finish()
    {
        if (_names.Count == 0)
            return null;
        var bodies = 0;
        for (var i = 0; i < _names.Count; i++)
            bodies += IsBody(i) ? 1 : 0;
        var plausible = _labelled ? bodies > 0 || _names.All(n => n.Name.Length <= 20) : bodies * 2 > _names.Count && IsBody(0);
        if (!plausible)
            return null;
        // (市教育局；市财政局、市住建局配合): those who are supported stand in the first group.
        if (!_labelled && _names[0].Group != _names[^1].Group && _names.TrueForAll(n => n.Role == RoleWord.Support))
        {
            for (var i = 0; i < _names.Count && _names[i].Group == _names[0].Group; i++)
                _names[i] = _names[i] with { Role = RoleWord.Responsible };
        }

        return new Clause([.. _names], _labelled) { Deadline = _deadline };
    }

    /// <summary>Names a body, or a place whose office the last of its list names: 东山、西河、南湖市政府.</summary>
    private bool IsBody(int index)
    {
        var name = _names[index].Name;
        if (BodyWords.LooksLikeBody(name))
            return true;
        for (var i = index + 1; name.Length is 2 or 3 && i < _names.Count && _names[i].Group == _names[index].Group; i++)
        {
            if (_names[i].Name.EndsWith("政府", StringComparison.Ordinal) && _names[i].Name.Length > 4)
                return true;
        }

        return false;
    }

    /// <summary>What stands before a colon: a label, behind the last name of the list before it where no comma parts them.</summary>
    private void Label(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var role = RoleWords.OfLabel(text);
        var space = text.LastIndexOfAny(' ', '\u3000', '\u00a0');
        if (role == RoleWord.None && space > 0)
        {
            role = RoleWords.OfLabel(text[(space + 1)..]);
            if (role != RoleWord.None)
                Name(text[..space]);
        }

        if (role == RoleWord.None)
            return;
        Settle(_label);
        _label = role;
        _dated = role == RoleWord.Other && RoleWords.NamesTime(text);
        _labelled |= role != RoleWord.Other;
        _group++;
    }

    private void Name(ReadOnlySpan<char> text)
    {
        text = text.Trim().Trim('"');
        if (text.IsEmpty)
            return;
        if (_label == RoleWord.Other || TimeRemark.Is(text))
        {
            if (_dated || _label != RoleWord.Other)
                _deadline ??= text.ToString();
            return;
        }

        // A牵头B、C配合, with nothing between verb and next name.
        var lead = text.IndexOf("牵头");
        if (lead > 1 && lead + 2 < text.Length && BodyWords.EndsAsBody(text[..lead]) && BodyWords.LooksLikeBody(RoleWords.TakeVerb(text[(lead + 2)..], out _)))
        {
            Name(text[..(lead + 2)]);
            Name(text[(lead + 2)..]);
            return;
        }

        var list = RoleWords.TakeVerb(text, out var verb);
        Several(list);
        if (verb != RoleWord.None)
            Settle(verb);
    }

    /// <summary>Names that no comma parts: by 等, 及 or a space.</summary>
    private void Several(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var with = text.IndexOf("会同");
        if (with > 2 && BodyWords.EndsAsBody(BodyWords.WithoutBrackets(text[..with])))
        {
            Several(text[..with]);
            Several(text[(with + 2)..]);
            return;
        }

        for (var i = 1; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '等' && BodyWords.EndsAsBody(BodyWords.WithoutBrackets(text[..i])) && !text[(i + 1)..].StartsWith("教") && !text[(i + 1)..].StartsWith("职"))
            {
                Single(text[..i]);
                var rest = WithoutFiller(text[(i + 1)..].Trim());
                if (!IsFiller(rest))
                    Several(rest);
                return;
            }

            if (c is ('及' or '和' or '与') && Joins(text, i, c))
            {
                Single(c == '及' && text[i - 1] == '以' ? text[..(i - 1)] : text[..i]);
                Several(text[(i + 1)..]);
                return;
            }

            if (char.IsWhiteSpace(c) && BodyWords.EndsAsBody(BodyWords.WithoutBrackets(text[..i])))
            {
                Single(text[..i]);
                Several(text[(i + 1)..]);
                return;
            }
        }

        Single(text);
    }

    /// <summary>Whether 及, 和 or 与 stands between two names and not inside one (住房和城乡建设局).</summary>
    private static bool Joins(ReadOnlySpan<char> text, int at, char word)
    {
        var left = text[..at];
        if (word == '及' && left.EndsWith("以"))
            left = left[..^1];
        var right = text[(at + 1)..];
        return BodyWords.EndsAsBody(BodyWords.WithoutBrackets(left)) && left.Length > 2 && BodyWords.LooksLikeBody(right)
            && (word == '及' || BodyWords.BeginsAsBody(right));
    }

    /// <summary>部门及各县政府 behind 等 leaves 各县政府.</summary>
    private static ReadOnlySpan<char> WithoutFiller(ReadOnlySpan<char> rest)
    {
        foreach (var filler in Fillers)
        {
            if (!rest.StartsWith(filler) || rest.Length <= filler.Length)
                continue;
            var behind = rest[filler.Length..];
            if (behind.StartsWith("以及"))
                return behind[2..];
            if (behind[0] is '及' or '和' or '与')
                return behind[1..];
        }

        return rest;
    }

    private static bool IsFiller(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty)
            return true;
        foreach (var filler in Fillers)
        {
            if (rest.SequenceEqual(filler))
                return true;
        }

        // 等省有关部门, 等市直相关单位: the level does not make it a name.
        var levels = rest.IndexOfAnyExcept(Levels);
        return levels > 0 && IsFiller(rest[levels..]);
    }

    private void Single(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        foreach (var leadIn in LeadIns)
        {
            // 和平区政府 is a name, 和市财政局 is not.
            if (text.Length > leadIn.Length + 1 && text.StartsWith(leadIn) && (leadIn is not ("和" or "与") || BodyWords.BeginsAsBody(text[1..])))
            {
                text = text[leadIn.Length..].Trim();
                break;
            }
        }

        var starred = false;
        while (!text.IsEmpty && text[0] is ('*' or '★' or '＊' or '☆'))
        {
            starred = true;
            text = text[1..].Trim();
        }

        while (!text.IsEmpty && text[^1] is ('*' or '★' or '＊' or '☆'))
        {
            starred = true;
            text = text[..^1].Trim();
        }

        var role = RoleWord.None;
        if (!text.IsEmpty && Brackets.Closes(text[^1]))
        {
            var open = text.LastIndexOfAny(Punctuation.Openers);
            if (open > 0 && RoleInBrackets(text[(open + 1)..^1]) is var mark and not RoleWord.None)
            {
                role = mark;
                text = text[..open].Trim();
            }
        }

        while (!text.IsEmpty && text[^1] is ('.' or '…' or '-'))
            text = text[..^1];
        if (text.IsEmpty || text.Length > 60)
            return;
        if (text.Length == 1)
        {
            // 各市、州、县人民政府: the rank in the middle goes with the others.
            if (_names.Count > _pending && _names[^1] is { Role: RoleWord.None } ranks && ranks.Group == _group && ranks.Name.StartsWith('各') && NamesRanksOnly(ranks.Name) && NamesRanksOnly(text))
                _names[^1] = ranks with { Name = ranks.Name + "、" + text.ToString() };
            return;
        }


        // 各产业、招商主管部门: the first half names nobody by itself.
        if (_names.Count > _pending && _names[^1] is { Role: RoleWord.None } before && before.Group == _group && before.Name.StartsWith('各')
            && (!BodyWords.LooksLikeBody(before.Name) || IsPlaceGovernment(text) && (before.Name.Length == 2 || NamesRanksOnly(before.Name))))
        {
            _names[^1] = before with { Name = before.Name + "、" + text.ToString() };
            return;
        }

        _names.Add(new ClauseName(text.ToString(), role, _group, starred));
    }

    /// <summary>各县(市), 各市州: a rank without an office, whose office the next half names.</summary>
    private static bool NamesRanksOnly(ReadOnlySpan<char> name)
    {
        if (Brackets.Closes(name[^1]))
            name = name[..name.IndexOfAny(Punctuation.Openers)];
        return name.IndexOfAnyExcept(Punctuation.Ranks) < 0;
    }

    /// <summary>县（市）政府 behind 各区: both halves share the last word.</summary>
    private static bool IsPlaceGovernment(ReadOnlySpan<char> text) =>
        text.Length > 1 && text[0] is '县' or '区' or '乡' or '镇' or '街' or '市' or '旗'
        && (Brackets.Opens(text[1]) || text[1..].StartsWith("政府") || text[1..].StartsWith("人民政府") || text[1..] is "管委会" || text.StartsWith("街道"))
        && (text.EndsWith("政府") || text.EndsWith("管委会") || text.EndsWith("办事处") || Brackets.Closes(text[^1]));

    private static RoleWord RoleInBrackets(ReadOnlySpan<char> content)
    {
        content = content.Trim();
        if (content.Length is < 2 or > 8)
            return RoleWord.None;
        var left = RoleWords.TakeVerb(content, out var role);
        if (left.IsEmpty)
            return role;
        role = RoleWords.OfLabel(content);
        return role == RoleWord.Other ? RoleWord.None : role;
    }

    /// <summary>Gives a part to the names that wait for one.</summary>
    private void Settle(RoleWord role)
    {
        for (var i = _pending; i < _names.Count; i++)
        {
            if (_names[i].Role == RoleWord.None)
                _names[i] = _names[i] with { Role = role };
        }

        _pending = _names.Count;
    }
}
