namespace PolicySearch.Records;

/// <summary>What part the section plays in its document that a task stands in.</summary>
internal enum SectionPart
{
    /// <summary>Work to be done, for a time that the heading does not say.</summary>
    Work,

    /// <summary>Work of one year: 2025年工作安排.</summary>
    Year,

    /// <summary>Work of a plan's years: 今后五年的主要任务.</summary>
    Plan,

    /// <summary>The goals of the year or of the plan.</summary>
    Goals,

    /// <summary>Principles, scope, definitions.</summary>
    Preamble,

    /// <summary>What was done before, and where things stand.</summary>
    Review,

    /// <summary>Requirements on carrying the work out, effect, explanation.</summary>
    Closing,

    /// <summary>Explanations of terms.</summary>
    Glossary,
}
