using System.Numerics;
using PolicySearch.Index.Store;
using PolicySearch.Language.Words;

namespace PolicySearch.Index;

/// <summary>Normalised terms that users may mean: policy terms, aliases, and the names that the index holds.</summary>
internal sealed class Vocabulary
{
    public Vocabulary(ReadSession session, Generation generation, AliasTable aliases)
    {
        var names = generation.Documents.Values.SelectMany(document => document.Document.Region?.Path ?? []).Distinct();
        var indicators = new List<string>();
        using (var reader = session.Query("SELECT DISTINCT indicator FROM targets"))
        {
            while (reader.Read())
                indicators.Add(reader.GetString(0));
        }

        Number = generation.Number;
        Terms =
        [
            .. Lexicon.Default.Terms.Concat(aliases.Names).Concat(generation.Departments.Canonical.Select(name => name.Value)).Concat(names).Concat(indicators)
                .Select(SearchText.Normalise).Where(term => term.Length > 1).Distinct(StringComparer.Ordinal),
        ];
        _masks = [.. Terms.Select(Mask)];
    }

    private readonly ulong[] _masks;

    /// <summary>The state it was made from.</summary>
    public long Number { get; }

    /// <summary>The terms, each once.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>The terms that share enough characters with a word to be meant by it: all of its characters but two.</summary>
    public IEnumerable<string> Like(string word)
    {
        var mask = Mask(word);
        var shared = Math.Max(1, Math.Min(word.Length, BitOperations.PopCount(mask)) - 2);
        for (var i = 0; i < Terms.Count; i++)
        {
            if (BitOperations.PopCount(_masks[i] & mask) >= shared && Math.Abs(Terms[i].Length - word.Length) <= 2)
                yield return Terms[i];
        }
    }

    // A bit a character, several characters to a bit.
    private static ulong Mask(string word) => word.Aggregate(0ul, (mask, c) => mask | (1ul << ((c * 0x9E37) >> 4 & 63)));
}
