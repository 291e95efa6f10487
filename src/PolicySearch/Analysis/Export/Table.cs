using System.Collections;

namespace PolicySearch.Analysis.Export;

/// <summary>How a kind of record is laid out as a table: its columns as rows, each with a fixed name and the value it takes.</summary>
/// <example><code>
/// new Table&lt;StoredTarget&gt;("targets")
/// {
///     { "region_code", t => t.Document.Region?.Code },   // text
///     { "year", t => t.Target.Year },                    // a whole number
///     { "value", t => t.Target.Value },                  // a number
/// }
/// </code></example>
/// <typeparam name="T">The record that a row is made of.</typeparam>
/// <param name="name">The table's fixed name: <c>targets</c>.</param>
public sealed class Table<T>(string name) : IEnumerable<SheetColumn>
{
    private readonly List<SheetColumn> _columns = [];
    private readonly List<Func<T, object?>> _values = [];

    /// <summary>The table's fixed name.</summary>
    public string Name => name;

    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<SheetColumn> Columns => _columns;

    /// <summary>The fixed names of the columns, in order.</summary>
    public IReadOnlyList<string> ColumnNames => [.. _columns.Select(column => column.Name)];

    /// <summary>Adds a column of texts.</summary>
    public void Add(string column, Func<T, string?> value) => Add(column, CellKind.Text, value);

    /// <summary>Adds a column of whole numbers.</summary>
    public void Add(string column, Func<T, int?> value) => Add(column, CellKind.Whole, row => value(row));

    /// <summary>Adds a column of large whole numbers.</summary>
    public void Add(string column, Func<T, long?> value) => Add(column, CellKind.Whole, row => value(row));

    /// <summary>Adds a column of exact numbers.</summary>
    public void Add(string column, Func<T, decimal?> value) => Add(column, CellKind.Number, row => value(row));

    /// <summary>Adds a column of measured numbers.</summary>
    public void Add(string column, Func<T, double?> value) => Add(column, CellKind.Number, row => value(row));

    /// <summary>Adds a column of yes and no.</summary>
    public void Add(string column, Func<T, bool?> value) => Add(column, CellKind.Flag, row => value(row));

    /// <summary>Adds a column of days.</summary>
    public void Add(string column, Func<T, DateOnly?> value) => Add(column, CellKind.Date, row => value(row));

    /// <summary>Records as a table.</summary>
    public Sheet Of(IEnumerable<T> records) => new(name, _columns, records.Select(Cells));

    /// <summary>The cells of one record, in the order of the columns.</summary>
    public IReadOnlyList<object?> Cells(T record)
    {
        var cells = new object?[_values.Count];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = _values[i](record);
        return cells;
    }

    /// <summary>The columns, in order.</summary>
    public IEnumerator<SheetColumn> GetEnumerator() => _columns.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Add(string column, CellKind kind, Func<T, object?> value)
    {
        _columns.Add(new SheetColumn(column, kind));
        _values.Add(value);
    }
}
