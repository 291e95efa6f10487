using System.Numerics;

namespace PolicySearch.Language.Words;

/// <summary>
/// Cuts a text as SmartCn does: the same dictionaries, the same formula, the same tokens, without its objects. Reusable, not to be
/// shared between threads.
/// </summary>
/// <remarks>
/// Every word that begins at a place follows every word that ends there; the path of the least sum of −log(P) over pairs of words
/// wins. Marks, numbers and letters are words that every path passes, so each run of ideographs between two of them is decided by
/// itself; sums are carried on through the sentence, because their rounding decides between equals.
/// <code>
/// 深化放管服改革   深化 | 放 | 管 | 服 | 改革
/// 增长3.5%左右     增长 | 3 | . | 5 | % | 左右
/// 𠮷野家           (two halves) | 野 | 家
/// </code>
/// A text of more than 1,024 characters without a line end is cut by the package at that length, in the midst of words; here only a run
/// of more than 8,192 ideographs without a single mark is.
/// </remarks>
internal sealed class SmartCnDecoder
{
    private const char Between = '@';

    /// <summary>The most ideographs without a mark that are decided together; a lattice of them takes some 3 MB.</summary>
    private const int LongestRun = 8192;

    private const int UnseenKept = 1024;

    // How SmartCn's own counts name what is no word.
    private const string SentenceStart = "始##始";
    private const string SentenceEnd = "末##末";
    private const string Number = "未##数";
    private const string Letters = "未##串";

    private readonly SmartCnDictionary _dictionary = SmartCnDictionary.Default;
    private readonly int _longest;
    private readonly (int SentenceStart, int Number, int Letters) _frequency;

    /// <summary>The characters of a run of ideographs and where each stands; spaces inside a run count for nothing.</summary>
    private char[] _run = new char[256];
    private int[] _places = new int[256];
    private int _length;

    /// <summary>At <c>place * longest + length − 1</c> the word of that length that begins at a place of the run.</summary>
    private Node[] _words;

    /// <summary>The lengths of the words that begin at a place of the run, and of those that end there: a bit each, bit 0 for length 1.</summary>
    private uint[] _beginning = new uint[256];
    private uint[] _ending = new uint[257];

    /// <summary>Costs by the last bits of the first word's frequency.</summary>
    private readonly (int Frequency, double Cost)[] _unseen = new (int, double)[UnseenKept];

    public SmartCnDecoder()
    {
        Array.Fill(_unseen, (-1, 0));
        _longest = _dictionary.LongestWord;
        _words = new Node[_run.Length * _longest];
        _frequency = (_dictionary.Frequency(SentenceStart), _dictionary.Frequency(Number), _dictionary.Frequency(Letters));
    }

