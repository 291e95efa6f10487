using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using PolicySearch.Files;

namespace PolicySearch.Structure.Departments;

/// <summary>Joins the names under which one body is printed, by the table <c>departments.json</c>.</summary>
/// <remarks>
/// <list type="table">
/// <item><term>市发改委, 省发展改革委, 发改局〈科技局〉</term><description>发展和改革委员会</description></item>
/// <item><term>青山市生态环境局平湖分局</term><description>生态环境局</description></item>
/// <item><term>各县(市、区)政府(管委会)</term><description>各县区政府</description></item>
/// <item><term>汉滨区人民政府</term><description>汉滨区政府: one place's government keeps its own name</description></item>
/// </list>
/// </remarks>
internal static class CanonicalNames
{
    private static readonly FrozenDictionary<string, string> Names = Load();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Known = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What <see cref="Core"/> leaves out: brackets (with what stands in them), quotes, commas, space and stars.</summary>
    private static readonly SearchValues<char> NotInCore = SearchValues.Create(Brackets.Openers + Brackets.Closers + "、\"“” \u3000*");

    /// <summary>Bodies whose names begin alike wherever they stand: 人民银行青山中心支行.</summary>
    private static readonly (string Start, string Name)[] Starts =
    [
        ("人民银行", "人民银行"), ("中国人民银行", "人民银行"), ("人行", "人民银行"), ("国网", "供电公司"), ("地电", "供电公司"), ("国家电网", "供电公司"), ("中国电信", "电信运营企业"),
        ("中国移动", "电信运营企业"), ("中国联通", "电信运营企业"), ("中国铁塔", "电信运营企业"), ("各大电信", "电信运营企业"), ("各电信", "电信运营企业"), ("团市委", "共青团委员会"),
    ];

    /// <summary>The body's standard name without place, level or abbreviation; its own name where the table knows it not.</summary>
    public static string Of(string name)
    {
        var core = Core(name);
        if (core.Length == 0)
            return name;
        foreach (var (start, standard) in Starts)
        {
            if (core.StartsWith(start, StringComparison.Ordinal))
                return standard;
        }

        return Find(core) ?? Branch(core) ?? Own(core);
    }

    /// <summary>Reads the table: each body and its other names.</summary>
    public static IEnumerable<(string Name, string[] Aliases)> Table()
    {
        using var stream = EmbeddedData.Open("data/departments.json");
        using var document = JsonDocument.Parse(stream);
        foreach (var body in document.RootElement.EnumerateArray())
            yield return (body.GetProperty("name").GetString()!, [.. body.GetProperty("aliases").EnumerateArray().Select(a => a.GetString()!)]);
    }

    private static FrozenDictionary<string, string> Load() =>
        Table().SelectMany(b => b.Aliases.Append(b.Name).Select(a => (Alias: a, b.Name))).ToFrozenDictionary(a => a.Alias, a => a.Name);

    /// <summary>The name without brackets, quotes, enumeration commas, and with 政府 for 人民政府.</summary>
    private static string Core(string name)
    {
        if (!name.AsSpan().ContainsAny(NotInCore))
            return name.Replace("人民政府", "政府");
        var core = new StringBuilder(name.Length);
        var depth = 0;
        foreach (var c in name)
        {
            if (Brackets.Opens(c))
                depth++;
            else if (Brackets.Closes(c))
                depth = Math.Max(0, depth - 1);
            else if (depth == 0 && c is not ('、' or '"' or '“' or '”' or ' ' or '\u3000' or '*'))
                core.Append(c);
        }

        return core.Replace("人民政府", "政府").ToString();
    }

    /// <summary>Looks the name up as it stands, then without its level, then without the place before it.</summary>
    private static string? Find(ReadOnlySpan<char> core)
    {
        if (Look(core) is { } whole)
            return whole;
        for (var i = 0; i < Math.Min(core.Length - 2, 9); i++)
        {
            if (!IsRank(core[i]))
                continue;
            var rest = core[(i + 1)..];
            if ((Look(rest) ?? (rest.StartsWith("政府") ? Look(rest[2..]) : null)) is { } found)
                return found;
        }

        // 许昌海关, 安康机场公司: a place of two characters without its rank.
        return core.Length > 3 && Look(core[2..]) is { } local && !core.StartsWith("各") && !core.StartsWith("有关") && !core.StartsWith("相关") ? local : null;
    }

    /// <summary>青山市生态环境局平湖分局: the body is what stands before its branch.</summary>
    private static string? Branch(ReadOnlySpan<char> core)
    {
        if (!core.EndsWith("分局") && !core.EndsWith("支局") && !core.EndsWith("分中心"))
            return null;
        for (var end = core.Length - 2; end > 2; end--)
        {
            if (core[end - 1] is '局' or '心' && Find(core[..end]) is { } found)
                return found;
        }

        return core[^3] is '局' or '心' ? null : Find(string.Concat(core[..^2], "局"));
    }

    private static string? Look(ReadOnlySpan<char> name)
    {
        if (Known.TryGetValue(name, out var found))
            return found;
        if (name.Length < 3)
            return null;
        // A province's 厅 is a city's 局.
        if (name[^1] == '厅' && Known.TryGetValue(string.Concat(name[..^1], "局"), out found))
            return found;
        if (name.EndsWith("委员会") && Known.TryGetValue(name[..^2], out found))
            return found;
        if (name.EndsWith("办公室") && Known.TryGetValue(name[..^2], out found))
            return found;
        return null;
    }

    /// <summary>What the table does not know keeps its own name, without the bare rank before it: 市创森办 gives 创森办.</summary>
    private static string Own(string core)
    {
        if (core.Length > 4 && IsRank(core[0]) && core[1] == '级')
            return core[2..];
        return core.Length > 3 && core[0] is '市' or '县' or '区' or '省' && !IsRank(core[1]) && !core.StartsWith("市场", StringComparison.Ordinal) && !core.StartsWith("区域", StringComparison.Ordinal)
            ? core[1..]
            : core;
    }

    private static bool IsRank(char c) => c is '市' or '县' or '区' or '省' or '州' or '盟' or '旗' or '镇';
}
