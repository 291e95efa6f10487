using System.Collections.Frozen;
using System.Text;
using PolicySearch.Files;
using PolicySearch.Search.Tokenizing;

namespace PolicySearch.Search.Asking;

/// <summary>Words of a question that no answer has to hold: 怎么办, 有没有, 多少. A table with the phrases that are taken out before a text is cut into words, and the words that are left out after.</summary>
internal static class EmptyWords
{
    private const char PhraseMark = '~';

    private static readonly Lazy<(string[] Phrases, FrozenSet<string> Words)> Table = new(Load);

    /// <summary>Whether a word says nothing.</summary>
    public static bool Has(string word) => Table.Value.Words.Contains(word);

    /// <summary>A normalised text with spaces in the place of phrases that say nothing; all else stays where it is.</summary>
    /// <param name="text">For example <c>孩子没人带怎么办</c>.</param>
    /// <param name="taken">Gets the phrases.</param>
    public static string TakeOut(string text, ICollection<string> taken)
    {
        foreach (var phrase in Table.Value.Phrases)
        {
            if (!text.Contains(phrase, StringComparison.Ordinal))
                continue;
            taken.Add(phrase);
            text = text.Replace(phrase, new string(' ', phrase.Length), StringComparison.Ordinal);
        }

        return text;
    }

    private static (string[] Phrases, FrozenSet<string> Words) Load()
    {
        using var reader = new StreamReader(EmbeddedData.Open("data/empty-words.txt"), Encoding.UTF8);
        var words = reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#')).SelectMany(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToList();
        return (
            [.. words.Where(word => word[0] == PhraseMark).Select(word => SearchText.Normalise(word[1..])).OrderByDescending(phrase => phrase.Length)],
            words.Where(word => word[0] != PhraseMark).Select(SearchText.Normalise).ToFrozenSet(StringComparer.Ordinal));
    }
}
