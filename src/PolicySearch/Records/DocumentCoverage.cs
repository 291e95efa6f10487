namespace PolicySearch.Records;

/// <summary>Stored documents of one government, year and kind.</summary>
/// <param name="Region">The region; null where it is not known.</param>
/// <param name="Year">The first year that their goals are for; null where it is not known.</param>
/// <param name="PlanEnd">The last year of a plan; null for annual documents.</param>
/// <param name="Kind">Their kind.</param>
/// <param name="Documents">How many there are.</param>
public sealed record DocumentCoverage(Region? Region, int? Year, int? PlanEnd, DocumentKind Kind, int Documents);
