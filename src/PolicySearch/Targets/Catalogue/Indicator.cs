using System.Text.Json.Serialization;
using PolicySearch.Records;
using PolicySearch.Targets.Quantities;

namespace PolicySearch.Targets.Catalogue;

/// <summary>A statistical indicator that governments set targets for: one entry of indicators.json.</summary>
public sealed record Indicator
{
    /// <summary>The code, lower case with underscores: <c>gdp_growth</c>. Unique.</summary>
    public required string Code { get; init; }

    /// <summary>The Chinese name: <c>地区生产总值增速</c>.</summary>
    public required string Zh { get; init; }

    /// <summary>The English name: <c>GDP growth</c>.</summary>
    public required string En { get; init; }

    /// <summary>
    /// The words that texts print for it (<c>地区生产总值</c>, <c>GDP</c>). A <c>*</c> stands for up to twelve characters
    /// (<c>招商*到位资金</c>). One word may belong to several indicators of different <see cref="Kind"/> or <see cref="Dimensions"/>.
    /// </summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What kind of value it is.</summary>
    public required IndicatorKind Kind { get; init; }

    /// <summary>The standard unit, in which values are compared: <c>%</c>, <c>亿元</c>, <c>亩</c>, <c>人</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Further dimensions whose units it is printed in; that of <see cref="Unit"/> always counts.</summary>
    public IReadOnlyList<Dimension> Dimensions { get; init; } = [];

    /// <summary>Factors from printed units to <see cref="Unit"/> that do not follow from the units themselves (<c>万标箱</c> → TEU).</summary>
    public IReadOnlyDictionary<string, decimal> Conversions { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Whether more or less of it is better.</summary>
    public Direction Direction { get; init; }

    /// <summary>The theme it belongs to: <c>ecology</c>, <c>industry</c>, <c>livelihood</c>, <c>infrastructure</c>, <c>governance</c>.</summary>
    public required string Theme { get; init; }

    /// <summary>The name under which it is published (国家统计局 or the ministry named), empty where it is an administrative count.</summary>
    public string Statistic { get; init; } = "";

    /// <summary>True where the code belongs to the closed set that <see cref="Target.Canonical"/> is taken from.</summary>
    public bool Canonical { get; init; }

    /// <summary>Whether it counts what is added in the period or what there is in all; null where the words do not part the two.</summary>
    public CountOf? Counts { get; init; }

    /// <summary>True where a noun may not be glued before the word: 市级重点项目 counts, 卫生重点项目 is another thing.</summary>
    public bool Bounded { get; init; }

    /// <summary>True where the indicator is named in the same task: any of these words must stand there.</summary>
    public IReadOnlyList<string> Context { get; init; } = [];

    /// <summary>The code that must have been stated before it in the same task (the investment of key projects).</summary>
    public string? After { get; init; }

    /// <summary>Words that rule it out when they stand in the same phrase.</summary>
    public IReadOnlyList<string> Not { get; init; } = [];

    /// <summary>Whether work reports state it among the year's main expected targets, so that its absence is worth saying.</summary>
    public bool Headline { get; init; }
}

/// <summary>What kind of value an indicator has.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IndicatorKind>))]
public enum IndicatorKind
{
    /// <summary>Increase against a base.</summary>
    Growth,

    /// <summary>Decrease against a base.</summary>
    Reduction,

    /// <summary>A stock or flow in its own unit.</summary>
    Level,

    /// <summary>A part of a whole (占比).</summary>
    Share,

    /// <summary>A rate or ratio that is no part of a named whole (失业率, 覆盖率).</summary>
    Rate,

    /// <summary>A number of things.</summary>
    Count,
}

/// <summary>Which way is better.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Direction>))]
public enum Direction
{
    /// <summary>More is better.</summary>
    Up,

    /// <summary>Less is better.</summary>
    Down,

    /// <summary>Neither: it is to be kept where it is.</summary>
    Neutral,
}

/// <summary>What a count counts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CountOf>))]
public enum CountOf
{
    /// <summary>What is added in the period (新增, 培育).</summary>
    Added,

    /// <summary>What there is in all (总量, 达到).</summary>
    Stock,
}
