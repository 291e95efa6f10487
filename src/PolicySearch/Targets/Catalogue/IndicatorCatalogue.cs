using System.Collections.Frozen;
using System.Text.Json;

namespace PolicySearch.Targets.Catalogue;

/// <summary>
/// The indicators that are known, from <c>indicators.json</c>; found by code, name or alias.
/// <code>
/// gdp_growth → 地区生产总值增速      地区生产总值增速 → gdp_growth      GDP growth → gdp_growth      GDP → gdp, gdp_growth
/// </code>
/// </summary>
public sealed class IndicatorCatalogue
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private readonly FrozenDictionary<string, Indicator> _byCode;
    private readonly FrozenDictionary<string, Indicator> _byName;
    private readonly ILookup<string, Indicator> _byAlias;

    /// <summary>Makes a catalogue of the given indicators.</summary>
    /// <exception cref="ArgumentException">Two indicators have one code or one name.</exception>
    public IndicatorCatalogue(IReadOnlyList<Indicator> indicators)
    {
        All = indicators;
        _byCode = indicators.ToFrozenDictionary(i => i.Code, StringComparer.OrdinalIgnoreCase);
        _byName = indicators.SelectMany(i => new[] { (Name: i.Zh, i), (Name: i.En, i) }).DistinctBy(n => n.Name, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(n => n.Name, n => n.i, StringComparer.OrdinalIgnoreCase);
        _byAlias = indicators.SelectMany(i => i.Aliases.Select(a => (Alias: a, i))).ToLookup(a => a.Alias, a => a.i, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The catalogue that the library brings along.</summary>
    public static IndicatorCatalogue Default { get; } = LoadEmbedded();

    /// <summary>All indicators, in the file's order.</summary>
    public IReadOnlyList<Indicator> All { get; }

    /// <summary>Reads a catalogue from JSON text: an array of indicators.</summary>
    /// <exception cref="JsonException">The text is no such array.</exception>
    public static IndicatorCatalogue Parse(string json) =>
        new(JsonSerializer.Deserialize<IReadOnlyList<Indicator>>(json, Json) ?? throw new JsonException("Expected an array of indicators"));

    /// <summary>Finds an indicator by its code; null where there is none.</summary>
    public Indicator? ByCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>
    /// Finds what a user means by a code, a name or an alias, in that order: <c>gdp_growth</c>, <c>地区生产总值增速</c>, <c>GDP growth</c>, <c>GDP</c>.
    /// </summary>
    /// <returns>One indicator for a code or name; all that share an alias otherwise; none where nothing fits.</returns>
    public IReadOnlyList<Indicator> Find(string text)
    {
        var wanted = text.Trim();
        // GDP is an alias of several before it is the code gdp in capitals.
        if (_byCode.TryGetValue(wanted, out var coded) && (coded.Code == wanted || !_byAlias.Contains(wanted)))
            return [coded];
        return _byName.TryGetValue(wanted, out var named) ? [named] : [.. _byAlias[wanted].Distinct()];
    }

    private static IndicatorCatalogue LoadEmbedded()
    {
        using var stream = typeof(IndicatorCatalogue).Assembly.GetManifestResourceStream("PolicySearch.Targets.indicators.json")
            ?? throw new InvalidOperationException("indicators.json is not embedded");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }
}
