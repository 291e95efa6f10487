namespace PolicySearch.Analysis.Compare;

/// <summary>A printed unit as a multiple of a plain one.</summary>
/// <remarks>
/// <list type="table">
/// <listheader><term>printed</term><description>read</description></listheader>
/// <item><term><c>万亩</c></term><description>10,000 亩</description></item>
/// <item><term><c>亿元</c></term><description>100,000,000 元</description></item>
/// <item><term><c>%</c>, <c>千瓦</c></term><description>as it is</description></item>
/// </list>
/// </remarks>
/// <param name="Unit">The plain unit.</param>
/// <param name="Factor">How many of it the printed unit is.</param>
public readonly record struct UnitScale(string Unit, decimal Factor)
{
    // Longest first. 千 and 百 alone are left: 千瓦, 千克 and 百分点 are units of their own.
    private static readonly (string Prefix, decimal Factor)[] Prefixes =
    [
        ("万亿", 1e12m), ("千亿", 1e11m), ("百亿", 1e10m), ("十亿", 1e9m), ("亿", 1e8m),
        ("千万", 1e7m), ("百万", 1e6m), ("十万", 1e5m), ("万", 1e4m),
    ];

    /// <summary>Reads a printed unit; one that is no multiple stays as it is.</summary>
    public static UnitScale Of(string printed)
    {
        foreach (var (prefix, factor) in Prefixes)
        {
            if (printed.StartsWith(prefix, StringComparison.Ordinal))
                return new UnitScale(printed[prefix.Length..], factor);
        }

        return new UnitScale(printed, 1);
    }
}
