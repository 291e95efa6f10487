using PolicySearch.Records;
using PolicySearch.Targets.Candidates;
using PolicySearch.Targets.Wording;
using PolicySearch.Targets.Words;
using static PolicySearch.Language.AnyWord;

namespace PolicySearch.Targets.Naming;

/// <summary>
/// Carries a scope on to the figures that are under it though it stands before another one.
/// <code>
/// 高新区认定科技型中小企业10家、高新技术企业3家     → 高新区 for both: it stands before the verb of the list
/// 支持县级园区完善设施,新建标准化厂房60万平方米      → 县级园区: the sentence speaks of it
/// 支持县级园区完善设施,全市新建标准化厂房60万平方米  → none
/// 高新区工业增加值增长12%,投资增长15%;经开区…        → 高新区 for both, up to the semicolon
/// </code>
/// </summary>
/// <param name="text">The folded text.</param>
/// <param name="ownNames">Names of the region whose document it is.</param>
internal sealed class CarriedScope(string text, IReadOnlyList<string> ownNames)
{
    private const int LongestOpening = 60;
    private const int LongestName = 14;

    private static readonly string[] Parts = WordLists.Of("subject-parts");
    private static readonly string[] Supports = WordLists.Of("subject-supports");
    private static readonly string[] Follows = WordLists.Of("subject-follows");
    private static readonly string[] Whole = ["全市", "全省", "全县", "全区", "全州"];

    private int _sentence = -1;
    private int _openingEnd;
    private string _part = "";
    private string _list = "";
    private string _place = "";
    private int _last;

    /// <summary>The scope of a figure: its own, else that of its list, else that of its sentence; empty where it is the region's own.</summary>
    /// <param name="goal">The figure; figures come in printed order.</param>
    /// <param name="found">Its indicator with the scope printed before the name; null where the catalogue has none.</param>
    /// <param name="place">The place that its own words begin with; null where they begin with none.</param>
    public string Of(Candidate goal, NamedIndicator? found, string? place)
    {
        Enter(goal.Sentence);
        if (!goal.ContinuesList || !goal.Verb.IsEmpty)
            _list = "";
        if (IsWhole(goal) && goal.Clause.Start >= _openingEnd)
            (_part, _place) = ("", "");
        var part = ScopeWords.Join(goal.Clause.Start >= _openingEnd ? _part : "", PlaceOf(goal, place));
        if (found is not { Scope.Length: > 0 })
            return ScopeWords.Join(part, _list);
        if (found.Leads)
            _list = found.Scope;
        return ScopeWords.Join(part, found.Scope);
    }

    /// <summary>The place of a figure, or that of the figures before it which a comma parts from it.</summary>
    private string PlaceOf(Candidate goal, string? place)
    {
        if (text.AsSpan(_last, Math.Max(0, goal.Quantity.Start - _last)).Contains(';'))
            _place = "";
        _last = goal.SuffixEnd;
        if (place is null)
            return _place;
        var left = goal.Left.Of(text);
        _place = left[Phrases.LeadingLength(left)..].StartsWith(place) ? place : "";
        return place;
    }

    private bool IsWhole(Candidate goal) => Array.Exists(Whole, w => goal.Clause.Of(text).Contains(w, StringComparison.Ordinal));

    private void Enter(TextSpan sentence)
    {
        if (sentence.Start == _sentence)
            return;
        (_sentence, _list, _place, _last) = (sentence.Start, "", "", sentence.Start);
        var opening = text.AsSpan(sentence.Start, Math.Min(sentence.End - sentence.Start, LongestOpening));
        var comma = opening.IndexOf(',');
        _openingEnd = sentence.Start + comma + 1;
        _part = comma > 0 ? Subject(opening[..comma]) : "";
    }

    /// <summary>新安康门户区|强力启动…, 支持|县级园区|加快…: the part of the region that does it.</summary>
    private string Subject(ReadOnlySpan<char> opening)
    {
        var words = opening[Phrases.LeadingLength(opening)..];
        foreach (var support in Supports)
        {
            if (words.StartsWith(support))
            {
                words = words[support.Length..];
                break;
            }
        }

        for (var length = 3; length <= Math.Min(LongestName, words.Length - 1); length++)
        {
            var name = words[..length];
            var rest = words[length..];
            if (EndsWithAny(name, Parts) && Does(rest))
                return IsOwn(name) ? "" : name.ToString();
        }

        return "";
    }

    private static bool Does(ReadOnlySpan<char> rest) => StartsWithAny(rest, Follows) || Phrases.LeadingVerbs(rest).Length > 1 || Phrases.LeadingLength(rest) > 1;

    /// <summary>The issuing government itself, everything that is there, or no name.</summary>
    private bool IsOwn(ReadOnlySpan<char> name)
    {
        if (name[0] is '各' or '每' or '全' or '在' || name.ContainsAny('、', '的') || Phrases.LeadingVerbs(name).Length > 0)
            return true;
        foreach (var own in ownNames)
        {
            if (name.SequenceEqual(own) || own.AsSpan().EndsWith(name))
                return true;
        }

        return false;
    }
}
