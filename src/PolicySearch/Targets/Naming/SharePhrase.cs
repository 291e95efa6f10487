namespace PolicySearch.Targets.Naming;

/// <summary>
/// A phrase parted into what is measured and what it is a share of.
/// <code>
/// 数字经济核心产业增加值占GDP比重 → 数字经济核心产业增加值, share of GDP
/// 服务业增加值在GDP中的比重      → 服务业增加值, share of GDP
/// 非公经济占比                   → itself, a share of something unsaid
/// 地区生产总值                   → itself, no share
/// </code>
/// </summary>
/// <param name="Part">What is measured.</param>
/// <param name="IsShare">Whether it is a share.</param>
/// <param name="Base">What it is a share of; empty where the text does not say.</param>
internal readonly record struct SharePhrase(string Part, bool IsShare, string Base)
{
    private static readonly string[] Ends = ["的比重", "的比例", "比重", "比例", "比率", "比"];

    private static readonly string[] Within = ["中的比重", "中的占比", "中的比例", "中所占比重"];

    /// <summary>Parts a phrase at 占, or at 在 … 中的比重.</summary>
    public static SharePhrase Read(string phrase)
    {
        foreach (var end in Within)
        {
            if (phrase.EndsWith(end, StringComparison.Ordinal) && phrase.LastIndexOf('在') is > 0 and var among)
                return new SharePhrase(phrase[..among], true, phrase[(among + 1)..^end.Length]);
        }

        var at = phrase.LastIndexOf('占');
        if (at <= 0 || !(phrase.Contains('比', StringComparison.Ordinal) || at < phrase.Length - 1))
            return new SharePhrase(phrase, false, "");
        var whole = phrase[(at + 1)..];
        // X占比: the word of share ends the name; X占比协会: it is part of another.
        if (whole.StartsWith('比') && !Ends.Contains(whole))
            return new SharePhrase(phrase, false, "");
        foreach (var end in Ends)
        {
            if (whole.EndsWith(end, StringComparison.Ordinal))
                return whole.Length == end.Length ? new SharePhrase(phrase, true, "") : new SharePhrase(phrase[..at], true, whole[..^end.Length]);
        }

        return new SharePhrase(phrase[..at], true, whole);
    }
}
