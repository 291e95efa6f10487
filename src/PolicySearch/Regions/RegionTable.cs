using System.Text.Json;
using PolicySearch.Files;
using PolicySearch.Records;

namespace PolicySearch.Regions;

/// <summary>The divisions with their indexes by code and by name.</summary>
internal sealed class RegionTable
{
    private readonly Dictionary<string, List<Region>> _names = [];

    private RegionTable()
    {
    }

    public List<Region> All { get; } = [];

    public Dictionary<string, Region> ByCode { get; } = [];

    /// <summary>Every name that is indexed.</summary>
    public IEnumerable<string> Names => _names.Keys;

    /// <summary>Longest entry of the name index, in characters.</summary>
    public int LongestName { get; private set; }

    public static RegionTable Load()
    {
        var table = new RegionTable();
        foreach (var (code, name) in Rows("data/provinces.json"))
            table.Add(new Region(code + "0000", name, RegionLevel.Province, [name]));
        foreach (var (code, name) in Rows("data/cities.json"))
        {
            // 市辖区, 县, 省直辖县级行政区划 and the like only group the divisions of a province; they are no places.
            if (code[2..] is not ("01" or "02" or "90") || name.EndsWith('市'))
                table.Add(new Region(code + "00", name, RegionLevel.Prefecture, [.. table.Path(code[..2]), name]));
        }

        foreach (var (code, name) in Rows("data/areas.json"))
            table.AddArea(code, name);
        table.All.Sort((a, b) => string.CompareOrdinal(a.Code, b.Code));
        table.AddNames();
        return table;
    }

    /// <summary>Every division that the exact name, full or short, is given to; the highest level first.</summary>
    public IReadOnlyList<Region> Exact(ReadOnlySpan<char> name) =>
        _names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var found) ? found : [];

    /// <summary>Divisions by exact name, by a chain of names, by a former name, or the zone of that name.</summary>
    /// <param name="name">The name, of at least one character.</param>
    /// <param name="zoneOf">Finds a zone by its name.</param>
    public IReadOnlyList<Region> ByName(string name, Func<string, Region?> zoneOf)
    {
        var found = Exact(name);
        if (found.Count == 0)
            found = Chain(name, zoneOf);
        if (found.Count == 0)
            found = Former(name);
        if (found.Count == 0 && zoneOf(name) is { } zone)
            found = [zone];
        return found;
    }

    private static IEnumerable<(string Code, string Name)> Rows(string resource)
    {
        using var stream = EmbeddedData.Open(resource);
        using var rows = JsonDocument.Parse(stream);
        foreach (var row in rows.RootElement.EnumerateArray())
            yield return (row.GetProperty("code").GetString()!, row.GetProperty("name").GetString()!);
    }

    private IReadOnlyList<string> Path(string code) =>
        ByCode.TryGetValue(code.PadRight(6, '0'), out var region) ? region.Path
        : code.Length > 2 ? Path(code[..2])
        : [];

    private void Add(Region region)
    {
        All.Add(region);
        ByCode.Add(region.Code, region);
    }

    private void AddArea(string code, string name)
    {
        // A city without districts stands in the list once more, under its own code.
        if (ByCode.ContainsKey(code))
            return;

        // The statistical office gives economic zones codes from 71 on that GB/T 2260 does not have.
        if (code[4] == '7')
        {
            var parent = ByCode[code[..4] + "00"];
            ByCode.Add(code, RegionCodes.Local(name, parent));
            return;
        }

        Add(new Region(code, name, RegionLevel.County, [.. Path(code[..4]), name]));
    }

    private void AddNames()
    {
        foreach (var region in All)
        {
            AddName(region.Name, region);
            var shortName = RegionNames.Shorten(region.Name);
            if (shortName.Length >= 2 && shortName != region.Name)
                AddName(shortName, region);
            if (region.Name.EndsWith("自治州", StringComparison.Ordinal))
                AddName(shortName + "州", region);
        }

        foreach (var (name, codes) in RegionNames.Former)
        {
            if (!_names.ContainsKey(name) && ByCode.TryGetValue(codes[0], out var region))
                AddName(name, region);
        }

        foreach (var zone in ByCode.Values.Where(r => r.Level == RegionLevel.Local))
        {
            if (!_names.ContainsKey(zone.Name))
                AddName(zone.Name, zone);
        }

        foreach (var list in _names.Values)
            list.Sort((a, b) => a.Level != b.Level ? a.Level.CompareTo(b.Level) : string.CompareOrdinal(a.Code, b.Code));
    }

    private void AddName(string name, Region region)
    {
        LongestName = Math.Max(LongestName, name.Length);
        if (!_names.TryGetValue(name, out var list))
            _names.Add(name, list = []);
        list.Add(region);
    }

    /// <summary>Names from the top down, <c>陕西咸阳</c> or <c>陕西省咸阳市兴平市</c>: each must lie in the one before.</summary>
    private List<Region> Chain(string name, Func<string, Region?> zoneOf)
    {
        for (var cut = Math.Min(name.Length - 2, LongestName); cut >= 2; cut--)
        {
            var parents = Exact(name.AsSpan(0, cut));
            if (parents.Count == 0)
                continue;
            var found = ByName(name[cut..], zoneOf)
                .Where(r => parents.Any(p => p.Code != r.Code && RegionCodes.IsWithin(r.Code, p.Code))).ToList();
            if (found.Count > 0)
                return found;
        }

        return [];
    }

    /// <summary>A county that has become a city or district keeps its stem: <c>旬阳县</c> → <c>旬阳市</c>, <c>彬县</c> → <c>彬州市</c>.</summary>
    private IReadOnlyList<Region> Former(string name)
    {
        if (name.Length < 2 || name[^1] is not ('县' or '市' or '区'))
            return [];
        var stem = RegionNames.Shorten(name);
        return stem.Length >= 2 ? [.. Exact(stem).Where(r => r.Level >= RegionLevel.Prefecture)] : Exact(stem + "州市");
    }
}
