using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace PolicySearch.Web.Hosting;

/// <summary>
/// Bounds the work: a request has a time, some are worked on at once, a few wait, and the rest are told at once to come back. Asking
/// whether the server lives, and the page itself, are never held up.
/// </summary>
internal static class Load
{
    private const int Burst = 4;

    public static void AddLoadLimits(this IServiceCollection services, PolicySearchOptions options)
    {
        services.AddRateLimiter(limits =>
        {
            limits.GlobalLimiter = PartitionedRateLimiter.CreateChained(PerClient(options), AtOnce(options));
            limits.OnRejected = async (rejected, _) => await Reject(rejected);
        });
        services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = options.RequestTime,
            TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
            WriteTimeoutResponse = context => Busy(context, StatusCodes.Status503ServiceUnavailable, ApiTexts.Of("took-too-long", options.RequestTime.TotalSeconds)),
        });
    }

    // Programs of this machine (a notebook, a proxy) are held back by the number at once alone.
    private static PartitionedRateLimiter<HttpContext> PerClient(PolicySearchOptions options) => PartitionedRateLimiter.Create<HttpContext, IPAddress>(context =>
        context.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address) && IsWork(context)
            ? RateLimitPartition.GetTokenBucketLimiter(address, _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = options.RequestsPerSecond * Burst,
                TokensPerPeriod = options.RequestsPerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                AutoReplenishment = true,
            })
            : RateLimitPartition.GetNoLimiter(IPAddress.None));

    private static PartitionedRateLimiter<HttpContext> AtOnce(PolicySearchOptions options) => PartitionedRateLimiter.Create<HttpContext, bool>(context =>
        IsWork(context)
            ? RateLimitPartition.GetConcurrencyLimiter(true, _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = options.ConcurrentRequests,
                QueueLimit = options.WaitingRequests,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            })
            : RateLimitPartition.GetNoLimiter(false));

    private static bool IsWork(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static Task Reject(OnRejectedContext rejected)
    {
        // The limiter of a client says when its next request is welcome; that of all requests does not know.
        var ofClient = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out _);
        return Busy(
            rejected.HttpContext, ofClient ? StatusCodes.Status429TooManyRequests : StatusCodes.Status503ServiceUnavailable, ApiTexts.Of(ofClient ? "too-many-requests" : "busy"));
    }

    private static Task Busy(HttpContext context, int status, string detail)
    {
        context.Response.Headers[HeaderNames.RetryAfter] = 1.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Problem(statusCode: status, detail: detail).ExecuteAsync(context);
    }
}
