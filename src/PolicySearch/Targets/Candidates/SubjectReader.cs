using System.Buffers;
using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Targets.Quantities;
using PolicySearch.Targets.Wording;
using PolicySearch.Targets.Words;

namespace PolicySearch.Targets.Candidates;

/// <summary>
/// Parts the words before a figure into what is done, what is measured, and what it is a share of.
/// <code>
/// 确保城镇新增就业              → core 城镇新增就业
/// 完成                          → verb 完成, the noun stands behind the figure
/// 各镇建有, 每个县至少建成, 为老年人新增 → no core where a noun stands behind: who or where each has so many
/// 断面数量由972个增加到         → core 断面数量
/// 审核人员不少于执法人员总数的  → core 审核人员, of 执法人员总数, bound &gt;=
/// </code>
/// </summary>
internal static class SubjectReader
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789一二两三四五六七八九十百");
    private static readonly WordSet Scopes = WordLists.Set("scopes");
    private static readonly WordSet ScopeEnds = WordLists.Set("scope-ends");
    private static readonly WordSet ChangeWords = WordLists.Set("change-words");

    /// <summary>What the words before a figure say.</summary>
    internal readonly record struct Subject(TextSpan Core, TextSpan Verb, bool VerbNamed, TextSpan Of, Comparison? Bound, bool Scoped);

    /// <summary>Reads the words before a figure.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="left">The words before the figure.</param>
    /// <param name="quantity">The figure.</param>
    /// <param name="hasHead">Whether a noun stands behind it.</param>
    public static Subject Read(string text, TextSpan left, Quantity quantity, bool hasHead)
    {
        var phrase = left.Of(text);
        if (Share(phrase, quantity) is { } share)
        {
            var named = Parts(text, new TextSpan(left.Start, left.Start + share.Bound));
            return new Subject(named.Core, named.Verb, named.Named, new TextSpan(left.Start + share.Of.Start, left.Start + share.Of.End), share.Op, false);
        }

        if (BaseStart(phrase) is >= 0 and var from)
            left = left with { End = left.Start + from };
        var (core, verb, verbNamed) = Parts(text, left);
        if (!hasHead || quantity.Dimension is not (Dimension.Count or Dimension.Persons) || core.IsEmpty || Scope(core.Of(text)) is not { } scope)
            return new Subject(core, verb, verbNamed, default, null, false);
        var behind = new TextSpan(core.Start + scope, core.End);
        return new Subject(new TextSpan(core.End, core.End), behind.IsEmpty ? verb : behind, false, default, null, true);
    }

    private static (TextSpan Core, TextSpan Verb, bool Named) Parts(string text, TextSpan left)
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

    /// <summary>Where the value begins from which something changes, 由972个增加到; -1 where none stands there.</summary>
    private static int BaseStart(ReadOnlySpan<char> phrase)
    {
        // 从2020年的3万亿元增长到2025年的4万亿元: the year is no part of the change.
        var words = phrase.EndsWith("年的") ? phrase[..^2].TrimEnd("0123456789") : phrase;
        if (ChangeWords.Suffix(words[..Phrases.LengthWithoutAbout(words)]) == 0)
            return -1;
        var from = Math.Max(phrase.LastIndexOf('由'), phrase.LastIndexOf('从'));
        return from >= 0 && phrase[from..].ContainsAny(Digits) ? from : -1;
    }

    /// <summary>不少于X的, 达到X的: what a share is of, and the word that bounds it.</summary>
    private static (int Bound, TextSpan Of, Comparison? Op)? Share(ReadOnlySpan<char> phrase, Quantity quantity)
    {
        if (quantity.Dimension is not (Dimension.Percent or Dimension.Ratio or Dimension.Times) || phrase.Length < 5 || phrase[^1] != '的')
            return null;
        // 均达到全市总量的15%以上: what stands behind the figure bounds it.
        var (op, start, end) = ComparisonWords.Within(phrase) is { } bound ? ((Comparison?)bound.Op, bound.Start, bound.End) : (null, phrase.LastIndexOf("达到"), phrase.LastIndexOf("达到") + 2);
        if (start < 1 || phrase.Length - 1 - end is < 2 or > 16)
            return null;
        var of = phrase[end..^1];
        return of.ContainsAny(',', '、', ' ') || of.ContainsAnyInRange('0', '9') ? null : (start, new TextSpan(end, phrase.Length - 1), op);
    }

    /// <summary>各县(市、区) is one scope.</summary>
    private static ReadOnlySpan<char> WithoutBracket(ReadOnlySpan<char> place) => place[^1] == ')' && place.LastIndexOf('(') is > 0 and var open ? place[..open] : place;

    /// <summary>How much of the words says who or where, where nothing but a verb follows it; null where something else does.</summary>
    private static int? Scope(ReadOnlySpan<char> words)
    {
        var verb = Phrases.TrailingVerb(words);
        if (verb > 0 && verb < words.Length && words[^verb..] is "各建" or "均建" or "各设")
            return words.Length - verb;
        while (verb > 0 && Phrases.TrailingVerb(words[..^verb]) is > 0 and var before)
            verb += before;
        for (var end = words.Length; end >= words.Length - verb; end -= Math.Max(1, verb))
        {
            // 每个乡镇至少建成1所.
            var place = words[..end].EndsWith("至少") ? words[..(end - 2)] : words[..end];
            var named = Scopes.Prefix(place) > 0 && ScopeEnds.Suffix(place) > 0;
            if (named && place.Length <= 24 && !WithoutBracket(place).ContainsAny('、', '的'))
                return end;
        }

        return null;
    }
}
