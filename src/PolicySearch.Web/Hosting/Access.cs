using System.Collections.Concurrent;
using System.Net;

namespace PolicySearch.Web.Hosting;

/// <summary>
/// Who may read and write. A key stands for a role; without any key, whoever reaches the server may read, and writes are taken from this
/// machine only: not from a request that a proxy passes on, nor from one that another site's page makes in a reader's browser.
/// </summary>
internal sealed partial class Access(PolicySearchOptions options, KeyRing ring, TimeProvider time, ILogger<Access> logger)
{
    public const string Header = "X-Api-Key";
    private const int MostFailures = 10;
    private const int MostWatched = 10_000;
    private static readonly TimeSpan Watched = TimeSpan.FromMinutes(1);
    private static readonly string[] LocalNames = ["localhost", "127.0.0.1", "[::1]"];
    private static readonly string[] ProxyHeaders = ["Forwarded", "Via", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "CF-Connecting-IP", "True-Client-IP", "X-Original-Host", "X-Original-URL", "X-Rewrite-URL"];

    private readonly ConcurrentDictionary<IPAddress, (int Count, DateTimeOffset Since)> _failures = new();

    /// <summary>Whether any key is known.</summary>
    public bool HasKeys => !string.IsNullOrEmpty(options.ApiKey) || ring.Keys.Count > 0;

    /// <summary>Why a request may not read; null where it may.</summary>
    public Refusal? OfReading(HttpContext context) =>
        options.AllowAnonymousRead || ring.Keys.All(key => key.Role != KeyRole.Read) ? null : OfKey(context, KeyRole.Read);

    /// <summary>Why a request may not write; null where it may.</summary>
    public Refusal? OfWriting(HttpContext context)
    {
        if (HasKeys)
            return OfKey(context, KeyRole.Write);
        return IsLocal(context) && IsOfThisSite(context.Request) ? null : new Refusal(StatusCodes.Status403Forbidden, ApiTexts.Of("local-writes", Header));
    }

    /// <summary>The name of the key that a request was let in with; <c>local</c> where it needed none.</summary>
    public static string NameOf(HttpContext context) => context.Items[typeof(ApiKey)] as string ?? "local";

    /// <summary>Whether a request names this server: by an address, by a name of this machine, or by one that was allowed.</summary>
    /// <remarks>A page of another site can have its name lead here; it cannot make a browser send another <c>Host</c>.</remarks>
    public bool IsNamed(HttpRequest request)
    {
        var host = request.Host.Host;
        return LocalNames.Contains(host, StringComparer.OrdinalIgnoreCase) || IPAddress.TryParse(host.Trim('[', ']'), out _)
            || options.AllowedHosts.Contains(host, StringComparer.OrdinalIgnoreCase);
    }

    private Refusal? OfKey(HttpContext context, KeyRole role)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (_failures.TryGetValue(address, out var failures) && failures.Count >= MostFailures && time.GetUtcNow() - failures.Since < Watched)
            return new Refusal(StatusCodes.Status429TooManyRequests, ApiTexts.Of("key-throttled")) { RetryAfter = Watched };

        var sent = context.Request.Headers[Header].ToString();
        if (Name(sent, role) is { } name)
        {
            context.Items[typeof(ApiKey)] = name;
            return null;
        }

        if (sent.Length > 0)
            Note(address);
        LogRefused(logger, context.Request.Method, context.Request.Path, address, sent.Length > 0 ? "a wrong key" : "no key");
        return new Refusal(StatusCodes.Status401Unauthorized, ApiTexts.Of("key-needed", Header));
    }

    private string? Name(string sent, KeyRole role)
    {
        if (sent.Length == 0)
            return null;
        if (!string.IsNullOrEmpty(options.ApiKey) && KeyRing.Hash(sent) == KeyRing.Hash(options.ApiKey))
            return "environment";
        return ring.Find(sent) is { } key && key.Role >= role ? key.Name : null;
    }

    private void Note(IPAddress address)
    {
        if (_failures.Count >= MostWatched)
            _failures.Clear();
        var now = time.GetUtcNow();
        _failures.AddOrUpdate(address, (1, now), (_, kept) => now - kept.Since < Watched ? (kept.Count + 1, kept.Since) : (1, now));
    }

    private static bool IsLocal(HttpContext context)
    {
        var headers = context.Request.Headers;
        return context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            && LocalNames.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
            && !headers.Keys.Any(name => name.StartsWith("X-Forwarded", StringComparison.OrdinalIgnoreCase)) && !ProxyHeaders.Any(headers.ContainsKey);
    }

    private static bool IsOfThisSite(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return (origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}") && site is ("" or "same-origin" or "none");
    }

    [LoggerMessage(LogLevel.Warning, "{Method} {Path} from {Address} was refused: {Why}")]
    private static partial void LogRefused(ILogger logger, string method, PathString path, IPAddress address, string why);

    /// <summary>An answer that refuses.</summary>
    internal sealed record Refusal(int Status, string Detail)
    {
        /// <summary>When to try again, if that helps.</summary>
        public TimeSpan? RetryAfter { get; init; }
    }
}
