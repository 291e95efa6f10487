using System.Buffers.Binary;
using Lucene.Net.Index;
using Lucene.Net.Store;
using PolicySearch.Errors;
using PolicySearch.Indexing;
using PolicySearch.Search;
using PolicySearch.Search.Asking;
using PolicySearch.Search.Writing;
using PolicySearch.Store.Sqlite;

namespace PolicySearch.Tests.Indexing;

/// <summary>Whatever happened to the Lucene folder or between the two commits: the next one who opens the index gets the right answer.</summary>
public sealed class TaskIndexTests
{
    public static TheoryData<string> Damages => ["gone", "empty", "half of the files", "files cut short", "no segments file", "segments file of zeros", "a stale lock", "another store's", "a branch of this store", "a newer version's", "a newer Lucene's"];

    [Theory]
    [MemberData(nameof(Damages))]
    public void An_index_that_does_not_fit_is_built_anew(string damage)
    {
        using var index = Stored();
        index.Index.Dispose();
        Damage(LuceneFolder.Of(index.Folder), damage, index);

        using (var reader = PolicyIndexes.Open(index.Folder, IndexMode.Read))
            Answers(reader);
        index.Reopen();
        Answers(index.Index);
        index.Add(TemporaryIndex.Document("c.txt", "办学。"));
        index.Search("办学").Total.ShouldBe(1);
        LuceneFolder.ShouldBeClean(index.Folder);
    }

    [Fact]
    public void What_is_damaged_while_the_index_is_open_is_built_anew()
    {
        using var index = Stored();
        index.Search("架桥").Total.ShouldBe(1);
        index.Index.Dispose();
        Damage(LuceneFolder.Of(index.Folder), "files cut short", index);
        index.Reopen();
        Answers(index.Index);
    }

    [Fact]
    public async Task What_was_stored_before_a_program_died_between_the_commits_is_caught_up_with()
    {
        using var index = Stored();
        index.Index.Dispose();
        using (var store = SqliteRecordStore.Open(index.Folder, writable: true))
        {
            await store.WriteAsync([TemporaryIndex.Document("c.txt", "办学。", "修渠。")], ["b.txt"], (_, _) => Task.CompletedTask, default);
        }

        using (var reader = PolicyIndexes.Open(index.Folder, IndexMode.Read))
        {
            reader.Search(new SearchRequest { Query = "办学" }).Total.ShouldBe(1);
            reader.Search(new SearchRequest { Query = "架桥", Relax = false }).Total.ShouldBe(0);
            reader.Search(new SearchRequest()).Total.ShouldBe(4);
        }

        LuceneFolder.ShouldBeClean(index.Folder);
    }

    [Fact]
    public void A_store_that_was_put_back_to_an_earlier_state_is_what_counts()
    {
        using var index = Stored();
        index.Index.Dispose();
        File.Copy(index.File, index.File + ".kept");
        index.Reopen();
        index.Write([TemporaryIndex.Document("c.txt", "办学。")], ["a.txt"]);
        index.Index.Dispose();
        File.Move(index.File + ".kept", index.File, overwrite: true);
        index.Reopen();
        Answers(index.Index);
    }

    [Fact]
    public void A_full_disk_is_said_and_loses_nothing()
    {
        using var index = Stored();
        index.Index.Dispose();
        using var directory = new FullDirectory(new SimpleFSDirectory(LuceneFolder.Of(index.Folder)));
        var store = SqliteRecordStore.Open(index.Folder, writable: true);
        using var full = new PolicyIndex(store, new TaskIndex(store, directory, "lucene"), SearchTools.For(index.Folder));
        Answers(full);
        directory.Full = true;
        Should.Throw<PolicySearchException>(() => full.Write([TemporaryIndex.Document("c.txt", "办学。")], ["a.txt"])).Code.ShouldBe(ErrorCode.DiskFull);
        Answers(full);
        directory.Full = false;
        full.Write([TemporaryIndex.Document("c.txt", "办学。")], []);
        full.Search(new SearchRequest { Query = "办学" }).Total.ShouldBe(1);
    }

    [Fact]
    public async Task A_disk_that_fills_between_the_two_commits_loses_nothing()
    {
        using var index = Stored();
        index.Index.Dispose();
        using var directory = new FullDirectory(new SimpleFSDirectory(LuceneFolder.Of(index.Folder)));
        var store = SqliteRecordStore.Open(index.Folder, writable: true);
        var derived = new TaskIndex(store, directory, "lucene");
        using var full = new PolicyIndex(store, derived, SearchTools.For(index.Folder));
        Answers(full);
        var written = derived.WriteAsync(
            async derive =>
            {
                await store.WriteAsync([TemporaryIndex.Document("c.txt", "办学。")], [], derive, default);
                directory.Full = true;
                return true;
            },
            default);
        (await Should.ThrowAsync<PolicySearchException>(written)).Code.ShouldBe(ErrorCode.DiskFull);
        (await Should.ThrowAsync<PolicySearchException>(() => full.SearchAsync(new SearchRequest { Query = "办学" }))).Code.ShouldBe(ErrorCode.DiskFull);

        directory.Full = false;
        full.Search(new SearchRequest { Query = "办学" }).Total.ShouldBe(1);
        full.Search(new SearchRequest()).Total.ShouldBe(4);
    }

