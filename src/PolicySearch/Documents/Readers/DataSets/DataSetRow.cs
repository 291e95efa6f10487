using System.Security.Cryptography;
using System.Text;
using PolicySearch.Documents.Readers.Formats;
using PolicySearch.Documents.Readers.Html;
using PolicySearch.Documents.Readers.Plain;
using PolicySearch.Records;

namespace PolicySearch.Documents.Readers.DataSets;

/// <summary>Turns a data set's row into a document; the text column may hold plain text or markup.</summary>
internal static class DataSetRow
{
    /// <summary>Reads a row.</summary>
    /// <param name="name">The data set's name.</param>
    /// <param name="number">The row's number, counted from 1.</param>
    /// <param name="format">The data set's format.</param>
    /// <param name="text">The value of the text column.</param>
    /// <param name="stated">What the other columns state.</param>
    public static ReadDocument Read(string name, int number, string format, string text, IReadOnlyDictionary<string, string> stated)
    {
        var result = ContentSniffer.MarkupOf(text) switch
        {
            ContentFormat.Html => HtmlReader.Read(text),
            ContentFormat.EscapedHtml => HtmlReader.Read(EscapedText.Unescape(text)),
            _ => new ReaderResult(format, PlainTextReader.Read(text)),
        };
        var all = new Dictionary<string, string>(result.Stated);
        foreach (var (key, value) in stated)
            all[key] = value;
        var identity = Encoding.UTF8.GetBytes(text + "\n" + string.Join('\n', stated.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => s.Key + "=" + s.Value)));
        return new ReadDocument($"{name}#{number}", Convert.ToHexStringLower(SHA256.HashData(identity)), format, result.Blocks)
        {
            Stated = all,
            LeftOut = result.LeftOut,
        };
    }
}
