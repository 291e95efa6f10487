using PolicySearch.Index.Store;
using PolicySearch.Language;

namespace PolicySearch.Index;

/// <summary>What searches share besides the index itself: other names of terms, word cutting, the terms that occur.</summary>
internal sealed class SearchTools(AliasTable aliases, IWordSegmenter segmenter)
{
    private readonly Lock _making = new();
    private Vocabulary? _vocabulary;

    public AliasTable Aliases { get; } = aliases;

    public IWordSegmenter Segmenter { get; } = segmenter;

    /// <summary>The terms that users may mean, for the state that a session sees.</summary>
    public Vocabulary Vocabulary(ReadSession session, Generation generation)
    {
        lock (_making)
        {
            var kept = _vocabulary;
            if (kept?.Number != generation.Number)
                _vocabulary = kept = new Vocabulary(session, generation, Aliases);
            return kept;
        }
    }

    /// <summary>The tools for an index folder: the product's aliases and those of the folder's own table.</summary>
    public static SearchTools For(string folder)
    {
        var own = Path.Combine(folder, AliasTable.FileName);
        var aliases = File.Exists(own) ? AliasTable.Default.With(AliasTable.Parse(File.ReadAllText(own))) : AliasTable.Default;
        return new SearchTools(aliases, SmartCnSegmenter.Default);
    }
}
