using PolicySearch.Index.Store;

namespace PolicySearch.Tests.Index.Store;

/// <summary>Columns come back from the store, and from being joined, as they were built.</summary>
public sealed class ColumnsTests
{
    private static readonly ColumnRow[] First =
    [
        new(0, 1, 10, 14, 20, new LabelBits(1, 2), 3, 77, [5, 6]),
        // Longer than two bytes can say; more targets than one byte can.
        new(2, 1, 70_000, 65_535, 1_000_000, new LabelBits(2, 1ul << 63), 900, 78, []),
    ];

    private static readonly ColumnRow[] Second = [new(0, 2, 65_534, 65_535, 65_536, new LabelBits(1, 2), 0, 79, [6])];

    [Fact]
    public void Come_back_from_their_bytes()
    {
        var columns = Columns.FromBytes(Columns.Build(4, First).ToBytes());
        columns.Span.ShouldBe(4);
        Shown(columns, 0).ShouldBe("1 10 14 20 LabelBits { Themes = 1, Topics = 2 } 3 77 [5,6]");
        columns.Document[1].ShouldBe(0);
        Shown(columns, 2).ShouldBe("1 70000 65535 1000000 LabelBits { Themes = 2, Topics = 9223372036854775808 } 255 78 []");
        columns.DepartmentsOf(3).Length.ShouldBe(0);
    }

    [Fact]
    public void Keep_their_values_when_joined()
    {
        var joined = Columns.FromBytes(Columns.Join([(0, Columns.Build(3, First)), (5, Columns.Build(1, Second))], 6).ToBytes());
        Shown(joined, 0).ShouldBe("1 10 14 20 LabelBits { Themes = 1, Topics = 2 } 3 77 [5,6]");
        Shown(joined, 2).ShouldBe("1 70000 65535 1000000 LabelBits { Themes = 2, Topics = 9223372036854775808 } 255 78 []");
        Shown(joined, 5).ShouldBe("2 65534 65535 65536 LabelBits { Themes = 1, Topics = 2 } 0 79 [6]");
        joined.LabelSets.Length.ShouldBe(2);
        joined.DepartmentsOf(4).Length.ShouldBe(0);
    }

    private static string Shown(Columns columns, int slot) =>
        $"{columns.Document[slot]} {columns.TextEnd[slot]} {columns.HeadingEnd[slot]} {columns.End[slot]} {columns.LabelsOf(slot)} {columns.Targets[slot]} {columns.Shape[slot]} [{string.Join(',', columns.DepartmentsOf(slot).ToArray())}]";
}
