namespace PolicySearch.Web.Hosting;

/// <summary>How the web application is set up.</summary>
public sealed record PolicySearchOptions
{
    /// <summary>The folder of the index; made where it is missing.</summary>
    public string Store { get; init; } = "index-data";

    /// <summary>What writes must send as <c>X-Api-Key</c>; null or empty takes writes from this machine only.</summary>
    public string? ApiKey { get; init; }

    /// <summary>The largest upload, bytes.</summary>
    public long MaxUploadBytes { get; init; } = 64L << 20;
}
