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
/// <item><term>issuer 长沙经济技术开发区管委会</term><description>the zone, under the code of 长沙市</description></item>
/// </list>
/// </para>
/// </summary>
internal static class RegionResolver
{
    /// <summary>Resolves a region.</summary>
    /// <param name="strong">Issuer, title, signatures, addressees: the most telling first.</param>
    /// <param name="documentNumber">The document number, whose first characters abbreviate the place; null where there is none.</param>
    /// <param name="lines">The document's text.</param>
    /// <returns>The region, or null where the text does not tell.</returns>
    public static Region? Resolve(IEnumerable<string> strong, string? documentNumber, IEnumerable<string> lines)
    {
        var support = new Lazy<RegionSupport>(() => RegionSupport.Count(lines, documentNumber));
        foreach (var text in strong)
        {
            if (InName(text, support) is { } region)
                return region;
        }

        return support.Value.Best();
    }

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
