using System.Text;
using PolicySearch.Files;
using PolicySearch.Search.Tokenizing;

namespace PolicySearch.Search.Asking;

/// <summary>What people say, and what governments write: 看病贵 and 医疗费用, 下水道 and 排水管网. Immutable.</summary>
/// <remarks><code>
/// 下水道 = 排水管网              either stands for the other
/// 看病贵 看病*贵 > 医疗费用 医保  what is said leads to what is written, not back; * stands for up to six characters
/// 修 > 建设 改造                 a single character counts where it is a word alone, not inside others
/// </code></remarks>
public sealed class OtherWords
{
    /// <summary>The name of a user's own table in the index folder.</summary>
    public const string FileName = "other-words.txt";

    private const int LongestGap = 6;
    private const char Gap = '*';

    private static readonly Lazy<OtherWords> Embedded = new(LoadDefault);
    private readonly ILookup<char, (string Said, string[] Written)> _byFirst;
    private readonly ILookup<char, string> _single;

    private OtherWords(IReadOnlyList<OtherWordsRow> rows)
    {
        Rows = rows;
        var forms = rows.SelectMany(Forms).ToLookup(form => form.Said.Length == 1);
        _byFirst = forms[false].ToLookup(form => form.Said[0]);
        _single = forms[true].SelectMany(form => form.Written.Select(word => (form.Said, word))).ToLookup(each => each.Said[0], each => each.word);
    }

    /// <summary>The table that comes with the product.</summary>
    public static OtherWords Default => Embedded.Value;

    /// <summary>No table.</summary>
    public static OtherWords None { get; } = new([]);

    /// <summary>The rows, as written.</summary>
    public IReadOnlyList<OtherWordsRow> Rows { get; }

    /// <summary>Reads a table, a row a line; a line that begins with <c>#</c> is a comment. A line without both sides says nothing and is passed over.</summary>
    /// <param name="text">For example <c>"打工 = 务工\n看病贵 &gt; 医疗费用 医保"</c>.</param>
    public static OtherWords Parse(string text) => new([.. text.TrimStart('\uFEFF').Split('\n').Where(line => !line.TrimStart().StartsWith('#')).Select(ParseRow).OfType<OtherWordsRow>()]);

    /// <summary>This table and the rows of another.</summary>
    public OtherWords With(OtherWords more) => new([.. Rows, .. more.Rows]);

    /// <summary>How a word of a single character may be written; empty where it is not known, or longer.</summary>
    internal IReadOnlyList<string> Of(string word) => word.Length == 1 ? [.. _single[word[0]].Distinct()] : [];

    /// <summary>Where a normalised text says what is written otherwise: the longest form of two characters or more at each place, from left to right.</summary>
    public IReadOnlyList<SaidOtherwise> In(string text)
    {
        var found = new List<SaidOtherwise>();
        for (var at = 0; at < text.Length;)
        {
            var here = _byFirst[text[at]].Select(form => (form.Written, Length: LengthAt(text, at, form.Said))).Where(form => form.Length > 0).ToList();
            if (here.Count == 0)
            {
                at++;
                continue;
            }

            var length = here.Max(form => form.Length);
            found.Add(new SaidOtherwise(at, length, [.. here.Where(form => form.Length == length).SelectMany(form => form.Written).Distinct()]));
            at += length;
        }

        return found;
    }

    private static int LengthAt(string text, int at, string said)
    {
        var gap = said.IndexOf(Gap, StringComparison.Ordinal);
        if (gap < 0)
            return string.CompareOrdinal(text, at, said, 0, said.Length) == 0 ? said.Length : 0;
        if (string.CompareOrdinal(text, at, said, 0, gap) != 0)
            return 0;
        var rest = said[(gap + 1)..];
        var from = at + gap;
        var end = text.IndexOf(rest, from, Math.Min(text.Length - from, LongestGap + rest.Length), StringComparison.Ordinal);
        return end < 0 ? 0 : end + rest.Length - at;
    }

    private static IEnumerable<(string Said, string[] Written)> Forms(OtherWordsRow row)
    {
        foreach (var said in row.Said)
            yield return (SearchText.Normalise(said), [.. row.Written.Where(word => word != said)]);
    }

    private static OtherWordsRow? ParseRow(string line)
    {
        var sign = line.IndexOfAny(['=', '>']);
        if (sign < 0)
            return null;
        var (said, written) = (Words(line[..sign]), Words(line[(sign + 1)..]));
        if (said.Length == 0 || written.Length == 0)
            return null;
        var both = line[sign] == '=';
        string[] all = [.. said.Union(written)];
        return both ? new OtherWordsRow(all, [.. all.Where(word => !word.Contains(Gap))], true) : new OtherWordsRow(said, written, false);
    }

    private static string[] Words(string side) => side.Split((char[])[' ', '\t', '=', '\r', '　'], StringSplitOptions.RemoveEmptyEntries);

    private static OtherWords LoadDefault()
    {
        using var reader = new StreamReader(EmbeddedData.Open("data/other-words.txt"), Encoding.UTF8);
        return Parse(reader.ReadToEnd());
    }
}

/// <summary>A row of <see cref="OtherWords"/>.</summary>
/// <param name="Said">What people say.</param>
/// <param name="Written">What is written.</param>
/// <param name="BothWays">Whether each word stands for each other one; then both lists hold all of them, the second without those with a *.</param>
public sealed record OtherWordsRow(IReadOnlyList<string> Said, IReadOnlyList<string> Written, bool BothWays);

/// <summary>A place of a text that is written otherwise.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">Its characters.</param>
/// <param name="Written">How it may be written.</param>
public sealed record SaidOtherwise(int Start, int Length, IReadOnlyList<string> Written);
