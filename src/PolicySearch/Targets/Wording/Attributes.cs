using PolicySearch.Targets.Words;

namespace PolicySearch.Targets.Wording;

/// <summary>
/// Attributes between a figure and the noun that it counts.
/// <code>
/// (40个)吸引力强、带动面广的消费场景   → 消费场景
/// (2个)差异化、特色化园区              → 园区
/// (10个)公园、绿化带                   → two things, no attributes
/// </code>
/// </summary>
internal static class Attributes
{
    private const int Longest = 12;

    private static readonly string[] Endings = WordLists.Of("attribute-ends");

    private static readonly string[] Openings = WordLists.Of("attribute-starts");

    /// <summary>Whether 、 behind an attribute leads on to the noun that the attribute belongs to.</summary>
    /// <param name="before">From the figure to the 、.</param>
    /// <param name="behind">What follows the 、.</param>
    public static bool Continue(ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        var part = before[(before.LastIndexOf('、') + 1)..];
        return part.Length is >= 3 and <= Longest && EndsAttribute(part) && !part.Contains('的') && behind.Length >= 2 && behind.IndexOfAny(",;。:") is < 0 or > 1;
    }

    /// <summary>The noun of a head without the attributes before it; the head itself where it has none.</summary>
    public static string Strip(string head)
    {
        var noun = head;
        for (var mark = noun.IndexOf('、'); mark >= 3 && EndsAttribute(noun.AsSpan(0, mark)); mark = noun.IndexOf('、'))
            noun = noun[(mark + 1)..];
        var of = noun.IndexOf('的');
        if (of >= 3 && noun.Length - of >= 3 && (EndsAttribute(noun.AsSpan(0, of)) || StartsAttribute(noun)))
            return noun[(of + 1)..];
        // 差异化、特色化园区: the last of several attributes may stand without 的.
        var last = noun.Length < head.Length ? noun.AsSpan().IndexOfAny('化', '型') : -1;
        return last is 2 or 3 && noun.Length - last > 2 ? noun[(last + 1)..] : noun;
    }

    private static bool EndsAttribute(ReadOnlySpan<char> words)
    {
        foreach (var ending in Endings)
        {
            if (words.EndsWith(ending))
                return true;
        }

        return false;
    }

    private static bool StartsAttribute(ReadOnlySpan<char> words)
    {
        foreach (var opening in Openings)
        {
            if (words.StartsWith(opening))
                return true;
        }

        return false;
    }
}
