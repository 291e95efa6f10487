using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PolicySearch.Analysis;
using PolicySearch.Analysis.Export;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Search;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Web.Api;

/// <summary><c>/api/search</c> and <c>/api/suggest</c>.</summary>
internal static class SearchApi
{
    private static readonly string[] Places = ["text", "heading", "department"];

    public static void MapSearch(this IEndpointRouteBuilder api)
    {
        api.MapGroup("").WithTags("Search").MapList("/search", Search, "Search", "Find tasks by their words",
            "Terms separated by spaces are all required; \"…\" is a phrase, -term excludes, OR. An empty query lists all that pass the filters. The total is exact; facets count all matches.");
        api.MapGet("/suggest", Suggest).WithName("suggest").WithTags("Search").WithSummary("Complete what is being typed")
            .WithDescription("Terms, compounds of the texts, themes, indicators, departments, regions and titles of documents, by characters or by pinyin (whole, initials or both); `kind` says which.").ProducesValidationProblem();
    }

    private static async Task<ListAnswer<SearchResult>> Search([AsParameters] SearchQuery query, [AsParameters] FilterQuery filter, IPolicyIndex index, CancellationToken cancellation)
    {
        var check = new FieldCheck().OneOf("in", query.In ?? [], Places)
            .OneOf("match", [query.Match ?? "exact"], JsonCode.All<SearchMatch>().ToArray())
            .OneOf("sort", [query.Sort ?? "relevance"], JsonCode.All<SearchSort>().ToArray())
            .Range("offset", query.Offset ?? 0, 0, SearchLimits.DeepestHit).Range("limit", query.Limit ?? 10, 0, SearchLimits.MostHits);
        var tasks = filter.Read(check);
        check.Throw();
        var request = new SearchRequest
        {
            Query = query.Query ?? "",
            Match = JsonCode.Parse<SearchMatch>(query.Match ?? "exact") ?? SearchMatch.Exact,
            Filter = tasks,
            In = Fields(query.In ?? []),
            Sort = JsonCode.Parse<SearchSort>(query.Sort ?? "relevance") ?? SearchSort.Relevance,
            Offset = query.Offset ?? 0,
            Limit = query.Limit ?? 10,
            Aliases = query.Aliases ?? false,
            Relax = query.Relax ?? true,
            OtherWords = query.OtherWords ?? true,
            Fold = query.Fold ?? false,
            Explain = query.Explain ?? false,
        };
        var answer = await index.SearchAsync(request, cancellation);
        return ListAnswer.Of(
            "search", () => answer,
            () => ExportedList.Of(HitsSheet.Table, query.Limit is null ? Selection.HitsAsync(index, request, cancellation).ToBlockingEnumerable(cancellation) : answer.Hits, hit => hit.Document));
    }

    private static async Task<Ok<IReadOnlyList<Suggestion>>> Suggest([AsParameters] SuggestQuery query, IPolicyIndex index, CancellationToken cancellation)
    {
        new FieldCheck().Length("query", query.Query, SearchLimits.LongestQuery).Range("limit", query.Limit ?? 10, 1, SearchLimits.MostSuggestions).Throw();
        return TypedResults.Ok(string.IsNullOrWhiteSpace(query.Query) ? [] : await index.SuggestAsync(query.Query, query.Limit ?? 10, cancellation));
    }

    private static SearchFields Fields(string[] names) =>
        names.Length == 0 ? SearchFields.All : names.Select(name => JsonCode.Parse<SearchFields>(name) ?? SearchFields.All).Aggregate((a, b) => a | b);

    /// <summary>What to search for.</summary>
    internal sealed record SearchQuery
    {
        [FromQuery(Name = "query")]
        [Description("What to find; at most 2,000 characters.")]
        public string? Query { get; init; }

        [FromQuery(Name = "match")]
        [Description("exact (default): every term as it stands. words: by the words of the query, for a question, a sentence or a paragraph; the answer lists them in `wording`.")]
        [Codes<SearchMatch>]
        public string? Match { get; init; }

        [FromQuery(Name = "in")]
        [Description("Where the terms may stand: text, heading, department. May repeat; all of them by default.")]
        [Codes("text", "heading", "department")]
        public string[]? In { get; init; }

        [FromQuery(Name = "sort")]
        [Description("relevance (default) or newest.")]
        [Codes<SearchSort>]
        public string? Sort { get; init; }

        [FromQuery(Name = "offset")]
        [Description("Hits to skip; 0 by default.")]
        [Range(0, SearchLimits.DeepestHit)]
        public int? Offset { get; init; }

        [FromQuery(Name = "limit")]
        [Description("Hits to return, 0 to 200; 10 by default, and all of them in a file.")]
        [Range(0, SearchLimits.MostHits)]
        public int? Limit { get; init; }

        [FromQuery(Name = "aliases")]
        [Description("True to find other names of a term too (发改委: 发展和改革委员会); false by default. The answer lists them either way.")]
        public bool? Aliases { get; init; }

        [FromQuery(Name = "relax")]
        [Description("False to answer with nothing, rather than with a looser query, where nothing has the query's wording; true by default.")]
        public bool? Relax { get; init; }

        [FromQuery(Name = "otherWords")]
        [Description("False to keep to the words of the query where it is taken word by word; by default what governments write is looked for too (看病贵: 医疗费用), and told in `wording.others`.")]
        public bool? OtherWords { get; init; }

        [FromQuery(Name = "fold")]
        [Description("True to fold tasks of nearly the same wording into one hit, which lists the keys of the others in `folded`; false by default. The total counts all of them.")]
        public bool? Fold { get; init; }

        [FromQuery(Name = "explain")]
        [Description("True to return the parts of each score; false by default.")]
        public bool? Explain { get; init; }
    }

    /// <summary>What is being typed.</summary>
    internal sealed record SuggestQuery
    {
        [FromQuery(Name = "query")]
        [Description("What was typed so far.")]
        public string? Query { get; init; }

        [FromQuery(Name = "limit")]
        [Description("Suggestions to return, 1 to 50; 10 by default.")]
        [Range(1, SearchLimits.MostSuggestions)]
        public int? Limit { get; init; }
    }
}
