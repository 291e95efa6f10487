namespace PolicySearch.Index.Store;

/// <summary>Region, year and kind of every document as small numbers, by row, for counting. Number 0 means that it has none.</summary>
internal sealed class DocumentValues
{
    public DocumentValues(IReadOnlyDictionary<int, DocumentRow> documents)
    {
        var rows = documents.Count == 0 ? 1 : documents.Keys.Max() + 1;
        (Regions, RegionOf) = Numbered(rows, documents, document => document.Document.Region is { } region
            ? new NamedValue(region.Code, region.Name == region.Code ? null : region.Name) : NamedValue.None);
        (Years, YearOf) = Numbered(rows, documents, document => new NamedValue(document.YearText, null));
        (Kinds, KindOf) = Numbered(rows, documents, document => new NamedValue(document.KindText, null));
    }

    /// <summary>Region codes and names, by number.</summary>
    public IReadOnlyList<NamedValue> Regions { get; }

    /// <summary>Years, by number.</summary>
    public IReadOnlyList<NamedValue> Years { get; }

    /// <summary>Kinds, by number.</summary>
    public IReadOnlyList<NamedValue> Kinds { get; }

    public int[] RegionOf { get; }

    public int[] YearOf { get; }

    public int[] KindOf { get; }

    // Numbers ascend with the values' code units, the empty value first.
    private static (IReadOnlyList<NamedValue> Values, int[] NumberOf) Numbered(
        int rows, IReadOnlyDictionary<int, DocumentRow> documents, Func<DocumentRow, NamedValue> valueOf)
    {
        List<NamedValue> values =
        [
            .. documents.Values.Select(valueOf).Append(NamedValue.None).DistinctBy(value => value.Value).OrderBy(value => value.Value, StringComparer.Ordinal),
        ];
        var numbers = values.Index().ToDictionary(each => each.Item.Value, each => each.Index);
        var numberOf = new int[rows];
        foreach (var (row, document) in documents)
            numberOf[row] = numbers[valueOf(document).Value];
        return (values, numberOf);
    }
}

/// <summary>A facet's value and what it is called where that differs.</summary>
internal readonly record struct NamedValue(string Value, string? Label)
{
    /// <summary>Of documents that have none.</summary>
    public static NamedValue None { get; } = new("", null);
}
