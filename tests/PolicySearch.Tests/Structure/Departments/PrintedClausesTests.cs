using System.Text;
using PolicySearch.Documents;
using PolicySearch.Records;
using PolicySearch.Structure;
using static PolicySearch.Tests.Structure.Lines;

namespace PolicySearch.Tests.Structure.Departments;

/// <summary>Clauses in whole documents: what a document says once, cells of web pages, text that is taken out of the task.</summary>
public sealed class PrintedClausesTests
{
    [Fact]
    public void Reads_unknown_ministries_and_takes_the_clause_out_of_the_text()
    {
        var tasks = Tasks("某意见\n一、任务\n（一）促进内销。（商务部、海关总署负责）\n（二）期货交割。（海关总署、证监会负责）");

        tasks.Select(t => t.Text).ShouldBe(["促进内销。", "期货交割。"]);
        tasks.Select(Parts.Of).ShouldBe(["R商务部 R海关总署", "R海关总署 R证监会"]);
    }

    [Fact]
    public void Lets_a_body_that_stands_alone_lead_where_the_first_leads()
    {
        var tasks = Tasks("某意见\n列第一位的为牵头部门。\n一、任务\n（一）发展电商。（商务部、海关总署等有关部门负责）\n（二）加强监测。（气象局负责）");

        tasks.Select(Parts.Of).ShouldBe(["L商务部 S海关总署", "L气象局"]);
    }

    [Fact]
    public void Adds_standing_bodies_to_later_items_that_name_any()
    {
        var tasks = Tasks("""
            一、任务
            1.治理河道。(县水利局牵头,县财政局配合。以下均需各镇政府落实,不再列出)
            2.新建公园2座。(县住建局负责)
            3.改造管网3公里。
            """);

        tasks.Select(Parts.Of).ShouldBe(["L县水利局 S县财政局", "R县住建局 R各镇政府", ""]);
    }

    [Theory]
    [InlineData("以下任务均需各镇政府落实，不再逐一列出。")]
    [InlineData("以下各项任务均由各镇政府配合落实，不再单列。")]
    [InlineData("各镇政府均为责任单位，以下不再列出。")]
    public void Reads_who_takes_part_in_all_items_below(string sentence)
    {
        var tasks = Tasks("一、任务\n" + sentence + "\n1.新建公园2座。(县住建局负责)\n2.改造管网3公里。(县水利局牵头)");

        tasks.Select(Parts.Of).ShouldBe(["R县住建局 R各镇政府", "L县水利局 S各镇政府"]);
    }

    [Theory]
    [InlineData("牵头：市建设局<br>配合：市执法局", "L市建设局 S市执法局")]
    [InlineData("<p>牵头单位：市建设局</p><p>配合单位：市执法局、各区</p>", "L市建设局 S市执法局 S各区")]
    [InlineData("牵头：市建设局；配合：市执法局", "L市建设局 S市执法局")]
    [InlineData("<div>主办：市建设局</div><div>协办：市执法局、市城管局</div>", "L市建设局 S市执法局 S市城管局")]
    public void Reads_all_labelled_lines_of_a_cell(string cell, string expected)
    {
        var html = $"<table><tr><td>序号</td><td>工作任务</td><td>责任单位</td></tr><tr><td>1</td><td>新建公园30个。</td><td>{cell}</td></tr></table>";
        var document = DocumentReader.Read("test.html", Encoding.UTF8.GetBytes("<html><meta charset='utf-8'><body>" + html + "</body></html>"), new ReadOptions()).Single();

        Parts.Of(TaskParser.Parse(document, new PolicyDocument { Document = "test.html" }).Tasks.Single()).ShouldBe(expected);
    }

    [Fact]
    public void Reads_traditional_names_in_a_document_of_simplified_ones()
    {
        var tasks = Tasks("桃源縣2024年重点工作任务分工\n一、任务\n1.改善環境。(環境及生態局)\n2.提升發展。(政務司司長辦公室/勞工及福利局)");

        tasks.Select(Parts.Of).ShouldBe(["R環境及生態局", "R政務司司長辦公室 R勞工及福利局"]);
        tasks[0].Departments[0].Canonical.ShouldBe("环境及生态局");
    }
}
