namespace PolicySearch.Indexing;

/// <summary>A theme model took the place of another.</summary>
/// <param name="Before">The name of the scheme that the tasks were tagged by.</param>
/// <param name="Scheme">The name of the scheme that they are tagged by now.</param>
/// <param name="Tasks">How many tasks were tagged anew.</param>
/// <param name="Resting">How many corrections speak codes that the scheme lacks; they are kept.</param>
public sealed record ModelChange(string Before, string Scheme, long Tasks, int Resting);

/// <summary>How far tagging anew has come.</summary>
/// <param name="Done">Documents done.</param>
/// <param name="Total">Documents in all.</param>
public readonly record struct TaggingProgress(int Done, int Total);
