using PolicySearch.Search;

namespace PolicySearch.Tests.Indexing;

/// <summary>Clauses copied from city to city fold into one hit, and nothing else does.</summary>
public sealed class CopiesTests : IDisposable
{
    private readonly TemporaryIndex _index = new();

    public void Dispose() => _index.Dispose();

    [Fact]
    public void A_page_is_filled_however_often_the_best_clause_was_copied()
    {
        _index.Add([.. Enumerable.Range(1, 700).Select(i => TemporaryIndex.Document($"甲{i}", $"加快补齐城市内涝治理短板，新建改造雨污排水管网{i}公里，消除易涝积水点。"))]);
        string[] others = ["排水管网普查全部完成，建立档案。", "开展排水管网清淤。", "谋划地下排水管网和综合管廊项目，争取上级资金支持，年内开工建设。"];
        _index.Add(TemporaryIndex.Document("乙", others));

        var answer = _index.Index.Search(new SearchRequest { Query = "排水管网", Fold = true, Limit = 10 });

        (answer.Total, answer.Hits.Count).ShouldBe((703, 4));
        others.ShouldBeSubsetOf(answer.Hits.Select(hit => hit.Task.Text));
        answer.Hits.Sum(hit => 1 + hit.Folded.Count).ShouldBe(703);
    }

    [Fact]
    public void Pages_of_folded_hits_follow_one_another()
    {
        _index.Add(TemporaryIndex.Document("甲", [.. Enumerable.Range(1, 8).SelectMany(i => Enumerable.Repeat($"新建{(char)('一' + (i * 37))}{(char)('丁' + (i * 91))}{(char)('三' + (i * 53))}水库，保障灌溉。", 3))]));
        var request = new SearchRequest { Query = "水库", Fold = true, Limit = 3 };

        var pages = Enumerable.Range(0, 3).SelectMany(page => _index.Index.Search(request with { Offset = page * 3 }).Hits).Select(hit => hit.Task.Id).ToList();

        pages.ShouldBe(_index.Index.Search(request with { Limit = 100 }).Hits.Select(hit => hit.Task.Id));
        pages.ShouldBeUnique();
    }

    [Theory]
    [InlineData("other figures", "改造老旧小区50个，惠及居民6000户。", "改造老旧小区73个，惠及居民9100户。", 1)]
    [InlineData("another city's name", "加快渭南市内涝治理，新建改造雨污排水管网，消除全部易涝积水点。", "加快宝鸡市内涝治理，新建改造雨污排水管网，消除全部易涝积水点。", 1)]
    [InlineData("another indicator in a short clause", "工业用地亩均税收大于30万元/亩。", "工业用地亩均产值大于300万元/亩。", 2)]
    [InlineData("another work", "新建农村公路80公里。", "新建农村水厂8座。", 2)]
    public void Copies_say_the_same_but_for_names_and_figures(string why, string first, string second, int hits)
    {
        _index.Add(TemporaryIndex.Document("甲", first), TemporaryIndex.Document("乙", second));

        _index.Index.Search(new SearchRequest { Fold = true }).Hits.Count.ShouldBe(hits, why);
    }
}
