using System.Diagnostics;
using System.Text;
using PolicySearch.Errors;
using PolicySearch.Extraction;
using PolicySearch.Files;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Themes.Classifiers;

namespace PolicySearch.Tests.Indexing;

/// <summary>What lies in a folder is not always a document: nothing there holds a run up, fills memory or is stored twice.</summary>
public sealed class HostileFilesTests : IDisposable
{
    private const string Text = "一、重点任务\n1.改造老旧小区86个。（市住建局负责）\n";

    private readonly TemporaryIndex _index = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("policysearch-hostile-").FullName;

    [Fact]
    public async Task A_pipe_and_a_link_to_a_device_are_told_and_never_opened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes and devices in folders.");
        Write("a.txt", Text);
        using (var made = Process.Start("mkfifo", [Path.Combine(_folder, "pipe.txt")]))
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(Path.Combine(_folder, "zero.txt"), "/dev/zero");

        var report = await Run().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        report.Added.ShouldBe(1);
        report.Failed.Select(failure => (Path.GetFileName(failure.File), failure.Code)).ShouldBe([("pipe.txt", ErrorCode.EmptyFile), ("zero.txt", ErrorCode.EmptyFile)]);
    }

    [Fact]
    public async Task A_loop_of_links_stores_each_file_once()
    {
        Write("县/a.txt", Text);
        Link("县/回", _folder);
        Link("县/自", Path.Combine(_folder, "县"));

        (await Run()).Added.ShouldBe(1);
    }

    [Fact]
    public async Task A_link_to_a_folder_elsewhere_is_followed()
    {
        var elsewhere = Directory.CreateTempSubdirectory("policysearch-elsewhere-").FullName;
        await File.WriteAllTextAsync(Path.Combine(elsewhere, "b.txt"), Text, TestContext.Current.CancellationToken);
        Link("link", elsewhere);

        (await Run()).Added.ShouldBe(1);
        Directory.Delete(elsewhere, recursive: true);
    }

    [Fact]
    public async Task A_link_that_leads_nowhere_is_told_and_the_rest_goes_on()
    {
        Write("a.txt", Text);
        File.CreateSymbolicLink(Path.Combine(_folder, "gone.txt"), Path.Combine(_folder, "nothing.txt"));

        var report = await Run();

        (report.Added, report.Failed.Single().Code).ShouldBe((1, ErrorCode.NotFound));
    }

    [Fact]
    public async Task Very_deep_folders_are_walked()
    {
        var deep = Path.Combine(Enumerable.Repeat("很长的文件夹名称", 30).ToArray());
        Write("a.txt", Text);
        Write(Path.Combine(deep, "b.txt"), Text + "2.新建公路3公里。\n");

        (await Run()).Added.ShouldBe(2);
    }

    [Theory]
    [InlineData("""{"text":"1.改造\ud800老旧小区86个。"}""")]
    [InlineData("""{"text":"1.改造\udc00\ud800老旧小区86个。"}""")]
    [InlineData("""{"\ud800":1,"text":"1.改造老旧小区86个。"}""")]
    public async Task Half_a_character_in_a_data_set_spoils_nothing_but_itself(string line)
    {
        Write("a.txt", Text);
        await File.WriteAllTextAsync(Path.Combine(_folder, "b.jsonl"), line + "\n{\"text\":\"1.新建公路3公里，\\ud83d\\ude00，\\\\ud800。\"}\n", TestContext.Current.CancellationToken);

        var report = await new FolderIndexer(_index.Index, new PolicyPipeline(ThemeModel.Shipped), ReadOptions.Default)
            .RunAsync([_folder, Path.Combine(_folder, "b.jsonl")], cancellation: TestContext.Current.CancellationToken);

        (report.Added, report.Failed.Count).ShouldBe((3, 0));
        _index.Search("\\ud800").Total.ShouldBe(1);
    }

    [Fact]
    public void A_fault_of_the_program_is_told_of_the_file_and_ends_nothing()
    {
        var fault = Should.Throw<PolicySearchException>(() => new PolicyPipeline(new Faulty()).Extract("a\u001b[31m.txt", Encoding.UTF8.GetBytes(Text), ReadOptions.Default));

        fault.Code.ShouldBe(ErrorCode.ProgramFault);
        fault.Message.ShouldContain("a\\u001B[31m.txt");
        fault.InnerException.ShouldBeOfType<DivideByZeroException>();
    }

    [Theory]
    [InlineData("a.txt", "a.txt")]
    [InlineData("重点任务 2022.docx", "重点任务 2022.docx")]
    [InlineData("a\nb\t.txt", "a\\u000Ab\\u0009.txt")]
    [InlineData("txt.\u202Egnp", "txt.\\u202Egnp")]
    [InlineData("\u0007\u009B", "\\u0007\\u009B")]
    public void Names_are_shown_without_what_would_steer_the_screen(string name, string shown) => Printable.Escape(name).ShouldBe(shown);

    [Fact]
    public void A_file_over_the_limit_is_not_read()
    {
        Write("a.txt", new string('字', 1000));

        Should.Throw<PolicySearchException>(() => OrdinaryFile.Read(Path.Combine(_folder, "a.txt"), 100)).Code.ShouldBe(ErrorCode.FileTooLarge);
    }

    public void Dispose()
    {
        _index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Task<IndexReport> Run() => Task.Run(() => new FolderIndexer(_index.Index, new PolicyPipeline(ThemeModel.Shipped), ReadOptions.Default).RunAsync([_folder]));

    private void Link(string name, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, name))!);
        Directory.CreateSymbolicLink(Path.Combine(_folder, name), to);
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private sealed class Faulty : IThemeClassifier
    {
        public IReadOnlyList<ThemeClassification> Classify(IReadOnlyList<PolicyTask> tasks) => throw new DivideByZeroException();
    }
}
