using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace PolicySearch.Web.Hosting;

/// <summary>
/// Writes problem details for clients that accept no JSON (<c>Accept: text/csv</c> of a download): the framework's own writer refuses
/// these, and the reason would be lost. It comes after that writer.
/// </summary>
internal sealed class PlainProblemWriter : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => true;

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        RouteProblems.Explain(context);
        var problem = context.ProblemDetails;
        problem.Status ??= context.HttpContext.Response.StatusCode;
        problem.Title ??= ReasonPhrases.GetReasonPhrase(problem.Status.Value);
        await context.HttpContext.Response.WriteAsJsonAsync(problem, problem.GetType(), JsonSerializerOptions.Web, "application/problem+json");
    }
}
