using PolicySearch.Language;
using PolicySearch.Targets.Candidates;
using PolicySearch.Targets.Quantities;

namespace PolicySearch.Targets.Naming;

/// <summary>Takes what is measured out of words that say more.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>营商环境排名进入全省</c></term><description>营商环境: what is ranked stands before the place among whom</description></item>
/// <item><term><c>玉米播种面积</c></term><description>玉米: whose yield follows</description></item>
/// <item><term><c>(8%)左右的生产总值增长目标</c></term><description>生产总值, which is to grow</description></item>
/// </list>
/// </remarks>
internal static class SubjectNouns
{
    private static readonly WordSet RankVerbs = new("排名", "进入", "位居", "跻身", "保持", "位列");

    /// <summary>What is ranked.</summary>
    public static string Ranked(string subject)
    {
        var at = RankVerbs.IndexIn(subject);
        return at > 1 ? subject[..at] : subject;
    }

    /// <summary>The crop of an area; empty where the area is none of a crop.</summary>
    public static string Crop(string area) =>
        area[..^2] is var words && words.EndsWith("播种", StringComparison.Ordinal) || words.EndsWith("种植", StringComparison.Ordinal) ? words[..^2] : "";

    /// <summary>What is to grow by a per cent, where that stands behind the figure; empty where no such noun does.</summary>
    public static ReadOnlySpan<char> GrowthAim(Candidate goal, string text) =>
        goal.Quantity.Dimension == Dimension.Percent && goal.Head.Of(text) is ['的', .. var noun, '增', '长', '目', '标'] ? noun : [];
}
