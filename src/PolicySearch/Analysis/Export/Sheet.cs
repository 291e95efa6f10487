namespace PolicySearch.Analysis.Export;

/// <summary>A table to be written as a file or as a sheet of a workbook.</summary>
/// <param name="Name">Its fixed name: <c>targets</c>. A workbook's tab shows it in the reader's language.</param>
/// <param name="Columns">The columns, in order.</param>
/// <param name="Rows">The rows; a cell is a <see cref="string"/>, a number, a <see cref="bool"/>, a <see cref="DateOnly"/> or null. Read once, a row at a time.</param>
public sealed record Sheet(string Name, IReadOnlyList<SheetColumn> Columns, IEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>How many rows there are, where that is known before they are read.</summary>
    public int? Count { get; init; }
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Its fixed name in files for programs: <c>region_code</c>.</param>
/// <param name="Kind">What its cells hold.</param>
public sealed record SheetColumn(string Name, CellKind Kind)
{
    /// <summary>Its head in a workbook where that is no fixed word; otherwise the name's head in the reader's language.</summary>
    public string? Head { get; init; }
}
