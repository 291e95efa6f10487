using PolicySearch.Structure.Departments;

namespace PolicySearch.Tests.Structure.Departments;

/// <summary>A sentence about all clauses names nobody, wherever it stands in a clause.</summary>
public sealed class StandingAsideTests
{
    [Theory]
    [InlineData("建设水库。（列第一位的为牵头单位，下同。市水利局、市财政局负责）", "R市水利局 R市财政局", "first")]
    [InlineData("建设水库。（排在第一位的为牵头单位：市水利局、市财政局负责）", "R市水利局 R市财政局", "before a colon")]
    [InlineData("建设水库。（市水利局、市财政局负责，列第一位的为牵头单位，下同）", "R市水利局 R市财政局", "last")]
    public void Names_nobody(string text, string parts, string because) => Parts.Of(ClauseFinder.Find(text).Select(c => c.Clause)).ShouldBe(parts, because);
}
