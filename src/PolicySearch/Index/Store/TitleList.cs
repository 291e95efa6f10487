using System.Text;

namespace PolicySearch.Index.Store;

/// <summary>All titles and document numbers as one text, a line each: documents are few and titles short, so a scan is quicker than a second index.</summary>
internal sealed class TitleList
{
    private readonly string _titles;
    private readonly int[] _starts;
    private readonly int[] _rows;
    // Most terms stand in no title: one of their pairs of characters then is not among these.
    private readonly HashSet<(char, char)> _pairs = [];

    public TitleList(IReadOnlyCollection<DocumentRow> documents)
    {
        var text = new StringBuilder();
        _starts = new int[documents.Count];
        _rows = new int[documents.Count];
        var i = 0;
        foreach (var document in documents.OrderBy(document => document.Row))
        {
            (_starts[i], _rows[i]) = (text.Length, document.Row);
            text.Append(document.Title).Append('\n').Append(document.Number).Append('\n');
            i++;
        }

        _titles = text.ToString();
        for (i = 0; i + 1 < _titles.Length; i++)
            _pairs.Add((_titles[i], _titles[i + 1]));
    }

    /// <summary>Rows of the documents whose title or document number contains a term.</summary>
    public HashSet<int> Containing(string term)
    {
        var rows = new HashSet<int>();
        for (var i = 0; i + 1 < term.Length; i++)
        {
            if (!_pairs.Contains((term[i], term[i + 1])))
                return rows;
        }

        var at = 0;
        while ((at = _titles.IndexOf(term, at, StringComparison.Ordinal)) >= 0)
        {
            var i = Array.BinarySearch(_starts, at);
            i = i < 0 ? ~i - 1 : i;
            rows.Add(_rows[i]);
            at = i + 1 < _starts.Length ? _starts[i + 1] : _titles.Length;
        }

        return rows;
    }
}
