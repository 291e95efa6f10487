namespace PolicySearch.Records;

/// <summary>How files are to be read.</summary>
public sealed record ReadOptions
{
    /// <summary>The defaults.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>The column of a CSV or JSONL data set that holds each document's text; null to find it by name.</summary>
    public string? TextColumn { get; init; }

    /// <summary>The column that holds each document's region; null to find it by name.</summary>
    public string? RegionColumn { get; init; }

    /// <summary>The column that holds each document's title; null to find it by name.</summary>
    public string? TitleColumn { get; init; }

    /// <summary>The column that holds each document's year; null to find it by name.</summary>
    public string? YearColumn { get; init; }

    /// <summary>The column that holds each document's issuing body; null to find it by name.</summary>
    public string? IssuerColumn { get; init; }

    /// <summary>The column that holds the day each document was published; null to find it by name.</summary>
    public string? DateColumn { get; init; }

    /// <summary>The column that holds the address each document was published at; null to find it by name.</summary>
    public string? AddressColumn { get; init; }

    /// <summary>The region (name or code) to give every document instead of the one it seems to have; null to find it.</summary>
    public string? Region { get; init; }

    /// <summary>The largest file that is read, bytes.</summary>
    public long MaxBytes { get; init; } = 64L << 20;
}
