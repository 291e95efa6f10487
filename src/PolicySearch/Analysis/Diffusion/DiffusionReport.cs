using PolicySearch.Records;

namespace PolicySearch.Analysis.Diffusion;

/// <summary>Passages that documents share word for word or nearly, and the way each went.</summary>
/// <param name="Documents">How many documents were read.</param>
/// <param name="Tasks">How many tasks were read.</param>
/// <param name="Boilerplate">From how many documents on a passage counts as boilerplate.</param>
/// <param name="Shortest">The fewest letters and digits of a clause that is compared.</param>
/// <param name="Counts">How many passages of each kind there are.</param>
/// <param name="Total">How many passages were asked for.</param>
/// <param name="Offset">How many stand before the first of these.</param>
/// <param name="Items">The passages, the longest first.</param>
public sealed record DiffusionReport(
    int Documents, int Tasks, int Boilerplate, int Shortest, PassageCounts Counts, int Total, int Offset, IReadOnlyList<SharedPassage> Items)
{
    /// <summary>How alike two clauses must be at least to be one passage: the share of character pairs in common (Jaccard).</summary>
    public double Alike { get; } = LeaderIndex.Alike;
}

/// <summary>How many passages of each kind there are.</summary>
/// <param name="Borrowed">Those of several governments.</param>
/// <param name="Repeated">Those that one government repeats.</param>
/// <param name="Boilerplate">Those of so many documents that nobody borrows them from anybody.</param>
public sealed record PassageCounts(int Borrowed, int Repeated, int Boilerplate);

/// <summary>A passage that several documents have.</summary>
public sealed record SharedPassage
{
    /// <summary>What its spread says.</summary>
    public PassageKind Kind { get; init; }

    /// <summary>The passage as the first document prints it.</summary>
    public required string Text { get; init; }

    /// <summary>How many letters and digits it has there.</summary>
    public int Characters { get; init; }

    /// <summary>How many documents have it.</summary>
    public int Documents { get; init; }

    /// <summary>How many governments (regions, else issuing bodies) have it.</summary>
    public int Governments { get; init; }

    /// <summary>Where it stands, by date, one a document: the first is who printed it first. At most 100.</summary>
    public IReadOnlyList<PassageOccurrence> Chain { get; init; } = [];
}

/// <summary>A passage in one document.</summary>
public sealed record PassageOccurrence
{
    /// <summary>The document's key.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Its title, or its name where it has none.</summary>
    public required string Document { get; init; }

    /// <summary>The region whose document it is.</summary>
    public Region? Region { get; init; }

    /// <summary>When it was signed or made public; null where it does not say, and the year alone orders it.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The year that its goals are for.</summary>
    public int? Year { get; init; }

    /// <summary>The key of the task that holds it.</summary>
    public required string TaskId { get; init; }

    /// <summary>The passage as it is printed here.</summary>
    public required string Text { get; init; }

    /// <summary>Days since the first document's date; null where one of them has none.</summary>
    public int? Days { get; init; }

    /// <summary>Where this government stands to the first one.</summary>
    public Relation Relation { get; init; }

    /// <summary>The share of character pairs in common with the first: 1 for the same letters and digits in both.</summary>
    public double Similarity { get; init; }

    /// <summary>The first document's words and these side by side, piece by piece; empty for the first document, and until it is asked for.</summary>
    public IReadOnlyList<Piece> Pieces { get; init; } = [];
}

/// <summary>A piece of two passages side by side.</summary>
/// <param name="Same">Whether both have it.</param>
/// <param name="First">The first document's words; empty where it has none here.</param>
/// <param name="Here">This document's words; empty where it has none here.</param>
public sealed record Piece(bool Same, string First, string Here);

/// <summary>What the spread of a passage says.</summary>
public enum PassageKind
{
    /// <summary>Several governments have it, and not so many that everybody has: one may have it from another.</summary>
    Borrowed,

    /// <summary>One government repeats itself.</summary>
    Repeated,

    /// <summary>So many documents have it that nobody has it from anybody.</summary>
    Boilerplate,
}

/// <summary>Where a government stands to another.</summary>
public enum Relation
{
    /// <summary>It is the first document, or the same government.</summary>
    Same,

    /// <summary>The first government stands above it: the passage went down.</summary>
    Below,

    /// <summary>The first government stands below it: the passage went up.</summary>
    Above,

    /// <summary>Neither stands above the other.</summary>
    Beside,
}
