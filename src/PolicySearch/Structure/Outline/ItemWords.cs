using PolicySearch.Language;
using PolicySearch.Structure.Numbering;

namespace PolicySearch.Structure.Outline;

/// <summary>Tells headings from items, and items from the parts of an item.</summary>
internal static class ItemWords
{
    private const int LongestTitle = 60;

    /// <summary>Whether the words are a title only: no sentence that ends before their last character.</summary>
    public static bool IsTitle(ReadOnlySpan<char> words)
    {
        words = words.Trim();
        if (words.Length > LongestTitle)
            return false;
        var stop = words.IndexOfAny(Punctuation.SentenceEnds);
        // （一）退出标准：收入达到全省平均水平。 is a sentence, （一）构建发现机制。 a title.
        return stop < 0 || stop == words.Length - 1 && words[^1] is '。' && words.IndexOfAny(':', '：') < 0;
    }

    /// <summary>Whether the words are a title without any punctuation of a sentence behind them: <c>办公空间支持</c>.</summary>
    public static bool IsBareTitle(ReadOnlySpan<char> words) =>
        words.Length <= 30 && IsTitle(words) && !EndsAsSentence(words) && words[^1] is not (':' or '：');

    /// <summary>The title that opens a text: its first sentence, without the stop where more follows.</summary>
    public static ReadOnlySpan<char> TitleOf(ReadOnlySpan<char> words)
    {
        words = words.Trim();
        // 第一条 【培育对象】已在本区登记的企业。
        if (!words.IsEmpty && words[0] is '【' && words.IndexOf('】') is > 1 and < 30 and var close)
            return words[1..close];
        if (IsTitle(words))
            return words;
        var stop = words.IndexOfAny(Punctuation.TitleEnds);
        return stop < 0 ? words : words[..stop];
    }

    /// <summary>Whether lines of this kind are items wherever they stand lowest; the others are rather headings.</summary>
    public static bool IsItemKind(NumberKind kind) => kind >= NumberKind.Article && kind != NumberKind.Ordinal;

    /// <summary>Whether the words end as a sentence does.</summary>
    public static bool EndsAsSentence(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd();
        return !words.IsEmpty && words[^1] is ('。' or '；' or ';' or '！' or '”' or '）' or ')' or '.' or '，' or ',' or '、');
    }

    /// <summary>
    /// Whether the numbered lines below an item are its parts and no items of their own: <c>3.重点做好:(1)…;(2)…(市水利局负责)</c>.
    /// </summary>
    public static bool HasPartsOnly(OutlineNode node)
    {
        if (!node.HasChildren || !IsItemKind(node.Marker.Kind))
            return false;
        var lead = node.Head.Words;
        foreach (var part in node.Parts)
        {
            if (part is OutlineNode)
                break;
            if (part is PartText { IsClauseOnly: false } text)
                lead = text.Words;
        }

        var colon = lead.EndsWith('：') || lead.EndsWith(':');
        if (!colon && IsTitle(lead))
            return false;
        var children = node.Children.ToList();
        if (children.Exists(c => c.HasChildren))
            return false;
        if (!colon && !children.TrueForAll(c => c.Marker.Kind is NumberKind.ArabicBracketed or NumberKind.Circled or NumberKind.Ordinal))
            return false;
        // Only the last part may carry a clause: it is the whole item's then.
        return !children.Exists(c => c != children[^1] && HasClause(c));
    }

    private static bool HasClause(OutlineNode node) => node.Head.Clauses.Count > 0 || node.Parts.Exists(p => p is PartText { Clauses.Count: > 0 });
}
