using PolicySearch.Records;

namespace PolicySearch.Search;

/// <summary>
/// A filter whose values are what the records hold: region codes with all below them, theme and topic codes. A set that is null filters
/// nothing; one that is empty lets nothing pass. Whether a task passes is decided here for records, and by the same sets in the index.
/// </summary>
internal sealed record ResolvedFilter
{
    /// <summary>Lets everything pass.</summary>
    public static ResolvedFilter None { get; } = new();

    /// <summary>Region codes.</summary>
    public IReadOnlySet<string>? Regions { get; init; }

    /// <summary>Years that the documents' goals are for.</summary>
    public IReadOnlySet<int>? Years { get; init; }

    /// <summary>Document kinds.</summary>
    public IReadOnlySet<DocumentKind>? Kinds { get; init; }

    /// <summary>Theme codes.</summary>
    public IReadOnlySet<string>? Themes { get; init; }

    /// <summary>Topic codes.</summary>
    public IReadOnlySet<string>? Topics { get; init; }

    /// <summary>Department names, printed or canonical.</summary>
    public IReadOnlySet<string>? Departments { get; init; }

    /// <summary>Whether everything passes.</summary>
    public bool PassesAll => Regions is null && Years is null && Kinds is null && !AsksOfTasks;

    /// <summary>Whether the task itself is asked, and not its document alone.</summary>
    public bool AsksOfTasks => Themes is not null || Topics is not null || Departments is not null;

    /// <summary>The parts of the filter that a document fails.</summary>
    public FacetSet Fails(PolicyDocument document)
    {
        var fails = FacetSet.None;
        if (Regions is not null && !(document.Region is { } region && Regions.Contains(region.Code)))
            fails |= FacetSet.Region;
        if (Years is not null && !Years.Contains(document.Year ?? 0))
            fails |= FacetSet.Year;
        if (Kinds is not null && !Kinds.Contains(document.Kind))
            fails |= FacetSet.Kind;
        return fails;
    }

    /// <summary>Whether a task passes.</summary>
    public bool Passes(StoredTask stored) =>
        Fails(stored.Document) == FacetSet.None
        && (Themes is null || stored.Task.Themes.Any(theme => Themes.Contains(theme.Theme)))
        && (Topics is null || stored.Task.Topics.Any(topic => Topics.Contains(topic.Topic)))
        && (Departments is null || stored.Task.Departments.Any(department => Departments.Contains(department.Name) || Departments.Contains(department.Canonical)));
}

/// <summary>The facets of a task.</summary>
[Flags]
internal enum FacetSet
{
    None = 0,
    Region = 1,
    Year = 2,
    Theme = 4,
    Topic = 8,
    Department = 16,
    Kind = 32,
}
