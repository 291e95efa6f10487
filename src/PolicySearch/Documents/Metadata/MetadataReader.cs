using PolicySearch.Errors;
using PolicySearch.Records;
using PolicySearch.Regions;

namespace PolicySearch.Documents.Metadata;

/// <summary>
/// Finds title, document number, issuer, region, dates, year and kind in a document's own text: its label lines and tables, title
/// lines, letterhead, signature and first sentences. What the container states (a page's title element, a data set's columns)
/// agrees with the text or fills what the text leaves open; the file's name is never looked at.
/// </summary>
public static class MetadataReader
{
    /// <summary>Reads the metadata.</summary>
    /// <param name="document">What the reader made of the file.</param>
    /// <param name="options">The region to give every document, if any.</param>
    /// <exception cref="PolicySearchException">The given region is none, or its name is that of several.</exception>
    public static PolicyDocument Read(ReadDocument document, ReadOptions options)
    {
        var lines = DocumentLines.Of(document);
        var labels = MetadataLabels.Find(lines.Head);
        var stated = document.Stated;
        var number = DocumentNumbers.Find(lines, labels) ?? stated.GetValueOrDefault(StatedFields.Number);
        var title = ColumnTitle(document) ?? TitleReader.Read(lines, labels, stated.GetValueOrDefault(StatedFields.Title));
        List<Signature> signatures = [.. Signature.Find(lines.Head), .. Signature.Find(lines.Tail)];
        var kind = KindReader.Read(title, lines);
        var issuers = IssuerReader.Candidates(lines, labels, signatures, title);
        if (IsDataSet(document) && stated.GetValueOrDefault(StatedFields.Issuer) is { } given)
            issuers.Insert(0, given);
        var region = RegionOf(document, options, lines, labels, issuers, title, number);
        var dates = DocumentDates.Read(lines, labels, signatures, stated);
        var said = DocumentNumbers.Year(number) ?? dates.Issued?.Year ?? dates.Published?.Year;
        var column = IsDataSet(document) ? StatedYear(stated) : null;
        var (year, planEnd) = PeriodReader.Read(title, lines, column ?? said ?? StatedYear(stated), kind);
        return new PolicyDocument
        {
            Document = document.Name,
            Sha256 = document.Sha256,
            Title = title,
            DocumentNumber = number,
            Issuer = IssuerOf(issuers, region, number, kind, title, stated),
            Region = region,
            Issued = dates.Issued,
            Published = dates.Published,
            Year = column ?? year,
            PlanEnd = planEnd,
            Kind = kind,
            Validity = labels.Find(l => l.Field == MetadataField.Validity)?.Value is { Length: <= 12 } validity ? validity : null,
            Expires = dates.Expires,
            Address = stated.GetValueOrDefault(StatedFields.Address),
        };
    }

    private static string? IssuerOf(
        List<string> issuers, Region? region, string? number, DocumentKind kind, string title, IReadOnlyDictionary<string, string> stated)
    {
        var absolute = issuers.Find(i => !PublicBody.IsRelative(i));
        return absolute ?? IssuerReader.Government(region, number, kind, title) ?? issuers.FirstOrDefault() ?? stated.GetValueOrDefault(StatedFields.Issuer);
    }

    private static Region? RegionOf(
        ReadDocument document, ReadOptions options, DocumentLines lines, List<LabelledValue> labels, List<string> issuers, string title,
        string? number)
    {
        if (options.Region is { Length: > 0 } given)
            return Given(given);
        var local = IsDataSet(document) ? document.Stated.GetValueOrDefault(StatedFields.Region) : null;
        if (local is null && IsNational(issuers, title, number, lines))
            return null;
        if (document.Stated.GetValueOrDefault(StatedFields.Region) is { } column && RegionCatalogue.Find(column) is { } columnRegion)
            return Deeper(columnRegion, RegionResolver.Resolve([.. issuers, title], number, []));
        var strong = issuers.Where(i => !PublicBody.IsRelative(i)).Append(title)
            .Concat(labels.Where(l => l.Field == MetadataField.Issuer).Select(l => l.Value));
        return RegionResolver.Resolve(strong, number, lines.All.Select(l => l.Text));
    }

    /// <summary>Whether the nation's own body speaks: who is named first tells, then the number, then whom the letter addresses.</summary>
    private static bool IsNational(List<string> issuers, string title, string? number, DocumentLines lines) =>
        issuers.Find(i => !PublicBody.IsRelative(i)) is { } issuer
            ? NationalBody.IsName(issuer)
            : NationalBody.AtStart(title) is not null || NationalBody.IsNumber(number) || NationalBody.Speaking(lines.Head) is not null || NationalBody.IsAddressed(lines.Head);

    private static bool IsDataSet(ReadDocument document) => document.Format is "csv" or "jsonl";

    /// <summary>What a data set's own column says goes before what is printed: who made the set has read the text.</summary>
    private static string? ColumnTitle(ReadDocument document) =>
        IsDataSet(document) && document.Stated.GetValueOrDefault(StatedFields.Title)?.Trim() is { Length: >= 5 } title ? title : null;

    private static Region Given(string name) =>
        RegionCatalogue.Find(name) ?? throw new PolicySearchException(
            ErrorCode.UnknownValue, "region", ["region", name, string.Join(", ", RegionCatalogue.FindAll(name).Select(r => r.Code + " " + string.Concat(r.Path)))]);

    /// <summary>A data set may name the province of a document whose issuer names its city.</summary>
    private static Region Deeper(Region stated, Region? found) =>
        found is not null && RegionCodes.IsWithin(found.Code, stated.Code) ? found : stated;

    private static int? StatedYear(IReadOnlyDictionary<string, string> stated) =>
        int.TryParse(stated.GetValueOrDefault(StatedFields.Year), out var year) && year is >= 1949 and <= 2100 ? year : null;
}