    /// <summary>Cuts a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="words">Gets the tokens in order, as ranges of UTF-16 units; spaces belong to none, or stand inside one.</param>
    public void Decode(ReadOnlySpan<char> text, List<Range> words)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = SentenceBreaks.End(text, start);
            Sentence(text, start, end, words);
            start = end;
        }
    }

    private void Sentence(ReadOnlySpan<char> text, int start, int end, List<Range> words)
    {
        var last = Fixed(SentenceStart, _frequency.SentenceStart, 0);
        for (var at = start; at < end;)
        {
            var kind = SmartCnCharacters.KindOf(text[at]);
            if (kind == CharacterKind.Ideograph)
            {
                if (_length == LongestRun)
                {
                    Pass(last, SentenceEnd, 0, words);
                    last = Fixed(SentenceStart, _frequency.SentenceStart, 0);
                }

                Append(text[at], at);
            }

            if (kind is CharacterKind.Ideograph or CharacterKind.Space)
            {
                at++;
                continue;
            }

            var from = at++;
            while (kind is CharacterKind.Letter or CharacterKind.Digit && at < end && SmartCnCharacters.KindOf(text[at]) == kind)
                at++;
            last = kind switch
            {
                CharacterKind.Digit => Pass(last, Number, _frequency.Number, words),
                CharacterKind.Mark => Pass(last, text.Slice(from, 1), SmartCnCosts.Most, words),
                _ => Pass(last, Letters, _frequency.Letters, words),
            };
            words.Add(from..at);
        }

        if (_length > 0)
            Pass(last, SentenceEnd, 0, words);
    }

    /// <summary>Decides the run between two words that every path passes.</summary>
    /// <returns>The second of them, with the cost of the best path to it.</returns>
    private Node Pass(in Node left, ReadOnlySpan<char> right, int frequency, List<Range> words)
    {
        if (_length == 0)
            return Fixed(right, frequency, left.Cost + Cost(left, right));

        FindWords();
        Follow(left, 0, 0);
        for (var place = 1; place < _length; place++)
        {
            // Longer words begin earlier: of equal paths SmartCn keeps the one that it met first.
            for (var lengths = _ending[place]; lengths != 0;)
            {
                var length = BitOperations.Log2(lengths) + 1;
                lengths &= ~(1u << (length - 1));
                Follow(Word(place - length, length), place, length);
            }
        }

        var (best, last) = (double.MaxValue, 0);
        for (var lengths = _ending[_length]; lengths != 0;)
        {
            var length = BitOperations.Log2(lengths) + 1;
            lengths &= ~(1u << (length - 1));
            ref readonly var word = ref Word(_length - length, length);
            var cost = word.Cost + Cost(word, right);
            if (cost < best)
                (best, last) = (cost, length);
        }

        AddPath(last, words);
        _length = 0;
        return Fixed(right, frequency, best);
    }

    private void FindWords()
    {
        _ending.AsSpan(0, _length + 1).Clear();
        for (var place = 0; place < _length; place++)
        {
            var (hash, lengths) = (SmartCnDictionary.Empty, 0u);
            for (var length = 1; length <= _longest && place + length <= _length; length++)
            {
                hash = SmartCnDictionary.Extend(hash, _run[place + length - 1]);
                var known = _dictionary.TryGet(hash, out var frequency);
                if (length == 1 || (known && frequency != SmartCnDictionary.PrefixOnly))
                {
                    Word(place, length) = new Node(SmartCnDictionary.Extend(hash, Between), known ? Math.Max(frequency, 0) : 0, double.MaxValue, 0);
                    lengths |= 1u << (length - 1);
                    _ending[place + length] |= 1u << (length - 1);
                }

                if (!known)
                    break;
            }

            _beginning[place] = lengths;
        }
    }

    /// <summary>Offers a word as the one before each word that begins at a place.</summary>
    private void Follow(in Node left, int place, int leftLength)
    {
        var (hash, at, unseen) = (left.Hash, place, double.NaN);
        for (var lengths = _beginning[place]; lengths != 0; lengths &= lengths - 1)
        {
            var length = BitOperations.TrailingZeroCount(lengths) + 1;
            while (at < place + length)
                hash = SmartCnDictionary.Extend(hash, _run[at++]);
            var together = _dictionary.PairFrequency(hash);
            if (together == 0 && double.IsNaN(unseen))
                unseen = Unseen(left.Frequency);
            var cost = left.Cost + (together == 0 ? unseen : SmartCnCosts.Of(left.Frequency, together));
            ref var right = ref Word(place, length);
            if (cost < right.Cost)
                right = right with { Cost = cost, LengthBefore = leftLength };
        }
    }

    /// <summary>What a pair costs that was never counted: the same words come again and again, and a logarithm takes longer than a look.</summary>
    private double Unseen(int frequency)
    {
        ref var known = ref _unseen[frequency & (UnseenKept - 1)];
        if (known.Frequency != frequency)
            known = (frequency, SmartCnCosts.Of(frequency, 0));
        return known.Cost;
    }

    private void AddPath(int last, List<Range> words)
    {
        var first = words.Count;
        for (var (end, length) = (_length, last); end > 0;)
        {
            words.Add(_places[end - length]..(_places[end - 1] + 1));
            (end, length) = (end - length, Word(end - length, length).LengthBefore);
        }

        words.Reverse(first, words.Count - first);
    }

    private double Cost(in Node left, ReadOnlySpan<char> right)
    {
        var hash = left.Hash;
        foreach (var c in right)
            hash = SmartCnDictionary.Extend(hash, c);
        return SmartCnCosts.Of(left.Frequency, _dictionary.PairFrequency(hash));
    }

    private static Node Fixed(ReadOnlySpan<char> word, int frequency, double cost) =>
        new(SmartCnDictionary.Extend(SmartCnDictionary.Hash(word), Between), frequency, cost, 0);

    private ref Node Word(int place, int length) => ref _words[(place * _longest) + length - 1];

    private void Append(char character, int place)
    {
        if (_length == _run.Length)
        {
            Array.Resize(ref _run, _length * 2);
            Array.Resize(ref _places, _length * 2);
            _words = new Node[_run.Length * _longest];
            _beginning = new uint[_run.Length];
            _ending = new uint[_run.Length + 1];
        }

        _run[_length] = character;
        _places[_length++] = place;
    }

    /// <summary>A word on a path.</summary>
    /// <param name="Hash">The hash of the word and the sign that stands between two words.</param>
    /// <param name="Frequency">How often the word was counted.</param>
    /// <param name="Cost">Of the best path up to it.</param>
    /// <param name="LengthBefore">The length of the word before it on that path.</param>
    private readonly record struct Node(ulong Hash, int Frequency, double Cost, int LengthBefore);
}
