using System.Buffers;
using PolicySearch.Language;
using PolicySearch.Language.Words;
using PolicySearch.Search.Reading;
using PolicySearch.Search.Tokenizing;
using PolicySearch.Store;

namespace PolicySearch.Search.Asking;

/// <summary>
/// Normalised terms that users may mean: the words of the index, what mostly stands together in its texts, policy terms, aliases, and the
/// names that the index holds.
/// </summary>
internal sealed class Vocabulary
{
    private const int LongestWord = 8;

    private const int ShortestCompound = 3;
    private static readonly SearchValues<char> Numerals = SearchValues.Create("零一二两三四五六七八九十百千万亿元不最我每各");

    // Enough to see what stands together; reading more would only take longer.
    private const int TextsRead = 4000;

    // A word of one task among many is as likely a slip as a word.
    private const int ManyTasks = 5000, FewestOfMany = 3;

    private readonly Lazy<NearTerms> _near;
    private readonly Lazy<SpelledTerms> _spelled;

    // A large store has changed little after so many writes that add or remove less than a tenth of its tasks.
    private const int FewWrites = 50, LittleShare = 10;

    private readonly Generation _generation;
    private readonly long _tasks;

    private Vocabulary(Generation generation, long tasks, IReadOnlySet<string> compounds, IEnumerable<string> terms)
    {
        (_generation, _tasks) = (generation, tasks);
        Compounds = compounds;
        Terms = [.. terms.Select(SearchText.Normalise).Where(term => term.Length > 1).Distinct(StringComparer.Ordinal)];
        _near = new Lazy<NearTerms>(() => new NearTerms(Terms));
        _spelled = new Lazy<SpelledTerms>(() => new SpelledTerms(Terms));
    }

    /// <summary>The terms, each once.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>The terms that no dictionary holds, and that mostly stand together in the texts: 基础设施, 公共服务.</summary>
    public IReadOnlySet<string> Compounds { get; }

    /// <summary>The terms by what is nearly written like them.</summary>
    public NearTerms Near => _near.Value;

    /// <summary>The terms by how they are spelled in pinyin.</summary>
    public SpelledTerms Spelled => _spelled.Value;

    /// <summary>Whether it serves for a state: the one it was made from, or of a large store one that differs little.</summary>
    public bool Serves(IRecordSnapshot records) => records.Generation == _generation
        || (_tasks > ManyTasks && Math.Abs(records.Generation.Number - _generation.Number) <= FewWrites && Math.Abs(records.Documents.Tasks - _tasks) * LittleShare <= _tasks);

    /// <summary>Gathers the terms of a state.</summary>
    public static async ValueTask<Vocabulary> MakeAsync(IRecordSnapshot records, ISearchSnapshot search, IWordSegmenter segmenter, AliasTable aliases, CancellationToken cancellation)
    {
        var tasks = records.Documents.Entries.Sum(entry => entry.Tasks);
        var words = search.Words(tasks > ManyTasks ? FewestOfMany : 1).Where(word => word.Word.Length is > 1 and <= LongestWord && word.Word.All(char.IsLetter)).Select(word => word.Word);
        var compounds = await CompoundsAsync(records, segmenter, tasks, cancellation);
        var regions = records.Documents.Entries.SelectMany(entry => entry.Document.Region?.Path ?? []).Distinct();
        var departments = (await records.DepartmentsAsync(cancellation)).Select(department => department.Name);
        var indicators = (await records.IndicatorsAsync(cancellation)).Select(indicator => indicator.Name);
        return new Vocabulary(records.Generation, tasks, compounds.Where(compound => IsTerm(compound, segmenter)).ToHashSet(StringComparer.Ordinal), Lexicon.Default.Terms.Concat(aliases.Names).Concat(compounds).Concat(departments).Concat(regions).Concat(indicators).Concat(words));
    }

    // Every so many-th task, so that all documents have their say.
    private static async ValueTask<IReadOnlySet<string>> CompoundsAsync(IRecordSnapshot records, IWordSegmenter segmenter, int tasks, CancellationToken cancellation)
    {
        var step = Math.Max(1, tasks / TextsRead);
        var keys = records.Documents.Entries.SelectMany(entry => Enumerable.Range(1, entry.Tasks).Select(sequence => new TaskKey(entry.Key, sequence)))
            .Where((_, place) => place % step == 0).ToList();
        var compounds = new Compounds();
        var words = new List<Range>();
        foreach (var text in (await records.TextsAsync(keys, cancellation)).Values)
        {
            cancellation.ThrowIfCancellationRequested();
            var normalised = SearchText.Normalise(text);
            segmenter.Segment(normalised, words);
            compounds.Add(normalised, words);
        }

        return compounds.Join().ToHashSet(StringComparer.Ordinal);
    }

    // 给予最高, 一批 and 不超过 stand together too, and are no terms: a term has three characters, no numeral, and no word that says nothing of its own.
    private static bool IsTerm(string compound, IWordSegmenter segmenter) =>
        compound.Length >= ShortestCompound && !compound.AsSpan().ContainsAny(Numerals) && !segmenter.Segment(compound).Any(part => EmptyWords.Has(compound[part]));
}
