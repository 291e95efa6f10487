using PolicySearch.Analysis.Counting;
using PolicySearch.Analysis.Departments;
using PolicySearch.Analysis.Export;
using PolicySearch.Records;
using PolicySearch.Tests.Indexing;
using static PolicySearch.Tests.Analysis.Promises;

namespace PolicySearch.Tests.Analysis;

/// <summary>Two cities' tasks of two years with their bodies, and all that can be counted of them.</summary>
public sealed class DepartmentsTests : IDisposable
{
    private const string Planning = "发展和改革委员会", Finance = "财政局", Water = "水利局";
    private readonly TemporaryIndex _index = new();

    public DepartmentsTests() => _index.Add(
        Of(Xianyang, 2022,
            [("市发改委", Responsibility.Lead, Planning), ("市财政局", Responsibility.Support, Finance)],
            [("市发展改革委", Responsibility.Lead, Planning), ("市财政局", Responsibility.Support, Finance), ("市水利局", Responsibility.Support, Water)],
            [("市水利局", Responsibility.Responsible, Water)],
            []),
        Of(Ankang, 2023,
            [("市水利局", Responsibility.Lead, Water), ("市财政局", Responsibility.Support, Finance)],
            [("市发改委", Responsibility.Responsible, Planning), ("市发改局", Responsibility.Lead, Planning)]));

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData(Planning, 3, 3, 0, 0, 2)]
    [InlineData(Water, 3, 1, 1, 1, 2)]
    [InlineData(Finance, 3, 0, 3, 0, 2)]
    public async Task A_body_is_counted_once_a_task_by_its_standard_name(string name, int tasks, int lead, int support, int responsible, int regions)
    {
        var body = (await Report()).Items.Single(b => b.Name == name);
        body.Tasks.ShouldBe(new Proportion(tasks, 5));
        (body.Lead, body.Support, body.Responsible, body.Regions).ShouldBe((lead, support, responsible, regions));
    }

    [Fact]
    public async Task Tasks_without_a_body_are_told() => (await Report()).ShouldSatisfyAllConditions(r => r.Tasks.ShouldBe(6), r => r.Named.ShouldBe(5), r => r.Documents.ShouldBe(2));

    [Theory]
    [InlineData(Planning, Finance, 2, 2, 0, 0.5)]
    [InlineData(Finance, Water, 2, 0, 1, 0.5)]
    [InlineData(Planning, Water, 1, 1, 0, 0.2)]
    public async Task Joint_work_is_a_network(string one, string other, int tasks, int ledByOne, int ledByOther, double overlap)
    {
        var edge = (await Report()).Joint.Single(j => (j.A == one && j.B == other) || (j.A == other && j.B == one));
        var (byOne, byOther) = edge.A == one ? (edge.LedByA, edge.LedByB) : (edge.LedByB, edge.LedByA);
        (edge.Tasks, byOne, byOther, edge.Overlap).ShouldBe((tasks, ledByOne, ledByOther, overlap));
    }

    [Fact]
    public async Task Partners_are_those_of_the_network() => (await Report()).ShouldSatisfyAllConditions(r => r.Pairs.ShouldBe(3), r => r.Items.ShouldAllBe(b => b.Partners == 2));

    [Fact]
    public async Task Years_tell_the_change_of_the_share()
    {
        var years = (await Report()).Items.Single(b => b.Name == Finance).Years;
        years.Select(y => (y.Year, y.Tasks, y.Support)).ShouldBe([(2022, new(2, 3), 2), (2023, new(1, 2), 1)]);
        years[0].Change.ShouldBeNull();
        (years[1].Change!.Value.Value, years[1].Change!.Value.Apart).ShouldBe((-0.167, false));
    }

    [Fact]
    public async Task A_year_without_a_body_counts_as_none() =>
        (await Report(TaskFilter.None with { Departments = ["市财政局"] })).Items.Single(b => b.Name == Planning).Years.Select(y => y.Tasks.Count).ShouldBe([2, 0]);

    [Fact]
    public async Task Themes_and_topics_are_told() =>
        (await Report()).Items[0].ShouldSatisfyAllConditions(b => b.Themes.ShouldBe([new BodyLabel("industry", 3, b.Lead)]), b => b.Topics.Single().Code.ShouldBe("innovation"));

    [Fact]
    public async Task A_part_holds_the_pairs_of_its_bodies()
    {
        var part = (await Report()).Part(0, 2, 10);
        (part.Total, part.Items.Count, part.Joint.Count, part.Pairs).ShouldBe((3, 2, 1, 3));
    }

    [Fact]
    public async Task Each_table_has_its_rows()
    {
        var report = await Report();
        new[] { DepartmentsSheets.OfBodies(report), DepartmentsSheets.OfJoint(report), DepartmentsSheets.OfYears(report) }.Select(list => list.Rows.Rows.Count()).ShouldBe([3, 3, 6]);
    }

    private static SourceDocument Of(Region region, int year, params (string Name, Responsibility Role, string Canonical)[][] tasks) => TemporaryIndex.Document(
        $"{region.Code}-{year}.txt",
        [.. tasks.Select((bodies, i) => TemporaryIndex.Task(i + 1, $"任务{i}") with { Departments = [.. bodies.Select(b => new DepartmentRole(b.Name, b.Role, b.Canonical))] })],
        new PolicyDocument { Document = "", Region = region, Year = year, Kind = DocumentKind.TaskDivision });

    private Task<DepartmentsReport> Report(TaskFilter? filter = null) => DepartmentsBuilder.BuildAsync(_index.Index, "", filter ?? TaskFilter.None, TestContext.Current.CancellationToken);
}
