using System.Xml;
using System.Xml.Linq;
using PolicySearch.Errors;

namespace PolicySearch.Documents.Readers.Word;

/// <summary>
/// Loads a Word part. Not through the Open XML SDK's object model: that recurses as deep as the file nests. Declarations of
/// entities are refused, so none is ever looked up.
/// </summary>
internal static class WordXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        MaxCharactersInDocument = 256L << 20,
    };

    /// <summary>Loads a part.</summary>
    /// <exception cref="PolicySearchException">The part is no well-formed XML.</exception>
    public static XElement Load(string name, byte[] part)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(part), Settings);
            return XElement.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException error)
        {
            throw new PolicySearchException(ErrorCode.DamagedFile, name, ["Word", error.Message], error);
        }
    }

    /// <summary>The first child of a local name; Word writes one of two namespaces, with the same names.</summary>
    public static XElement? Child(this XElement? element, string localName) =>
        element?.Elements().FirstOrDefault(e => e.Name.LocalName == localName);

    /// <summary>The attribute <c>w:val</c>, or another by its local name.</summary>
    public static string? Value(this XElement? element, string localName = "val") =>
        element?.Attributes().FirstOrDefault(a => a.Name.LocalName == localName)?.Value;

    /// <summary>The same as a number; null where it is none.</summary>
    public static int? Number(this XElement? element, string localName = "val") =>
        int.TryParse(element.Value(localName), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
