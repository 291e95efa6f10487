namespace PolicySearch.Store;

/// <summary>Region, year and kind of every document as small numbers, by the document's number, for counting. Number 0 means that it has none.</summary>
internal sealed class DocumentValues
{
    public DocumentValues(IReadOnlyList<DocumentEntry> documents)
    {
        (Regions, RegionOf) = Numbered(documents, document => document.Document.Region is { } region
            ? new NamedValue(region.Code, region.Name == region.Code ? null : region.Name) : NamedValue.None);
        (Years, YearOf) = Numbered(documents, document => new NamedValue(document.YearText, null));
        (Kinds, KindOf) = Numbered(documents, document => new NamedValue(document.KindText, null));
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
    private static (IReadOnlyList<NamedValue> Values, int[] NumberOf) Numbered(IReadOnlyList<DocumentEntry> documents, Func<DocumentEntry, NamedValue> valueOf)
    {
        List<NamedValue> values =
        [
            .. documents.Select(valueOf).Append(NamedValue.None).DistinctBy(value => value.Value).OrderBy(value => value.Value, StringComparer.Ordinal),
        ];
        var numbers = values.Index().ToDictionary(each => each.Item.Value, each => each.Index);
        return (values, [.. documents.Select(document => numbers[valueOf(document).Value])]);
    }
}

/// <summary>A facet's value and what it is called where that differs.</summary>
internal readonly record struct NamedValue(string Value, string? Label)
{
    /// <summary>Of documents that have none.</summary>
    public static NamedValue None { get; } = new("", null);
}
