namespace PolicySearch.Records;

/// <summary>Which tasks are meant. An empty list filters nothing.</summary>
public sealed record TaskFilter
{
    /// <summary>The filter that lets everything pass.</summary>
    public static TaskFilter None { get; } = new();

    /// <summary>Region codes or names; a region includes the divisions below it.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Years that the documents' goals are for.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Theme codes, met by a task's primary theme or its further ones.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Topic codes.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Departments, as printed or canonical.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];

    /// <summary>Document kinds.</summary>
    public IReadOnlyList<DocumentKind> Kinds { get; init; } = [];
}
