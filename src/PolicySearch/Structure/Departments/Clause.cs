namespace PolicySearch.Structure.Departments;

/// <summary>A name in a department clause, before the document's own rules are applied.</summary>
/// <param name="Name">The name as printed.</param>
/// <param name="Role">The part that a mark beside it gives; <see cref="RoleWord.None"/> where nothing does.</param>
/// <param name="Group">Which comma-separated group it stands in, counted from 0.</param>
/// <param name="Starred">Whether a star marks it.</param>
internal readonly record struct ClauseName(string Name, RoleWord Role, int Group, bool Starred);

/// <summary>A department clause: the names that stand in it, in printed order.</summary>
/// <param name="Names">The names.</param>
/// <param name="Labelled">Whether a label (责任单位:) or only a verb (负责) marks it as a clause.</param>
internal sealed record Clause(ClauseName[] Names, bool Labelled)
{
    /// <summary>When the work is to be finished, as printed beside the names (12月底前); null where nothing says so.</summary>
    public string? Deadline { get; init; }

    /// <summary>The name of the form that it has, from the table <see cref="ClauseForms"/>.</summary>
    public string Form { get; init; } = "";

    /// <summary>A clause without names: only a person or a date.</summary>
    public bool IsEmpty => Names.Length == 0;

    /// <summary>Clauses on lines of their own that belong together: 牵头单位:… and, below it, 责任单位:….</summary>
    public static Clause Joined(IReadOnlyList<Clause> clauses) =>
        clauses.Count == 1 ? clauses[0] : new Clause([.. clauses.SelectMany((c, i) => c.Names.Select(n => n with { Group = n.Group + i * 1000 }))], clauses.Any(c => c.Labelled))
        {
            Form = clauses[0].Form,
            Deadline = clauses.Select(c => c.Deadline).FirstOrDefault(d => d is not null),
        };

    /// <summary>Gives the names their parts.</summary>
    /// <param name="rule">What the document says once of all clauses.</param>
    /// <remarks>
    /// Beside a marked lead the others support: <c>A牵头,B、C分工负责</c> gives A lead, B and C support.
    /// Without a lead and without a rule, unmarked names are responsible. Where the first-listed leads, a body that stands alone leads.
    /// </remarks>
    public ClauseParts Parts(LeadRule rule) => ClauseParts.Of(Names, rule);
}

/// <summary>How a document says, once, which of the listed bodies leads.</summary>
internal enum LeadRule
{
    /// <summary>It does not say.</summary>
    None,

    /// <summary>列第一位的为牵头单位.</summary>
    FirstName,

    /// <summary>第一个逗号前为牵头单位.</summary>
    FirstGroup,
}
