using PolicySearch.Records;
using PolicySearch.Themes.Classifiers;

namespace PolicySearch.Cli;

/// <summary>A text and what the theme model says of it.</summary>
internal sealed record TaggedTask(PolicyTask Task, IReadOnlyList<ThemeScore> Themes, IReadOnlyList<TopicScore> Topics)
{
    /// <summary>True where the best theme stays below the threshold.</summary>
    public bool Uncertain { get; init; }

    /// <summary>The words, headings and departments that decided; null unless asked for.</summary>
    public IReadOnlyList<ThemeReason>? Reasons { get; init; }

    /// <summary>Asks the model; an empty text says nothing, so nothing is guessed of it.</summary>
    public static TaggedTask Of(PolicyTask task, IThemeClassifier classifier)
    {
        if (string.IsNullOrWhiteSpace(task.Text))
            return new TaggedTask(task, [], []);
        var said = classifier.Classify([task])[0];
        return new TaggedTask(task, said.Themes, said.Topics) { Uncertain = said.Uncertain };
    }
}
