using System.Numerics;

namespace PolicySearch.Index.Store;

/// <summary>Theme and topic codes, each with the bit that stands for it in the columns.</summary>
internal sealed class Labels(IReadOnlyDictionary<int, (string Level, string Code)> rows)
{
    public const string ThemeLevel = "theme";
    public const string TopicLevel = "topic";

    /// <summary>Themes have rows 1 to 32, topics 33 to 96; the bit is the row less the first.</summary>
    public const int FirstTheme = 1, FirstTopic = 33, LastTopic = 96;

    /// <summary>The codes of a level.</summary>
    public IEnumerable<string> Codes(string level) => rows.Values.Where(row => row.Level == level).Select(row => row.Code);

    /// <summary>The code in a row.</summary>
    public string Code(int row) => rows[row].Code;

    /// <summary>Whether a row is a theme's, not a topic's.</summary>
    public static bool IsTheme(int row) => row < FirstTopic;

    /// <summary>The bits of some theme codes; codes that do not occur have none.</summary>
    public uint Themes(IEnumerable<string> codes) =>
        codes.Aggregate(0u, (bits, code) => bits | (Row(ThemeLevel, code) is { } row ? 1u << (row - FirstTheme) : 0));

    /// <summary>The bits of some topic codes.</summary>
    public ulong Topics(IEnumerable<string> codes) =>
        codes.Aggregate(0ul, (bits, code) => bits | (Row(TopicLevel, code) is { } row ? 1ul << (row - FirstTopic) : 0));

    /// <summary>The bits of the themes among some rows.</summary>
    public static uint ThemeBits(IEnumerable<int> rows) => rows.Where(IsTheme).Aggregate(0u, (bits, row) => bits | (1u << (row - FirstTheme)));

    /// <summary>The bits of the topics among some rows.</summary>
    public static ulong TopicBits(IEnumerable<int> rows) => rows.Where(row => !IsTheme(row)).Aggregate(0ul, (bits, row) => bits | (1ul << (row - FirstTopic)));

    /// <summary>The rows whose bits are set.</summary>
    public static IEnumerable<int> Rows(ulong bits, int first)
    {
        for (; bits != 0; bits &= bits - 1)
            yield return first + BitOperations.TrailingZeroCount(bits);
    }

    private int? Row(string level, string code)
    {
        foreach (var (row, label) in rows)
        {
            if (label.Level == level && label.Code == code)
                return row;
        }

        return null;
    }
}
