using PolicySearch.Analysis.Compare;
using PolicySearch.Records;

namespace PolicySearch.Tests.Analysis;

/// <summary>What a cell shows: the bound and the period are never lost.</summary>
public class StatedValueTests
{
    [Theory]
    [InlineData("a bare figure", Comparison.Equal, 9, null, null, "%", "9")]
    [InlineData("左右", Comparison.About, 7, null, null, "%", "≈7")]
    [InlineData("以上", Comparison.AtLeast, 19, null, null, "%", "≥19")]
    [InlineData("以内", Comparison.AtMost, 4.3, null, null, "%", "≤4.3")]
    [InlineData("超过", Comparison.MoreThan, 190, null, null, "%", ">190")]
    [InlineData("低于", Comparison.LessThan, 3, null, null, "%", "<3")]
    [InlineData("3-5个", Comparison.Range, 3, 5, null, "%", "3–5")]
    [InlineData("年均", Comparison.Equal, 7, null, Period.AnnualAverage, "%", "年均7")]
    [InlineData("another unit than the column's", Comparison.AtLeast, 2.5, null, null, "万亩", "≥2.5万亩")]
    public void Marks_bound_and_period(string why, Comparison op, double value, int? upper, Period? period, string unit, string shown) =>
        StatedValue.Write(Of(op, (decimal)value, unit) with { Upper = upper, Period = period }, "%").ShouldBe(shown, why);

    [Theory]
    [InlineData("as printed", "万亩", "万亩", 2.5)]
    [InlineData("converted", "万亩", "亩", 25000)]
    [InlineData("converted upward", "亩", "万亩", 0.00025)]
    public void A_bare_figure_is_a_number_in_the_columns_unit(string why, string unit, string column, double expected) =>
        StatedValue.Plain(Of(Comparison.Equal, 2.5m, unit), column).ShouldBe((decimal)expected, why);

    [Theory]
    [InlineData(Comparison.About)]
    [InlineData(Comparison.AtLeast)]
    [InlineData(Comparison.Range)]
    public void A_bounded_figure_is_no_bare_number(Comparison op) => StatedValue.Plain(Of(op, 2.5m, "%"), "%").ShouldBeNull();

    private static Target Of(Comparison op, decimal value, string unit) =>
        new() { Quote = "", Start = 0, Indicator = "", Op = op, Value = value, Unit = unit };
}
