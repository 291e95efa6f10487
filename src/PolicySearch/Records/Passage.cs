namespace PolicySearch.Records;

/// <summary>A paragraph that is no task: a look back, an opening, a closing. Results are read from it.</summary>
/// <param name="Line">Where it begins in the source, counted from 1.</param>
/// <param name="Section">The printed headings above it, outermost first.</param>
/// <param name="Part">What part its section plays.</param>
/// <param name="Text">Its words as printed.</param>
internal sealed record Passage(int Line, IReadOnlyList<string> Section, SectionPart Part, string Text);
