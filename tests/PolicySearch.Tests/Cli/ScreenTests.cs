using PolicySearch.Cli;
using PolicySearch.Cli.Output;

namespace PolicySearch.Tests.Cli;

/// <summary>Tables on a screen that is narrower than they are: the console's layout never ends where a column is narrower than a Han character.</summary>
public sealed class ScreenTests
{
    [Theory]
    [InlineData(60, 3)]
    [InlineData(60, 14)]
    [InlineData(80, 25)]
    [InlineData(100, 40)]
    public void A_table_of_any_number_of_columns_ends(int width, int columns)
    {
        string[] heads = [.. Enumerable.Range(0, columns).Select(i => $"年份{i}")];
        IReadOnlyList<object?> row = [.. heads.Select((_, i) => (object?)(i % 3 == 0 ? "城镇居民人均可支配收入增速" : i % 3 == 1 ? (object)i : "约"))];

        var shown = Shown(width, session => Screen.WriteTable(session, heads, [row, row]));

        foreach (var head in heads)
            shown.ShouldContain(head);
    }

    [Fact]
    public void A_table_with_room_is_as_wide_as_its_cells()
    {
        var shown = Shown(80, session => Screen.WriteTable(session, ["地区", "数值"], [["咸阳市", 7], ["安康市", 12]]));

        shown.Split('\n').Max(line => LineWrap.Width(line.TrimEnd())).ShouldBeLessThan(24);
    }

    [Fact]
    public void The_widest_column_is_cut_to_the_room_that_others_leave()
    {
        var title = string.Concat(Enumerable.Repeat("人民政府工作报告", 20));

        var shown = Shown(60, session => Screen.WriteTable(session, ["地区", "标题"], [["咸阳市", title]]));

        shown.ShouldContain("…");
        shown.Split('\n').Max(line => LineWrap.Width(line.TrimEnd())).ShouldBeLessThanOrEqualTo(60);
    }

    private static string Shown(int width, Action<Session> write)
    {
        using var data = new MemoryStream();
        using var session = new Session(new StringReader(""), data, TextWriter.Null) { Width = width };
        write(session);
        session.Output.Flush();
        return System.Text.Encoding.UTF8.GetString(data.ToArray());
    }
}
