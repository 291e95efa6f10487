using PolicySearch.Analysis.Terms;
using PolicySearch.Errors;
using PolicySearch.Indexing;
using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Search;
using PolicySearch.Search.Tokenizing;

namespace PolicySearch.Analysis.Judging;

/// <summary>Asks an index what was judged, and notes at which place the answer comes.</summary>
public static class SearchEvaluation
{
    /// <summary>How many hits are looked at.</summary>
    public const int Depth = 10;

    /// <summary>Asks everything that the index can answer: what is answered by documents that are not in it is left out.</summary>
    /// <param name="index">The index.</param>
    /// <param name="judged">The judged searches.</param>
    /// <param name="match">How queries are matched.</param>
    /// <param name="cancellation">Stops between searches.</param>
    public static async Task<IReadOnlyList<SearchVerdict>> JudgeAsync(IPolicyIndex index, IReadOnlyList<JudgedSearch> judged, SearchMatch match, CancellationToken cancellation = default)
    {
        var ids = new Dictionary<string, string>();
        await foreach (var stored in index.TasksAsync(TaskFilter.None, cancellation))
            ids[NameOf(stored)] = stored.Task.Id!;
        var verdicts = new List<SearchVerdict>();
        foreach (var one in judged.Where(one => one.Holds.Count > 0 || one.Tasks.Any(ids.ContainsKey)))
        {
            var hits = one.Kind == JudgedKind.Similar ? await SimilarAsync(index, ids, one, cancellation) : await SearchAsync(index, one.Query, match, cancellation);
            verdicts.Add(new SearchVerdict(one, hits.TakeWhile(hit => !Answers(one, hit)).Count() is var place && place < hits.Count ? place + 1 : null, hits.Select(NameOf).FirstOrDefault()));
        }

        return verdicts;
    }

    private static async Task<IReadOnlyList<StoredTask>> SearchAsync(IPolicyIndex index, string query, SearchMatch match, CancellationToken cancellation) =>
        [.. (await index.SearchAsync(new SearchRequest { Query = query, Match = match, Limit = Depth }, cancellation)).Hits.Select(hit => new StoredTask(hit.Task, hit.Document))];

    private static async Task<IReadOnlyList<StoredTask>> SimilarAsync(IPolicyIndex index, Dictionary<string, string> ids, JudgedSearch one, CancellationToken cancellation)
    {
        var task = ids.TryGetValue(one.Task!, out var id) ? await index.TaskAsync(id, cancellation) : null;
        if (task is null)
            throw new PolicySearchException(ErrorCode.UnknownTask, one.Task!);
        return [.. SimilarTasks.Find(task, () => index.TasksAsync(TaskFilter.None, cancellation).ToBlockingEnumerable(cancellation), SmartCnSegmenter.Default, Depth, OwnDocument(one)).Select(similar => similar.Task)];
    }

    // Tasks of the same document are looked at where one of them is the answer.
    private static bool OwnDocument(JudgedSearch one) => one.Tasks.Any(task => task.Split('#')[0] == one.Task!.Split('#')[0]);

    private static bool Answers(JudgedSearch judged, StoredTask hit) => judged.Tasks.Count > 0
        ? judged.Tasks.Contains(NameOf(hit))
        : judged.Holds.All(word => SearchText.Normalise(hit.Task.Text).Contains(SearchText.Normalise(word), StringComparison.Ordinal));

    private static string NameOf(StoredTask stored) => $"{Path.GetFileNameWithoutExtension(stored.Document.Document)}#{stored.Task.Sequence}";
}

/// <summary>What came of a judged search.</summary>
/// <param name="Judged">The search.</param>
/// <param name="Place">The place of the first right answer, from 1; null where it is not among the first <see cref="SearchEvaluation.Depth"/>.</param>
/// <param name="First">The first hit, as it is named in a gold file; null where there was none.</param>
public sealed record SearchVerdict(JudgedSearch Judged, int? Place, string? First);

/// <summary>How a group of judged searches did.</summary>
/// <param name="Group">What is in it.</param>
/// <param name="Searches">How many searches.</param>
/// <param name="First">The share whose first hit is right, 0 to 1.</param>
/// <param name="FirstFive">The share that has a right one among the first five.</param>
/// <param name="ReciprocalRank">The mean of 1 / place of the first right hit (MRR); 0 counts where there is none.</param>
public sealed record SearchScore(string Group, int Searches, double First, double FirstFive, double ReciprocalRank)
{
    /// <summary>The score of a group.</summary>
    public static SearchScore Of(string group, IReadOnlyCollection<SearchVerdict> verdicts) => verdicts.Count == 0 ? new(group, 0, 0, 0, 0) : new(
        group,
        verdicts.Count,
        verdicts.Average(v => v.Place == 1 ? 1.0 : 0),
        verdicts.Average(v => v.Place <= 5 ? 1.0 : 0),
        verdicts.Average(v => v.Place is { } place ? 1.0 / place : 0));
}
