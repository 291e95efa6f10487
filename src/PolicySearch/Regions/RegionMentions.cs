using PolicySearch.Files;
using PolicySearch.Records;

namespace PolicySearch.Regions;

/// <summary>The divisions that a text names, by full or short name, the longest name at each place.</summary>
internal static class RegionMentions
{
    /// <summary>Names that are everyday words wherever they stand: 乡村振兴, 自然资源, 中华人民共和国.</summary>
    private static readonly HashSet<string> Everyday =
    [
        "东方", "平安", "和平", "新华", "长安", "城中", "新城", "市中", "振兴", "解放", "光明", "前进", "向阳", "富民",
        "通道", "公安", "资源", "互助", "共和", "同心", "友谊", "红旗", "中原", "清新", "博爱", "会同", "大兴", "工农", "和政", "大城", "安宁",
        "城关", "市南", "市北", "新市", "合作", "五星", "青年", "东升", "大同", "中山",
    ];

    /// <summary>Full names that running text puts together by chance: 城市中区, 合作市场, 自然资源县级; a body's name may hold them.</summary>
    private static readonly HashSet<string> EverydayInText =
        ["城区", "郊区", "矿区", "市中区", "城中区", "新城区", "城关区", "新市区", "市南区", "市北区", "合作市", "资源县", "东方市", "光明区", "和平区", "解放区", "工农区"];

    private static readonly string[] Zones =
        ["经济开发区", "经济技术开发区", "高新技术产业", "高新技术开发区", "高新区", "经开区", "工业园区", "产业园区", "产业集聚区", "工业集中区"];

    private static readonly Lazy<Dictionary<int, string[]>> ByFirstTwo = new(Build);

    private static readonly Lazy<Dictionary<char, string>> InsideWords = new(LoadInsideWords);

    /// <summary>Finds the names, in order, without overlaps.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="inName">
    /// Whether the text is a body's name or a title: a county's short name (兴平) then counts where the name begins; in running text
    /// too many are everyday words.
    /// </param>
    public static IEnumerable<RegionMention> Find(string text, bool inName)
    {
        var divisions = RegionCatalogue.Divisions;
        var last = -1;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (!ByFirstTwo.Value.TryGetValue(Key(text[i], text[i + 1]), out var names))
                continue;
            foreach (var name in names)
            {
                if (string.CompareOrdinal(text, i, name, 0, name.Length) != 0)
                    continue;
                var regions = divisions.Exact(name);
                var full = regions[0].Name == name;
                if (inName ? !Counts(text, i, name, full || regions[0].Level < RegionLevel.County) : EverydayInText.Contains(name) || (!full && regions[0].Level == RegionLevel.County && !NamesZone(text.AsSpan(i + name.Length))))
                    continue;
                if (!inName && name.Length == 2 && last != i && IsInsideWord(text, i, full && regions[0].Level == RegionLevel.County))
                    continue;
                last = i + name.Length;
                yield return new RegionMention(i, name.Length, regions, regions.Any(r => r.Name == name));
                i += name.Length - 1;
                break;
            }
        }
    }

    private static Dictionary<int, string[]> Build()
    {
        var names = RegionCatalogue.Divisions.Names.Where(n => n.Length >= 2 && !Everyday.Contains(n));
        return names.GroupBy(n => Key(n[0], n[1])).ToDictionary(g => g.Key, g => g.OrderByDescending(n => n.Length).ToArray());
    }

    /// <summary>
    /// Whether a name of two characters goes on with the word before it: 示|范县, 均|衡水平, 沿|海口岸. A county's full name must
    /// also begin its phrase or follow its parent's: 省和县级 names no 和县.
    /// </summary>
    private static bool IsInsideWord(string text, int offset, bool county)
    {
        if (offset == 0)
            return false;
        var before = text[offset - 1];
        if (InsideWords.Value.TryGetValue(text[offset], out var characters) && characters.Contains(before))
            return true;
        return county && (before is >= '\u4e00' and <= '\u9fff' || text[offset] is '和');
    }

    private static Dictionary<char, string> LoadInsideWords()
    {
        using var reader = new StreamReader(EmbeddedData.Open("data/inside-words.txt"));
        var words = new Dictionary<char, string>();
        while (reader.ReadLine() is { } row)
        {
            if (row.Length > 2 && row[0] != '#')
                words.Add(row[0], row[2..]);
        }

        return words;
    }

    /// <summary>In a name, 城区 and the like count only behind their city, and a county's short name only where the name begins.</summary>
    private static bool Counts(string text, int offset, string name, bool full) =>
        name is "城区" or "郊区" or "矿区" ? offset > 0 && text[offset - 1] == '市' : full || MayBegin(text, offset);

    /// <summary>桃源经济开发区: the short name of a county is one for certain before the zone that bears it.</summary>
    private static bool NamesZone(ReadOnlySpan<char> behind)
    {
        foreach (var zone in Zones)
        {
            if (behind.StartsWith(zone))
                return true;
        }

        return false;
    }

    private static bool MayBegin(string text, int offset) => offset == 0 || text[offset - 1] is '《' or '“' or ' ' or '年' or '共';

    private static int Key(char first, char second) => (first << 16) | second;
}

/// <summary>A division's name in a text.</summary>
/// <param name="Offset">Where it stands.</param>
/// <param name="Length">Its length in characters.</param>
/// <param name="Regions">What it may mean, the highest level first.</param>
/// <param name="IsFull">Whether it is the official name of one of them, with its suffix.</param>
internal readonly record struct RegionMention(int Offset, int Length, IReadOnlyList<Region> Regions, bool IsFull)
{
    public int End => Offset + Length;
}
