using PolicySearch.Records;

namespace PolicySearch.Regions;

/// <summary>What the six digits of a division's code tell: a division's code begins with the digits of the one it lies in.</summary>
public static class RegionCodes
{
    /// <summary>Whether a division is another one or lies in it: <c>610481</c> in <c>610400</c> and in <c>610000</c>.</summary>
    /// <param name="code">Six digits.</param>
    /// <param name="ancestor">Six digits.</param>
    public static bool IsWithin(string code, string ancestor) => code.StartsWith(Prefix(ancestor), StringComparison.Ordinal);

    /// <summary>The digits that a code shares with everything in its division: <c>610400</c> → <c>6104</c>, for filters by prefix.</summary>
    /// <param name="code">Six digits.</param>
    public static string Prefix(string code)
    {
        if (code.EndsWith("0000", StringComparison.Ordinal))
            return code[..2];
        return code.EndsWith("00", StringComparison.Ordinal) ? code[..4] : code;
    }

    /// <summary>A zone or town, under its parent's code.</summary>
    internal static Region Local(string name, Region parent) =>
        new(parent.Code, name, RegionLevel.Local, [.. parent.Path, name]);
}
