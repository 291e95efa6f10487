namespace PolicySearch.Themes.Features;

/// <summary>Where a piece of evidence comes from. Each kind is weighed on its own, so that a long text does not drown a heading.</summary>
internal enum FeatureKind : byte
{
    /// <summary>How frequent a theme is at all.</summary>
    Bias,

    /// <summary>One to four characters of the task's text.</summary>
    Text,

    /// <summary>Characters of the nearest heading.</summary>
    Heading,

    /// <summary>Characters of the headings above it.</summary>
    OuterHeading,

    /// <summary>Characters of the first department's name.</summary>
    Lead,

    /// <summary>Characters of the other departments' names.</summary>
    Support,

    /// <summary>A topic's seed word in the text.</summary>
    TextSeed,

    /// <summary>A topic's seed word in a heading.</summary>
    HeadingSeed,

    /// <summary>A topic's seed in a department's name.</summary>
    DepartmentSeed,
}

/// <summary>A piece of evidence and where it stands.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Key">A 32-bit hash of kind and content; two contents of one hash share a weight.</param>
/// <param name="Source">Which heading or department it stands in, counted from 0; 0 for the text.</param>
/// <param name="Start">Where it begins there, in UTF-16 units.</param>
/// <param name="Length">How long it is there.</param>
internal readonly record struct Feature(FeatureKind Kind, uint Key, int Source, int Start, int Length);
