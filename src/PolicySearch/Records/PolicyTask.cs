namespace PolicySearch.Records;

/// <summary>
/// The smallest work item of a document. Each stage returns a copy with its own part filled in: structure finds text and
/// departments, targets the promised quantities, themes the subject.
/// </summary>
public sealed record PolicyTask
{
    /// <summary>The stored task's key, <c>{document id}-{sequence}</c>; null before it is stored.</summary>
    public string? Id { get; init; }

    /// <summary>The name of the document it stands in.</summary>
    public required string Document { get; init; }

    /// <summary>Its place in the document, counted from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>The printed number without brackets and punctuation (<c>（一）</c> → <c>一</c>); empty where none is printed.</summary>
    public string Number { get; init; } = "";

    /// <summary>The printed headings above it, outermost first.</summary>
    public IReadOnlyList<string> Section { get; init; } = [];

    /// <summary>The item's own words as printed, without its number and its department clause.</summary>
    public required string Text { get; init; }

    /// <summary>The departments named for it, in printed order.</summary>
    public IReadOnlyList<DepartmentRole> Departments { get; init; } = [];

    /// <summary>True only where the document marks the item as binding (约束性, <c>*</c>).</summary>
    public bool Binding { get; init; }

    /// <summary>Where it begins in the source, counted from 1.</summary>
    public int Line { get; init; }

    /// <summary>When it is to be finished, as printed in a column, on a line or in a clause of its own (完成时限); it dates the targets that the text leaves undated.</summary>
    internal string? Deadline { get; init; }

    /// <summary>What part the section plays that it stands in: work of the year, work of a plan's years, goals.</summary>
    internal SectionPart Part { get; init; }

    /// <summary>The quantities that it promises, in printed order.</summary>
    public IReadOnlyList<Target> Targets { get; init; } = [];

    /// <summary>Headline goals that it states without a figure (与经济增长同步); they are no targets.</summary>
    public IReadOnlyList<StatedGoal> Stated { get; init; } = [];

    /// <summary>Themes that pass the threshold, best first; at least one once the theme stage has run.</summary>
    public IReadOnlyList<ThemeScore> Themes { get; init; } = [];

    /// <summary>Topics that pass the threshold, best first; at least one once the theme stage has run.</summary>
    public IReadOnlyList<TopicScore> Topics { get; init; } = [];
}
