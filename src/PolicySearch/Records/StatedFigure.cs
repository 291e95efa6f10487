namespace PolicySearch.Records;

/// <summary>A quantity with what it measures, as a document states it: what a target and a result have in common.</summary>
public abstract record StatedFigure
{
    /// <summary>The shortest printed span that holds indicator and number.</summary>
    public required string Quote { get; init; }

    /// <summary>Offset of <see cref="Quote"/> in the text of its task or, for a result, in its sentence, in UTF-16 units.</summary>
    public required int Start { get; init; }

    /// <summary>What is measured, in short Chinese, with the qualifier needed to compare it (<c>地区生产总值增速</c>).</summary>
    public required string Indicator { get; init; }

    /// <summary>The standard indicator's code (<c>gdp_growth</c>); empty where it is none that other regions also set.</summary>
    public string Canonical { get; init; } = "";

    /// <summary>
    /// The code in the indicator catalogue, which knows more indicators than <see cref="Canonical"/>'s closed set; null where it has none.
    /// The two differ only where the closed set has one code for what the catalogue parts (registered and surveyed unemployment).
    /// </summary>
    public string? Code { get; init; }

    /// <summary>
    /// What narrows the indicator, as printed: a park, a group of people, a place below the issuer (<c>高新区</c>, <c>残疾人</c>); <c>总量</c> where it
    /// is all there is of what the indicator counts as built; empty where the value is the region's own.
    /// </summary>
    public string Scope { get; init; } = "";

    /// <summary>What the value states: the level itself, or the change against a base.</summary>
    public Basis Basis { get; init; }

    /// <summary>How the value bounds what is stated.</summary>
    public Comparison Op { get; init; }

    /// <summary>The number as printed, in <see cref="Unit"/>.</summary>
    public required decimal Value { get; init; }

    /// <summary>The upper end where <see cref="Op"/> is <see cref="Comparison.Range"/>.</summary>
    public decimal? Upper { get; init; }

    /// <summary>The unit as printed, 万 and 亿 included (<c>亿元</c>); empty where the text omits it.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The year the goal is due, or that the result is of; null where the text does not tell.</summary>
    public int? Year { get; init; }

    /// <summary>Whether the value is an annual average (年均) or runs over all years (累计); null otherwise.</summary>
    public Period? Period { get; init; }

    /// <summary>The force of the wording.</summary>
    public Strength Strength { get; init; }

    /// <summary>The value in the indicator's standard unit (50万亩 → 500,000 亩), so that regions compare; null where the unit is unknown.</summary>
    public StandardValue? Standard { get; init; }

    /// <summary>Whose goal or result it is where that is not the issuing government: <c>高新区</c>, <c>汉滨区</c>; null otherwise.</summary>
    public string? Place { get; init; }

    /// <summary>What the value is measured against: <c>2020年</c> (较2020年翻一番), <c>全省平均</c> (高于全省平均1个百分点); null where not named.</summary>
    public string? Against { get; init; }
}

/// <summary>A value in its indicator's standard unit.</summary>
/// <param name="Value">The value, or the lower end of a range.</param>
/// <param name="Upper">The upper end of a range; null otherwise.</param>
/// <param name="Unit">The standard unit: <c>亩</c>, <c>亿元</c>, <c>人</c>, <c>%</c>.</param>
public sealed record StandardValue(decimal Value, decimal? Upper, string Unit);

/// <summary>What a value states.</summary>
public enum Basis
{
    /// <summary>A stock, a count or a rate itself.</summary>
    Level,

    /// <summary>An increase against the base.</summary>
    Growth,

    /// <summary>A decrease against the base.</summary>
    Reduction,
}

/// <summary>How a value bounds what is stated; written <c>=</c>, <c>&gt;=</c>, <c>&gt;</c>, <c>&lt;=</c>, <c>&lt;</c>, <c>~</c>, <c>range</c>.</summary>
public enum Comparison
{
    /// <summary>达到, or a bare figure.</summary>
    Equal,

    /// <summary>以上, 不低于, 不少于.</summary>
    AtLeast,

    /// <summary>超过, 大于, 突破.</summary>
    MoreThan,

    /// <summary>以内, 不高于, 控制在.</summary>
    AtMost,

    /// <summary>小于, 低于.</summary>
    LessThan,

    /// <summary>左右, 约.</summary>
    About,

    /// <summary>Two ends (3-5个).</summary>
    Range,
}

/// <summary>The period that a value is averaged or summed over.</summary>
public enum Period
{
    /// <summary>年均.</summary>
    AnnualAverage,

    /// <summary>累计: the change or sum over all years of the plan.</summary>
    Cumulative,
}

/// <summary>The force of the wording, weakest claim to strongest.</summary>
public enum Strength
{
    /// <summary>A bare figure.</summary>
    Plain,

    /// <summary>左右, 约.</summary>
    About,

    /// <summary>以上, 不低于.</summary>
    AtLeast,

    /// <summary>以内, 控制在.</summary>
    Cap,

    /// <summary>力争.</summary>
    Strive,

    /// <summary>确保.</summary>
    Ensure,

    /// <summary>突破, 超过.</summary>
    Exceed,
}
