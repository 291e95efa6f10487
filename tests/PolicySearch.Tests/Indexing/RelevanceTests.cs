using PolicySearch.Errors;
using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Search;

namespace PolicySearch.Tests.Indexing;

/// <summary>What researchers type, and what must come: which tasks, in which order, from which fields.</summary>
public sealed class RelevanceTests(InventedCities cities, DigestIndex digests) : IClassFixture<InventedCities>, IClassFixture<DigestIndex>
{
    [Theory]
    [InlineData("养老服务", "云溪2021/养老 云溪2022/养老")] // a term wherever it stands
    [InlineData("养老 社区", "云溪2021/养老 云溪2022/养老 云溪2022/养老二")] // both, in any order
    [InlineData("养老 -食堂", "云溪2021/养老 云溪2022/养老")]
    [InlineData("养老 NOT 食堂", "云溪2021/养老 云溪2022/养老")]
    [InlineData("大班额 OR 老旧小区", "青岭2025/教育 青岭2025/改造 青岭2025/改造抄")]
    [InlineData("(养老 OR 托育) 食堂", "云溪2022/养老二")]
    [InlineData("养老 同句 食堂", "")] // two sentences
    [InlineData("社区 同句 食堂", "云溪2022/养老二")]
    [InlineData("养老 NEAR/2 社区", "云溪2021/养老 云溪2022/养老")]
    [InlineData("养老 NEAR/8 社区", "云溪2021/养老 云溪2022/养老 云溪2022/养老二")]
    [InlineData("落实 NEAR/3 湖长制", "")]
    [InlineData("河长制 -湖长制", "")] // the one task that has only the first also names the second
    [InlineData("双随机、一公开", "云溪2022/营商")] // punctuation inside a term
    [InlineData("放管服改革", "")] // the text has a quotation mark between
    [InlineData("放管服 改革", "云溪2022/营商")]
    [InlineData("“放管服”改革", "云溪2022/营商")]
    [InlineData("「放管服」改革", "云溪2022/营商")] // marks of another form
    [InlineData("互联网+", "云溪2022/5G")]
    [InlineData("互联网＋", "云溪2022/5G")]
    [InlineData("5g", "云溪2022/5G")]
    [InlineData("５Ｇ基站", "云溪2022/5G")]
    [InlineData("5g 基站", "云溪2022/5G")]
    [InlineData("營商環境", "云溪2022/营商 石桥2022/营商 石桥2022/营商长")] // traditional characters
    [InlineData("gdp", "石桥2022/GDP")]
    [InlineData("00户", "青岭2025/改造 青岭2025/改造抄")] // inside a number
    [InlineData("90%", "青岭2025/教育")]
    [InlineData("林", "青岭2025/林")] // a single character, department and text
    [InlineData("县水利局", "石桥2022/河 石桥2022/河湖")] // a department's name
    [InlineData("部门:水利", "石桥2022/河 石桥2022/河湖")]
    [InlineData("部门:发改", "云溪2022/双碳 云溪2022/生产总值 石桥2022/营商长")]
    [InlineData("标题:规划", "青岭2025/教育 青岭2025/粮食 青岭2025/改造 青岭2025/改造抄 青岭2025/林 青岭2025/平台")]
    [InlineData("标题:民生 教育", "青岭2025/教育")] // 标题 looks at headings as well as the document's title
    [InlineData("地区:云溪市 养老 年份:2022", "云溪2022/养老 云溪2022/养老二")]
    [InlineData("地区:陕西省 河长制", "石桥2022/河 石桥2022/河湖")] // a region includes those below it
    [InlineData("年份:2022年 双碳", "云溪2022/双碳")]
    [InlineData("主题:ecology 年份:2022", "云溪2022/双碳 石桥2022/河 石桥2022/河湖")]
    [InlineData("主题:生态环境 年份:2021", "云溪2021/碳 青岭2025/林")]
    [InlineData("主题:education", "青岭2025/教育")] // a topic
    [InlineData("改造*", "云溪2021/路 青岭2025/改造 青岭2025/改造抄")]
    [InlineData("一、保障 老旧小区", "")] // a term does not run across fields, and 老旧小区 stands below another heading
    [InlineData("高质量发展 老旧小区", "青岭2025/改造 青岭2025/改造抄")] // heading and text together
    [InlineData("市民政局市财政局", "")] // nor across two departments
    [InlineData("。推进", "云溪2022/养老二")]
    public void Finds(string query, string expected) =>
        cities.Names(query).Order().ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order());

    [Theory]
    [InlineData("养老服务 社区", "云溪2022/养老", "云溪2021/养老")] // side by side as typed, and more often
    [InlineData("营商环境", "石桥2022/营商", "石桥2022/营商长")] // the shorter text is more about it
    [InlineData("改造", "云溪2021/路", "青岭2025/改造")] // once in each, both with a target: the shorter text
    [InlineData("双碳 OR 清洁能源", "云溪2022/双碳", "云溪2021/碳")]
    [InlineData("行政审批局 OR 一日办结", "石桥2022/营商", "云溪2022/营商")] // two of the alternatives before one
    [InlineData("农村 OR 公路", "云溪2021/路", "青岭2025/粮食")] // in the text before in a department's name
    [InlineData("市民政局", "云溪2021/养老", "云溪2022/养老")] // the one that states a target, though it is the older
    public void Ranks_before(string query, string first, string second)
    {
        var names = cities.Names(query).ToList();
        names.ShouldContain(first);
        names.ShouldContain(second);
        names.IndexOf(first).ShouldBeLessThan(names.IndexOf(second), string.Join(' ', names));
    }

    [Theory]
    [InlineData("发改委", "云溪2022/双碳 云溪2022/生产总值", "云溪2022/双碳 云溪2022/生产总值 云溪2021/碳")] // and 发展和改革委员会
    [InlineData("双碳", "云溪2022/双碳", "云溪2022/双碳 云溪2021/碳")]
    [InlineData("GDP", "石桥2022/GDP", "石桥2022/GDP 云溪2022/生产总值")]
    [InlineData("\"GDP\"", "石桥2022/GDP", "石桥2022/GDP")] // quotation marks keep other names away
    [InlineData("河长制", "石桥2022/河 石桥2022/河湖", "石桥2022/河 石桥2022/河湖")] // it has no other name
    public void Other_names_are_found_where_they_are_asked_for(string query, string without, string with)
    {
        cities.Names(query).Order().ShouldBe(without.Split(' ').Order());
        cities.Names(new SearchRequest { Query = query, Aliases = true }).Order().ShouldBe(with.Split(' ').Order());
    }

    [Theory]
    [InlineData("营商环境", "優化營商環境", 0.6)] // a longer term of the same subject finds part of the same
    [InlineData("一网通办", "政务服务", 1.0)]
    [InlineData("老旧小区改造", "改造老旧小区", 0.0)] // word order matters to a term …
    [InlineData("改造 老旧小区", "老旧小区 改造", 1.0)] // … not to a query of two
    [InlineData("双碳", "碳达峰", 0.0)]
    public void Two_queries_overlap(string one, string other, double atLeast)
    {
        var (a, b) = (cities.Names(one).ToHashSet(), cities.Names(other).ToHashSet());
        var share = a.Count + b.Count == 0 ? 1 : a.Intersect(b).Count() / (double)Math.Max(1, a.Union(b).Count());
        share.ShouldBeGreaterThanOrEqualTo(atLeast);
        if (atLeast == 0)
            share.ShouldBe(0);
    }

    [Theory]
    [InlineData("秦创原一网通办", Relaxation.Any, "青岭2025/平台")] // a lexicon term that occurs nowhere is left out
    [InlineData("社区助餐养老", Relaxation.Any, "云溪2021/养老")] // one task has all of it, and is no answer alone where words are doubtful
    [InlineData("农村公路 营商环境", Relaxation.Any, "石桥2022/营商")] // never together
    public void Loosens_what_finds_nothing_and_says_so(string query, Relaxation step, string among)
    {
        var answer = cities.Index.Search(new SearchRequest { Query = query });
        answer.Relaxed.ShouldBe(step);
        answer.Hits.Select(InventedCities.Name).ShouldContain(among);
        cities.Index.Search(new SearchRequest { Query = '"' + query + '"' }).Total.ShouldBe(0);
        cities.Index.Search(new SearchRequest { Query = query, Relax = false }).Total.ShouldBe(0);
    }

    [Theory]
    [InlineData("营商怀境", "营商环境")] // sounds the same
    [InlineData("森林复盖率", "森林覆盖率")]
    [InlineData("老旧小取 改造", "老旧小区 改造")] // the other term stays
    [InlineData("一网通力", "一网通办")] // one character off
    public void Proposes_what_was_meant(string typed, string meant) =>
        cities.Index.Search(new SearchRequest { Query = typed }).DidYouMean.ShouldBe(meant);

    [Theory]
    [InlineData("云政发〔2022〕5号", "云溪2022")]
    [InlineData("云政发[2022]5号", "云溪2022")] // brackets of another form
    [InlineData("石桥县政府工作报告", "石桥2022")]
    [InlineData("五年规划", "青岭2025")]
    [InlineData("重点工作 云溪", "云溪2022 云溪2021")] // every term, newest first
    public void Names_documents_by_title_and_number(string query, string documents)
    {
        var answer = cities.Index.Search(new SearchRequest { Query = query });
        answer.Documents.Select(document => document.Document).ShouldBe(documents.Split(' '));
    }

    [Fact]
    public void A_document_number_finds_its_tasks_and_a_task_key_its_task()
    {
        var answer = cities.Index.Search(new SearchRequest { Query = "云政发〔2022〕5号" });
        answer.Hits.ShouldAllBe(hit => hit.Document.Document == "云溪2022");
        answer.Total.ShouldBe(6);

        var key = answer.Hits[3].Task.Id.ShouldNotBeNull();
        var named = cities.Index.Search(new SearchRequest { Query = key });
        named.Hits.ShouldHaveSingleItem().Task.Id.ShouldBe(key);
    }

    [Fact]
    public void A_key_that_no_task_has_finds_nothing_and_says_so()
    {
        var key = cities.Index.Search(new SearchRequest { Query = "放管服" }).Hits[0].Task.Id.ShouldNotBeNull();

        var unknown = cities.Index.Search(new SearchRequest { Query = "000000000000-1" });
        (unknown.UnknownTask, unknown.Total, unknown.Relaxed).ShouldBe(("000000000000-1", 0, null));
        var behind = cities.Index.Search(new SearchRequest { Query = key, Offset = 1 });
        (behind.UnknownTask, behind.Total, behind.Hits.Count).ShouldBe((null, 1, 0));
    }

    [Fact]
    public void Clauses_copied_with_other_figures_fold_into_one()
    {
        var folded = cities.Index.Search(new SearchRequest { Query = "老旧小区", Fold = true });
        folded.Total.ShouldBe(2);
        var hit = folded.Hits.ShouldHaveSingleItem();
        hit.Folded.ShouldHaveSingleItem();
        cities.Index.Task(hit.Folded[0])!.Task.Text.ShouldContain("老旧小区");
        cities.Index.Search(new SearchRequest { Query = "营商环境", Fold = true }).Hits.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("养老服务 社区")]
    [InlineData("改造")]
    [InlineData("部门:发改 双碳")]
    [InlineData("行政审批局 OR 营商")]
    public void The_parts_of_a_score_add_up_to_it(string query)
    {
        var hits = cities.Index.Search(new SearchRequest { Query = query, Explain = true }).Hits;
        hits.ShouldNotBeEmpty();
        foreach (var hit in hits)
            hit.Explanation.ShouldNotBeNull().Sum(part => part.Score).ShouldBe(hit.Score, 0.001);
        cities.Index.Search(new SearchRequest { Query = query }).Hits[0].Explanation.ShouldBeNull();
    }

    [Theory]
    [InlineData("养老", "养老")]
    [InlineData("ylfw", "养老服务")] // initials
    [InlineData("民政", "民政局")]
    [InlineData("云溪", "云溪市")]
    [InlineData("粮食", "粮食")] // an indicator of the invented documents
    [InlineData("yshj", "营商环境")]
    [InlineData("yingshanghj", "营商环境")] // syllables and initials
    [InlineData("yingshanghuanji", "营商环境")] // the last one unfinished
    public void Suggests(string typed, string among) => cities.Index.Suggest(typed, 10).Select(suggestion => suggestion.Text).ShouldContain(among);

    [Fact]
    public void Of_equal_hits_the_newer_comes_first()
    {
        using var index = new TemporaryIndex();
        foreach (var year in new[] { 2021, 2023, 2022 })
            index.Add(TemporaryIndex.Document($"{year}", [TemporaryIndex.Task(1, "修复古城墙。")], new PolicyDocument { Document = "", Year = year }));
        index.Search("古城墙").Hits.Select(hit => hit.Document.Year).ShouldBe([2023, 2022, 2021]);
    }

    [Fact]
    public void A_theme_that_no_task_has_finds_nothing_and_an_unknown_one_is_a_mistake()
    {
        cities.Index.Search(new SearchRequest { Filter = new TaskFilter { Topics = ["defence_veterans"] } }).Total.ShouldBe(0);
        Should.Throw<PolicySearchException>(() => cities.Index.Search(new SearchRequest { Filter = new TaskFilter { Topics = ["nonsense"] } }))
            .Code.ShouldBe(ErrorCode.UnknownValue);
        Should.Throw<PolicySearchException>(() => cities.Index.Search(new SearchRequest { Filter = new TaskFilter { Regions = ["火星市"] } }))
            .Code.ShouldBe(ErrorCode.UnknownValue);
        Should.Throw<PolicySearchException>(() => cities.Index.Search(new SearchRequest { Query = new string('养', 10_000) })).Code.ShouldBe(ErrorCode.QueryTooLong);
        new PolicySearchException(ErrorCode.QueryTooLong, "query", [2800, 2000]).Message.ShouldContain("2,800");
        Should.Throw<PolicySearchException>(() => cities.Index.Search(new SearchRequest { Query = "!@#￥%" })).Code.ShouldBe(ErrorCode.NothingToSearch);
    }

    [Fact]
    public void Initials_complete_but_never_match() => cities.Names("yshj").ShouldBeEmpty();

    [Fact]
    public void A_filtered_facet_still_counts_what_its_own_filter_leaves_out()
    {
        var answer = cities.Index.Search(new SearchRequest { Query = "营商环境", Filter = new TaskFilter { Regions = ["云溪市"] } });
        answer.Total.ShouldBe(1);
        answer.Facets.Region.Select(count => (count.Label, count.Count)).ShouldBe([("石桥县", 2), ("云溪市", 1)]);
        answer.Facets.Theme.Select(count => (count.Value, count.Count)).ShouldBe([("governance", 1)]);
        answer.Facets.Year.Select(count => (count.Value, count.Count)).ShouldBe([("2022", 1)]);
    }

    [Fact]
    public void Facets_count_departments_by_their_canonical_name()
    {
        var departments = cities.Index.Search(new SearchRequest { Query = "行政审批局" }).Facets.Department;
        departments.ShouldBe([new FacetCount("行政审批局", 2)]);
    }

    [Fact]
    public void Snippets_show_the_sentence_that_matched_marked_and_escaped()
    {
        using var index = new TemporaryIndex();
        index.Add(TemporaryIndex.Document("a.txt", "首句不提。用<b>ＧＤＰ</b>考核,ＧＤＰ加权。末句也不提。"));
        var hit = index.Search("gdp").Hits.ShouldHaveSingleItem();
        hit.Snippet.ShouldBe("…用&lt;b&gt;<mark>ＧＤＰ</mark>&lt;/b&gt;考核,<mark>ＧＤＰ</mark>加权。…");
        hit.Matches.Select(span => hit.Task.Text[span.Start..span.End]).ShouldBe(["ＧＤＰ", "ＧＤＰ"]);
    }

    [Fact]
    public void Snippets_show_the_heading_where_only_that_matched() =>
        cities.Index.Search(new SearchRequest { Query = "高质量发展", Limit = 1 }).Hits[0].Snippet.ShouldStartWith("二、推动<mark>高质量发展</mark> · ");

    [Theory]
    [InlineData("秦创原")]
    [InlineData("放管服")]
    [InlineData("营商环境")]
    [InlineData("老旧小区")]
    [InlineData("高标准农田")]
    [InlineData("富硒")]
    [InlineData("飞地经济")]
    [InlineData("全域旅游")]
    [InlineData("5G")]
    [InlineData("市财政局")]
    [InlineData("乡村振兴")]
    [InlineData("粮食")]
    public void Finds_in_the_digests_what_a_scan_finds(string term)
    {
        var wanted = TextNormalizer.NormalizeText(term);
        var expected = digests.Index.Tasks(TaskFilter.None).Select(stored => stored.Task)
            .Where(task => task.Section.Concat(task.Departments.Select(department => department.Name)).Append(task.Text)
                .Any(field => TextNormalizer.NormalizeText(field).Contains(wanted, StringComparison.Ordinal)))
            .Select(task => task.Id).Order().ToList();
        expected.ShouldNotBeEmpty();
        digests.Index.Search(new SearchRequest { Query = term, Limit = SearchLimits.MostHits }).Hits.Select(hit => hit.Task.Id).Order().ShouldBe(expected);
    }
}
