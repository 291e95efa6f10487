using System.Text.RegularExpressions;
using PolicySearch.Records;

namespace PolicySearch.Regions;

/// <summary>Zones and towns that have no code: they are named as they are printed, under the code of the division they lie in.</summary>
internal static partial class Zones
{
    /// <summary>The zone that a whole name means, e.g. <c>长沙高新区</c>, <c>长沙经济技术开发区管委会</c>, <c>前海</c>; null where it means none.</summary>
    public static Region? Whole(RegionTable divisions, string name)
    {
        foreach (var (zone, codes) in RegionNames.NamedZones)
        {
            if (name.StartsWith(zone, StringComparison.Ordinal) && divisions.ByCode.TryGetValue(codes[0], out var parent))
                return RegionCodes.Local(zone, parent);
        }

        for (var cut = Math.Min(name.Length - 2, 12); cut >= 2; cut--)
        {
            var parents = divisions.Exact(name.AsSpan(0, cut));
            if (parents.Count > 0 && At(name, cut) is { } length)
                return RegionCodes.Local(name[..(cut + length)], parents[0]);
        }

        return null;
    }

    /// <summary>The zone with a name of its own (前海, 雄安新区) that a text begins with or that its issuer's name holds; null where none.</summary>
    public static Region? Named(RegionTable divisions, string text)
    {
        foreach (var (zone, codes) in RegionNames.NamedZones)
        {
            var at = text.IndexOf(zone, StringComparison.Ordinal);
            if (at is >= 0 and <= 8 && divisions.ByCode.TryGetValue(codes[0], out var parent)
                && (at == 0 || divisions.Exact(text.AsSpan(0, at)).Any(r => RegionCodes.IsWithin(parent.Code, r.Code))))
            {
                return RegionCodes.Local(text[..(at + zone.Length)], parent);
            }
        }

        return null;
    }

    /// <summary>How many characters of a zone's name follow a division's name: <c>长沙|经济技术开发区|管委会</c>; null where none do.</summary>
    public static int? At(string text, int offset)
    {
        var match = AfterPlace().Match(text, offset, Math.Min(20, text.Length - offset));
        return match.Success && match.Index == offset ? match.Length : null;
    }

    [GeneratedRegex(
        @"^(?:国家级?|市)?[\u4E00-\u9FA5]{0,6}?(?:经济技术开发区|高新技术产业开发区|高新技术产业园区|高新技术开发区|高新产业开发区|城乡一体化示范区|经济开发区|综合保税区|旅游度假区|风景名胜区|产业集聚区|工业园区|高新区|经开区|开发区|保税区|示范区|试验区|管理区|新城区|新区|园区)",
        RegexOptions.CultureInvariant)]
    private static partial Regex AfterPlace();
}
