using System.Runtime.InteropServices;

namespace PolicySearch.Index.Store;

/// <summary>A column of numbers from 0 on, nearly all of them below 65,535: two bytes each, and a list of the few that are larger.</summary>
/// <param name="span">How many.</param>
internal sealed class SmallNumbers(int span)
{
    private const ushort Large = ushort.MaxValue;

    private readonly ushort[] _numbers = new ushort[span];
    private readonly Dictionary<int, int> _large = [];

    public int Span => _numbers.Length;

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

    /// <summary>Puts another column's numbers into this one.</summary>
    public void Put(SmallNumbers numbers, int offset)
    {
        numbers._numbers.CopyTo(_numbers, offset);
        foreach (var (slot, number) in numbers._large)
            _large.Add(slot + offset, number);
    }

    /// <summary>Writes the numbers, little-endian.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(MemoryMarshal.AsBytes<ushort>(_numbers));
        writer.Write(_large.Count);
        foreach (var (slot, number) in _large)
        {
            writer.Write(slot);
            writer.Write(number);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote, and moves on behind it.</summary>
    public static SmallNumbers Read(ref ReadOnlySpan<byte> bytes, int span)
    {
        var numbers = new SmallNumbers(span);
        ColumnBytes.Fill<ushort>(ref bytes, numbers._numbers);
        for (var large = ColumnBytes.Read<int>(ref bytes); large > 0; large--)
            numbers._large.Add(ColumnBytes.Read<int>(ref bytes), ColumnBytes.Read<int>(ref bytes));
        return numbers;
    }
}
