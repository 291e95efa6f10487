using System.Text.RegularExpressions;
using PolicySearch.Records;

namespace PolicySearch.Documents.Metadata;

/// <summary>When a document was signed, made public, and ceases to hold.</summary>
/// <param name="Issued">
/// The label 成文日期; else the date under the signature; else 签发 or 发文日期; else the date in brackets below the title, the day
/// a report was given, a date alone on a line, or the printing note's.
/// </param>
/// <param name="Published">The label 公开日期 or 发布时间; else a date with its time, or in the form 2026-05-25, alone on a line above the text.</param>
/// <param name="Expires">The label 失效日期.</param>
internal sealed partial record DocumentDates(DateOnly? Issued, DateOnly? Published, DateOnly? Expires)
{
    /// <summary>Finds the dates.</summary>
    public static DocumentDates Read(
        DocumentLines lines, List<LabelledValue> labels, List<Signature> signatures, IReadOnlyDictionary<string, string> stated)
    {
        var alone = lines.Head.Take(30).Select(l => l.Text)
            .Where(l => PrintedDate.Alone(l) is not null && !labels.Exists(v => v.Field != MetadataField.Published && v.Value == l)).ToList();
        var bracketed = alone.Find(l => l[0] is '(' or '（');
        var timed = alone.Find(l => l.Contains(':') || l.Contains('时')) ?? alone.Find(l => !l.Contains('月') && l[0] is not ('(' or '（'));
        var issued = Labelled(labels, MetadataField.Issued)
            ?? (signatures.Count > 0 ? signatures[0].Date : (DateOnly?)null)
            ?? Labelled(labels, MetadataField.Signed)
            ?? (bracketed is null ? null : PrintedDate.Alone(bracketed))
            ?? First(lines.Head.Take(30), ReportGiven())
            ?? lines.Head.Concat(lines.Tail).Where(l => l.Text.Contains('月')).Select(l => PrintedDate.Alone(l.Text)).FirstOrDefault(d => d is not null)
            ?? First(lines.Tail, Printed())
            ?? PrintedDate.First(stated.GetValueOrDefault(StatedFields.Issued, ""));
        var published = Labelled(labels, MetadataField.Published)
            ?? (timed is null ? null : PrintedDate.Alone(timed))
            ?? First(lines.Head.Concat(lines.Tail), MadePublic())
            ?? PrintedDate.First(stated.GetValueOrDefault(StatedFields.Published, ""));
        return new DocumentDates(issued, published, Labelled(labels, MetadataField.Expires));
    }

    private static DateOnly? Labelled(List<LabelledValue> labels, MetadataField field) =>
        labels.Where(l => l.Field == field).Select(l => PrintedDate.First(l.Value)).FirstOrDefault(d => d is not null);

    private static DateOnly? First(IEnumerable<DocumentLine> lines, Regex pattern) =>
        lines.Where(l => l.Text.Length <= 120 && pattern.IsMatch(l.Text)).Select(l => PrintedDate.First(l.Text)).FirstOrDefault(d => d is not null);

    /// <summary>——2026年1月26日在桃源省第十四届人民代表大会第四次会议上</summary>
    [GeneratedRegex(@"日在.{2,40}(?:会议|大会)上", RegexOptions.CultureInvariant)]
    private static partial Regex ReportGiven();

    /// <summary>桃源市人民政府办公室  2025年4月24日印发</summary>
    [GeneratedRegex(@"日\s?印发$", RegexOptions.CultureInvariant)]
    private static partial Regex Printed();

    /// <summary>桃源市科学技术局2026年5月25日发布</summary>
    [GeneratedRegex(@"[局委厅府心室会）)]\s?[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日(?:发布|公布)", RegexOptions.CultureInvariant)]
    private static partial Regex MadePublic();
}
