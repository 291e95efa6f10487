using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Search;

namespace PolicySearch.Analysis;

/// <summary>A theme of the scheme and how many stored tasks have it.</summary>
/// <param name="Theme">Its code.</param>
/// <param name="Zh">Its Chinese name.</param>
/// <param name="En">Its English name.</param>
/// <param name="Tasks">Tasks that have it, as their first or a further theme.</param>
/// <param name="Topics">The topics beneath it.</param>
public sealed record ThemeOverview(string Theme, string Zh, string En, long Tasks, IReadOnlyList<TopicOverview> Topics)
{
    /// <summary>The scheme with the counts of an index.</summary>
    public static async Task<IReadOnlyList<ThemeOverview>> OfAsync(IPolicyIndex index, TaskFilter filter, CancellationToken cancellation = default)
    {
        var facets = (await index.SearchAsync(new SearchRequest { Filter = filter, Limit = 0 }, cancellation)).Facets;
        var themes = facets.Theme.ToDictionary(f => f.Value, f => f.Count);
        var topics = facets.Topic.ToDictionary(f => f.Value, f => f.Count);
        return
        [
            .. (await index.SchemeAsync(cancellation)).Themes.Select(theme => new ThemeOverview(
                theme.Code,
                theme.Zh,
                theme.En,
                themes.GetValueOrDefault(theme.Code),
                [.. theme.Topics.Select(topic => new TopicOverview(topic.Code, topic.Zh, topic.En, topics.GetValueOrDefault(topic.Code)))])),
        ];
    }
}

/// <summary>A topic of the scheme and how many stored tasks have it.</summary>
/// <param name="Topic">Its code.</param>
/// <param name="Zh">Its Chinese name.</param>
/// <param name="En">Its English name.</param>
/// <param name="Tasks">Tasks that have it, as their first or a further topic.</param>
public sealed record TopicOverview(string Topic, string Zh, string En, long Tasks);
