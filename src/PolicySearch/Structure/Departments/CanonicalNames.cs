using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using PolicySearch.Files;
using PolicySearch.Language;

namespace PolicySearch.Structure.Departments;

/// <summary>Joins the names under which one body is printed, by the tables <c>departments.json</c> and <c>national-bodies.json</c>.</summary>
/// <remarks>
/// <list type="table">
/// <item><term>市发改委, 省发展改革委, 发改局〈科技局〉</term><description>发展和改革委员会</description></item>
/// <item><term>青山市生态环境局平湖分局</term><description>生态环境局</description></item>
/// <item><term>各县(市、区)政府(管委会)</term><description>各县区政府</description></item>
/// <item><term>体育总局, 国家体委</term><description>国家体育总局: of the whole country, with its former names</description></item>
/// <item><term>汉滨区人民政府</term><description>汉滨区政府: one place's government keeps its own name</description></item>
/// </list>
/// </remarks>
internal static class CanonicalNames
{
    private const string LocalBodies = "data/departments.json";
    private const string NationalBodies = "data/national-bodies.json";

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Known = Load(LocalBodies);

    /// <summary>Bodies of the whole country are looked up as they are printed: the 铁路局 of a city is not the nation's.</summary>
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> National = Load(NationalBodies);

    /// <summary>The names that name a body by themselves.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Whole =
        Table().SelectMany(b => b.Aliases.Append(b.Name)).Where(n => n.Length > 2 && n != "办公室").ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What <see cref="Core"/> leaves out: brackets (with what stands in them), quotes, commas, space and stars.</summary>
    private static readonly SearchValues<char> NotInCore = SearchValues.Create(Brackets.Openers + Brackets.Closers + "、\"“” \u3000*");

    /// <summary>Bodies whose names begin alike wherever they stand: 人民银行青山中心支行.</summary>
    private static readonly (string Start, string Name)[] Starts = [.. Read(LocalBodies).SelectMany(b => b.Starts, (b, start) => (start, b.Name))];

    /// <summary>The body's standard name without place, level or abbreviation; its own name where the table knows it not.</summary>
    public static string Of(string name)
    {
        var core = Core(name);
        if (core.Length == 0)
            return name;
        if (National.TryGetValue(core, out var national))
            return national;
        foreach (var (start, standard) in Starts)
        {
            if (core.StartsWith(start, StringComparison.Ordinal))
                return standard;
        }

        return Find(core) ?? Branch(core) ?? Own(core);
    }

    /// <summary>Whether the name, as it stands, is one of the tables': 农业农村部, 市场监管总局; not 教育 or 办公室, which are parts of names.</summary>
    public static bool Knows(ReadOnlySpan<char> name) =>
        name.Length > 2 && Whole.Contains(name);

    /// <summary>Reads the tables: each body and its other names.</summary>
    public static IEnumerable<(string Name, string[] Aliases)> Table() => Read(LocalBodies).Concat(Read(NationalBodies)).Select(b => (b.Name, b.Aliases));

    private static IEnumerable<(string Name, string[] Aliases, string[] Starts)> Read(string file)
    {
        using var stream = EmbeddedData.Open(file);
        using var document = JsonDocument.Parse(stream);
        foreach (var body in document.RootElement.EnumerateArray())
            yield return (body.GetProperty("name").GetString()!, Strings(body, "aliases"), Strings(body, "starts"));
    }

    private static string[] Strings(JsonElement body, string property) =>
        body.TryGetProperty(property, out var names) ? [.. names.EnumerateArray().Select(n => n.GetString()!)] : [];

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Load(string file) => Read(file)
        .SelectMany(b => b.Aliases.Append(b.Name).Select(a => (Alias: a, b.Name))).ToFrozenDictionary(a => a.Alias, a => a.Name).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name without brackets, quotes, enumeration commas, and with 政府 for 人民政府.</summary>
    private static string Core(string name)
    {
        name = TraditionalText.Simplify(name);
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
        if (core.Length <= 3 || (!core.EndsWith("分局") && !core.EndsWith("支局") && !core.EndsWith("分中心")))
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
