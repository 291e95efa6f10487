namespace PolicySearch.Index.Store;

/// <summary>Printed department names and the canonical name of each, by row.</summary>
internal sealed class DepartmentNames
{
    private readonly (string Name, int Canonical)[] _rows;
    private readonly List<NamedValue> _canonical;

    /// <param name="rows">Row, printed name and canonical name.</param>
    public DepartmentNames(IReadOnlyCollection<(int Row, string Name, string Canonical)> rows)
    {
        _rows = new (string, int)[rows.Count == 0 ? 0 : rows.Max(row => row.Row) + 1];
        _canonical = [.. rows.Select(row => row.Canonical).Distinct().Order(StringComparer.Ordinal).Select(canonical => new NamedValue(canonical, null))];
        var numbers = _canonical.Index().ToDictionary(each => each.Item.Value, each => each.Index);
        foreach (var (row, name, canonical) in rows)
            _rows[row] = (name, numbers[canonical]);
    }

    /// <summary>The canonical names, by number: ascending by code units.</summary>
    public IReadOnlyList<NamedValue> Canonical => _canonical;

    /// <summary>One more than the last row.</summary>
    public int Rows => _rows.Length;

    /// <summary>The number of a row's canonical name.</summary>
    public int CanonicalOf(int row) => _rows[row].Canonical;

    /// <summary>The printed and the canonical name in a row.</summary>
    public (string Name, string Canonical) this[int row] => (_rows[row].Name, _canonical[_rows[row].Canonical].Value);

    /// <summary>Every row whose printed or canonical name is <paramref name="name"/>.</summary>
    public IEnumerable<int> Named(string name)
    {
        for (var row = 0; row < _rows.Length; row++)
        {
            if (_rows[row].Name is { } printed && (printed == name || _canonical[_rows[row].Canonical].Value == name))
                yield return row;
        }
    }
}
