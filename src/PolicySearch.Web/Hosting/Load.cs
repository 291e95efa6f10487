using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace PolicySearch.Web.Hosting;

/// <summary>
/// Bounds the work: a request has a time, some are worked on at once, a few wait a moment, and the rest are told at once to come back. What
/// takes long has a lane of its own. Asking whether the server lives, and the page itself, are never held up.
/// </summary>
internal static class Load
{
    private const int Burst = 4;
    private const int WaitingWrites = 16;
    private const int WaitingLong = 4;

    // Whoever would have waited longer for a quick answer is better told to come back; a download is worth some waiting.
    private static readonly TimeSpan WaitForQuick = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan WaitForOthers = TimeSpan.FromMilliseconds(700);

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

    /// <summary>Lets requests in by the limits.</summary>
    public static void UseLoadLimits(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            context.Items[typeof(Load)] = Stopwatch.GetTimestamp();
            if (IsWork(context))
                context.RequestServices.GetRequiredService<IdleMemory>().Note();
            return next(context);
        });
        app.UseRateLimiter();
        app.Use((context, next) =>
            !IsWork(context) || Stopwatch.GetElapsedTime((long)context.Items[typeof(Load)]!) <= LongestWait(context)
                ? next(context) : Busy(context, StatusCodes.Status503ServiceUnavailable, ApiTexts.Of("busy")));
        app.UseRequestTimeouts();
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

    private static PartitionedRateLimiter<HttpContext> AtOnce(PolicySearchOptions options) => PartitionedRateLimiter.Create<HttpContext, Lane>(context => Lanes.Of(context) switch
    {
        Lane.Free => RateLimitPartition.GetNoLimiter(Lane.Free),
        Lane.Write => Limited(Lane.Write, options.ConcurrentWrites, Math.Min(options.WaitingRequests, WaitingWrites)),
        Lane.Long => Limited(Lane.Long, options.ConcurrentLongRequests, Math.Min(options.WaitingRequests, WaitingLong)),
        _ => Limited(Lane.Read, options.ConcurrentRequests, options.WaitingRequests),
    });

    private static RateLimitPartition<Lane> Limited(Lane lane, int atOnce, int waiting) => RateLimitPartition.GetConcurrencyLimiter(
        lane, _ => new ConcurrencyLimiterOptions { PermitLimit = atOnce, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    private static bool IsWork(HttpContext context) => Lanes.Of(context) != Lane.Free;

    private static TimeSpan LongestWait(HttpContext context) => Lanes.Of(context) == Lane.Read ? WaitForQuick : WaitForOthers;

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
