using System.Security.Cryptography;
using System.Text;

namespace PolicySearch.Records;

/// <summary>A document ready to be stored.</summary>
/// <param name="Source">Where it came from, unique in the index: a full path (with the entry's path inside an archive), or <c>upload:NAME</c>.</param>
/// <param name="Content">Its metadata and tasks.</param>
public sealed record SourceDocument(string Source, ExtractedDocument Content)
{
    /// <summary>The key that it is stored under: the first 12 hexadecimal digits of the SHA-256 of its source, so that the same source always has the same one.</summary>
    public string Key { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Source)))[..12];
}
