using System.Globalization;
using System.Runtime.InteropServices;

namespace PolicySearch.Language.Words;

/// <summary>
/// Joins neighbouring words that mostly occur together in the texts themselves: the dictionary has 生态 and 环境, and these texts say
/// 生态环境.
/// </summary>
/// <remarks>
/// Done three times over, so that a joined word can be joined again.
/// <code>
/// 生态 | 环境     one word: of what follows 生态 and of what precedes 环境 the other is a good part (geometric mean .2 and more)
/// 精细 | 化       one word: 化 follows 精细 more often than anything else does, though it follows much else too
/// 推进 | 创业     two words: a hundred other things follow 推进
/// 平稳 | 的       two words, however often 的 follows: a particle is no part of a term
/// </code>
/// </remarks>
internal sealed class Compounds
{
    private const int Rounds = 3;
    private const int LongestTerm = 8;

    /// <summary>Fewer occurrences say nothing.</summary>
    private const int FewestPairs = 5;

    /// <summary>The geometric mean of both shares from which two words are one.</summary>
    private const double Together = 0.2;

    /// <summary>The share of a word's occurrences that have the same single character beside them.</summary>
    private const double Mostly = 0.5;

    private const string Particles = "的了和与及等在为以对把被将由从向到使让并且或而之其各该年月日是有上下前后内中个项地";

    private const int Break = -1;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly List<int[]> _texts = [];

    /// <summary>The texts as numbers of words, in the order in which they came; −1 where a mark or a figure parts words.</summary>
    public IReadOnlyList<int[]> Texts => _texts;

    /// <summary>How many words there are, joined ones included.</summary>
    public int Count => _words.Count;

    /// <summary>The word of a number, 0 upwards.</summary>
    public string this[int number] => _words[number];

    /// <summary>Takes a text in.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words, covering it.</param>
    public void Add(ReadOnlySpan<char> text, List<Range> words)
    {
        var numbers = new int[words.Count];
        var known = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < numbers.Length; i++)
        {
            var word = text[words[i]];
            if (!IsWord(word))
                numbers[i] = Break;
            else if (!known.TryGetValue(word, out numbers[i]))
                numbers[i] = NumberOf(word.ToString());
        }

        _texts.Add(numbers);
    }

    /// <summary>Joins what occurs together in the texts that were taken in.</summary>
    /// <returns>The words that it made, those that were joined again not among them.</returns>
    public IEnumerable<string> Join()
    {
        var plain = _words.Count;
        for (var round = 0; round < Rounds; round++)
        {
            var joined = FindPairs();
            if (joined.Count == 0)
                break;
            for (var i = 0; i < _texts.Count; i++)
                _texts[i] = Replace(_texts[i], joined);
        }

        return _texts.SelectMany(text => text).Where(word => word >= plain).Distinct().Select(word => _words[word]);
    }

    /// <summary>Whether a word has ideographs alone, no digit or sign: 放管服, 专精特新, but not 2022 or 5%.</summary>
    private static bool IsWord(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.GetUnicodeCategory(c) != UnicodeCategory.OtherLetter)
                return false;
        }

        return true;
    }

    private Dictionary<(int First, int Second), int> FindPairs()
    {
        var pairs = new Dictionary<(int First, int Second), int>();
        var single = new int[_words.Count];
        foreach (var text in _texts)
        {
            var before = Break;
            foreach (var word in text)
            {
                if (word != Break)
                    single[word]++;
                if (word != Break && before != Break)
                    CollectionsMarshal.GetValueRefOrAddDefault(pairs, (before, word), out _)++;
                before = word;
            }
        }

        var joined = new Dictionary<(int First, int Second), int>();
        foreach (var ((first, second), count) in pairs)
        {
            if (count >= FewestPairs && IsOne(_words[first], _words[second], (double)count / single[first], (double)count / single[second]))
                joined.Add((first, second), NumberOf(_words[first] + _words[second]));
        }

        return joined;
    }

    /// <summary>Whether two words are one.</summary>
    /// <param name="first">The first.</param>
    /// <param name="second">The second.</param>
    /// <param name="after">The share of the first's occurrences that the second follows.</param>
    /// <param name="before">The share of the second's occurrences that the first precedes.</param>
    private static bool IsOne(string first, string second, double after, double before)
    {
        if (first.Length + second.Length > LongestTerm || first == second || IsParticle(first) || IsParticle(second))
            return false;
        return Math.Sqrt(after * before) >= Together
            || (first.Length == 1 && second.Length > 1 && before >= Mostly)
            || (second.Length == 1 && first.Length > 1 && after >= Mostly);
    }

    private static bool IsParticle(string word) => word.Length == 1 && Particles.Contains(word[0]);

    private static int[] Replace(int[] text, Dictionary<(int First, int Second), int> joined)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++, length++)
        {
            if (i + 1 < text.Length && joined.TryGetValue((text[i], text[i + 1]), out var number))
                (text[length], i) = (number, i + 1);
            else
                text[length] = text[i];
        }

        return length == text.Length ? text : text[..length];
    }

    private int NumberOf(string word)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, word, out var known);
        if (!known)
        {
            number = _words.Count;
            _words.Add(word);
        }

        return number;
    }
}
