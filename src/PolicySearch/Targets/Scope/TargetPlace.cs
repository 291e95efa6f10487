using PolicySearch.Records;
using PolicySearch.Regions;
using PolicySearch.Targets.Candidates;
using PolicySearch.Targets.Wording;
using PolicySearch.Targets.Words;

namespace PolicySearch.Targets.Scope;

/// <summary>
/// Whose goal it is, where the text names a place other than the issuing government.
/// <code>
/// 安康高新区要…,确保经济增速高于全市10个百分点 → 安康高新区      汉滨区新建厂房5万平方米 → 汉滨区
/// 全市新增就业3万人                             → null
/// </code>
/// </summary>
internal static class TargetPlace
{
    private const int Longest = 14;

    private static readonly string[] Endings = WordLists.Of("places");

    private static readonly System.Buffers.SearchValues<char> LastCharacters = System.Buffers.SearchValues.Create([.. Endings.Select(e => e[^1]).Distinct()]);

    private static readonly string[] Own = WordLists.Of("own-places");

    private static readonly string[] Zones = ["高新区", "经开区", "开发区", "试验区", "新区"];

    private static readonly string[] NoNames = ["每", "各", "全部", "所有", "居民", "农村", "推进", "加快", "确保", "突出", "抓好", "建成", "打造", "争创", "(", "或", "项目", "县县", "级"];

    /// <summary>Finds the place; null where the goal is the issuing government's.</summary>
    public static string? Of(string text, Candidate candidate, PolicyDocument document)
    {
        var left = candidate.Left.Of(text);
        left = left[Phrases.LeadingLength(left)..];
        var place = AtStart(left[Phrases.LeadingVerbs(left).Length..].TrimStart('在')) ?? Subject(text, candidate.Sentence);
        return place is null || document.Region?.Name == place || (document.Region?.Path.Contains(place) ?? false) || !IsKnown(place) ? null : place;
    }

    /// <summary>棚户区, 送戏下乡: a county, district or town must be one of the divisions' or have a town's short name; zones are known by their ending.</summary>
    private static bool IsKnown(string place) => place[^1] switch
    {
        '县' or '市' or '旗' => RegionCatalogue.FindAll(place).Count > 0,
        '区' => RegionCatalogue.FindAll(place).Count > 0 || Zones.Any(z => place.EndsWith(z, StringComparison.Ordinal)),
        '镇' or '乡' => place.Length == 3,
        _ => true,
    };

    /// <summary>The place that a phrase begins with.</summary>
    public static string? AtStart(ReadOnlySpan<char> phrase)
    {
        if (phrase[..Math.Min(Longest, phrase.Length)].IndexOfAny(LastCharacters) < 2)
            return null;
        for (var length = 3; length <= Math.Min(Longest, phrase.Length); length++)
        {
            if (IsPlace(phrase[..length]) && (length == phrase.Length || !Continues(phrase[length])))
                return phrase[..length].ToString();
        }

        return null;
    }

    /// <summary>安康高新区要以…为主线: the place that the sentence, or the task, speaks of.</summary>
    private static string? Subject(string text, TextSpan sentence)
    {
        foreach (var start in (ReadOnlySpan<int>)[sentence.Start, 0])
        {
            var opening = text.AsSpan(start, Math.Min(Longest + 1, text.Length - start));
            var verb = opening.IndexOf('要');
            if (verb >= 3 && IsPlace(opening[..verb]))
                return opening[..verb].ToString();
        }

        return null;
    }

    private static bool IsPlace(ReadOnlySpan<char> name)
    {
        if (name.Length < 3 || name.ContainsAny('、', ',', '的') || name.ContainsAny('建', '设', '和'))
            return false;
        foreach (var word in NoNames)
        {
            if (name.Contains(word, StringComparison.Ordinal))
                return false;
        }

        foreach (var own in Own)
        {
            if (name.EndsWith(own) && !(own.Length == 3 && name.Length > 5))
                return false;
        }

        foreach (var ending in Endings)
        {
            if (name.EndsWith(ending))
                return true;
        }

        return false;
    }

    private static bool Continues(char next) => next is '级' or '域' or '场' or '民' or '政' or '内' or '区' or '县' or '市' or '镇' or '村' or '长' or '委' or '(' or '块' or '道' or '容';
}
