using System.Text.RegularExpressions;

namespace PolicySearch.Documents.Metadata;

/// <summary>Tells names of public bodies from other short lines: <c>桃源市人民政府办公室</c>, <c>中共桃源县委</c>, <c>桃源高新区管委会</c>.</summary>
internal static partial class PublicBody
{
    /// <summary>Whether a text is the name of a body, or of several, and nothing else.</summary>
    public static bool IsName(string text)
    {
        text = text.Trim();
        return text.Length is >= 3 and <= 160 && text.Split([' ', '\u3000', '\u00A0', '、'], StringSplitOptions.RemoveEmptyEntries).All(IsOne);
    }

    /// <summary>Whether a body's name is relative to its place: <c>市政府办公室</c>, <c>县人民政府</c>, <c>组织部</c>.</summary>
    public static bool IsRelative(string name) => !NationalBody.IsName(name) && (name.Length < 5 || name[0] is '省' or '市' or '县' or '区' or '州' or '本');

    /// <summary>The body that a title opens with: <c>桃源市人民政府办公室|关于印发…</c>; null where it opens otherwise.</summary>
    public static string? AtStart(string title)
    {
        var match = BeforeVerb().Match(title);
        if (!match.Success)
            return null;
        var name = match.Groups[1].Value.Trim();
        return IsName(name) ? name : null;
    }

    private static bool IsOne(string name) => name.Length <= 60 && Ending().IsMatch(name) && !NotInName().IsMatch(name);

    [GeneratedRegex(@"(?:人民政府|政府|办公室|办公厅|委员会|管委会|党委|县委|市委|省委|区委|州委|旗委|工委|局|厅|部|中心|总队|支队|指挥部|领导小组|法院|检察院|公司|社|院|会)(?:[(（][^()（）]{1,20}[)）])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex(@"[。；;：:,，《》！!？?“”]|关于|各|责任|负责|牵头|按|年|月", RegexOptions.CultureInvariant)]
    private static partial Regex NotInName();

    [GeneratedRegex(@"^(.{3,160}?)(?:关于|印发|转发|批转|公布|发布)", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeVerb();
}
