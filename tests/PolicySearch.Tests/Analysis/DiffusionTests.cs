using PolicySearch.Analysis.Diffusion;
using PolicySearch.Analysis.Export;
using PolicySearch.Records;
using PolicySearch.Tests.Indexing;
using static PolicySearch.Tests.Analysis.Promises;

namespace PolicySearch.Tests.Analysis;

/// <summary>Five documents whose shared passages are known.</summary>
public sealed class DiffusionTests : IDisposable
{
    private static readonly Region Xingping = new("610481", "兴平市", RegionLevel.County, ["陕西省", "咸阳市", "兴平市"]);
    private readonly TemporaryIndex _index = new();

    public DiffusionTests() => _index.Add(
        Of("b", Xingping, new(2022, 3, 1), "扎实开展普法宣传,推广镇村“七个一”社会治理,清理河道淤泥三十公里。推进“证照分离”改革全覆盖。持续加强干部队伍作风建设。"),
        Of("a", Xianyang, new(2022, 2, 1), "推广“七个一”社会治理模式,办好群众身边的小事实事,让老人吃上热饭热菜。持续加强干部队伍作风建设。"),
        Of("c", Ankang, new(2022, 5, 1), "办好群众身边的小事实事,让老人吃上热饭热菜。持续加强干部队伍作风建设。"),
        Of("d", Xianyang, new(2023, 2, 1), "推进“三水同治”、“证照分离”全覆盖,建设临空产业园区一期。持续加强干部队伍作风建设。"),
        Of("e", Xianyang, new(2024, 2, 1), "建设临空产业园区一期。持续加强干部队伍作风建设。"));

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("七个一", "咸阳市 兴平市", PassageKind.Borrowed)]
    [InlineData("证照分离", "兴平市 咸阳市", PassageKind.Borrowed)]
    [InlineData("热饭热菜", "咸阳市 安康市", PassageKind.Borrowed)]
    [InlineData("临空产业", "咸阳市 咸阳市", PassageKind.Repeated)]
    [InlineData("作风建设", "咸阳市 兴平市 安康市 咸阳市 咸阳市", PassageKind.Boilerplate)]
    public async Task A_passage_is_found_with_its_way_by_date(string words, string chain, PassageKind kind)
    {
        var passage = (await Report(words)).Items.ShouldHaveSingleItem();
        string.Join(' ', passage.Chain.Select(place => place.Region!.Name)).ShouldBe(chain);
        passage.Kind.ShouldBe(kind);
        passage.Documents.ShouldBe(passage.Chain.Count);
    }

    [Fact]
    public async Task Clauses_that_go_together_everywhere_are_one_passage() =>
        (await Report("热饭热菜")).Items.Single().ShouldSatisfyAllConditions(
            p => p.Text.ShouldBe("办好群众身边的小事实事,让老人吃上热饭热菜"), p => p.Characters.ShouldBe(20), p => p.Chain[1].Similarity.ShouldBe(1), p => p.Chain[1].Days.ShouldBe(89));

    [Theory]
    [InlineData("七个一", 1, Relation.Below)]
    [InlineData("证照分离", 1, Relation.Above)]
    [InlineData("热饭热菜", 1, Relation.Beside)]
    [InlineData("临空产业", 1, Relation.Same)]
    public async Task It_is_told_where_each_stands_to_the_first(string words, int place, Relation relation) =>
        (await Report(words)).Items.Single().Chain[place].Relation.ShouldBe(relation);

    [Fact]
    public async Task Places_are_put_side_by_side()
    {
        var second = DiffusionBuilder.WithPieces(await Report("七个一")).Items.Single().Chain[1];
        second.Pieces.ShouldBe([new(true, "推广", "推广"), new(false, "", "镇村"), new(true, "“七个一”社会治理", "“七个一”社会治理"), new(false, "模式", "")]);
        string.Concat(second.Pieces.Select(piece => piece.Here)).ShouldBe(second.Text);
    }

    [Fact]
    public async Task What_is_asked_for_alone_is_listed_and_all_are_counted()
    {
        var report = await DiffusionBuilder.BuildAsync(_index.Index, new DiffusionRequest(), TestContext.Current.CancellationToken);
        report.Counts.ShouldBe(new PassageCounts(3, 1, 1));
        (report.Documents, report.Tasks, report.Boilerplate, report.Total).ShouldBe((5, 5, 5, 3));
        report.Items.ShouldAllBe(p => p.Kind == PassageKind.Borrowed);
        DiffusionSheet.Rows(report).Count().ShouldBe(6);
    }

    [Fact]
    public async Task The_threshold_of_boilerplate_can_be_set() =>
        (await DiffusionBuilder.BuildAsync(_index.Index, new DiffusionRequest { Boilerplate = 2 }, TestContext.Current.CancellationToken)).Counts.ShouldBe(new PassageCounts(0, 0, 5));

    [Theory]
    [InlineData("推进“双随机、一公开”监管、“证照分离”全覆盖", "推进双随机一公开监管|证照分离全覆盖")]
    [InlineData("加强管理，推动工业和服务业融合发展。", "推动工业和服务业融合发展")]
    [InlineData("“没有合上的引号，第一句话很长。第二句话也、第三句话也很长", "没有合上的引号|第三句话也很长")]
    public void Clauses_are_cut_at_marks_outside_quotation(string text, string clauses) =>
        string.Join('|', Clauses.Of(text, 7).Select(clause => clause.Letters)).ShouldBe(clauses);

    [Theory]
    [InlineData("abcd", "abcd", 1)]
    [InlineData("推广七室一院", "推广七室一", 0.8)]
    [InlineData("abcd", "wxyz", 0)]
    public void Likeness_is_the_share_of_pairs_in_common(string one, string other, double alike) => Clauses.Alike(Clauses.Pairs(one), Clauses.Pairs(other)).ShouldBe(alike, 1e-9);

    /// <summary>Against every pair: of clauses made alike by changing a few characters, the approximation misses next to none.</summary>
    [Fact]
    public void The_approximation_finds_what_all_pairs_find()
    {
        var random = new Random(7);
        var words = Enumerable.Range(0, 400).Select(i => $"{(char)(0x4E00 + (i * 37))}{(char)(0x4E00 + (i * 53) + 9)}").ToArray();
        var originals = Enumerable.Range(0, 300).Select(_ => string.Concat(Enumerable.Range(0, 9).Select(_ => words[random.Next(words.Length)]))).ToArray();
        var texts = Enumerable.Range(0, 3000).Select(_ =>
        {
            var text = originals[random.Next(originals.Length)].ToCharArray();
            for (var change = random.Next(4); change > 0; change--)
                text[random.Next(text.Length)] = (char)(0x6E00 + random.Next(500));
            return new string(text);
        }).ToList();
        var (all, near) = (new PassageFinder(7, exact: true), new PassageFinder(7));
        for (var i = 0; i < texts.Count; i++)
        {
            all.Add(i, i, texts[i]);
            near.Add(i, i, texts[i]);
        }

        var exact = all.FamilyOfEach.ToList();
        var found = near.FamilyOfEach.ToList();
        Recall(exact, found).ShouldBeGreaterThan(0.99);
    }

    // Of the clauses that follow an earlier one in truth, how many follow one here.
    private static double Recall(List<int> exact, List<int> found)
    {
        var (followers, kept) = (0, 0);
        var (inTruth, here) = (new HashSet<int>(), new HashSet<int>());
        for (var i = 0; i < exact.Count; i++)
        {
            var (leads, leadsHere) = (inTruth.Add(exact[i]), here.Add(found[i]));
            if (leads)
                continue;
            followers++;
            kept += leadsHere ? 0 : 1;
        }

        return (double)kept / followers;
    }

    private static SourceDocument Of(string name, Region region, DateOnly issued, string text) => TemporaryIndex.Document(
        name + ".txt", [TemporaryIndex.Task(1, text)], new PolicyDocument { Document = "", Region = region, Year = issued.Year, Issued = issued, Kind = DocumentKind.WorkReport });

    private Task<DiffusionReport> Report(string words) =>
        DiffusionBuilder.BuildAsync(_index.Index, new DiffusionRequest { Kind = null, Text = words }, TestContext.Current.CancellationToken);
}
