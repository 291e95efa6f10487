using PolicySearch.Language.Words;

namespace PolicySearch.Language;

/// <summary>
/// Cuts text into the words of SmartCn (Lucene.Net.Analysis.SmartCn), joined where they make up a policy term or a run of letters and
/// digits. Linear in the length of the text. Safe to use from several threads.
/// </summary>
/// <remarks>
/// <list type="table">
/// <listheader><term>text</term><description>words</description></listheader>
/// <item><term>深化放管服改革</term><description>深化 | 放管服 | 改革</description></item>
/// <item><term>建成5G基站120个</term><description>建成 | 5G基站 | 120 | 个</description></item>
/// <item><term>PM2.5浓度</term><description>PM2.5 | 浓度</description></item>
/// </list>
/// </remarks>
public sealed class SmartCnSegmenter : IWordSegmenter
{
    private static readonly Lazy<SmartCnSegmenter> Shared = new(() => new SmartCnSegmenter(Lexicon.Default));

    [ThreadStatic]
    private static SmartCnDecoder? _decoder;

    private readonly WordJoiner _joiner;
    private readonly Lazy<WordParts> _parts;

    /// <summary>Makes a segmenter that knows SmartCn's dictionary and a lexicon. The dictionary is read on first use.</summary>
    /// <param name="lexicon">Policy terms to keep whole.</param>
    public SmartCnSegmenter(Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _joiner = new WordJoiner(lexicon);
        _parts = new Lazy<WordParts>(() => new WordParts(lexicon, Cut));
    }

    /// <summary>The segmenter with <see cref="Lexicon.Default"/>.</summary>
    public static SmartCnSegmenter Default => Shared.Value;

    /// <inheritdoc/>
    public IReadOnlyList<Range> Segment(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<Range>(text.Length / 2);
        Segment(text, words);
        return words;
    }

    /// <inheritdoc/>
    public void Segment(ReadOnlySpan<char> text, List<Range> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        words.Clear();
        (_decoder ??= new SmartCnDecoder()).Decode(text, words);
        _joiner.Join(text, words);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> PartsOf(ReadOnlySpan<char> word) => _parts.Value.Of(word);

    private static void Cut(string text, List<Range> tokens)
    {
        tokens.Clear();
        (_decoder ??= new SmartCnDecoder()).Decode(text, tokens);
        WordJoiner.JoinRuns(text, tokens);
    }
}
