using System.Text.Json.Serialization;
using PolicySearch.Records;

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
    /// (<c>招商*到位资金</c>). One word may belong to several indicators of different <see cref="Kind"/>, <see cref="Units"/> or <see cref="Counts"/>.
    /// </summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What kind of value it is.</summary>
    public required IndicatorKind Kind { get; init; }

    /// <summary>The standard unit, in which values are compared: <c>%</c>, <c>亿元</c>, <c>亩</c>, <c>人</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>The units it is printed in, without multiples (<c>家</c>, <c>户</c>; <c>元</c> stands for 亿元 too). Another unit measures another thing.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>What a share is a part of: words of which the base that is printed must hold one (<c>GDP</c>, <c>生产总值</c>).</summary>
    public IReadOnlyList<string> Base { get; init; } = [];

    /// <summary>Factors from printed units to <see cref="Unit"/> that do not follow from the units themselves (<c>万标箱</c> → TEU).</summary>
    public IReadOnlyDictionary<string, decimal> Conversions { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Whether more or less of it is better.</summary>
    public Direction Direction { get; init; }

    /// <summary>The theme it belongs to: <c>ecology</c>, <c>industry</c>, <c>livelihood</c>, <c>infrastructure</c>, <c>governance</c>.</summary>
    public required string Theme { get; init; }

    /// <summary>The official statistic under which it is published, or the plan or list that sets it.</summary>
    public required string Source { get; init; }

    /// <summary>A phrase whose figure is a value of it.</summary>
    public required string Example { get; init; }

    /// <summary>A phrase that looks like it and whose figure is none.</summary>
    public required string Counter { get; init; }

    /// <summary>
    /// The code of the closed set of annotations that it belongs to (<see cref="StatedFigure.Canonical"/>); empty where it belongs to none.
    /// Where that set has one code for two things (registered and surveyed unemployment), several entries name it.
    /// </summary>
    public string Canonical { get; init; } = "";

    /// <summary>Whether it counts what is added in the period or what there is in all; null where the words do not part the two.</summary>
    public CountOf? Counts { get; init; }

    /// <summary>True where a noun may not be glued before the word: 市级重点项目 counts, 卫生重点项目 is another thing.</summary>
    public bool Bounded { get; init; }

    /// <summary>True where the indicator is named in the same task: any of these words must stand there.</summary>
    public IReadOnlyList<string> Context { get; init; } = [];

    /// <summary>The code that must have been stated before it in the same task (the investment of key projects).</summary>
    public string? After { get; init; }

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

    /// <summary>What comes on top in the period, in its own unit (新增贷款).</summary>
    Increment,

    /// <summary>A level divided by the number of people (人均).</summary>
    PerCapita,

    /// <summary>By how much a level is raised, in its own unit (基础养老金提高20元).</summary>
    Rise,
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

    /// <summary>What there was and is made better (改造).</summary>
    Improved,
}
