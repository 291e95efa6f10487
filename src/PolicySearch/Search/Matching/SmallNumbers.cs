namespace PolicySearch.Search.Matching;

/// <summary>A column of numbers from 0 on, nearly all of them below 65,535: two bytes each, and a list of the few that are larger.</summary>
/// <param name="span">How many.</param>
internal sealed class SmallNumbers(int span)
{
    /// <summary>Stands in <see cref="Small"/> for each number that is larger.</summary>
    public const ushort Large = ushort.MaxValue;

    private readonly ushort[] _numbers = new ushort[span];
    private readonly Dictionary<int, int> _large = [];

    /// <summary>The numbers, 65,535 for each that is larger.</summary>
    public ReadOnlySpan<ushort> Small => _numbers;

    public int this[int slot]
    {
        get => _numbers[slot] is var number and not Large ? number : _large[slot];
        set
        {
            if (value < Large)
                _numbers[slot] = (ushort)value;
            else
                (_numbers[slot], _large[slot]) = (Large, value);
        }
    }
}
