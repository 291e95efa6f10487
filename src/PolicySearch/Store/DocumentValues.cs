namespace PolicySearch.Store;

/// <summary>Region, year and kind of every document as small numbers, by the document's number, for counting. Number 0 means that it has none.</summary>
internal sealed class DocumentValues
{
    public DocumentValues(IReadOnlyList<DocumentEntry> documents)
    {
        (Regions, var regionOf) = Numbered(documents, document => document.Document.Region is { } region
            ? new NamedValue(region.Code, region.Name == region.Code ? null : region.Name) : NamedValue.None);
        (Years, var yearOf) = Numbered(documents, document => new NamedValue(document.YearText, null));
        (Kinds, var kindOf) = Numbered(documents, document => new NamedValue(document.KindText, null));
        Of = [.. Enumerable.Range(0, documents.Count).Select(document => new ValueNumbers(regionOf[document], (ushort)yearOf[document], (ushort)kindOf[document]))];
    }

    /// <summary>Region codes and names, by number.</summary>
    public NamedValue[] Regions { get; }

    /// <summary>Years, by number.</summary>
    public NamedValue[] Years { get; }

    /// <summary>Kinds, by number.</summary>
    public NamedValue[] Kinds { get; }

    /// <summary>The numbers of each document.</summary>
    public ValueNumbers[] Of { get; }

    // Numbers ascend with the values' code units, the empty value first.
    private static (NamedValue[] Values, int[] NumberOf) Numbered(IReadOnlyList<DocumentEntry> documents, Func<DocumentEntry, NamedValue> valueOf)
    {
        NamedValue[] values =
        [
            .. documents.Select(valueOf).Append(NamedValue.None).DistinctBy(value => value.Value).OrderBy(value => value.Value, StringComparer.Ordinal),
        ];
        var numbers = values.Index().ToDictionary(each => each.Item.Value, each => each.Index);
        return (values, [.. documents.Select(document => numbers[valueOf(document).Value])]);
    }
}

/// <summary>The numbers of a document's values.</summary>
/// <param name="Region">Its region's.</param>
/// <param name="Year">Its year's; there are few.</param>
/// <param name="Kind">Its kind's; there are few.</param>
internal readonly record struct ValueNumbers(int Region, ushort Year, ushort Kind);

/// <summary>A facet's value and what it is called where that differs.</summary>
internal readonly record struct NamedValue(string Value, string? Label)
{
    /// <summary>Of documents that have none.</summary>
    public static NamedValue None { get; } = new("", null);
}
