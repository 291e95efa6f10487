using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using PolicySearch.Analysis.Export;
using PolicySearch.Analysis.Terms;
using PolicySearch.Indexing;
using PolicySearch.Search;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Web.Api;

/// <summary><c>/api/keyterms</c>, as JSON and as CSV.</summary>
internal static class KeyTermsApi
{
    private const int Preset = 30;

    public static void MapKeyTerms(this IEndpointRouteBuilder api) =>
        api.MapGroup("").WithTags("Analysis").MapList("/keyterms", List, "KeyTerms", "Find the words that set a selection of tasks apart, or a year from those before it",
            "The selection is what the query finds and the filters let pass; the rest is everything else that is stored. Log-odds with a prior, in standard deviations. by=year: words that come and go in each year of the selection.");

    private static async Task<ListAnswer<IReadOnlyList<KeyTerm>>> List([AsParameters] KeyTermsQuery query, [AsParameters] FilterQuery filter, IPolicyIndex index, CancellationToken cancellation) =>
        ListAnswer.Of(KeyTermsSheet.Table, await Find(query, filter, index, cancellation));

    private static Task<IReadOnlyList<KeyTerm>> Find(KeyTermsQuery query, FilterQuery filter, IPolicyIndex index, CancellationToken cancellation)
    {
        var check = new FieldCheck().Range("limit", query.Limit ?? Preset, 1, SearchLimits.MostHits);
        var by = check.Code<KeyTermsBy>("by", query.By);
        var which = filter.Read(check);
        check.Throw();
        return KeyTerms.FindAsync(index, query.Query ?? "", which, by, query.Limit ?? Preset, cancellation);
    }

    /// <summary>Which tasks, and how many terms.</summary>
    internal sealed record KeyTermsQuery : TasksQuery
    {
        [FromQuery(Name = "by")]
        [Description("What is set apart: selection (default: the selected tasks from all others), year (each year of the selected tasks from those before it).")]
        [Codes<KeyTermsBy>]
        public string? By { get; init; }

        [FromQuery(Name = "limit")]
        [Description("Terms to return, 1 to 200; 30 by default. By year: of those that come, and of those that go, in each year.")]
        [Range(1, SearchLimits.MostHits)]
        public int? Limit { get; init; }
    }
}
