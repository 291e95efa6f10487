namespace PolicySearch.Targets.Quantities;

/// <summary>What a unit measures. Values of one dimension can be converted into each other.</summary>
public enum Dimension
{
    /// <summary>A bare number, or a multiple (万) whose unit the text omits.</summary>
    None,

    /// <summary>%, ‰.</summary>
    Percent,

    /// <summary>个百分点.</summary>
    Points,

    /// <summary>倍, 番.</summary>
    Times,

    /// <summary>Yuan and its multiples.</summary>
    Yuan,

    /// <summary>US dollars and their multiples.</summary>
    Dollar,

    /// <summary>Persons (人, 名) and person-times (人次).</summary>
    Persons,

    /// <summary>Things counted: 个, 家, 户, 项, 座 …</summary>
    Count,

    /// <summary>Land: 亩, 公顷, 平方公里.</summary>
    Land,

    /// <summary>Floor space: 平方米.</summary>
    Floor,

    /// <summary>公里, 米.</summary>
    Length,

    /// <summary>吨, 斤, 公斤.</summary>
    Mass,

    /// <summary>立方米, 升.</summary>
    Volume,

    /// <summary>千瓦, 兆瓦.</summary>
    Power,

    /// <summary>千瓦时, 度.</summary>
    Energy,

    /// <summary>千伏: only ever part of a name.</summary>
    Voltage,

    /// <summary>年, 月, 天, 小时, 分钟, 工作日.</summary>
    Time,

    /// <summary>岁.</summary>
    Age,

    /// <summary>分.</summary>
    Score,

    /// <summary>微克/立方米, 毫克/升.</summary>
    Concentration,

    /// <summary>位, 名 after 前.</summary>
    Rank,

    /// <summary>A ratio of two units: 万元/亩, 人/亩, 吨/万元.</summary>
    Ratio,

    /// <summary>Amounts of data or computing power: TB, EFLOPS, P.</summary>
    Data,
}
