using System.IO.Compression;
using System.Text;
using PolicySearch.Documents.Readers.Excel;
using PolicySearch.Documents.Readers.Plain;
using PolicySearch.Documents.Readers.Word;
using PolicySearch.Errors;
using PolicySearch.Records;

namespace PolicySearch.Documents.Readers.Archives;

/// <summary>
/// Reads a zip file: a Word document, an Excel workbook, or an archive of documents of any format. Names of entries are UTF-8 where the archive says
/// so and GB18030 otherwise, as Chinese Windows writes them.
/// </summary>
internal static class ZipReader
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;

    /// <summary>Reads the documents.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="content">The zip file.</param>
    /// <param name="options">Limits and column names, for the entries.</param>
    /// <param name="budget">What is left to unpack, shared with the archive that this one lies in.</param>
    /// <param name="depth">How many archives it lies in.</param>
    /// <param name="read">Reads an entry of any format.</param>
    public static IReadOnlyList<ReadDocument> Read(
        string name, ReadOnlyMemory<byte> content, ReadOptions options, ArchiveBudget? budget, int depth,
        Func<string, ReadOnlyMemory<byte>, ArchiveBudget, IReadOnlyList<ReadDocument>> read)
    {
        budget ??= new ArchiveBudget(name, options.MaxBytes);
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content.ToArray(), false), ZipArchiveMode.Read, false, Gb18030);
            if (archive.GetEntry("word/document.xml") is not null)
                return [DocxReader.Read(name, part => Part(archive, part, budget)).Of(name, content)];
            if (archive.GetEntry("xl/workbook.xml") is not null)
                return [XlsxReader.Read(name, part => Part(archive, part, budget)).Of(name, content)];
            if (archive.GetEntry("[Content_Types].xml") is not null || archive.GetEntry("mimetype") is not null)
                throw new PolicySearchException(ErrorCode.UnknownFormat, name);
            return Entries(name, archive, budget, depth, read);
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException or EndOfStreamException or ArgumentException or IOException)
        {
            throw new PolicySearchException(ErrorCode.DamagedFile, name, ["zip", error.Message], error);
        }
    }

    private static byte[]? Part(ZipArchive archive, string part, ArchiveBudget budget)
    {
        if (archive.GetEntry(part) is not { } entry)
            return null;
        using var stream = entry.Open();
        return budget.Unpack(stream, entry.CompressedLength);
    }

    private static List<ReadDocument> Entries(
        string name, ZipArchive archive, ArchiveBudget budget, int depth,
        Func<string, ReadOnlyMemory<byte>, ArchiveBudget, IReadOnlyList<ReadDocument>> read)
    {
        var documents = new List<ReadDocument>();
        var leftOut = new List<string>();
        PolicySearchException? first = null;
        foreach (var entry in archive.Entries)
        {
            budget.Enter(depth);
            if (entry.Name.Length == 0 || entry.Name.StartsWith('.') || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal))
                continue;
            var inner = $"{name}/{entry.FullName}";
            try
            {
                if (entry.IsEncrypted)
                    throw new PolicySearchException(ErrorCode.Encrypted, inner, ["zip"]);
                using var stream = entry.Open();
                documents.AddRange(read(inner, budget.Unpack(stream, entry.CompressedLength), budget));
            }
            catch (PolicySearchException error) when (error.Code != ErrorCode.ArchiveTooLarge)
            {
                first ??= error;
                leftOut.Add(error.Message);
            }
            catch (Exception error) when (error is InvalidDataException or NotSupportedException or EndOfStreamException)
            {
                first ??= new PolicySearchException(ErrorCode.DamagedFile, inner, ["zip", error.Message], error);
                leftOut.Add(first.Message);
            }
        }

        if (documents.Count == 0)
            throw first ?? new PolicySearchException(ErrorCode.EmptyFile, name);
        documents[0] = documents[0] with { LeftOut = [.. documents[0].LeftOut, .. leftOut] };
        return documents;
    }
}
