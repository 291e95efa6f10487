namespace PolicySearch.Structure.Departments;

/// <summary>Finds the labels in a clause that say what part the names behind them have.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>市财政局配合单位</c> before a colon</term><description>配合单位, behind a name</description></item>
/// <item><term><c>【责任单位】市水利局</c></term><description>责任单位, in brackets</description></item>
/// <item><term><c>责任单位为市水利局</c></term><description>责任单位, without a colon</description></item>
/// </list>
/// </remarks>
internal static class ClauseLabels
{
    /// <summary>Where the bracket of 【责任单位】市水利局 closes; 0 where no label stands in square brackets.</summary>
    public static int InBrackets(ReadOnlySpan<char> text, int at) =>
        text[at] is '【' or '[' or '［' or '〔' && Brackets.Close(text, at, RoleWords.LongestLabel + 2) is var close && close > at + 2
        && RoleWords.OfLabel(text[(at + 1)..close]) != RoleWord.None ? close : 0;

    /// <summary>The length of a label without a colon before a body: 责任单位为市水利局, 责任单位市水利局; 0 where there is none.</summary>
    public static int At(ReadOnlySpan<char> text)
    {
        var length = text.Length < 6 || text[0] is '各' or '有' or '相' ? 0 : text[2..4] is "单位" or "部门" ? 4 : text.Length > 8 && text[4..6] is "单位" or "部门" ? 6 : 0;
        if (length == 0 || RoleWords.OfLabel(text[..length]) is RoleWord.None or RoleWord.Other)
            return 0;
        var rest = text[(length + NameReader.LeadIn(text[length..]))..];
        return BodyWords.IsLevelled(rest) ? length : 0;
    }

    /// <summary>Where a label begins in the words before a colon: 市财政局 配合单位, 市财政局配合单位; -1 where there is none.</summary>
    public static int Before(ReadOnlySpan<char> text, out RoleWord role)
    {
        if (text.LastIndexOfAny(' ', '\u3000', '\u00a0') is > 0 and var space && (role = RoleWords.OfLabel(text[(space + 1)..])) != RoleWord.None)
            return space + 1;
        for (var at = text.Length - 2; at > 2 && text.Length - at <= RoleWords.LongestLabel; at--)
        {
            if (BodyWords.IsOffice(text[..at]) && !text[..at].EndsWith("部门") && (role = RoleWords.OfLabel(text[at..])) != RoleWord.None)
                return at;
        }

        role = RoleWords.OfLabel(text);
        return role != RoleWord.None ? 0 : -1;
    }
}
