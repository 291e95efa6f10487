using PolicySearch.Records;

namespace PolicySearch.Analysis.Compare;

/// <summary>A region's target beside that of the government above it: 层层加码, or its opposite.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Label">The indicator in Chinese.</param>
/// <param name="Year">The year that both goals are due; null where the texts do not tell.</param>
/// <param name="Unit">The unit of the difference: percentage points where it is <c>%</c>.</param>
/// <param name="Region">The region.</param>
/// <param name="Own">What it states: the value that a comparison shows.</param>
/// <param name="Above">The nearest division above it that states one; null for the nation.</param>
/// <param name="AboveName">Its name.</param>
/// <param name="AboveStatement">What that states.</param>
/// <param name="Difference">The region's figure less that above it, in <paramref name="Unit"/>; the lower ends of ranges.</param>
/// <param name="Lowest">The least that it can be by the wording of both (5%左右 counts as 5); null where nothing bounds it from below.</param>
/// <param name="Highest">The most that it can be; null where nothing bounds it from above.</param>
public sealed record Amplification(
    string Indicator, string Label, int? Year, string Unit, Region Region, Statement Own, Region? Above, string AboveName, Statement AboveStatement,
    decimal Difference, decimal? Lowest, decimal? Highest);
