using PolicySearch.Documents.Readers.Archives;
using PolicySearch.Documents.Readers.DataSets;
using PolicySearch.Documents.Readers.Formats;
using PolicySearch.Documents.Readers.Html;
using PolicySearch.Documents.Readers.Pdf;
using PolicySearch.Documents.Readers.Plain;
using PolicySearch.Errors;
using PolicySearch.Records;

namespace PolicySearch.Documents;

/// <summary>Reads a file's bytes, by content and not by extension, into blocks in reading order.</summary>
public static class DocumentReader
{
    /// <summary>Reads a file. An archive or a data set gives several documents, anything else one.</summary>
    /// <param name="name">The file's name, for messages and for naming the documents.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="options">Limits and column names.</param>
    /// <exception cref="PolicySearchException">The file is empty, too large, damaged or of no known format.</exception>
    public static IReadOnlyList<ReadDocument> Read(string name, ReadOnlyMemory<byte> content, ReadOptions options) =>
        Read(name, content, options, null, 0);

    private static IReadOnlyList<ReadDocument> Read(string name, ReadOnlyMemory<byte> content, ReadOptions options, ArchiveBudget? budget, int depth)
    {
        if (content.Length > options.MaxBytes)
            throw PolicySearchException.TooLarge(name, content.Length, options.MaxBytes);
        if (content.Span.Trim(" \t\r\n\uFEFF"u8).IsEmpty)
            throw new PolicySearchException(ErrorCode.EmptyFile, name);
        return ContentSniffer.OfBytes(content.Span) switch
        {
            ContentFormat.Zip => ZipReader.Read(name, content, options, budget, depth, (inner, bytes, left) => Read(inner, bytes, options, left, depth + 1)),
            ContentFormat.Pdf => [PdfReader.Read(name, content, options.MaxBytes).Of(name, content)],
            ContentFormat.Mhtml => [Mhtml.Read(name, content.Span).Of(name, content)],
            ContentFormat.Text => ReadText(name, content, options),
            ContentFormat.OldOffice when OldOffice.IsProtected(content.Span) => throw new PolicySearchException(ErrorCode.Encrypted, name, ["Office"]),
            ContentFormat.OldOffice => throw new PolicySearchException(ErrorCode.OldFormat, name, [OldOffice.Name(content.Span)]),
            ContentFormat.RichText => throw new PolicySearchException(ErrorCode.OldFormat, name, ["RTF"]),
            _ => throw new PolicySearchException(ErrorCode.UnknownFormat, name),
        };
    }

    private static List<ReadDocument> ReadText(string name, ReadOnlyMemory<byte> content, ReadOptions options)
    {
        var decoded = TextDecoder.Decode(name, content.Span);
        var stated = new Dictionary<string, string>();
        var text = FrontMatter.Strip(decoded.Text, stated);
        if (options.TextColumn is null && LedgerText.Read(text) is { } ledger)
            return [new ReaderResult("ledger", ledger) { LeftOut = decoded.Note is { } spoilt ? [spoilt] : [] }.Of(name, content)];
        var format = ContentSniffer.OfText(text, options.TextColumn);
        if (format == ContentFormat.Csv)
            return CsvDataSet.Read(name, text, options);
        if (format == ContentFormat.Json && JsonDataSet.Read(name, text, options) is { } rows)
            return rows;
        var result = format switch
        {
            ContentFormat.Html => HtmlReader.Read(text),
            ContentFormat.EscapedHtml => HtmlReader.Read(EscapedText.Unescape(text)),
            _ => new ReaderResult("text", PlainTextReader.Read(text)),
        };
        foreach (var (key, value) in result.Stated)
            stated[key] = value;
        result = result with { Stated = stated, LeftOut = decoded.Note is { } note ? [note, .. result.LeftOut] : result.LeftOut };
        return [result.Of(name, content)];
    }
}
