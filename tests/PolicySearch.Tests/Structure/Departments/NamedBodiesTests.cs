using PolicySearch.Records;
using PolicySearch.Structure.Departments;

namespace PolicySearch.Tests.Structure.Departments;

public sealed class NamedBodiesTests
{
    [Fact]
    public void Lists_a_body_once_a_task_in_each_part_and_again_in_the_next_task()
    {
        var bodies = new NamedBodies();
        bodies.BeginTask();
        bodies.Add("市财政局", Responsibility.Lead);
        bodies.Add("市水利局", Responsibility.Support);
        bodies.Add("市财政局", Responsibility.Lead);
        bodies.Add("市财政局", Responsibility.Support);
        var first = bodies.OfTask;
        bodies.BeginTask();
        bodies.Add("市财政局", Responsibility.Lead);

        first.Select(r => (r.Name, r.Role)).ShouldBe(
            [("市财政局", Responsibility.Lead), ("市水利局", Responsibility.Support), ("市财政局", Responsibility.Support)]);
        bodies.OfTask.ShouldHaveSingleItem().ShouldBeSameAs(first[0]);
    }

    [Theory]
    [InlineData(Responsibility.Lead, Responsibility.Support)]
    [InlineData(Responsibility.Responsible, Responsibility.Responsible)]
    public void Puts_standing_bodies_beside_a_lead_or_among_the_responsible(Responsibility listed, Responsibility standing)
    {
        var bodies = new NamedBodies();
        bodies.BeginTask();
        bodies.Add("各镇政府", listed);
        bodies.AddBeside(["各镇政府", "各园区"]);

        bodies.OfTask.Select(r => (r.Name, r.Role)).ShouldBe([("各镇政府", listed), ("各园区", standing)]);
    }
}
