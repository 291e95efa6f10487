using System.Text;
using Lucene.Net.Analysis.TokenAttributes;
using PolicySearch.Language;

namespace PolicySearch.Search.Tokenizing;

/// <summary>Turns normalised text into words for the field <c>words</c>; what holds no letter or digit is left out.</summary>
/// <remarks><code>
/// 深化放管服改革,新建5g基站120个。   深化 放管服 改革 新建 5g基站 5g 基站 120 个   (a term, then its parts)
/// pm2.5浓度下降3.5%                   pm2.5 浓度 下降 3.5
/// </code></remarks>
internal sealed class WordTokenizer : WholeTextTokenizer
{
    /// <summary>Longer runs of letters and digits are no words; Lucene refuses terms of more than 32 kB.</summary>
    private const int LongestWord = 255;

    private readonly IWordSegmenter _segmenter;
    private readonly ICharTermAttribute _term;
    private readonly List<Range> _words = [];
    private IReadOnlyList<string> _parts = [];
    private int _next;
    private int _nextPart;

    /// <param name="reader">A normalised text.</param>
    /// <param name="segmenter">Cuts it.</param>
    public WordTokenizer(TextReader reader, IWordSegmenter segmenter)
        : base(reader)
    {
        _segmenter = segmenter;
        _term = AddAttribute<ICharTermAttribute>();
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _segmenter.Segment(Text, _words);
        _next = 0;
        (_parts, _nextPart) = ([], 0);
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (_nextPart < _parts.Count)
            return Emit(_parts[_nextPart++]);

        while (_next < _words.Count)
        {
            var word = Text[_words[_next++]];
            Rune.DecodeFromUtf16(word, out var first, out _);
            if (!Rune.IsLetterOrDigit(first) || word.Length > LongestWord)
                continue;

            (_parts, _nextPart) = (_segmenter.PartsOf(word), 0);
            return Emit(word);
        }

        return false;
    }

    private bool Emit(ReadOnlySpan<char> word)
    {
        ClearAttributes();
        word.CopyTo(_term.ResizeBuffer(word.Length));
        _term.Length = word.Length;
        return true;
    }
}
