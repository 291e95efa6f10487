using PolicySearch.Structure;
using PolicySearch.Themes;

namespace PolicySearch.Cli;

/// <summary>A text and what the theme model says of it.</summary>
internal sealed record TaggedTask(PolicyTask Task, IReadOnlyList<ThemeScore> Themes, IReadOnlyList<TopicScore> Topics)
{
    /// <summary>True where the best theme stays below the threshold.</summary>
    public bool Uncertain { get; init; }

    /// <summary>The words, headings and departments that decided; null unless asked for.</summary>
    public IReadOnlyList<ThemeReason>? Reasons { get; init; }

    public static TaggedTask Of(PolicyTask task, ThemeClassification said) => new(task, said.Themes, said.Topics) { Uncertain = said.Uncertain };
}
