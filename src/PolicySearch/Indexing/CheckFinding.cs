namespace PolicySearch.Indexing;

/// <summary>One thing that <c>check</c> looked at.</summary>
/// <param name="Part">Which: <c>store</c> (the records), <c>index</c> (Lucene's files), <c>totals</c> (search against a scan).</param>
/// <param name="Wrong">What is wrong, a line each; empty where all is well.</param>
public sealed record CheckFinding(string Part, IReadOnlyList<string> Wrong);
