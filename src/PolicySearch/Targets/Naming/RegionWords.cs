using PolicySearch.Records;

namespace PolicySearch.Targets.Naming;

/// <summary>What a document calls the region that issued it: 咸阳市 and 咸阳, and the regions above it.</summary>
internal static class RegionWords
{
    private const int ShortestName = 2;

    /// <summary>The names, longest first; none where the region is not known.</summary>
    public static IReadOnlyList<string> Of(Region? region)
    {
        if (region is null)
            return [];
        string[] names = [.. region.Path, region.Name];
        return [.. names.Concat(names.Select(Short)).Where(n => n.Length >= ShortestName).Distinct().OrderByDescending(n => n.Length)];
    }

    private static string Short(string name) => name.EndsWith("自治区", StringComparison.Ordinal) ? name[..^3] : name.Length > ShortestName ? name[..^1] : name;
}
