using PolicySearch.Language;
using PolicySearch.Search.Reading;
using PolicySearch.Store;
using PolicySearch.Themes.Scheme;

namespace PolicySearch.Search.Asking;

/// <summary>What searches share besides the index itself: other names of terms, word cutting, the terms that occur, the scheme of themes.</summary>
internal sealed class SearchTools(AliasTable aliases, OtherWords others, Func<IWordSegmenter> segmenter) : IDisposable
{
    private readonly SemaphoreSlim _gathering = new(1, 1);
    private volatile Vocabulary? _vocabulary;
    private volatile KeptScheme? _scheme;

    public AliasTable Aliases { get; } = aliases;

    public OtherWords Others { get; } = others;

    /// <summary>Cuts words; its dictionaries are read when a query has to be loosened.</summary>
    public IWordSegmenter Segmenter => segmenter();

    /// <summary>
    /// The terms that users may mean, for a state of the records. Those of an earlier state serve while little has changed: each is looked for in
    /// the present one before it is offered, and gathering them reads much. One caller gathers, the others wait.
    /// </summary>
    public async ValueTask<Vocabulary> VocabularyAsync(IRecordSnapshot records, ISearchSnapshot search, CancellationToken cancellation)
    {
        if (_vocabulary is { } kept && kept.Serves(records))
            return kept;
        await _gathering.WaitAsync(cancellation);
        try
        {
            return _vocabulary is { } made && made.Serves(records)
                ? made : _vocabulary = await Asking.Vocabulary.MakeAsync(records, search, Segmenter, Aliases, cancellation);
        }
        finally
        {
            _gathering.Release();
        }
    }

    /// <summary>The scheme that the tasks of a state of the records are tagged by.</summary>
    public Taxonomy SchemeOf(IRecordSnapshot records)
    {
        if (records.Model is not { } model)
            return Taxonomy.Default;
        var kept = _scheme;
        if (kept?.Fingerprint != model.Fingerprint)
            _scheme = kept = new KeptScheme(model.Fingerprint, Taxonomy.Parse(model.Scheme, model.Fingerprint));
        return kept.Scheme;
    }

    /// <summary>The tools for an index folder: the product's aliases and those of the folder's own table.</summary>
    public static SearchTools For(string folder)
    {
        var own = Path.Combine(folder, AliasTable.FileName);
        var aliases = File.Exists(own) ? AliasTable.Default.With(AliasTable.Parse(File.ReadAllText(own))) : AliasTable.Default;
        own = Path.Combine(folder, OtherWords.FileName);
        var others = File.Exists(own) ? OtherWords.Default.With(OtherWords.Parse(File.ReadAllText(own))) : OtherWords.Default;
        return new SearchTools(aliases, others, () => SmartCnSegmenter.Default);
    }

    public void Dispose() => _gathering.Dispose();

    private sealed record KeptScheme(string Fingerprint, Taxonomy Scheme);
}
