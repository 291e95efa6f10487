namespace PolicySearch.Analysis.Counting;

/// <summary>A share with what chance leaves open of it: the 95 % interval after Wilson, which stays within 0 and 1 for small numbers too.</summary>
/// <param name="Count">How many of them.</param>
/// <param name="Of">How many there are.</param>
public readonly record struct Proportion(int Count, int Of)
{
    /// <summary>The fewest cases from which a share says more than chance does.</summary>
    public const int Fewest = 20;

    private const double Z = 1.959964;
    private const int Digits = 3;

    /// <summary>The share, 0 to 1; null where there is nothing.</summary>
    public double? Share => Of == 0 ? null : Math.Round(Exact, Digits);

    /// <summary>The lower end of its interval.</summary>
    public double Low => Math.Round(Ends.Low, Digits);

    /// <summary>The upper end of its interval.</summary>
    public double High => Math.Round(Ends.High, Digits);

    /// <summary>Whether there are so few cases that the share is no finding.</summary>
    public bool Few => Of < Fewest;

    private double Exact => (double)Count / Of;

    private (double Low, double High) Ends
    {
        get
        {
            if (Of == 0)
                return (0, 1);
            const double Z2 = Z * Z;
            var middle = (Exact + Z2 / (2 * Of)) / (1 + Z2 / Of);
            var half = Z * Math.Sqrt(Exact * (1 - Exact) / Of + Z2 / (4.0 * Of * Of)) / (1 + Z2 / Of);
            return (Math.Max(0, middle - half), Math.Min(1, middle + half));
        }
    }

    /// <summary>This share less another, with the 95 % interval of the difference after Newcombe (from both Wilson intervals); null where one of them is of nothing.</summary>
    public ShareDifference? Less(Proportion other)
    {
        if (Of == 0 || other.Of == 0)
            return null;
        var ((low, high), (otherLow, otherHigh)) = (Ends, other.Ends);
        var difference = Exact - other.Exact;
        return new ShareDifference(
            Math.Round(difference, Digits),
            Math.Round(difference - Math.Sqrt(Square(Exact - low) + Square(otherHigh - other.Exact)), Digits),
            Math.Round(difference + Math.Sqrt(Square(high - Exact) + Square(other.Exact - otherLow)), Digits));

        static double Square(double x) => x * x;
    }
}

/// <summary>How far two shares lie apart.</summary>
/// <param name="Value">The one less the other, -1 to 1.</param>
/// <param name="Low">The lower end of its 95 % interval.</param>
/// <param name="High">The upper end.</param>
public readonly record struct ShareDifference(double Value, double Low, double High)
{
    /// <summary>Whether chance alone seldom sets them apart so far: the interval leaves 0 out.</summary>
    public bool Apart => Low > 0 || High < 0;
}
