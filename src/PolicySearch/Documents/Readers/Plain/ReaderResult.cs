using System.Security.Cryptography;
using PolicySearch.Records;

namespace PolicySearch.Documents.Readers.Plain;

/// <summary>What one format's reader made of one document.</summary>
/// <param name="Format">The format's name, as in <see cref="ReadDocument.Format"/>.</param>
/// <param name="Blocks">Paragraphs and tables in reading order.</param>
internal sealed record ReaderResult(string Format, IReadOnlyList<TextBlock> Blocks)
{
    public IReadOnlyDictionary<string, string> Stated { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>The result under the name and the fingerprint of what was read.</summary>
    public ReadDocument Of(string name, ReadOnlyMemory<byte> content) =>
        new(name, Convert.ToHexStringLower(SHA256.HashData(content.Span)), Format, Blocks) { Stated = Stated, LeftOut = LeftOut };
}
