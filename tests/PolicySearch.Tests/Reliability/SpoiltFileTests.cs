using PolicySearch.Errors;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Search;
using PolicySearch.Tests.Indexing;

namespace PolicySearch.Tests.Reliability;

/// <summary>
/// Files of a store cut short or with bytes changed, as a failing disk or lost power leaves them: the program says in words what is damaged or
/// answers as before, and never falls. Files of search are derived: answers stay the same, or <c>check</c> tells why not.
/// </summary>
public sealed class SpoiltFileTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policysearch-spoilt-").FullName;

    [Fact]
    public async Task A_spoilt_store_is_told_or_answers()
    {
        var (count, random) = Rounds.Of("POLICYSEARCH_SPOILT", 24);
        var whole = Make();
        var (told, answered) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var store = Copy(whole, i);
            Spoil(Path.Combine(store, "policysearch.db"), random);
            try
            {
                using var index = PolicyIndexes.Open(store, random.Next(2) == 0 ? IndexMode.Read : IndexMode.Write);
                (await index.CheckAsync(TestContext.Current.CancellationToken)).Count.ShouldBePositive();
                await index.SearchAsync(new SearchRequest { Query = "园区" }, TestContext.Current.CancellationToken);
                await index.TargetsAsync([], TaskFilter.None, TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken);
                answered++;
            }
            catch (PolicySearchException error) when (error.Code is ErrorCode.DamagedIndex or ErrorCode.NewerIndex or ErrorCode.OlderIndex or ErrorCode.NoIndex or ErrorCode.StoreGone)
            {
                told++;
            }

            Directory.Delete(store, recursive: true);
        }

        output.WriteLine($"reliability: {count} stores with a cut or flipped file of records: {told} told in words, {answered} answered, 0 fell");
    }

    [Fact]
    public async Task Spoilt_files_of_search_change_no_answer_that_check_would_not_tell()
    {
        var (count, random) = Rounds.Of("POLICYSEARCH_SPOILT", 24);
        var whole = Make();
        var answered = 0;
        for (var i = 0; i < count; i++)
        {
            var store = Copy(whole, i);
            var files = Directory.GetFiles(LuceneFolder.Of(store)).Order(StringComparer.Ordinal).ToList();
            Spoil(files[random.Next(files.Count)], random);
            using (var index = PolicyIndexes.Open(store, IndexMode.Write))
            {
                var right = (await index.SearchAsync(new SearchRequest { Query = "园区" }, TestContext.Current.CancellationToken)).Total == 120
                    && (await index.SearchAsync(new SearchRequest { Query = "\"第7号\"" }, TestContext.Current.CancellationToken)).Total == 4;
                answered += right ? 1 : 0;
                // A bit that turned shows in no length and in no form: the checker finds it by the sums over the files.
                (right || (await index.CheckAsync(TestContext.Current.CancellationToken)).Any(finding => finding.Wrong.Count > 0)).ShouldBeTrue($"round {i}");
            }

            Directory.Delete(store, recursive: true);
        }

        output.WriteLine($"reliability: {count} stores with a cut or flipped file of search: {answered} answered as before, {count - answered} told by check, 0 fell");
    }

    [Theory]
    [InlineData("*.doc", 0xff)]
    [InlineData("*.doc", 0x55)]
    [InlineData("*.pos", 0xff)]
    [InlineData("*.tim", 0x7f)]
    [InlineData("*.tip", 0x01)]
    [InlineData("*.dvd", 0xff)]
    [InlineData("*.fdt", 0xff)]
    public async Task A_file_of_search_full_of_nonsense_is_built_anew_or_told(string kind, byte nonsense)
    {
        const int Head = 48;
        const int Foot = 16;
        var store = Make();
        foreach (var file in Directory.GetFiles(LuceneFolder.Of(store), kind))
        {
            var bytes = File.ReadAllBytes(file);
            bytes.AsSpan(Math.Min(Head, bytes.Length), Math.Max(0, bytes.Length - Head - Foot)).Fill(nonsense);
            File.WriteAllBytes(file, bytes);
        }

        using var index = PolicyIndexes.Open(store, IndexMode.Write);
        var right = (await index.SearchAsync(new SearchRequest { Query = "园区" }, TestContext.Current.CancellationToken)).Total == 120
            && (await index.SearchAsync(new SearchRequest { Query = "\"第7号\"" }, TestContext.Current.CancellationToken)).Total == 4;
        (right || (await index.CheckAsync(TestContext.Current.CancellationToken)).Any(finding => finding.Wrong.Count > 0)).ShouldBeTrue();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Spoil(string file, Random random)
    {
        var bytes = File.ReadAllBytes(file);
        if (bytes.Length > 0 && random.Next(2) == 0)
        {
            for (var n = random.Next(1, 200); n > 0; n--)
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(file, bytes);
        }
        else
        {
            File.WriteAllBytes(file, bytes[..random.Next(bytes.Length)]);
        }
    }

    private string Make()
    {
        var store = Path.Combine(_folder, "whole");
        using var index = PolicyIndexes.OpenFolder(store, IndexMode.Write);
        foreach (var documents in Enumerable.Range(0, 30).Chunk(10))
        {
            index.Write(
                [.. documents.Select(n => TemporaryIndex.Document($"{n}.txt", [.. Enumerable.Range(1, 4).Select(task => TemporaryIndex.Task(task, $"第{n}号建设园区{task}个", "重点任务", "市发改委"))]))], []);
        }

        return store;
    }

    private string Copy(string whole, int number)
    {
        var copy = Path.Combine(_folder, "copy" + number);
        foreach (var file in Directory.GetFiles(whole, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(whole, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return copy;
    }
}
