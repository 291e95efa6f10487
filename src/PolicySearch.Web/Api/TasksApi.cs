using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PolicySearch.Analysis.Export;
using PolicySearch.Analysis.Terms;
using PolicySearch.Errors;
using PolicySearch.Indexing;
using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Web.Api;

/// <summary><c>/api/tasks</c>: a task, those like it, and a researcher's decision on its theme.</summary>
internal static class TasksApi
{
    private const int MostSimilar = 100;
    private const int LongestName = 100;

    public static void MapTasks(this IEndpointRouteBuilder api)
    {
        var tasks = api.MapGroup("/tasks/{id}").WithTags("Tasks");
        tasks.MapGet("", Get).WithName("getTask").WithSummary("Read a task and its document").ProducesProblem(StatusCodes.Status404NotFound);
        var (similar, files) = tasks.MapList("/similar", Similar, "SimilarTasks", "Find the tasks whose wording is closest", "Tasks of other documents, closest first; `shared` lists the telling words that both hold.");
        similar.WithName("similarTasks").ProducesProblem(StatusCodes.Status404NotFound).TakesLong();
        files.ProducesProblem(StatusCodes.Status404NotFound);
        tasks.MapPut("/themes", Correct).WithName("correctThemes").WithSummary("Keep a decision on a task's themes")
            .WithDescription("The decision stands beside the model's and survives re-indexing; train uses it. Needs X-Api-Key, or comes from this machine where no key is configured.")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status415UnsupportedMediaType).RequireWriter();
        tasks.RefuseOtherThanJson(HttpMethods.Put, "/themes");
        tasks.MapDelete("/themes", Withdraw).WithName("withdrawThemes").WithSummary("Take a decision on a task's themes back")
            .ProducesProblem(StatusCodes.Status404NotFound).RequireWriter();
    }

    private static async Task<Ok<StoredTask>> Get([Description("The task's key.")] string id, IPolicyIndex index, CancellationToken cancellation) =>
        TypedResults.Ok(await Find(index, id, cancellation));

    private static async Task<ListAnswer<IReadOnlyList<SimilarTask>>> Similar(
        [Description("The task's key.")] string id, [AsParameters] FilterQuery filter, [FromQuery, Description("Tasks to return, 1 to 100; 10 by default.")] int? limit,
        [FromQuery, Description("True to look at the tasks of its own document too; false by default.")] bool? sameDocument,
        IPolicyIndex index, CancellationToken cancellation)
    {
        var check = new FieldCheck().Range("limit", limit ?? 10, 1, MostSimilar);
        var among = filter.Read(check);
        check.Throw();
        var found = SimilarTasks.Find(await Find(index, id, cancellation), () => index.TasksAsync(among, cancellation).ToBlockingEnumerable(cancellation), SmartCnSegmenter.Default, limit ?? 10, sameDocument ?? false);
        return ListAnswer.Of(SimilarSheet.Table, found, s => s.Task.Document);
    }

    private static async Task<Ok<ThemeCorrection>> Correct(
        [Description("The task's key.")] string id, CorrectionRequest decision, IPolicyIndex index, TimeProvider time, CancellationToken cancellation)
    {
        new FieldCheck().Required("theme", decision.Theme is not null).Length("by", decision.By, LongestName).Throw();
        var correction = new ThemeCorrection(
            decision.Theme!, decision.Topic ?? "", decision.AlsoThemes ?? [], decision.AlsoTopics ?? [], decision.By ?? "", time.GetUtcNow());
        return await index.CorrectAsync(id, correction, cancellation) ? TypedResults.Ok(correction) : throw new PolicySearchException(ErrorCode.UnknownTask, id);
    }

    private static async Task<NoContent> Withdraw([Description("The task's key.")] string id, IPolicyIndex index, CancellationToken cancellation) =>
        await index.CorrectAsync(id, null, cancellation) ? TypedResults.NoContent() : throw new PolicySearchException(ErrorCode.UnknownTask, id);

    private static async Task<StoredTask> Find(IPolicyIndex index, string id, CancellationToken cancellation) =>
        await index.TaskAsync(id, cancellation) ?? throw new PolicySearchException(ErrorCode.UnknownTask, id);

    /// <summary>A researcher's decision.</summary>
    internal sealed record CorrectionRequest
    {
        /// <summary>The primary theme's code.</summary>
        public string? Theme { get; init; }

        /// <summary>The primary topic's code; left out where the theme has no topics.</summary>
        public string? Topic { get; init; }

        /// <summary>Further themes, if any.</summary>
        public IReadOnlyList<string>? AlsoThemes { get; init; }

        /// <summary>Further topics, if any.</summary>
        public IReadOnlyList<string>? AlsoTopics { get; init; }

        /// <summary>Who decides; may be left out.</summary>
        public string? By { get; init; }
    }
}
