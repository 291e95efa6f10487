using System.Collections.Concurrent;
using System.Text;

namespace PolicySearch.Store;

/// <summary>All titles and document numbers as one text, a line each: documents are few and titles short, so a scan is quicker than a second index.</summary>
internal sealed class TitleList
{
    private const int MostKept = 1000;

    private readonly string _titles;
    private readonly int[] _starts;
    // Most terms stand in no title: one of their pairs of characters then is not among these.
    private readonly HashSet<(char, char)> _pairs = [];
    private readonly ConcurrentDictionary<string, int[]> _kept = new(StringComparer.Ordinal);

    /// <param name="documents">Documents, by number.</param>
    public TitleList(IReadOnlyList<DocumentEntry> documents)
    {
        var text = new StringBuilder();
        _starts = new int[documents.Count];
        for (var number = 0; number < documents.Count; number++)
        {
            _starts[number] = text.Length;
            text.Append(documents[number].Title).Append('\n').Append(documents[number].Number).Append('\n');
        }

        _titles = text.ToString();
        for (var i = 0; i + 1 < _titles.Length; i++)
            _pairs.Add((_titles[i], _titles[i + 1]));
    }

    /// <summary>Numbers of the documents whose title or document number contains a term, ascending. Kept for the next one who asks.</summary>
    public int[] Containing(string term)
    {
        if (_kept.TryGetValue(term, out var kept))
            return kept;
        if (_kept.Count >= MostKept)
            _kept.Clear();
        return _kept[term] = [.. Find(term)];
    }

    private List<int> Find(string term)
    {
        var numbers = new List<int>();
        for (var i = 0; i + 1 < term.Length; i++)
        {
            if (!_pairs.Contains((term[i], term[i + 1])))
                return numbers;
        }

        var at = 0;
        while ((at = _titles.IndexOf(term, at, StringComparison.Ordinal)) >= 0)
        {
            var i = Array.BinarySearch(_starts, at);
            i = i < 0 ? ~i - 1 : i;
            numbers.Add(i);
            at = i + 1 < _starts.Length ? _starts[i + 1] : _titles.Length;
        }

        return numbers;
    }
}
