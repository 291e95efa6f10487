using PolicySearch.Records;

namespace PolicySearch.Themes.Classifiers;

/// <summary>Why a task was tagged as it was.</summary>
/// <param name="Classification">The answer that is explained.</param>
/// <param name="Reasons">The words, headings and departments that decided, heaviest first; negative weights speak against the answer.</param>
public sealed record ThemeExplanation(ThemeClassification Classification, IReadOnlyList<ThemeReason> Reasons);

/// <summary>A piece of a task that speaks for or against the answer.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Words">The words as printed, e.g. <c>污水处理厂</c>.</param>
/// <param name="Source">Which heading or department it stands in, counted from 0; 0 for the text.</param>
/// <param name="Start">Where it begins there, in UTF-16 units.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
/// <param name="Weight">Its share of the score of the best theme and topic over the average one: positive speaks for, negative against.</param>
public sealed record ThemeReason(ReasonPlace Place, string Words, int Source, int Start, int Length, double Weight);

/// <summary>Where a reason stands.</summary>
public enum ReasonPlace
{
    /// <summary>In the task's text.</summary>
    Text,

    /// <summary>In one of its headings.</summary>
    Heading,

    /// <summary>In one of its departments' names.</summary>
    Department,
}
