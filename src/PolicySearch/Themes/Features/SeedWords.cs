using PolicySearch.Language.Words;

namespace PolicySearch.Themes.Features;

/// <summary>
/// The seed words of a scheme, found in a text in one sweep. A seed says that its topic may be meant even where no labelled task
/// has the word; how far to trust each topic's seeds is learned.
/// </summary>
internal sealed class SeedWords
{
    private readonly WordTable _table;
    private readonly List<int[]> _columns = [];

    /// <param name="words">A topic's column and its seeds, separated by spaces.</param>
    internal SeedWords(IEnumerable<(int Column, string Words)> words)
    {
        var columns = words
            .SelectMany(row => row.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (Word: WordTable.Fold(word), row.Column)))
            .GroupBy(pair => pair.Word, pair => pair.Column, StringComparer.Ordinal)
            .ToList();
        _table = new WordTable(columns.Count);
        foreach (var word in columns)
        {
            _table.Add(word.Key, _columns.Count);
            _columns.Add([.. word.Distinct()]);
        }
    }

    /// <summary>Reports each seed in a text: the topics' columns, where it begins and how long it is.</summary>
    internal void Find(ReadOnlySpan<char> text, Action<int[], int, int> found)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var limit = Math.Min(_table.Longest(WordTable.Fold(text[start])), text.Length - start);
            var hash = WordTable.EmptyHash;
            for (var length = 1; length <= limit; length++)
            {
                hash = WordTable.Extend(hash, WordTable.Fold(text[start + length - 1]));
                if (_table.TryGet(hash, out var id))
                    found(_columns[(int)id], start, length);
            }
        }
    }
}
