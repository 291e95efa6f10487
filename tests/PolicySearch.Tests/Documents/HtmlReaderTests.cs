using System.Text;
using PolicySearch.Documents;
using PolicySearch.Records;

namespace PolicySearch.Tests.Documents;

public class HtmlReaderTests
{
    [Fact]
    public void Joins_runs_that_only_set_type()
    {
        Lines("<p><span>（</span><span>2017</span><strong>年</strong><font>预测</font>\n <span>3335</span>\n<span>元）</span></p><p>二</p><p>三</p>")[0]
            .ShouldBe("（2017年预测3335元）");
    }

    [Fact]
    public void Breaks_paragraphs_at_blocks_and_line_breaks() =>
        Lines("<div>甲<br>乙<p>丙</p>丁</div><p>戊</p><p>己</p>").ShouldBe(["甲", "乙", "丙", "丁", "戊", "己"]);

    [Fact]
    public void Keeps_the_levels_of_headings()
    {
        var blocks = Read("<h1>标题</h1><h2>一、要求</h2><p>文字</p><p>文字</p>").Blocks.Cast<Paragraph>();
        blocks.Select(b => b.OutlineLevel).ShouldBe([1, 2, null, null]);
    }

    [Fact]
    public void Repeats_merged_cells_wherever_they_reach()
    {
        var table = Read(
            "<table><tr><th>序号</th><th colspan=2>任务</th><th>单位</th></tr>" +
            "<tr><td rowspan=2>1</td><td>建设道路</td><td>10公里</td><td rowspan=2>市交通局</td></tr>" +
            "<tr><td>改造桥梁</td><td>2座</td></tr></table>").Blocks.ShouldHaveSingleItem().ShouldBeOfType<Table>();
        table.Rows.Select(r => string.Join('|', r)).ShouldBe(["序号|任务|任务|单位", "1|建设道路|10公里|市交通局", "1|改造桥梁|2座|市交通局"]);
    }

    [Fact]
    public void Parts_the_sentences_of_a_cell_and_joins_its_wrapped_lines()
    {
        var table = (Table)Read("<table><tr><td><p>健全体系、</p><p>考核评估。</p><p>公布名单。</p></td><td>县河长办</td></tr><tr><td>甲</td><td>乙</td></tr></table>").Blocks[0];
        table.Rows[0][0].ShouldBe("健全体系、考核评估。\n公布名单。");
    }

    [Fact]
    public void Takes_a_table_that_lays_out_the_page_for_paragraphs() =>
        Lines("<table><tr><td><table><tr><td><p>一、总体要求</p><p>二、主要任务</p></td></tr></table></td></tr></table>").ShouldBe(["一、总体要求", "二、主要任务"]);

    [Fact]
    public void Leaves_menus_and_link_lists_out_and_says_so()
    {
        var menu = string.Concat(Enumerable.Range(1, 8).Select(i => $"<li><a href='/{i}'>栏目{i}</a></li>"));
        var prose = string.Concat(Enumerable.Range(1, 8).Select(i => $"<p>{i}.加快建设，提升质量，完成投资{i}亿元，增长{i}%。（市发改委负责）</p>"));
        var read = Read($"<html><body><div class='top'><ul>{menu}</ul></div><div><h1>标题</h1><div>{prose}</div><div>桃源市人民政府</div></div><div>版权所有 桃源市政府网 ICP备123号</div></body></html>");
        var lines = read.Blocks.Cast<Paragraph>().Select(p => p.Text).ToList();
        lines[0].ShouldBe("标题");
        lines[^1].ShouldBe("桃源市人民政府");
        lines.Count.ShouldBe(10);
        read.LeftOut.ShouldBe(["A menu, list of links or tool: 栏目1栏目2栏目3栏目4栏目5栏目6栏目7栏目8", "Behind the article: 版权所有 桃源市政府网 ICP备123号"]);
    }

    [Fact]
    public void Keeps_text_in_angle_brackets_that_is_no_tag() =>
        Lines("<p>恒口示范区< 试验区>管委会、市发改委<市飞地办>负责</p><p>二</p><p>三</p>")[0].ShouldBe("恒口示范区< 试验区>管委会、市发改委<市飞地办>负责");

    [Fact]
    public void Reads_markup_saved_from_a_JSON_string() =>
        Lines("<p style=\\\"color:red\\\">\\u201c十三五\\u201d期间：<\\/p><p>第一<\\/p><p>第二<\\/p>").ShouldBe(["“十三五”期间：", "第一", "第二"]);

    [Fact]
    public void Prints_the_numbers_that_a_browser_gives_list_items() =>
        Lines("<ol start=3><li>完成重点项目投资四百亿元以上</li><li>4.新建高标准农田五万亩并加强管护</li></ol><p>甲</p><p>乙</p>")
            .Take(2).ShouldBe(["3.完成重点项目投资四百亿元以上", "4.新建高标准农田五万亩并加强管护"]);

    [Fact]
    public void Takes_the_title_from_front_matter_and_page()
    {
        Read("---\nlayout: default\ntitle: 桃源市行动方案\n---\n<p>一</p><p>二</p><p>三</p>").Stated["title"].ShouldBe("桃源市行动方案");
        Read("<html><head><title>桃源市行动方案_桃源市政府</title></head><body><p>一</p></body></html>").Stated["title"].ShouldBe("桃源市行动方案_桃源市政府");
    }

    [Fact]
    public void Takes_title_and_date_from_the_meta_elements_of_government_sites()
    {
        var stated = Read("<html><head><meta name=\"ArticleTitle\" content=\"关于任务分工的通知\"><meta name='PubDate' content='2024-03-01 10:00'></head><body><p>一</p></body></html>").Stated;
        (stated["title"], stated["published"]).ShouldBe(("关于任务分工的通知", "2024-03-01 10:00"));
    }

    [Theory]
    [InlineData("gb2312", 54936)]
    [InlineData("big5", 950)]
    public void Obeys_the_charset_that_the_page_states(string charset, int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        var page = $"<html><head><meta charset={charset}></head><body><p>一、工作重心</p></body></html>";
        DocumentReader.Read("a.html", encoding.GetBytes(page), ReadOptions.Default)[0].Blocks.Cast<Paragraph>().Single().Text.ShouldBe("一、工作重心");
    }

    [Theory]
    [InlineData("div")]
    [InlineData("table><tr><td")]
    [InlineData("ul><li")]
    [InlineData("font")]
    [InlineData("a")]
    public void Survives_ten_thousand_levels(string element)
    {
        var read = Read(string.Concat(Enumerable.Repeat($"<{element}>", 10_000)) + "一、总体要求<p>二</p><p>三</p>");
        string.Concat(read.Blocks.OfType<Paragraph>().Select(p => p.Text)).ShouldContain("一、总体要求");
    }

    private static ReadDocument Read(string html) => DocumentReader.Read("a.html", Encoding.UTF8.GetBytes(html), ReadOptions.Default).ShouldHaveSingleItem();

    private static List<string> Lines(string html) => [.. Read(html).Blocks.Cast<Paragraph>().Select(p => p.Text)];
}
