using System.Text.RegularExpressions;
using PolicySearch.Targets.Catalogue;
using PolicySearch.Targets.Wording;

namespace PolicySearch.Targets.Naming;

/// <summary>
/// Judges what stands before an indicator's name.
/// <code>
/// 全市, 新增省级, 咸阳市级以上 → the region's own        高新区, 残疾人 → scope
/// 人均, 单位GDP, 每个乡镇      → none: another base      小学、        → none: a sum of two things
/// 工(农业总产值)               → none: the middle of a word      健康(学校), 民主法治示范(村) → none: a title, not a thing built
/// </code>
/// </summary>
internal static partial class LeftSide
{
    private const int LongestLevel = 8;

    private const string LevelNames = "国省市县区州盟旗镇乡村";

    private static readonly string[] Levels = ["级", "级以上", "级及以上", "级(含)以上", "级或以上"];

    /// <summary>The scope that words before a name tell; empty where they are neutral, null where they change what is measured.</summary>
    /// <param name="left">The words, as <see cref="AliasText"/> writes them.</param>
    /// <param name="evidence">The clause and the region's own names.</param>
    public static string? Scope(string left, Evidence evidence)
    {
        if (NamingWords.Each.IsIn(evidence.Left))
            return null;
        var rest = Strip(Money().Replace(left, ""), evidence.Own);
        if (rest.EndsWith('的') || rest.EndsWith('在'))
            rest = Strip(rest[..^1], evidence.Own);
        // 甲大道、乙路等: examples of what is counted; behind them stands what kind it is.
        if (Examples(rest) is var examples and >= 0)
            rest = rest[(examples + 1)..] is "" or "地" or "领域" or "方面" or "行业" or "共" ? "" : Strip(rest[(examples + 1)..], evidence.Own);
        if (rest.Length == 0 || (rest.Length == 1 && LevelNames.Contains(rest[0])))
            return evidence.Yearly ? "每年" : "";
        // 一二三产: a sum; 学校、幼儿园: two things and one figure; 企业中…: a part of another whole.
        if (rest[^1] is '、' or '和' or '与' or '及' or '或' or ',' or '中' or >= '0' and <= '9' || "一二三四五六七八九十".Contains(rest[^1]))
            return null;
        // 工|农业总产值, 工业和手|工业总产值: one character alone belongs to the word behind it.
        if (rest.Length - 1 - rest.AsSpan().LastIndexOfAny("、和与及") == 1)
            return null;
        return NamingWords.ChangesBase.IsIn(rest) ? null : rest;
    }

    /// <summary>Whether the words before a name make a title of what it names: 健康(学校) is awarded, and no school is built.</summary>
    public static bool IsTitle(string left) => NamingWords.Titles.Suffix(left) > 0;

    /// <summary>The 等 behind examples; not that of 高等, 中等.</summary>
    private static int Examples(string words)
    {
        var at = words.LastIndexOf('等');
        return at > 0 && "高中初同平对优均".Contains(words[at - 1]) ? -1 : at;
    }

    /// <summary>Whether words say nothing but that the value is the region's.</summary>
    public static bool IsNeutral(string words) => Strip(words, []).Length == 0;

    private static string Strip(string words, IReadOnlyList<string> own)
    {
        var rest = words.AsSpan();
        for (var before = -1; before != rest.Length && rest.Length > 0;)
        {
            before = rest.Length;
            rest = rest[Phrases.LeadingLength(rest)..];
            rest = rest[Phrases.LeadingVerbs(rest).Length..];
            rest = rest[NamingWords.Neutral.Prefix(rest)..];
            rest = rest[..^NamingWords.Neutral.Suffix(rest)];
            rest = rest[..^NamingWords.Added.Suffix(rest)];
            foreach (var name in own)
            {
                if (rest.StartsWith(name))
                    rest = rest[name.Length..];
            }

            rest = rest.Trim(": -*").TrimStart(')').TrimEnd('(');
            if (rest.Length <= LongestLevel && EndsAsLevel(rest))
                rest = [];
        }

        return rest.ToString();
    }

    /// <summary>咸阳市级以上, 设区市级: a level of government that recognises what is counted.</summary>
    private static bool EndsAsLevel(ReadOnlySpan<char> words)
    {
        foreach (var level in Levels)
        {
            if (words.Length > level.Length && words.EndsWith(level) && words[^(level.Length + 1)] is '市' or '省' or '县' or '区' or '州' or '家' or '部')
                return true;
        }

        return false;
    }

    /// <summary>投资5000万元改造(供水管网): what it costs does not narrow it.</summary>
    [GeneratedRegex("^(?:总?投资|筹资|投入|安排|争取)(?:资金)?[0-9.]+[万亿]*元(?:以上|左右)?", RegexOptions.NonBacktracking)]
    private static partial Regex Money();
}
