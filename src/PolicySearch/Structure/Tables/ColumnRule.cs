namespace PolicySearch.Structure.Tables;

/// <summary>One way in which a column's head shows what the column holds.</summary>
/// <param name="Name">The rule's name.</param>
/// <param name="Applies">Whether it holds for a head, in a table of indicators or in another.</param>
/// <param name="Role">What the column then holds.</param>
internal sealed record ColumnRule(string Name, Func<string, bool, bool> Applies, Func<string, ColumnRole> Role)
{
    /// <summary>A rule whose heads all hold the same.</summary>
    public ColumnRule(string name, ColumnRole role, Func<string, bool, bool> applies)
        : this(name, applies, _ => role)
    {
    }

    /// <summary>Heads that it takes, with what they then hold.</summary>
    public required (string Head, ColumnRole Role)[] Takes { get; init; }

    /// <summary>Heads that look alike and are another rule's, or none's.</summary>
    public string[] Leaves { get; init; } = [];

    /// <summary>Whether its heads stand in tables of indicators.</summary>
    public bool OfIndicators { get; init; }
}
