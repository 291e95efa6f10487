using System.Numerics;
using PolicySearch.Language.Words;
using PolicySearch.Search.Tokenizing;
using PolicySearch.Store;

namespace PolicySearch.Search.Asking;

/// <summary>Normalised terms that users may mean: policy terms, aliases, and the names that the index holds.</summary>
internal sealed class Vocabulary
{
    private readonly ulong[] _masks;

    private Vocabulary(Generation generation, IEnumerable<string> terms)
    {
        Generation = generation;
        Terms = [.. terms.Select(SearchText.Normalise).Where(term => term.Length > 1).Distinct(StringComparer.Ordinal)];
        _masks = [.. Terms.Select(Mask)];
    }

    /// <summary>The state it was made from.</summary>
    public Generation Generation { get; }

    /// <summary>The terms, each once.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>Gathers the terms of a state.</summary>
    public static async ValueTask<Vocabulary> MakeAsync(IRecordSnapshot records, AliasTable aliases, CancellationToken cancellation)
    {
        var regions = records.Documents.Entries.SelectMany(entry => entry.Document.Region?.Path ?? []).Distinct();
        var departments = (await records.DepartmentsAsync(cancellation)).Select(department => department.Name);
        var indicators = (await records.IndicatorsAsync(cancellation)).Select(indicator => indicator.Name);
        return new Vocabulary(records.Generation, Lexicon.Default.Terms.Concat(aliases.Names).Concat(departments).Concat(regions).Concat(indicators));
    }

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
