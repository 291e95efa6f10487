using System.Text.RegularExpressions;
using PolicySearch.Records;
using PolicySearch.Regions;

namespace PolicySearch.Documents.Metadata;

/// <summary>
/// Finds the issuing body. In order: who the title opens with, who signed, the letterhead, a work report's governor, what the
/// labels say; a name with its place goes before one without (桃源市人民政府办公室 before 市政府办公室).
/// </summary>
internal static partial class IssuerReader
{
    /// <summary>The bodies named, the most telling first; names relative to their place come last.</summary>
    public static List<string> Candidates(DocumentLines lines, IReadOnlyList<LabelledValue> labels, IReadOnlyList<Signature> signatures, string title)
    {
        var names = new List<string>();
        if ((NationalBody.AtStart(title) ?? PublicBody.AtStart(title)) is { } opening)
            names.Add(opening);
        foreach (var signature in signatures)
            names.Add(string.Join(' ', signature.Bodies));
        foreach (var line in lines.Head)
        {
            var letterhead = Letterhead().Match(line.Text);
            if (letterhead.Success && FromPlace(letterhead) is { } body)
                names.Add(body);
            var governor = Governor().Match(line.Text);
            if (governor.Success)
                names.Add(governor.Groups[1].Value);
            var speaker = Speaker().Match(line.Text);
            if (speaker.Success)
                names.Add(speaker.Groups[1].Value);
        }

        if (names.Count == 0 && NationalBody.Speaking(lines.Head) is { } nation)
            names.Add(nation);

        names.AddRange(labels.Where(l => l.Field == MetadataField.Issuer && PublicBody.IsName(l.Value)).Select(l => l.Value));
        foreach (var line in lines.Head.Take(10).Concat(lines.All.TakeLast(15)))
        {
            var published = PublishedBy().Match(line.Text);
            if (published.Success)
                names.Add(published.Groups[1].Value);
        }

        return [.. names.Select(n => Spaces().Replace(n.Trim(), " ")).OrderBy(n => PublicBody.IsRelative(n) ? 1 : 0)];
    }

    /// <summary>The government itself, where only the kind of document or its number tells that it speaks.</summary>
    public static string? Government(Region? region, string? number, DocumentKind kind, string title)
    {
        if (region is null or { Level: RegionLevel.Local })
            return null;
        var match = GovernmentNumber().Match(number ?? "");
        if (match.Success)
            return region.Name + "人民政府" + (match.Groups[1].Value.Length == 0 ? "" : region.Level == RegionLevel.Province ? "办公厅" : "办公室");
        return number is null && (kind == DocumentKind.WorkReport || title.Contains("国民经济和社会发展")) ? region.Name + "人民政府" : null;
    }

    /// <summary>A page's letterhead may be scanned into the middle of a sentence: the body's name begins with its place.</summary>
    private static string? FromPlace(Match letterhead)
    {
        var name = letterhead.Groups[1].Value;
        foreach (var place in RegionMentions.Find(name, inName: false))
            return name[place.Offset..];
        return letterhead.Index == 0 ? name : null;
    }

    [GeneratedRegex(@"([\u4E00-\u9FA5]{2,20}(?:人民政府|委员会|办公室|办公厅|管委会|局|厅))文件(?:$|\s|[\u4E00-\u9FA5]{1,8}\s?[〔\[（(【])", RegexOptions.CultureInvariant)]
    private static partial Regex Letterhead();

    [GeneratedRegex(@"^([\u4E00-\u9FA5]{2,20}人民政府)(?:代)?(?:省长|市长|州长|县长|区长|主席|旗长|盟长)", RegexOptions.CultureInvariant)]
    private static partial Regex Governor();

    /// <summary>现在，我代表桃源市人民政府，向大会报告工作</summary>
    [GeneratedRegex(@"我代表([\u4E00-\u9FA5]{2,12}人民政府)[，,]?向", RegexOptions.CultureInvariant)]
    private static partial Regex Speaker();

    [GeneratedRegex(@"^([\u4E00-\u9FA5（）()]{4,40}(?:局|委|厅|政府|中心|委员会|办公室))(?:[（(][^（()）]{1,20}[)）])?\s?(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日(?:发布|印发|公布)", RegexOptions.CultureInvariant)]
    private static partial Regex PublishedBy();

    [GeneratedRegex(@"^[\u4E00-\u9FA5]{1,3}(?:政|府)(办)?(?:发|字|函|规|电)?\s?[〔\[（(【〈﹝［]", RegexOptions.CultureInvariant)]
    private static partial Regex GovernmentNumber();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
