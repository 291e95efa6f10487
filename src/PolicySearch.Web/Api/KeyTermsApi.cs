using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PolicySearch.Analysis;
using PolicySearch.Analysis.Terms;
using PolicySearch.Indexing;
using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Search;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Web.Api;

/// <summary><c>/api/keyterms</c>.</summary>
internal static class KeyTermsApi
{
    private const int Preset = 30;

    public static void MapKeyTerms(this IEndpointRouteBuilder api) =>
        api.MapGet("/keyterms", List).WithName("listKeyTerms").WithTags("Search").WithSummary("Find the words that set a selection of tasks apart")
            .WithDescription("The selection is what the query finds and the filters let pass; the rest is everything else that is stored.").ProducesValidationProblem().TakesLong();

    private static async Task<Ok<IReadOnlyList<KeyTerm>>> List(
        [AsParameters] KeyTermsQuery query, [AsParameters] FilterQuery filter, IPolicyIndex index, IWordSegmenter segmenter, CancellationToken cancellation)
    {
        var check = new FieldCheck().Range("limit", query.Limit ?? Preset, 1, SearchLimits.MostHits);
        var which = filter.Read(check);
        check.Throw();
        var selected = await Selection.IdsAsync(index, query.Query ?? "", which, cancellation);
        var tasks = index.TasksAsync(TaskFilter.None, cancellation).ToBlockingEnumerable(cancellation);
        return TypedResults.Ok(KeyTerms.Find(
            tasks.Select(t => t.Task), t => t.Id is not null && selected.Contains(t.Id), segmenter, query.Limit ?? Preset));
    }

    /// <summary>Which tasks, and how many terms.</summary>
    internal sealed record KeyTermsQuery
    {
        [FromQuery(Name = "query")]
        [Description("Select the tasks that a search finds.")]
        public string? Query { get; init; }

        [FromQuery(Name = "limit")]
        [Description("Terms to return, 1 to 200; 30 by default.")]
        [Range(1, SearchLimits.MostHits)]
        public int? Limit { get; init; }
    }
}
