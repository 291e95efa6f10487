using System.Text;
using PolicySearch.Files;

namespace PolicySearch.Language;

/// <summary>
/// The general Chinese dictionary (<c>dict.txt</c> of the npm package <c>@node-rs/jieba</c>, MIT): one line a word, its frequency and
/// part of speech, e.g. <c>改革 15043 v</c>. Read once, on first use, straight from the assembly's memory.
/// </summary>
internal static class GeneralDictionary
{
    private const int ExpectedWords = 360_000;

    private static readonly Lazy<WordTable> Loaded = new(Load);

    internal static WordTable Words => Loaded.Value;

    /// <summary>The sum of all frequencies of the dictionary; with another one, weights shift together and no cut changes.</summary>
    private const double TotalFrequency = 6.0e7;

    /// <summary>The log probability of a word that was counted once.</summary>
    internal static float Rarest { get; } = LogProbability(1);

    internal static float LogProbability(int frequency) => (float)Math.Log(Math.Max(frequency, 1) / TotalFrequency);

    private static WordTable Load()
    {
        using var stream = EmbeddedData.Open("data/words.txt");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Parse(bytes, ExpectedWords);
    }

    internal static WordTable Parse(ReadOnlySpan<byte> dictionary, int expectedWords)
    {
        var table = new WordTable(expectedWords);
        Span<char> word = stackalloc char[64];
        foreach (var range in dictionary.Split((byte)'\n'))
        {
            var line = dictionary[range];
            var space = line.IndexOf((byte)' ');
            if (space <= 0 || space > word.Length)
                continue;

            var length = Encoding.UTF8.GetChars(line[..space], word);
            table.Add(word[..length], LogProbability(Frequency(line[(space + 1)..])));
        }

        return table;
    }

    private static int Frequency(ReadOnlySpan<byte> rest)
    {
        var value = 0;
        foreach (var b in rest)
        {
            if (b is < (byte)'0' or > (byte)'9')
                break;
            value = (value * 10) + (b - '0');
        }

        return value;
    }
}
