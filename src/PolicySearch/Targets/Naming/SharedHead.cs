using PolicySearch.Language;
using PolicySearch.Targets.Words;

namespace PolicySearch.Targets.Naming;

/// <summary>
/// Gives each of the subjects that 分别 lists the noun that only the last one prints.
/// <code>
/// 城市 | 县城污水处理率            → 城市污水处理率 | 县城污水处理率
/// 小学 | 初中 | 高中入学率         → 小学入学率 | 初中入学率 | 高中入学率
/// 玉米耕种 | 收获机械化率          → 玉米耕种机械化率 | 玉米收获机械化率
/// 粮食产量 | 肉类产量              → as they are: each has its own
/// </code>
/// </summary>
internal static class SharedHead
{
    private static readonly WordSet Works = WordLists.Set("parallel-works");
    private static readonly WordSet Ends = WordLists.Set("measure-ends");

    /// <summary>Completes the parts; what it cannot tell stays as printed.</summary>
    public static List<string> Complete(List<string> parts)
    {
        var last = parts[^1];
        if (parts.Count < 2 || parts.Exists(p => p != last && Ends.Suffix(p) > 0) || Ends.Suffix(last) == 0)
            return parts;
        if (Works.Suffix(parts[0]) is > 0 and var work && Works.Prefix(last) is > 0 and var own && last.Length > own)
        {
            var crop = parts[0][..^work];
            return [.. parts.Select((p, i) => (i == 0 ? "" : crop) + (i == parts.Count - 1 ? p : p + last[own..]))];
        }

        // The modifiers of one list are about as long as each other: 城市 | 县城(污水处理率).
        var length = parts[^2].Length;
        if (length is < 2 or > 5 || last.Length < length + 2 || parts.Exists(p => p != last && Math.Abs(p.Length - length) > 1))
            return parts;
        return [.. parts.Select((p, i) => i == parts.Count - 1 ? p : p + last[length..])];
    }
}
