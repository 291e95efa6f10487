using System.Text.RegularExpressions;
using PolicySearch.Records;

namespace PolicySearch.Regions;

/// <summary>
/// Decides which division a document belongs to, from the places where its issuer stands and, where these are silent or
/// ambiguous, from all the divisions that the text names.
/// <para>
/// <list type="table">
/// <listheader><term>evidence</term><description>region</description></listheader>
/// <item><term>issuer 桃源县人民政府</term><description>桃源县: the deepest division in the issuer's name</description></item>
/// <item><term>issuer 市政府办公室, title 关于印发《太仓市…》的通知</term><description>太仓市: the issuer names no place, the title does</description></item>
/// <item><term>issuer 鼓楼区人民政府, text naming 福州 and 晋安区</term><description>the 鼓楼区 of 福州市: its parent and neighbours are named</description></item>
/// <item><term>number 许政〔2020〕20号, text naming 许昌 and its counties</term><description>许昌市: begins with the number's first character and is named most</description></item>
/// <item><term>issuer 桃花县人民政府, number 青政发…</term><description>none: no such place is known, and letters do not outweigh a name</description></item>
/// <item><term>issuer 长沙经济技术开发区管委会</term><description>the zone, under the code of 长沙市</description></item>
/// </list>
/// </para>
/// </summary>
internal static partial class RegionResolver
{
    /// <summary>Resolves a region.</summary>
    /// <param name="strong">Issuer, title, signatures, addressees: the most telling first.</param>
    /// <param name="documentNumber">The document number, whose first characters abbreviate the place; null where there is none.</param>
    /// <param name="lines">The document's text.</param>
    /// <returns>The region, or null where the text does not tell.</returns>
    public static Region? Resolve(IEnumerable<string> strong, string? documentNumber, IEnumerable<string> lines)
    {
        var support = new Lazy<RegionSupport>(() => RegionSupport.Count(lines, documentNumber));
        var unknown = false;
        foreach (var text in strong)
        {
            if (InName(text, support) is { } region)
                return region;
            unknown |= NamesUnknownPlace(text);
        }

        return unknown ? null : support.Value.Best();
    }

    /// <summary>
    /// 桃花县人民政府, 桃花县2024年重点工作: a place that the catalogue does not know. Neither the letters of its number nor places named in its
    /// text may make another of it.
    /// </summary>
    private static bool NamesUnknownPlace(string text) =>
        PlaceBefore().Match(text) is { Success: true } place && !RegionMentions.Find(text[..(place.Index + place.Length)], inName: true).Any(m => m.End == place.Index + place.Length);

    [GeneratedRegex("(?:^|印发|关于|《)[\u4E00-\u9FA5-[各全本我和与市县区省]]{2,3}[省市县旗](?=人民政府|政府|人大|委员会|20[0-9]{2}|[“\"]十)", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceBefore();

    /// <summary>The division that a body's name or a title names: its first chain of names, as deep as it goes.</summary>
    private static Region? InName(string text, Lazy<RegionSupport> support)
    {
        if (Zones.Named(RegionCatalogue.Divisions, text) is { } zone)
            return zone;
        IReadOnlyList<Region> candidates = [];
        var end = -1;
        foreach (var mention in RegionMentions.Find(text, inName: true))
        {
            if (end < 0)
            {
                candidates = mention.Regions;
                end = mention.End;
                continue;
            }

            // 广州市|天河区, 广州|开发区(|黄埔区): a deeper name right behind, or in a bracket behind a zone.
            var deeper = mention.Regions.Where(r => candidates.Any(c => c.Code != r.Code && RegionCodes.IsWithin(r.Code, c.Code))).ToList();
            var between = text.AsSpan(end, mention.Offset - end);
            if (deeper.Count == 0 || !(between.IsEmpty || (between.Length <= 12 && between[^1] is '(' or '（')))
                break;
            candidates = deeper;
            end = mention.End;
        }

        if (candidates.Count == 0)
            return null;
        var region = candidates.Count == 1 || candidates[1].Level > candidates[0].Level && !support.Value.Prefers(candidates)
            ? candidates[0]
            : support.Value.Choose(candidates);
        if (region is not { Level: not RegionLevel.Local } || Zones.At(text, end) is not { } length)
            return region;
        var start = text.LastIndexOf(RegionNames.Shorten(region.Name), end - 1, StringComparison.Ordinal);
        return RegionCodes.Local(text[Math.Max(0, start)..(end + length)], region);
    }
}
