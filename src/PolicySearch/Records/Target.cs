using System.Text.Json.Serialization;

namespace PolicySearch.Records;

/// <summary>One quantity that a government promises to reach.</summary>
/// <remarks>
/// <c>城乡居民人均可支配收入分别增长8%、10%左右</c> gives two targets, urban 8 and rural 10, both <see cref="Comparison.About"/>.
/// </remarks>
public sealed record Target
{
    /// <summary>The shortest printed span that holds indicator and number.</summary>
    public required string Quote { get; init; }

    /// <summary>Offset of <see cref="Quote"/> in the task's text, in UTF-16 units.</summary>
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
    /// What narrows the indicator, as printed: a park, a group of people, a place below the issuer (<c>高新区</c>, <c>残疾人</c>); empty where
    /// the value is the region's own.
    /// </summary>
    public string Scope { get; init; } = "";

    /// <summary>What the value states: the level itself, or the change against a base.</summary>
    public Basis Basis { get; init; }

    /// <summary>How the value bounds what is promised.</summary>
    public Comparison Op { get; init; }

    /// <summary>The number as printed, in <see cref="Unit"/>.</summary>
    public required decimal Value { get; init; }

    /// <summary>The upper end where <see cref="Op"/> is <see cref="Comparison.Range"/>.</summary>
    public decimal? Upper { get; init; }

    /// <summary>The unit as printed, 万 and 亿 included (<c>亿元</c>); empty where the text omits it.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The year the goal is due; null where the text does not tell.</summary>
    public int? Year { get; init; }

    /// <summary>Whether the value is an annual average (年均) or runs over all years (累计); null otherwise.</summary>
    public Period? Period { get; init; }

    /// <summary>The force of the wording.</summary>
    public Strength Strength { get; init; }

    /// <summary>The value in the indicator's standard unit (50万亩 → 500,000 亩), so that regions compare; null where the unit is unknown.</summary>
    public StandardValue? Standard { get; init; }

    /// <summary>Whose goal it is where that is not the issuing government: <c>高新区</c>, <c>汉滨区</c>; null otherwise.</summary>
    public string? Place { get; init; }

    /// <summary>What the value is measured against: <c>2020年</c> (较2020年翻一番), <c>全省平均</c> (高于全省平均1个百分点); null where not named.</summary>
    public string? Against { get; init; }

    /// <summary>The hope printed behind the figure (<c>力争更好结果</c>); null where none is.</summary>
    public string? Aspiration { get; init; }

    /// <summary>Whether the document calls it binding (约束性) or expected (预期性); null where it says neither.</summary>
    public TargetNature? Nature { get; init; }

    /// <summary>Whether a government sets it for the year as an instrument (赤字率, 专项债券), rather than as a result to reach.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Instrument { get; init; }
}

/// <summary>A target's value in its indicator's standard unit.</summary>
/// <param name="Value">The value, or the lower end of a range.</param>
/// <param name="Upper">The upper end of a range; null otherwise.</param>
/// <param name="Unit">The standard unit: <c>亩</c>, <c>亿元</c>, <c>人</c>, <c>%</c>.</param>
public sealed record StandardValue(decimal Value, decimal? Upper, string Unit);

/// <summary>How far a goal obliges, as the document marks it.</summary>
public enum TargetNature
{
    /// <summary>约束性, or an asterisk before the item.</summary>
    Binding,

    /// <summary>预期性, 预期目标.</summary>
    Expected,
}

/// <summary>A goal for a headline indicator that is stated without a figure, so that <em>not stated</em> differs from <em>not found</em>.</summary>
/// <remarks><c>居民收入增长和经济增长基本同步</c>, <c>完成省下达的节能减排任务</c>.</remarks>
public sealed record StatedGoal
{
    /// <summary>The clause as printed.</summary>
    public required string Quote { get; init; }

    /// <summary>Offset of <see cref="Quote"/> in the task's text, in UTF-16 units.</summary>
    public required int Start { get; init; }

    /// <summary>The indicator's Chinese name.</summary>
    public required string Indicator { get; init; }

    /// <summary>The indicator's code in the catalogue.</summary>
    public required string Code { get; init; }

    /// <summary>What is stated instead of a figure.</summary>
    public required StatedAs As { get; init; }

    /// <summary>The year the goal is due; null where the text does not tell.</summary>
    public int? Year { get; init; }
}

/// <summary>What a goal without a figure is tied to.</summary>
public enum StatedAs
{
    /// <summary>与经济增长同步: as fast as another quantity.</summary>
    InStep,

    /// <summary>完成省定任务: what a higher level assigns.</summary>
    Assigned,

    /// <summary>高于全省平均水平: better than a named average.</summary>
    AboveAverage,
}

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

/// <summary>How a value bounds what is promised; written <c>=</c>, <c>&gt;=</c>, <c>&gt;</c>, <c>&lt;=</c>, <c>&lt;</c>, <c>~</c>, <c>range</c>.</summary>
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
