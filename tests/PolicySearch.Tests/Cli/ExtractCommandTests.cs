using System.Text.Json;
using PolicySearch.Cli;

namespace PolicySearch.Tests.Cli;

/// <summary><c>extract</c>: data to standard output, a line a failed file to standard error.</summary>
public sealed class ExtractCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("policysearch-extract-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Document_part_is_one_json_line_a_file()
    {
        var run = await CommandRun.English("extract", Write("a.txt", "甲市人民政府文件"), Write("b.txt", "乙市人民政府文件"), "--part", "document");

        run.ExitCode.ShouldBe(ExitCode.Done);
        run.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("document").GetString()).ShouldBe(["a.txt", "b.txt"]);
    }

    [Fact]
    public async Task A_failed_file_is_named_and_the_rest_goes_on()
    {
        var run = await CommandRun.English("extract", Path.Combine(_folder.FullName, "gone.txt"), Write("b.txt", "乙市人民政府文件"), "--part", "document");

        run.ExitCode.ShouldBe(ExitCode.Failed);
        run.Lines.Length.ShouldBe(1);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("gone.txt: no such file");
    }

    [Fact]
    public async Task A_file_above_the_limit_is_not_read()
    {
        var run = await CommandRun.English("extract", Write("big.txt", new string('一', 400_000)), "--max-mb", "1");

        run.ExitCode.ShouldBe(ExitCode.Failed);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("limit is 1 MB");
    }

    [Fact]
    public async Task A_document_without_tasks_is_said_to_have_none()
    {
        var run = await CommandRun.English("extract", Write("letter.txt", "本周天气晴好。"));

        run.ExitCode.ShouldBe(ExitCode.Failed);
        run.Data.ShouldBeEmpty();
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("letter.txt: no task");
    }

    [Fact]
    public async Task A_row_without_tasks_does_not_keep_the_rows_behind_it_back()
    {
        var run = await CommandRun.English("extract", Write("rows.jsonl", """
            {"title":"甲市人民代表大会关于政府工作报告的决议","content":"会议要求，新建学校3所，改造道路8条，确保完成。"}
            {"title":"乙市2024年重点工作任务分工","content":"一、任务\n1.新建公园5个。\n2.改造道路6条。"}
            """));

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("新建公园5个");
        run.Output.ShouldNotContain("新建学校");
    }

    [Fact]
    public async Task A_report_counts_what_was_understood()
    {
        var run = await CommandRun.English("extract", Write("letter.txt", "本周天气晴好。"), "--report");

        run.ExitCode.ShouldBe(ExitCode.Done);
        run.Output.ShouldContain("0 tasks, 0 departments, 0 targets");
    }

    [Fact]
    public async Task A_report_tells_what_the_reader_of_the_file_left_out()
    {
        var menu = string.Concat(Enumerable.Range(1, 8).Select(i => $"<li><a href='/{i}'>栏目{i}</a></li>"));
        var page = Write("page.html", $"<html><body><ul>{menu}</ul><div><p>一、兴修水利</p><p>1.新建水库3座，灌溉农田，保障供水。（市水利局负责）</p><p>2.疏浚河道5公里，清理淤泥，修复河岸。（市水利局负责）</p></div></body></html>");

        var text = await CommandRun.English("extract", page, "--report");
        var json = await CommandRun.English("extract", page, "--report", "--format", "jsonl");

        text.Output.ShouldContain("Left out by the reader of the file: 1");
        text.Output.ShouldContain("栏目1");
        var report = System.Text.Json.JsonDocument.Parse(json.Output).RootElement;
        report.GetProperty("leftOut").EnumerateArray().ShouldHaveSingleItem().GetString().ShouldNotBeNull().ShouldContain("栏目1");
        report.GetProperty("document").GetProperty("kind").GetString().ShouldBe("other");
        report.GetProperty("tasks").EnumerateArray().Select(t => (t.GetProperty("line").GetInt32(), t.GetProperty("departments").GetInt32())).ShouldBe([(2, 1), (3, 1)]);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
