using PolicySearch.Structure.Tables;

namespace PolicySearch.Tests.Structure.Tables;

/// <summary>Every rule that tells a column by its head is run on its own heads.</summary>
public sealed class ColumnRuleTests
{
    public static TheoryData<string, string> Taken => Heads(r => r.Takes.Select(t => t.Head));

    public static TheoryData<string, string> Left => Heads(r => r.Leaves);

    [Theory]
    [MemberData(nameof(Taken))]
    public void Takes_its_head_and_no_other_rule_does_so_before(string rule, string head)
    {
        var row = Row(rule);

        ColumnRules.First(head, row.OfIndicators)?.Name.ShouldBe(rule, head);
        ColumnHeads.Of(head, row.OfIndicators).ShouldBe(row.Takes.First(t => t.Head == head).Role, head);
    }

    [Theory]
    [MemberData(nameof(Left))]
    public void Leaves_what_only_looks_alike(string rule, string head) => Row(rule).Applies(head, Row(rule).OfIndicators).ShouldBeFalse(head);

    [Fact]
    public void Each_rule_has_a_name_of_its_own_and_heads_that_show_it()
    {
        ColumnRules.All.Select(r => r.Name).ShouldBeUnique();
        ColumnRules.All.ShouldAllBe(r => r.Takes.Length > 0 && r.Leaves.Length > 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("得分")]
    [InlineData("一个很长很长很长很长很长很长很长很长很长的工作任务")]
    public void A_head_that_no_rule_takes_says_nothing(string head) => ColumnHeads.Of(head, indicators: false).ShouldBe(ColumnRole.Other);

    private static ColumnRule Row(string name) => ColumnRules.All.Single(r => r.Name == name);

    private static TheoryData<string, string> Heads(Func<ColumnRule, IEnumerable<string>> heads)
    {
        var data = new TheoryData<string, string>();
        foreach (var rule in ColumnRules.All)
        {
            foreach (var head in heads(rule))
                data.Add(rule.Name, head);
        }

        return data;
    }
}