    [Fact]
    public void A_second_writer_waits_its_turn_or_is_told()
    {
        using var index = Stored();
        using var other = PolicyIndexes.Open(index.Folder, IndexMode.Write);
        index.Add(TemporaryIndex.Document("c.txt", "办学。"));
        other.Write([TemporaryIndex.Document("d.txt", "修渠。")], []);
        index.Search("修渠").Total.ShouldBe(1);
        other.Search(new SearchRequest { Query = "办学" }).Total.ShouldBe(1);

        Thread.Sleep(TimeSpan.FromSeconds(3));
        using var directory = new SimpleFSDirectory(LuceneFolder.Of(index.Folder));
        using var writer = new TaskIndexWriter(directory, afresh: false);
        Should.Throw<PolicySearchException>(() => index.Add(TemporaryIndex.Document("e.txt", "筑坝。"))).Code.ShouldBe(ErrorCode.IndexLocked);
        index.Search("办学").Total.ShouldBe(1);
    }

    [Fact]
    public async Task A_cancelled_search_stops()
    {
        using var index = Stored();
        await Should.ThrowAsync<OperationCanceledException>(() => index.Index.SearchAsync(new SearchRequest { Query = "修路" }, new CancellationToken(canceled: true)));
    }

    private static TemporaryIndex Stored()
    {
        var index = new TemporaryIndex();
        index.Add(TemporaryIndex.Document("a.txt", "修路。", "修桥。"));
        index.Add(TemporaryIndex.Document("b.txt", "架桥。"));
        return index;
    }

    private static void Answers(IPolicyIndex index)
    {
        index.Search(new SearchRequest { Query = "修" }).Total.ShouldBe(2);
        index.Search(new SearchRequest { Query = "架桥", Relax = false }).Hits.ShouldHaveSingleItem().Task.Text.ShouldBe("架桥。");
        index.Search(new SearchRequest { Query = "办学", Relax = false }).Total.ShouldBe(0);
        index.Search(new SearchRequest()).Total.ShouldBe(3);
    }

    private static void Damage(string folder, string damage, TemporaryIndex index)
    {
        var files = System.IO.Directory.GetFiles(folder).Order().ToList();
        var segments = files.Single(file => Path.GetFileName(file).StartsWith("segments_", StringComparison.Ordinal));
        switch (damage)
        {
            case "gone":
                System.IO.Directory.Delete(folder, recursive: true);
                break;
            case "empty":
                files.ForEach(File.Delete);
                break;
            case "half of the files":
                files.Where((_, i) => i % 2 == 0).ToList().ForEach(File.Delete);
                break;
            case "files cut short":
                foreach (var file in files.Where(file => file != segments && new FileInfo(file).Length > 1))
                {
                    using var stream = File.OpenWrite(file);
                    stream.SetLength(stream.Length / 2);
                }

                break;
            case "no segments file":
                File.Delete(segments);
                break;
            case "segments file of zeros":
                File.WriteAllBytes(segments, new byte[200]);
                break;
            case "a newer version's":
                using (var directory = new SimpleFSDirectory(folder))
                using (var writer = new IndexWriter(directory, new IndexWriterConfig(Lucene.Net.Util.LuceneVersion.LUCENE_48, null)))
                {
                    writer.SetCommitData(new Dictionary<string, string>(writer.CommitData) { ["form"] = "text 999" });
                    writer.Commit();
                }

                break;
            case "a newer Lucene's":
                var bytes = File.ReadAllBytes(segments);
                // Behind the magic number and the name of the format.
                BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(sizeof(int) + 1 + "segments".Length), 999);
                File.WriteAllBytes(segments, bytes);
                break;
            case "a stale lock":
                File.WriteAllText(Path.Combine(folder, "write.lock"), "");
                break;
            default:
                Replace(folder, damage, index);
                break;
        }
    }

    private static void Replace(string folder, string damage, TemporaryIndex index)
    {
        using var other = new TemporaryIndex();
        if (damage == "a branch of this store")
        {
            other.Index.Dispose();
            File.Copy(index.File, other.File, overwrite: true);
            other.Reopen();
            // Both go on by themselves, to the same generation.
            other.Add(TemporaryIndex.Document("x.txt", "办学。"));
            index.Reopen();
            index.Write([], ["nothing.txt"]);
            index.Index.Dispose();
        }
        else
        {
            other.Add(TemporaryIndex.Document("a.txt", "办学。"));
            other.Add(TemporaryIndex.Document("b.txt", "修渠。"));
        }

        other.Index.Dispose();
        System.IO.Directory.Delete(folder, recursive: true);
        System.IO.Directory.Move(LuceneFolder.Of(other.Folder), folder);
    }

    private sealed class FullDirectory(Lucene.Net.Store.Directory directory) : FilterDirectory(directory)
    {
        private const int NoSpaceLeft = 28;

        public bool Full { get; set; }

        public override IndexOutput CreateOutput(string name, IOContext context) =>
            Full ? throw new IOException("No space left on device", NoSpaceLeft) : base.CreateOutput(name, context);

        public override void Sync(ICollection<string> names)
        {
            if (Full)
                throw new IOException("No space left on device", NoSpaceLeft);
            base.Sync(names);
        }
    }
}
