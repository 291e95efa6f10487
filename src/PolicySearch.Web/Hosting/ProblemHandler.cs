using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PolicySearch.Errors;

namespace PolicySearch.Web.Hosting;

/// <summary>Answers errors as problem details (RFC 9457): a status, one sentence, and the reasons field by field.</summary>
internal sealed partial class ProblemHandler(IProblemDetailsService problems, ILogger<ProblemHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception switch
        {
            FieldException field => Invalid(field.Errors, field.Status),
            PolicySearchException error => Known(error),
            BadHttpRequestException request => BadRequest(request),
            // The reader has left, or the time of the request is over: who wrote the answer then is not asked for another.
            OperationCanceledException when httpContext.RequestAborted.IsCancellationRequested => new ProblemDetails { Status = StatusCodes.Status499ClientClosedRequest },
            _ => null,
        };
        if (problem is null)
        {
            LogUnexpected(logger, httpContext.Request.Method, httpContext.Request.Path, exception);
            problem = new ProblemDetails { Status = StatusCodes.Status500InternalServerError, Detail = ApiTexts.Of("fault", httpContext.TraceIdentifier) };
        }

        httpContext.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem, Exception = exception });
    }

    private static ProblemDetails Known(PolicySearchException error)
    {
        if (error.Code is ErrorCode.UnknownValue or ErrorCode.OutOfRange or ErrorCode.QueryTooLong or ErrorCode.TopicOfOtherTheme or ErrorCode.TopicNeeded or ErrorCode.NothingToSearch)
            return With(Invalid(new Dictionary<string, string[]> { [error.Subject] = [error.Message] }), error);
        return With(new ProblemDetails { Status = StatusOf(error.Code), Detail = error.Message }, error);
    }

    private static int StatusOf(ErrorCode code) => code switch
    {
        ErrorCode.UnknownTask or ErrorCode.UnknownDocument or ErrorCode.UnknownIndicator or ErrorCode.NotFound => StatusCodes.Status404NotFound,
        ErrorCode.FileTooLarge => StatusCodes.Status413PayloadTooLarge,
        ErrorCode.EmptyFile or ErrorCode.UnknownFormat or ErrorCode.UnknownEncoding or ErrorCode.DamagedFile or ErrorCode.NoTasks or ErrorCode.Encrypted or ErrorCode.OldFormat or ErrorCode.NoText
            or ErrorCode.ArchiveTooLarge or ErrorCode.NoTextColumn or ErrorCode.ProgramFault => StatusCodes.Status422UnprocessableEntity,
        ErrorCode.IndexLocked or ErrorCode.DiskFull or ErrorCode.ReadOnlyIndex or ErrorCode.StoreGone => StatusCodes.Status503ServiceUnavailable,
        ErrorCode.DamagedIndex or ErrorCode.NewerIndex or ErrorCode.OlderIndex or ErrorCode.NoIndex or ErrorCode.DamagedKeys => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status400BadRequest,
    };

    private static ProblemDetails With(ProblemDetails problem, PolicySearchException error)
    {
        problem.Extensions["code"] = JsonNamingPolicy.KebabCaseLower.ConvertName(error.Code.ToString());
        return problem;
    }

    private static ProblemDetails BadRequest(BadHttpRequestException request)
    {
        var parameter = Parameter().Match(request.Message);
        if (parameter.Success)
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Groups["name"].Value);
            return Invalid(new Dictionary<string, string[]> { [name] = [ApiTexts.Of("not-valid", parameter.Groups["value"].Value)] });
        }

        return request.InnerException is JsonException json
            ? Invalid(new Dictionary<string, string[]> { [json.Path ?? "$"] = [ApiTexts.Of("not-json", json.Message)] })
            : new ProblemDetails { Status = request.StatusCode, Detail = request.Message };
    }

    private static HttpValidationProblemDetails Invalid(IDictionary<string, string[]> errors, int status = StatusCodes.Status400BadRequest) => new(errors)
    {
        Status = status,
        Title = ApiTexts.Of("invalid"),
        Detail = string.Join(" ", errors.Values.SelectMany(reasons => reasons)),
    };

    // Failed to bind parameter "Nullable<int> Offset" from "many".
    [GeneratedRegex("""parameter "[^"]*?(?<name>\w+)" from "(?<value>[^"]*)"\.""", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    private static partial void LogUnexpected(ILogger logger, string method, PathString path, Exception exception);
}
