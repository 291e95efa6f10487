using PolicySearch.Errors;
using PolicySearch.Indexing;
using PolicySearch.Records;

namespace PolicySearch.Tests.Indexing;

/// <summary>A store is checked, copied and brought back; and it is noticed when it is no longer there.</summary>
public sealed class UpkeepTests : IDisposable
{
    private readonly TemporaryIndex _index = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("policysearch-upkeep-").FullName;

    public UpkeepTests() => _index.Add(TemporaryIndex.Document("a.txt", "改造老旧小区86个", "新建公路3公里"), TemporaryIndex.Document("b.txt", "新建学校2所"));

    [Fact]
    public async Task A_whole_store_is_found_to_be_well() =>
        (await Check()).ShouldBe([("store", 0), ("index", 0), ("totals", 0)]);

    [Theory]
    [InlineData("a task is missing", "DELETE FROM tasks WHERE sequence = 2", "documents whose tasks are not all there")]
    [InlineData("a target of nothing", "INSERT INTO targets (task, ordinal, quote, start, indicator, canonical, basis, op, value, unit, strength) VALUES (99, 0, '', 0, '', '', '', '', '', '', '')", "targets that belong to no task")]
    [InlineData("a generation is missing", "DELETE FROM generations", "documents of a generation that is not there")]
    public async Task What_does_not_agree_is_told(string why, string sql, string line)
    {
        Run(sql);

        (await _index.Index.CheckAsync(TestContext.Current.CancellationToken))[0].Wrong.ShouldContain(wrong => wrong.EndsWith(line, StringComparison.Ordinal), why);
    }

    [Fact]
    public async Task A_text_that_search_does_not_know_shows_in_the_totals()
    {
        Run("UPDATE tasks SET text = '修缮祠堂' WHERE text = '新建学校2所'");

        (await Check())[^1].Wrong.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Damaged_files_of_search_are_told_and_not_mended()
    {
        foreach (var file in Directory.GetFiles(LuceneFolder.Of(_index.Folder), "*.cfs").Concat(Directory.GetFiles(LuceneFolder.Of(_index.Folder), "*.pos")))
            await File.WriteAllBytesAsync(file, new byte[new FileInfo(file).Length], TestContext.Current.CancellationToken);

        (await _index.Index.CheckAsync(TestContext.Current.CancellationToken)).Single(finding => finding.Part == "index").Wrong.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Damaged_pages_of_the_store_are_told()
    {
        _index.Add([.. Enumerable.Range(0, 200).Select(i => TemporaryIndex.Document($"{i}.md", $"新建公路{i}公里", "改造老旧小区"))]);
        _index.Index.Dispose();
        using (var file = new FileStream(_index.File, FileMode.Open, FileAccess.ReadWrite))
        {
            for (var page = 4; page * 16384L < file.Length; page += 3)
            {
                file.Position = page * 16384L;
                file.Write(new byte[4096]);
            }
        }

        using var damaged = Open();
        (damaged is null ? 1 : (await damaged.CheckAsync(TestContext.Current.CancellationToken))[0].Wrong.Count).ShouldBeGreaterThan(0);

        IPolicyIndex? Open()
        {
            try
            {
                return PolicyIndexes.Open(_index.Folder, IndexMode.Read);
            }
            catch (PolicySearchException error) when (error.Code == ErrorCode.DamagedIndex)
            {
                return null;
            }
        }
    }

    [Fact]
    public async Task A_copy_holds_what_was_stored_and_is_brought_back_whole()
    {
        var copy = Path.Combine(_folder, "备份.db");
        await _index.Index.BackupAsync(copy, TestContext.Current.CancellationToken);
        _index.Add(TemporaryIndex.Document("c.txt", "新建公园"));

        PolicyIndexes.Restore(copy, Path.Combine(_folder, "索引"));
        using var restored = PolicyIndexes.Open(Path.Combine(_folder, "索引"), IndexMode.Write);

        restored.Documents(TaskFilter.None).Select(document => document.Source).Order().ShouldBe(["a.txt", "b.txt"]);
        (await restored.CheckAsync(TestContext.Current.CancellationToken)).Where(finding => finding.Part != "index").ShouldAllBe(finding => finding.Wrong.Count == 0);
        Directory.GetFiles(_folder, "*.part", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_written_over()
    {
        var copy = Path.Combine(_folder, "备份.db");
        await _index.Index.BackupAsync(copy, TestContext.Current.CancellationToken);

        (await Should.ThrowAsync<PolicySearchException>(() => _index.Index.BackupAsync(copy))).Code.ShouldBe(ErrorCode.FileExists);
        Should.Throw<PolicySearchException>(() => PolicyIndexes.Restore(copy, _index.Folder)).Code.ShouldBe(ErrorCode.FileExists);
        Should.Throw<PolicySearchException>(() => PolicyIndexes.Restore(Path.Combine(_folder, "没有.db"), _folder)).Code.ShouldBe(ErrorCode.NotFound);
    }

    [Fact]
    public async Task A_copy_that_is_cut_short_is_not_brought_back()
    {
        var copy = Path.Combine(_folder, "备份.db");
        await _index.Index.BackupAsync(copy, TestContext.Current.CancellationToken);
        await using (var file = new FileStream(copy, FileMode.Open))
            file.SetLength(file.Length / 2);

        Should.Throw<PolicySearchException>(() => PolicyIndexes.Restore(copy, Path.Combine(_folder, "索引"))).Code.ShouldBe(ErrorCode.DamagedIndex);
        Directory.Exists(Path.Combine(_folder, "索引")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("exchanged")]
    [InlineData("exchanged for a copy of itself")]
    public async Task A_store_that_is_gone_takes_no_write(string how)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not let an open file be deleted.");
        var copy = Path.Combine(_folder, "备份.db");
        await _index.Index.BackupAsync(copy, TestContext.Current.CancellationToken);
        foreach (var file in Directory.GetFiles(_index.Folder, "policysearch.db*"))
            File.Delete(file);
        if (how == "exchanged")
            PolicyIndexes.Open(_index.Folder, IndexMode.Write).Dispose();
        else if (how != "deleted")
            File.Copy(copy, _index.File);

        (await Should.ThrowAsync<PolicySearchException>(() => _index.Index.WriteAsync([TemporaryIndex.Document("c.txt", "新建公园")], []))).Code.ShouldBe(ErrorCode.StoreGone);
        if (how != "exchanged for a copy of itself")
            (await Should.ThrowAsync<PolicySearchException>(() => _index.Index.DemandReadyAsync())).Code.ShouldBe(ErrorCode.StoreGone);
    }

    public void Dispose()
    {
        _index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<IReadOnlyList<(string Part, int Wrong)>> Check() =>
        [.. (await _index.Index.CheckAsync(TestContext.Current.CancellationToken)).Select(finding => (finding.Part, finding.Wrong.Count))];

    private void Run(string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_index.File};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
