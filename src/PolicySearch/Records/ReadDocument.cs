namespace PolicySearch.Records;

/// <summary>What a reader made of a file: its blocks in reading order, and what it left out.</summary>
/// <param name="Name">The file's name, or the entry's path inside an archive or data set.</param>
/// <param name="Sha256">SHA-256 of the bytes that were read, lower-case hexadecimal.</param>
/// <param name="Format">How it was read: <c>text</c>, <c>html</c>, <c>mhtml</c>, <c>docx</c>, <c>xlsx</c>, <c>pdf</c>, <c>csv</c>, <c>jsonl</c>, <c>ledger</c> (a CSV file of tasks).</param>
/// <param name="Blocks">Paragraphs and tables, in order.</param>
public sealed record ReadDocument(string Name, string Sha256, string Format, IReadOnlyList<TextBlock> Blocks)
{
    /// <summary>Metadata that the container itself states (a page's title element, a data set's columns), by field name.</summary>
    public IReadOnlyDictionary<string, string> Stated { get; init; } = new Dictionary<string, string>();

    /// <summary>What was left out and why, one sentence each (site furniture, page numbers, an unreadable entry).</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}
