using System.Buffers;

namespace PolicySearch.Structure.Departments;

/// <summary>Brackets of all widths; an opener of one width may be closed by another, as printers do.</summary>
internal static class Brackets
{
    /// <summary>What opens a bracket.</summary>
    public const string Openers = "(（[［【〖〔〈<＜{﹙";

    /// <summary>What closes a bracket.</summary>
    public const string Closers = ")）]］】〗〕〉>＞}﹚";

    /// <summary>All brackets, openers and closers, to go from one to the next.</summary>
    public static readonly SearchValues<char> Marks = SearchValues.Create(Openers + Closers);

    /// <summary>Whether a bracket opens here.</summary>
    public static bool Opens(char c) => MayBe(c) && Openers.Contains(c);

    /// <summary>Whether a bracket closes here.</summary>
    public static bool Closes(char c) => MayBe(c) && Closers.Contains(c);

    /// <summary>Where the bracket that opens at <paramref name="open"/> closes; -1 where it does not within <paramref name="limit"/> characters.</summary>
    public static int Close(ReadOnlySpan<char> text, int open, int limit = 4000)
    {
        var depth = 0;
        var end = Math.Min(text.Length, open + limit);
        for (var i = open; i < end; i++)
        {
            var next = text[i..end].IndexOfAny(Marks);
            if (next < 0)
                return -1;
            i += next;
            if (Opens(text[i]))
                depth++;
            else if (--depth == 0)
                return i;
        }

        return -1;
    }

    /// <summary>Most characters are ideographs (一 to 鿿), which are no brackets.</summary>
    private static bool MayBe(char c) => c is < '\u4e00' or > '\u9fff';
}
