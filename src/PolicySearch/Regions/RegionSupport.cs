using PolicySearch.Records;

namespace PolicySearch.Regions;

/// <summary>How often a text names each division, and what its number abbreviates: what speaks for one candidate over another.</summary>
internal sealed class RegionSupport
{
    /// <summary>Enough text to tell the place; a longer one names it no differently.</summary>
    private const int MostCharacters = 200_000;

    private readonly Dictionary<string, double> _counts = [];
    private readonly Dictionary<string, int> _fullNames = [];
    private readonly Dictionary<RegionLevel, int> _levels = [];
    private string? _number;
    private int _nation;

    public static RegionSupport Count(IEnumerable<string> lines, string? documentNumber)
    {
        var support = new RegionSupport { _number = documentNumber };
        var left = MostCharacters;
        foreach (var line in lines)
        {
            foreach (var mention in RegionMentions.Find(line, inName: false))
            {
                var share = (mention.IsFull ? 2.0 : 1.5) / mention.Regions.Count;
                if (mention is { IsFull: true, Regions: [var named] })
                    support._fullNames[named.Code] = support._fullNames.GetValueOrDefault(named.Code) + 1;
                foreach (var region in mention.Regions)
                    support._counts[region.Code] = support._counts.GetValueOrDefault(region.Code) + share;
            }

            support.CountLevels(line);
            support._nation += Count(line, "全国") + Count(line, "我国") + Count(line, "国务院");
            if ((left -= line.Length) < 0)
                break;
        }

        return support;
    }

    /// <summary>Whether the text clearly speaks for a lower division of a name that a higher one shares (吉林市, not 吉林省).</summary>
    public bool Prefers(IReadOnlyList<Region> candidates) =>
        candidates.Skip(1).Any(c => _fullNames.GetValueOrDefault(c.Code) > 2 * _fullNames.GetValueOrDefault(candidates[0].Code) + 1);

    /// <summary>The candidate that the text speaks for most; the first where it speaks for none and they differ in level.</summary>
    public Region? Choose(IReadOnlyList<Region> candidates)
    {
        var ranked = candidates.OrderByDescending(Score).ToList();
        return ranked.Count == 1 || Score(ranked[0]) > Score(ranked[1]) ? ranked[0]
            : ranked[0].Level != ranked[1].Level ? ranked.MinBy(r => r.Level)
            : null;
    }

    /// <summary>The division that the whole text is about; null where it names none twice and its number fits none.</summary>
    public Region? Best()
    {
        // 全国 said more often than 全省, 本市 and the like: a text about the country names places in passing.
        if (_nation > 3 && _nation > 2 * _levels.Values.Sum())
            return OfNumber();
        var table = RegionCatalogue.Divisions;
        var named = _counts.Keys.Select(code => table.ByCode[code]).ToList();
        var children = named.Where(r => RegionCatalogue.Parent(r) is not null).ToLookup(r => RegionCatalogue.Parent(r)!);
        return named.Where(r => _counts[r.Code] >= 2 || (_counts[r.Code] >= 1 && FitsNumber(r)))
            .Concat(children.Where(c => c.Count() >= 3).Select(c => c.Key)).Distinct()
            .Select(r => (Region: r, Score: Own(r) + Shared([.. children[r].Select(c => _counts[c.Code])])))
            .OrderByDescending(r => r.Score).ThenBy(r => r.Region.Level).ThenBy(r => r.Region.Code, StringComparer.Ordinal)
            .FirstOrDefault().Region ?? OfNumber();
    }

    /// <summary>鄂政发〔2018〕26号 in a text that speaks of its province and names no place: the letter alone tells.</summary>
    private Region? OfNumber() =>
        _number is { Length: > 2 } && _number[1] is '政' or '府' or '委' or '发' or '办' && RegionNames.Letters.TryGetValue(_number[..1], out var codes)
            && codes.Select(c => RegionCatalogue.Divisions.ByCode[c]).FirstOrDefault(r => _levels.Count == 0 || r.Level == _levels.MaxBy(l => l.Value).Key || r.Name.EndsWith('市')) is { } region
            ? region : null;

    /// <summary>
    /// What the mentions of a division's children say for it: a text about a city names many of its counties, and none of them
    /// alone; a text about one county names that one most.
    /// </summary>
    private static double Shared(double[] counts)
    {
        var sum = counts.Sum();
        return counts.Length >= 3 && counts.Max() <= 0.6 * sum ? sum : 0.3 * counts.Length;
    }

    /// <summary>Own mentions, those of the parents, of what lies below and of the neighbours, and the fit of the number.</summary>
    private double Score(Region region)
    {
        var parent = RegionCatalogue.Parent(region);
        var parents = 0.0;
        for (var p = parent; p is not null; p = RegionCatalogue.Parent(p))
            parents += _counts.GetValueOrDefault(p.Code);
        var neighbours = parent is null ? 0 : Below(parent);
        return Own(region) + 3 * parents + Below(region) + neighbours;
    }

    private double Own(Region region)
    {
        var count = _counts.GetValueOrDefault(region.Code);
        var hinted = _levels.Count > 0 ? _levels.MaxBy(l => l.Value).Key : region.Level;
        return count * (Hint(region) == hinted ? 2 : 1) + (FitsNumber(region) ? 6 : 0);
    }

    /// <summary>Mentions of what lies below, each division counted once: a list of all counties speaks for their city.</summary>
    private double Below(Region region) =>
        _counts.Keys.Count(code => code != region.Code && RegionCodes.IsWithin(code, region.Code));

    private bool FitsNumber(Region region)
    {
        if (string.IsNullOrEmpty(_number))
            return false;
        if (RegionNames.Letters.TryGetValue(_number[..1], out var codes) && codes.Contains(region.Code))
            return true;
        return region.Level != RegionLevel.Province && region.Name[0] == _number[0];
    }

    /// <summary>A county-level city calls itself 市 as a prefecture does.</summary>
    private static RegionLevel Hint(Region region) => region.Name[^1] switch
    {
        '市' => RegionLevel.Prefecture,
        _ => region.Level,
    };

    /// <summary>全省, 本市, 市委, 县级, 县政府: how the document calls its own place.</summary>
    private void CountLevels(string line)
    {
        for (var i = 0; i + 1 < line.Length; i++)
        {
            var level = line[i] is '全' or '我' or '本' ? Level(line[i + 1]) : line[i + 1] is '委' or '级' or '政' ? Level(line[i]) : null;
            if (level is { } l)
                _levels[l] = _levels.GetValueOrDefault(l) + 1;
        }
    }

    private static int Count(string line, string word)
    {
        var count = 0;
        for (var at = line.IndexOf(word, StringComparison.Ordinal); at >= 0; at = line.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            count++;
        return count;
    }

    private static RegionLevel? Level(char c) => c switch
    {
        '省' => RegionLevel.Province,
        '市' or '州' => RegionLevel.Prefecture,
        '县' or '区' or '旗' => RegionLevel.County,
        _ => null,
    };
}
