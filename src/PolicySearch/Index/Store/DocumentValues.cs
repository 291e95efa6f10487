namespace PolicySearch.Index.Store;

/// <summary>Region, year and kind of every document as small numbers, by row, for counting. Number 0 means that it has none.</summary>
internal sealed class DocumentValues
{
    private readonly List<(string Value, string? Label)> _regions = [("", null)];
    private readonly List<(string Value, string? Label)> _years = [("", null)];
    private readonly List<(string Value, string? Label)> _kinds = [("", null)];

    public DocumentValues(IReadOnlyDictionary<int, DocumentRow> documents)
    {
        var rows = documents.Count == 0 ? 1 : documents.Keys.Max() + 1;
        (RegionOf, YearOf, KindOf) = (new int[rows], new int[rows], new int[rows]);
        var numbers = new Dictionary<(int, string), int>();
        foreach (var (row, document) in documents.OrderBy(pair => pair.Key))
        {
            var region = document.Document.Region;
            RegionOf[row] = Number(numbers, _regions, 0, region?.Code ?? "", region is null || region.Name == region.Code ? null : region.Name);
            YearOf[row] = Number(numbers, _years, 1, document.YearText, null);
            KindOf[row] = Number(numbers, _kinds, 2, document.KindText, null);
        }
    }

    /// <summary>Region codes and names, by number.</summary>
    public IReadOnlyList<(string Value, string? Label)> Regions => _regions;

    /// <summary>Years, by number.</summary>
    public IReadOnlyList<(string Value, string? Label)> Years => _years;

    /// <summary>Kinds, by number.</summary>
    public IReadOnlyList<(string Value, string? Label)> Kinds => _kinds;

    public int[] RegionOf { get; }

    public int[] YearOf { get; }

    public int[] KindOf { get; }

    private static int Number(Dictionary<(int, string), int> numbers, List<(string, string?)> values, int facet, string value, string? label)
    {
        if (value.Length == 0)
            return 0;
        if (numbers.TryGetValue((facet, value), out var number))
            return number;
        values.Add((value, label));
        numbers.Add((facet, value), values.Count - 1);
        return values.Count - 1;
    }
}
