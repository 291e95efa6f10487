using PolicySearch.Records;
using PolicySearch.Targets.Naming;
using PolicySearch.Targets.Quantities;

namespace PolicySearch.Targets.Scope;

/// <summary>
/// What a document says of all its targets, found once: when goals without a date are due, what its headings date or look back on, and
/// what it calls its own region. For one document at a time, and one thread.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="due">The year of goals that neither the task nor its headings date; null where nothing tells.</param>
internal sealed class DocumentScope(PolicyDocument document, int? due)
{
    private readonly Dictionary<string, HeadingScope> _headings = [];

    /// <summary>The document.</summary>
    public PolicyDocument Document { get; } = document;

    /// <summary>The document's year, which 今年 and 年内 mean.</summary>
    public int? Year => Document.Year;

    /// <summary>The year of goals that nothing dates.</summary>
    public int? Due { get; } = due;

    /// <summary>The names of the region that issued it.</summary>
    public IReadOnlyList<string> Own { get; } = RegionWords.Of(document.Region);

    /// <summary>The scope of a document, with its text searched for the year in which its goals are due.</summary>
    public static DocumentScope Of(PolicyDocument document, IEnumerable<string> texts) => new(document, DueYear.Of(document, texts));

    /// <summary>What a heading says of all that stands below it.</summary>
    public HeadingScope Heading(string heading)
    {
        if (_headings.TryGetValue(heading, out var known))
            return known;
        var folded = Folding.Fold(heading);
        var dates = QuantityScanner.Scan(folded);
        return _headings[heading] = new HeadingScope(YearScope.OfHeading(folded, dates, Document), ReviewScope.IsReviewHeading(heading, dates, Document));
    }
}

/// <summary>What a heading says of what stands below it.</summary>
/// <param name="Year">The year in which the goals are due; null where it names none.</param>
/// <param name="IsReview">Whether it tells results.</param>
internal readonly record struct HeadingScope(int? Year, bool IsReview);
