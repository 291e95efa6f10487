namespace PolicySearch.Analysis.Terms;

/// <summary>A term that is more frequent in a selection of tasks than in the others.</summary>
/// <param name="Term">The word.</param>
/// <param name="Tasks">In how many tasks of the selection it stands.</param>
/// <param name="Others">In how many other tasks it stands.</param>
/// <param name="Score">Log-likelihood ratio (Dunning 1993); above 10.83 chance explains it less than once in a thousand.</param>
public sealed record KeyTerm(string Term, int Tasks, int Others, double Score);
