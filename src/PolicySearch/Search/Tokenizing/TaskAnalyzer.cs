using Lucene.Net.Analysis;
using PolicySearch.Language;

namespace PolicySearch.Search.Tokenizing;

/// <summary>
/// How the two text fields of a task are cut, for writing and for whatever of Lucene wants an analyzer: <see cref="Pairs"/> decides
/// whether a term is there, <see cref="Words"/> serves ranking and statistics. Both want normalised text. Keeps one stream a field
/// and thread.
/// </summary>
internal sealed class TaskAnalyzer(IWordSegmenter segmenter) : Analyzer(PER_FIELD_REUSE_STRATEGY)
{
    /// <summary>The field of overlapping character pairs.</summary>
    public const string Pairs = "pairs";

    /// <summary>The field of words.</summary>
    public const string Words = "words";

    /// <inheritdoc/>
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) => new(fieldName switch
    {
        Pairs => new PairTokenizer(reader),
        Words => new WordTokenizer(reader, segmenter),
        _ => throw new ArgumentOutOfRangeException(nameof(fieldName), fieldName, "A field without text"),
    });
}
