namespace PolicySearch.Analysis.Counting;

/// <summary>Cuts the sentence out of a text that a span stands in.</summary>
internal static class SentenceText
{
    private const string Ends = "。！？\n";

    /// <summary>The sentence or sentences that a span touches, without spaces at its ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the span begins.</param>
    /// <param name="length">How long it is.</param>
    public static string Around(string text, int start, int length)
    {
        var first = text.AsSpan(0, Math.Min(start, text.Length)).LastIndexOfAny(Ends) + 1;
        var from = Math.Min(text.Length, start + length);
        var end = text.AsSpan(from).IndexOfAny(Ends);
        return text[first..(end < 0 ? text.Length : Math.Min(text.Length, from + end + 1))].Trim();
    }
}
