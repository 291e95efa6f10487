using PolicySearch.Errors;
using PolicySearch.Extraction;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Themes.Classifiers;

namespace PolicySearch.Tests.Indexing;

public sealed class FolderIndexerTests : IDisposable
{
    private readonly TemporaryIndex _index = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("policysearch-folder-").FullName;

    [Fact]
    public void Adds_what_is_new_skips_what_is_the_same_and_replaces_what_changed()
    {
        Write("a.txt", "修建公路");
        Write("区县/b.txt", "修建学校");
        var first = Run();
        (first.Added, first.Updated, first.Skipped, first.Tasks).ShouldBe((2, 0, 0, 2));
        _index.Index.Documents(TaskFilter.None).Select(document => document.Document.Document).Order().ShouldBe(["a.txt", "区县/b.txt"]);

        Write("a.txt", "修建铁路");
        var second = Run();
        (second.Added, second.Updated, second.Skipped, second.Removed).ShouldBe((0, 1, 1, 0));
        _index.Search("修建铁路").Total.ShouldBe(1);
        _index.Search("\"修建公路\"").Total.ShouldBe(0);
    }

    [Fact]
    public void Removes_what_is_gone_only_when_asked_to_and_only_below_the_named_folders()
    {
        Write("甲/a.txt", "修建公路");
        Write("乙/b.txt", "修建学校");
        Run();
        File.Delete(Path.Combine(_folder, "甲/a.txt"));
        Run().Removed.ShouldBe(0);
        Indexer().Run([Path.Combine(_folder, "乙")], prune: true).Removed.ShouldBe(0);
        Indexer().Run([Path.Combine(_folder, "甲")], prune: true).Removed.ShouldBe(1);
        _index.Search("修建").Total.ShouldBe(1);
    }

    [Fact]
    public void Files_that_fail_are_reported_a_line_each_and_the_rest_goes_on()
    {
        Write("a.txt", "修建公路");
        File.WriteAllText(Path.Combine(_folder, "空.txt"), "");
        File.WriteAllText(Path.Combine(_folder, "无任务.txt"), "春天来了。\n花开了。\n");
        File.WriteAllBytes(Path.Combine(_folder, "二进制.txt"), [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7))]);
        var told = new List<IndexProgress>();
        var report = Indexer().Run([_folder, Path.Combine(_folder, "没有.txt")], progress: new Told(told));

        report.Added.ShouldBe(1);
        report.Failed.Select(failure => failure.Code).Order().ShouldBe(
            new[] { ErrorCode.NotFound, ErrorCode.EmptyFile, ErrorCode.NoTasks, report.Failed.Single(failure => failure.File.EndsWith("二进制.txt", StringComparison.Ordinal)).Code }.Order());
        report.Failed.ShouldAllBe(failure => !failure.Message.Contains('\n'));
        told.Select(progress => progress.Done).ShouldBe([1, 2, 3, 4]);
        told.Count(progress => progress.Outcome == IndexOutcome.Failed && progress.Message != null).ShouldBe(3);
    }

    [Fact]
    public void A_file_that_no_longer_can_be_read_leaves_what_was_stored_of_it()
    {
        Write("a.txt", "修建公路");
        Run();
        File.WriteAllText(Path.Combine(_folder, "a.txt"), "");
        Indexer().Run([_folder], prune: true).Failed.ShouldHaveSingleItem().Code.ShouldBe(ErrorCode.EmptyFile);
        _index.Search("修建公路").Total.ShouldBe(1);
    }

    [Fact]
    public void A_file_over_the_limit_is_not_read()
    {
        Write("a.txt", "修建公路");
        var indexer = new FolderIndexer(_index.Index, new PolicyPipeline(new MajorityClassifier("industry", "macro_growth")), new ReadOptions { MaxBytes = 10 });
        indexer.Run([_folder]).Failed.ShouldHaveSingleItem().Code.ShouldBe(ErrorCode.FileTooLarge);
    }

    [Fact]
    public void The_limit_is_told_in_the_unit_it_is_given_in()
    {
        var message = PolicySearchException.TooLarge("a.txt", (70L << 20) - 5, ReadOptions.Default.MaxBytes).Message;
        message.ShouldContain("70 MB");
        message.ShouldContain("64 MB");
    }

    [Fact]
    public void In_folders_only_files_of_known_formats_are_taken_and_hidden_ones_are_not()
    {
        Write("a.txt", "修建公路");
        Write(".git/b.txt", "修建学校");
        File.WriteAllText(Path.Combine(_folder, "README.md"), "1.说明\n");
        File.WriteAllText(Path.Combine(_folder, "labels.jsonl"), "{}\n");
        var report = Run();
        (report.Added, report.Failed.Count).ShouldBe((1, 0));
        report.PassedOver.ShouldBe(new Dictionary<string, int> { [".jsonl"] = 1, [".md"] = 1 }, ignoreOrder: true);
    }

    [Theory]
    [InlineData(".doc", "D0CF11E0A1B11AE1")]
    [InlineData(".wps", "D0CF11E0A1B11AE1")]
    [InlineData(".xls", "D0CF11E0A1B11AE1")]
    [InlineData(".ppt", "D0CF11E0A1B11AE1")]
    [InlineData(".rtf", "7B5C727466317D")]
    public void An_old_office_file_in_a_folder_is_refused_as_when_it_is_named(string extension, string bytes)
    {
        Write("a.txt", "修建公路");
        var old = Path.Combine(_folder, "旧" + extension);
        File.WriteAllBytes(old, [.. Convert.FromHexString(bytes), .. new byte[600]]);
        var failure = Run().Failed.ShouldHaveSingleItem();
        failure.Code.ShouldBe(ErrorCode.OldFormat);
        failure.ShouldBe(Indexer().Run([old]).Failed.ShouldHaveSingleItem());
    }

    public void Dispose()
    {
        _index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private IndexReport Run() => Indexer().Run([_folder]);

    private FolderIndexer Indexer() => new(_index.Index, new PolicyPipeline(new MajorityClassifier("industry", "macro_growth")), ReadOptions.Default);

    private void Write(string name, string task)
    {
        var file = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllLines(file, ["云溪市2022年重点工作任务分工", "", "一、推动高质量发展", $"1.{task}30公里,改善出行条件。(市发改委负责)"]);
    }

    // Progress<T> tells on another thread, later; a test wants to know at once.
    private sealed class Told(List<IndexProgress> told) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value) => told.Add(value);
    }
}
