namespace PolicySearch.Search;

/// <summary>In how many tasks of each group every word of the index stands.</summary>
/// <param name="Years">The years of the groups, ascending; empty where the groups are the selected tasks and the others.</param>
/// <param name="Tasks">How many tasks each group has: a year each, or the selected tasks and the others.</param>
/// <param name="Words">The words of two characters and more that begin with a letter.</param>
public sealed record WordTable(IReadOnlyList<int> Years, IReadOnlyList<int> Tasks, IReadOnlyList<WordTasks> Words);

/// <summary>A word and the tasks it stands in.</summary>
/// <param name="Word">The word, normalised.</param>
/// <param name="Tasks">In how many tasks of each group it stands.</param>
public readonly record struct WordTasks(string Word, IReadOnlyList<int> Tasks);
