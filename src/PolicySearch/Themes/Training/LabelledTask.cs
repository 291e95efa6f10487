using PolicySearch.Records;

namespace PolicySearch.Themes.Training;

/// <summary>A task with the theme and topic that a person gave it: one line of a label file.</summary>
public sealed record LabelledTask
{
    /// <summary>The document it comes from. Tasks of one document are never split between training and testing.</summary>
    public string Document { get; init; } = "";

    /// <summary>Its place in the document, counted from 1; 0 for a text that stands alone.</summary>
    public int Sequence { get; init; }

    /// <summary>The printed number.</summary>
    public string Number { get; init; } = "";

    /// <summary>The headings above it, outermost first.</summary>
    public IReadOnlyList<string> Section { get; init; } = [];

    /// <summary>The departments named for it, the lead first.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];

    /// <summary>Its words.</summary>
    public string Text { get; init; } = "";

    /// <summary>The theme it belongs to first.</summary>
    public string Theme { get; init; } = "";

    /// <summary>Further themes that are clearly a second subject of it.</summary>
    public IReadOnlyList<string> AlsoThemes { get; init; } = [];

    /// <summary>The topic it belongs to first; empty in a scheme without topics.</summary>
    public string Topic { get; init; } = "";

    /// <summary>Further topics.</summary>
    public IReadOnlyList<string> AlsoTopics { get; init; } = [];

    /// <summary>The task as the classifier meets it, without the labels.</summary>
    public PolicyTask ToTask() => new()
    {
        Document = Document,
        Sequence = Sequence,
        Number = Number,
        Section = Section,
        Text = Text,
        Departments = [.. Departments.Select(name => new DepartmentRole(name, Responsibility.Responsible, name))],
    };
}
