using PolicySearch.Records;
using PolicySearch.Search;

namespace PolicySearch.Tests.Indexing;

/// <summary>Queries that are taken word by word, and what the answer says of them.</summary>
public sealed class WordSearchTests : IDisposable
{
    private readonly TemporaryIndex _index = new();

    public WordSearchTests() => _index.Add(TemporaryIndex.Document(
        "a.txt",
        "推广家庭医生签约服务,减轻医疗费用负担。",
        "改造老旧小区120个,新建雨污分流管网。",
        "推进乡村振兴,建设高标准农田。",
        "深化放管服改革,优化营商环境。",
        "整治背街小巷,新建小区停车场。",
        "举办龙舟赛,新建5G基站。",
        "当好发展稳定的行家里手。"));

    [Theory]
    [InlineData("家庭大夫签约怎么办", "推广家庭医生")] // another word for it
    [InlineData("看病太贵了有什么办法", "推广家庭医生")]
    [InlineData("深入推进放管服改革攻坚行动,持续优化市场化法治化国际化营商环境,全面激发经营主体活力和社会创造力", "深化放管服")] // a sentence of another city
    [InlineData("下水道堵了", "改造老旧小区")]
    [InlineData("乡村镇兴", "推进乡村振兴")] // a wrong character
    [InlineData("xiangcunzhenxing", "推进乡村振兴")]
    [InlineData("高标准nongtian", "推进乡村振兴")]
    [InlineData("营商境环", "深化放管服")] // swapped
    public void Finds_first(string query, string beginning)
    {
        foreach (var match in Enum.GetValues<SearchMatch>())
            _index.Index.Search(new SearchRequest { Query = query, Match = match }).Hits.Select(hit => hit.Task.Text).FirstOrDefault("nothing").ShouldStartWith(beginning);
    }

    [Fact]
    public void The_answer_names_the_words_that_were_left_out()
    {
        var answer = _index.Search("火星殖民地的老旧小区怎么改造");

        answer.Relaxed.ShouldBe(Relaxation.Any);
        var wording = answer.Wording.ShouldNotBeNull();
        wording.Words.ShouldContain("老旧小区");
        wording.Dropped.ShouldContain(new DroppedWord("火星", DropReason.Nowhere));
        wording.Dropped.ShouldContain(new DroppedWord("怎么", DropReason.Empty));
    }

    [Fact]
    public void A_slip_is_said_to_be_put_right_and_the_term_is_found_exactly()
    {
        var answer = _index.Search("乡村镇兴");

        (answer.Corrected, answer.DidYouMean, answer.Relaxed, answer.Total).ShouldBe(("乡村振兴", "乡村振兴", null, 1));
    }

    [Fact]
    public void A_short_word_is_not_found_inside_others() =>
        _index.Search("家里没电").Hits.ShouldAllBe(hit => !hit.Task.Text.Contains("行家里手"));

    [Fact]
    public void A_place_prefers_the_tasks_of_its_documents()
    {
        _index.Add(TemporaryIndex.Document("c.txt", "新建公园三处。"));
        _index.Add(TemporaryIndex.Document("b.txt", [TemporaryIndex.Task(1, "新建公园三处。")], new PolicyDocument { Document = "b.txt", Title = "安康市实施方案" }));
        _index.Add(TemporaryIndex.Document("d.txt", "新建公园三处。"));

        var hit = _index.Index.Search(new SearchRequest { Query = "安康的公园修不修", Explain = true }).Hits[0];

        hit.Document.Document.ShouldBe("b.txt");
        hit.Explanation!.ShouldContain(part => part.Name == "document");
        hit.Explanation!.Sum(part => part.Score).ShouldBe(hit.Score, 0.001);
    }

    [Fact]
    public void Nothing_that_fits_is_nothing()
    {
        _index.Search("火星殖民").Total.ShouldBe(0);
        _index.Search("怎么办").Total.ShouldBe(0);
        _index.Search("zzz").Total.ShouldBe(0);
        _index.Index.Search(new SearchRequest { Query = "火星殖民", Match = SearchMatch.Words }).Total.ShouldBe(0);
    }

    [Fact]
    public void Other_words_are_told_and_can_be_switched_off()
    {
        var answer = _index.Search("家庭大夫签约");
        answer.Wording!.Others.ShouldContain(use => use.Term == "家庭大夫" && use.Others.Contains("家庭医生"));

        var own = _index.Index.Search(new SearchRequest { Query = "家庭大夫签约", OtherWords = false });
        own.Wording!.Others.ShouldBeEmpty();
    }

    [Fact]
    public void A_user_adds_rows_of_his_own()
    {
        File.WriteAllText(Path.Combine(_index.Folder, "other-words.txt"), "划船比赛 > 龙舟赛\n");
        _index.Reopen();

        _index.Texts("哪里有划船比赛").FirstOrDefault("nothing").ShouldStartWith("举办龙舟赛");
    }

    [Fact]
    public void Letters_and_numbers_are_never_cut() => _index.Search("5G殖民").Wording!.Words.ShouldBe(["5g"]);

    [Fact]
    public void A_paragraph_of_the_longest_query_is_answered() =>
        _index.Index.Search(new SearchRequest { Query = string.Concat(Enumerable.Repeat("推进营商环境优化提升,", 200))[..SearchLimits.LongestQuery], Match = SearchMatch.Words })
            .Hits[0].Task.Text.ShouldStartWith("深化放管服");

    [Theory]
    [InlineData("地区:咸阳市 老旧小区改造怎么办", 0)] // the filter stays
    [InlineData("老旧小区停车怎么办 -停车场", 1)] // and what is excluded
    public void What_is_no_word_stays(string query, int total) => _index.Search(query).Total.ShouldBe(total);

    [Theory]
    [InlineData("家庭大夫签约怎么办")]
    [InlineData("老旧小区停车")]
    public void The_parts_of_a_score_add_up_to_it(string query)
    {
        foreach (var hit in _index.Index.Search(new SearchRequest { Query = query, Explain = true }).Hits)
        {
            var parts = hit.Explanation.ShouldNotBeNull();
            parts.Sum(part => part.Score).ShouldBe(hit.Score, 0.001);
            parts.Where(part => part.Name != "share").ShouldAllBe(part => hit.Task.Text.Contains(part.Name, StringComparison.OrdinalIgnoreCase), "a word that the hit does not hold");
        }
    }

    public void Dispose() => _index.Dispose();
}
