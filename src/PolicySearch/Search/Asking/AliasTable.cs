using System.Collections.Frozen;
using System.Text;
using PolicySearch.Files;
using PolicySearch.Search.Tokenizing;

namespace PolicySearch.Search.Asking;

/// <summary>Names that mean the same: 发改委 = 发展改革委 = 发展和改革委员会. Immutable.</summary>
public sealed class AliasTable
{
    /// <summary>The name of a user's own table in the index folder.</summary>
    public const string FileName = "aliases.txt";

    private static readonly Lazy<AliasTable> Embedded = new(LoadDefault);
    private readonly FrozenDictionary<string, string[]> _others;

    private AliasTable(IReadOnlyList<string[]> groups)
    {
        Groups = groups;
        var others = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            foreach (var name in group)
            {
                var key = SearchText.Normalise(name);
                var same = group.Where(other => SearchText.Normalise(other) != key);
                others[key] = [.. others.GetValueOrDefault(key, []).Union(same)];
            }
        }

        _others = others.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The table that comes with the product.</summary>
    public static AliasTable Default => Embedded.Value;

    /// <summary>The groups of names, as written.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Groups { get; }

    /// <summary>Reads a table: a group a line, names parted by <c>=</c>; a line that begins with <c>#</c> is a comment.</summary>
    /// <param name="text">For example <c>"# 指标\nGDP = 地区生产总值"</c>. A line with fewer than two names says nothing and is passed over.</param>
    public static AliasTable Parse(string text) => new(
    [
        .. text.TrimStart('\uFEFF').Split('\n').Where(line => !line.TrimStart().StartsWith('#'))
            .Select(line => line.Split('=', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Where(group => group.Length > 1),
    ]);

    /// <summary>This table and the lines of another.</summary>
    public AliasTable With(AliasTable more) => new([.. Groups.Concat(more.Groups).Select(group => group.ToArray())]);

    /// <summary>The other names of a term; none where it has none. Only a whole term has aliases, never a part of one.</summary>
    /// <param name="term">A term in any form.</param>
    public IReadOnlyList<string> Of(string term) => _others.GetValueOrDefault(SearchText.Normalise(term)) ?? [];

    /// <summary>Every name in it.</summary>
    internal IEnumerable<string> Names => Groups.SelectMany(group => group);

    private static AliasTable LoadDefault()
    {
        using var reader = new StreamReader(EmbeddedData.Open("data/aliases.txt"), Encoding.UTF8);
        return Parse(reader.ReadToEnd());
    }
}
