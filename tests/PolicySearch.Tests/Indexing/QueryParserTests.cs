using PolicySearch.Search.QuerySyntax;

namespace PolicySearch.Tests.Indexing;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("乡村振兴", "乡村振兴")] // a bare term
    [InlineData("养老服务  社区", "(养老服务 & 社区)")] // spaces part terms
    [InlineData("养老　社区", "(养老 & 社区)")] // an ideographic space too
    [InlineData("河长制 -湖长制", "(河长制 & !湖长制)")] // excluded
    [InlineData("河长制 －湖长制", "(河长制 & !湖长制)")] // a full-width dash
    [InlineData("河长制 NOT 湖长制", "(河长制 & !湖长制)")]
    [InlineData("-河长制", "!河长制")] // everything else
    [InlineData("河长制 AND 湖长制", "(河长制 & 湖长制)")]
    [InlineData("养老 OR 托育", "(养老 | 托育)")]
    [InlineData("养老 OR 托育 OR 幼儿园", "(养老 | 托育 | 幼儿园)")]
    [InlineData("养老 OR 托育 社区", "((养老 | 托育) & 社区)")] // OR binds its neighbours
    [InlineData("(养老 OR 托育) 社区", "((养老 | 托育) & 社区)")]
    [InlineData("（养老 社区） OR 托育", "((养老 & 社区) | 托育)")] // full-width brackets group too
    [InlineData("((养老 OR 托育) 社区) OR 学校", "(((养老 | 托育) & 社区) | 学校)")]
    [InlineData("\"pm2.5 浓度\"", "pm2.5浓度")] // as it stands, normalised as texts are
    [InlineData("“八五” 普法", "(八五 & 普法)")] // Chinese quotation marks round a word
    [InlineData("“八五”普法", "\"八五\"普法")] // inside a word they are text
    [InlineData("部门:教育局", "教育局@Department")]
    [InlineData("部门：教育局", "教育局@Department")]
    [InlineData("标题:重点工作", "title(重点工作)")]
    [InlineData("标题:\"重点 工作\"", "title(重点工作)")]
    [InlineData("地区:咸阳市 年份:2022 主题:ecology", "(Region=咸阳市 & Year=2022 & Theme=ecology)")]
    [InlineData("养老 NEAR/10 社区", "near10(养老, 社区)")]
    [InlineData("养老 同句 社区 同句 食堂", "near(养老, 社区, 食堂)")]
    [InlineData("长江*", "长江")] // found inside longer words anyhow
    [InlineData("ＧＤＰ", "gdp")] // normalised
    [InlineData("鄉村振興", "乡村振兴")]
    public void Reads(string typed, string understood) => Show(QueryParser.Parse(typed)).ShouldBe(understood);

    [Theory]
    [InlineData("(一)", "(一)")] // an item's number, no group
    [InlineData("(市发改委", "(市发改委")] // a bracket that never closes
    [InlineData("负责)", "负责)")]
    [InlineData("双随机、一公开", "双随机、一公开")]
    [InlineData("互联网+", "互联网+")]
    [InlineData("2020-2022", "2020-2022")] // a dash inside
    [InlineData("A OR", "(a & or)")] // nothing to choose from
    [InlineData("OR 养老", "(or & 养老)")]
    [InlineData("NOT", "not")]
    [InlineData("养老 NEAR/x 社区", "(养老 & near/x & 社区)")]
    [InlineData("养老 - 社区", "(养老 & - & 社区)")]
    [InlineData("标题:", "标题:")] // a field without a value
    [InlineData("部门", "部门")]
    [InlineData("\"养老 社区", "养老社区")] // quotation marks that never close reach to the end
    [InlineData("“养老", "\"养老")]
    [InlineData("*", "*")]
    [InlineData("养老:社区", "养老:社区")] // no field of that name
    public void What_is_no_operator_is_text(string typed, string understood) => Show(QueryParser.Parse(typed)).ShouldBe(understood);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"\"")]
    [InlineData("( )")]
    public void Asks_for_nothing(string typed) => QueryParser.Parse(typed).ShouldBeNull();

    [Fact]
    public void Endless_brackets_and_dashes_are_understood_at_once()
    {
        QueryParser.Parse(new string('(', 2000) + " " + new string(')', 2000)).ShouldNotBeNull();
        Show(QueryParser.Parse(string.Concat(Enumerable.Repeat("-", 1500)))).ShouldEndWith("-");
    }

    [GenreProperty(MaxTest = 3000)]
    public void Any_input_is_understood_and_asks_for_no_empty_term(TypedQuery typed) =>
        Terms(QueryParser.Parse(typed.Text)).ShouldAllBe(term => term.Text.Trim().Length > 0);

    [GenreProperty(MaxTest = 1000)]
    public void A_query_in_brackets_means_what_it_means_without(TypedQuery typed)
    {
        if (!typed.Text.Any(c => "()（）\"“”".Contains(c)))
            Show(QueryParser.Parse("(" + typed.Text + " )")).ShouldBe(Show(QueryParser.Parse(typed.Text)));
    }

    private static IEnumerable<TermNode> Terms(QueryNode? node) => node switch
    {
        TermNode term => [term],
        TitleNode title => [title.Term],
        AndNode and => and.Parts.SelectMany(Terms),
        OrNode or => or.Parts.SelectMany(Terms),
        NotNode not => Terms(not.Part),
        NearNode near => near.Terms.SelectMany(Terms),
        _ => [],
    };

    private static string Show(QueryNode? node) => node switch
    {
        null => "",
        TermNode { In: { } fields } term => $"{term.Text}@{fields}",
        TermNode term => term.Text,
        TitleNode title => $"title({title.Term.Text})",
        PropertyNode property => $"{property.Property}={property.Value}",
        AndNode and => "(" + string.Join(" & ", and.Parts.Select(Show)) + ")",
        OrNode or => "(" + string.Join(" | ", or.Parts.Select(Show)) + ")",
        NotNode not => "!" + Show(not.Part),
        NearNode near => $"near{near.Distance}({string.Join(", ", near.Terms.Select(Show))})",
        _ => node.ToString(),
    };
}
