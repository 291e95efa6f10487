using Lucene.Net.Analysis.TokenAttributes;

namespace PolicySearch.Search.Tokenizing;

/// <summary>Turns normalised text into overlapping character pairs for the field <c>pairs</c>; a pair's position is its UTF-16 offset.</summary>
/// <remarks>
/// Every two neighbouring characters are one token, whatever they are: Han, letters, digits or punctuation. A term then stands
/// where its pairs stand side by side, so that a term is found exactly where it is a substring, inside a longer word or number too.
/// A pair never crosses a <see cref="FieldBreak"/>; the last character before one is a token of its own, so that single characters
/// are found as well (all tokens that begin with it). A character outside the Basic Multilingual Plane is whole and takes two positions.
/// <code>
/// text        token  position
/// 5g基站      5g     0
///             g基    1
///             基站   2
///             站     3
/// 𬭚钢        𬭚钢   0
///             钢     2
/// a。b        a。    0
///             。b    1
///             [end]  1     (where a sentence ends: after 。！？, at a line end and at a field break)
///             b      2
/// </code>
/// </remarks>
internal sealed class PairTokenizer : WholeTextTokenizer
{
    /// <summary>Stands between two fields, headings or departments; no term contains it.</summary>
    public const char FieldBreak = '\u0001';

    private readonly PairTermAttribute _term = new();
    private readonly IPositionIncrementAttribute _increment;
    private int _at;
    private int _position;
    private bool _sentenceEnded;

    /// <param name="reader">A normalised text, its fields parted by breaks.</param>
    public PairTokenizer(TextReader reader)
        : base(reader)
    {
        AddAttributeImpl(_term);
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        (_at, _position, _sentenceEnded) = (0, -1, false);
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        var text = Text;
        if (_at >= text.Length && !_sentenceEnded)
            return false;

        ClearAttributes();
        if (_sentenceEnded)
        {
            _sentenceEnded = false;
            _increment.PositionIncrement = 0;
            _term.Set(PairTerm.SentenceEnd);
            return true;
        }

        _increment.PositionIncrement = _at - _position;
        _position = _at;
        var first = PairTerm.Character(text, _at, out var length);
        _at += length;
        if (first is FieldBreak or '\n')
        {
            _term.Set(PairTerm.SentenceEnd);
            return true;
        }

        var second = _at < text.Length ? PairTerm.Character(text, _at, out _) : 0;
        _term.Set(first, second is FieldBreak or '\n' ? 0 : second);
        _sentenceEnded = EndsSentence(first);
        return true;
    }

    /// <summary>Whether a sentence ends with this character. A semicolon parts clauses of one sentence.</summary>
    public static bool EndsSentence(int character) => character is '。' or '！' or '？' or '!' or '?';
}
