namespace PolicySearch.Targets;

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
    /// Where both are given they are the same.
    /// </summary>
    public string? Code { get; init; }

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
