namespace PolicySearch.Documents.Readers.Pdf;

/// <summary>
/// Where the text of pages and columns begins and how wide it is, in half characters. The left edge is the first at which many lines begin (first lines
/// of paragraphs stand further in); the width is what the longest tenth of the lines have.
/// </summary>
internal sealed class PrintedMargins
{
    /// <summary>How far the first lines of paragraphs may stand in: two Chinese characters are four.</summary>
    public const int Indentation = 6;

    /// <summary>A page or column of fewer lines says nothing about its own edge.</summary>
    private const int FewestLines = 8;

    private readonly Dictionary<int, int> _left = [];
    private readonly int _usualLeft;
    private readonly int _width;
    private readonly double _full;

    /// <param name="lines">All lines: region, indentation, end, and width of the column where it has one.</param>
    public PrintedMargins(IEnumerable<(int Region, int Indent, int End, int Measure)> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        _usualLeft = LeftOf(all.ConvertAll(l => l.Indent));
        foreach (var region in all.GroupBy(l => l.Region).Where(r => r.Count() >= FewestLines))
            _left[region.Key] = LeftOf([.. region.Select(l => l.Indent)]);
        var widths = all.Where(l => l.Measure == 0).Select(l => l.End - Left(l.Region)).Order().ToList();
        _width = widths.Count == 0 ? 0 : widths[widths.Count * 9 / 10];
        // Where paragraphs are indented, that tells them apart; where not, only a full line goes on. A centred line never does.
        _full = all.Count(l => l.Indent >= Left(l.Region) + 2 && l.Indent <= Left(l.Region) + Indentation) * 10 >= all.Count ? 0.5 : 0.85;
    }

    /// <summary>The left edge of a page or column.</summary>
    public int Left(int region) => _left.GetValueOrDefault(region, _usualLeft);

    /// <summary>Whether a line is long enough to go on in the next.</summary>
    public bool IsFull(int region, int end, int measure) => end - Left(region) >= (measure > 0 ? measure : _width) * _full;

    private static int LeftOf(List<int> indents) =>
        indents.CountBy(i => i).Where(g => g.Value * 7 >= indents.Count).Min(g => (int?)g.Key) ?? indents.Min();
}
