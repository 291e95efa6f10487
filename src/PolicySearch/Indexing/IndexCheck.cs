using Lucene.Net.Index;
using PolicySearch.Records;
using PolicySearch.Search;
using PolicySearch.Search.Tokenizing;
using PolicySearch.Search.Writing;
using Directory = Lucene.Net.Store.Directory;

namespace PolicySearch.Indexing;

/// <summary>Checks that an index is whole, agrees with its store and answers what a plain scan of the texts answers.</summary>
internal static class IndexCheck
{
    /// <summary>Whether Lucene's own checker finds the files whole; what it finds otherwise.</summary>
    public static CheckFinding OfFiles(Directory directory)
    {
        try
        {
            if (!DirectoryReader.IndexExists(directory))
                return new CheckFinding("index", ["it is missing; it is built when it is next used"]);
            var status = new CheckIndex(directory).DoCheckIndex();
            return new CheckFinding("index", status.Clean ? [] : [$"{status.NumBadSegments} segments are damaged, {status.TotLoseDocCount} tasks; it is built anew when it is next read"]);
        }
        catch (Exception error) when (LuceneErrors.IsDamage(error))
        {
            return new CheckFinding("index", [error.Message + "; it is built anew when it is next read"]);
        }
    }

    /// <summary>Whether terms out of the stored tasks are found as often as a scan finds them.</summary>
    /// <param name="tasks">Every stored task.</param>
    /// <param name="search">Searches for a request.</param>
    /// <param name="terms">How many terms.</param>
    /// <param name="cancellation">Stops between tasks.</param>
    public static async Task<CheckFinding> OfTotals(Func<IAsyncEnumerable<StoredTask>> tasks, Func<SearchRequest, Task<SearchResult>> search, int terms, CancellationToken cancellation)
    {
        var counted = (await Terms(tasks(), terms, cancellation)).ToDictionary(term => term, _ => 0L, StringComparer.Ordinal);
        await foreach (var task in tasks().WithCancellation(cancellation))
        {
            var text = SearchText.Normalise(task.Task.Text);
            foreach (var term in counted.Keys.Where(term => text.Contains(term, StringComparison.Ordinal)))
                counted[term]++;
        }

        var wrong = new List<string>();
        foreach (var (term, count) in counted)
        {
            var found = await search(new SearchRequest { Query = $"\"{term}\"", In = SearchFields.Text, Limit = 0, Relax = false });
            if (found.Total != count)
                wrong.Add($"{term}: {found.Total} tasks found, {count} hold it");
        }

        return new CheckFinding("totals", wrong);
    }

    // Two characters of every so manyth task: the terms differ from store to store, and are the same for the same store.
    private static async Task<IReadOnlyList<string>> Terms(IAsyncEnumerable<StoredTask> tasks, int terms, CancellationToken cancellation)
    {
        var random = new Random(terms);
        var chosen = new List<string>();
        long seen = 0;
        await foreach (var task in tasks.WithCancellation(cancellation))
        {
            var text = SearchText.Normalise(task.Task.Text);
            if (text.Length < 2)
                continue;
            var at = random.Next(text.Length - 1);
            var term = text.Substring(at, 2);
            if (!term.All(char.IsLetter))
                continue;
            seen++;
            if (chosen.Count < terms)
                chosen.Add(term);
            else if (random.NextInt64(seen) is var place && place < terms)
                chosen[(int)place] = term;
        }

        return [.. chosen.Distinct()];
    }
}
