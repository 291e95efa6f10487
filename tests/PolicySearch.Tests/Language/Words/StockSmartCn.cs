using Lucene.Net.Analysis.Cn.Smart;
using Lucene.Net.Analysis.TokenAttributes;

namespace PolicySearch.Tests.Language.Words;

/// <summary>The tokenizer of the package itself, the measure of ours.</summary>
internal static class StockSmartCn
{
    /// <summary>The most characters that the package reads at once; it cuts longer lines there, in the midst of words.</summary>
    public const int LongestLine = 1000;

    /// <summary>A text's tokens.</summary>
    public static List<Range> Cut(string text)
    {
        var tokens = new List<Range>();
        using var tokenizer = new HMMChineseTokenizer(new StringReader(text));
        var offsets = tokenizer.GetAttribute<IOffsetAttribute>();
        tokenizer.Reset();
        while (tokenizer.IncrementToken())
            tokens.Add(offsets.StartOffset..offsets.EndOffset);
        tokenizer.End();
        return tokens;
    }

    /// <summary>A file's lines, in pieces that the package reads at once.</summary>
    public static IEnumerable<string> Pieces(string file) =>
        File.ReadLines(file).SelectMany(line => line.Chunk(LongestLine)).Select(piece => new string(piece));
}
