namespace PolicySearch.Web.Hosting;

/// <summary>How the web application is set up.</summary>
public sealed record PolicySearchOptions
{
    /// <summary>The folder of the index; made where it is missing.</summary>
    public string Store { get; init; } = "index-data";

    /// <summary>A key that writes may send as <c>X-Api-Key</c> beside those of the <see cref="KeyRing"/>; null or empty for none.</summary>
    public string? ApiKey { get; init; }

    /// <summary>The largest upload, bytes.</summary>
    public long MaxUploadBytes { get; init; } = 64L << 20;

    /// <summary>Names, besides this machine's own and any address, that the server answers to (<c>Host</c>).</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Origins (<c>https://example.org</c>) whose pages may read from here.</summary>
    public IReadOnlyList<string> CorsOrigins { get; init; } = [];

    /// <summary>Whether whoever reaches the address may read, although there are keys for reading or none at all.</summary>
    public bool AllowAnonymousRead { get; init; }

    /// <summary>Whether the log is a line of JSON each, with the request's number, for programs.</summary>
    public bool JsonLog { get; init; }

    /// <summary>How many questions are worked on at once.</summary>
    public int ConcurrentRequests { get; init; } = Math.Max(4, 2 * Environment.ProcessorCount);

    /// <summary>How many uploads and decisions are read at once; they are stored one by one.</summary>
    public int ConcurrentWrites { get; init; } = 2;

    /// <summary>How many downloads, key terms and the like are worked on at once: what reads all that is stored.</summary>
    public int ConcurrentLongRequests { get; init; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>How many more may wait for their turn; what comes beyond is answered 503 at once.</summary>
    public int WaitingRequests { get; init; } = 64;

    /// <summary>How many requests a second one client of another machine may send; beyond that it is answered 429.</summary>
    public int RequestsPerSecond { get; init; } = 50;

    /// <summary>How long a request may be worked on before it is given up (503).</summary>
    public TimeSpan RequestTime { get; init; } = TimeSpan.FromSeconds(30);
}
