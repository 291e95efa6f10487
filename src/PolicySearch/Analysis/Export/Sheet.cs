namespace PolicySearch.Analysis.Export;

/// <summary>A table to be written as CSV or as a sheet of a workbook.</summary>
/// <param name="Name">The sheet's name, at most 31 characters.</param>
/// <param name="Heads">The column heads.</param>
/// <param name="Rows">The rows; a cell is a <see cref="string"/>, a number, a <see cref="bool"/> or null. Read once.</param>
public sealed record Sheet(string Name, IReadOnlyList<string> Heads, IEnumerable<IReadOnlyList<object?>> Rows);
