namespace PolicySearch.Structure.Departments;

/// <summary>One way in which documents print who does a task. A new way is a new row in <see cref="ClauseForms"/>.</summary>
/// <param name="Name">What it is called, in English.</param>
/// <param name="Reason">Why words of this form are a clause.</param>
/// <param name="Places">Where it stands.</param>
/// <param name="Holds">What its tokens must show.</param>
internal sealed record ClauseForm(string Name, string Reason, ClausePlace Places, Func<ClauseFacts, bool> Holds)
{
    /// <summary>Phrases that it takes, each with the parts that it gives: L lead, S support, R responsible. A test runs them.</summary>
    public required IReadOnlyList<(string Phrase, string Parts)> Takes { get; init; }

    /// <summary>Phrases that it must leave. A test runs them.</summary>
    public required IReadOnlyList<string> Leaves { get; init; }
}
