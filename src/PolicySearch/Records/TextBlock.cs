namespace PolicySearch.Records;

/// <summary>One printed unit of a document in reading order: a paragraph or a table.</summary>
/// <param name="Line">Where it begins in the source, counted from 1 (a text file's line, a Word or web page's block).</param>
public abstract record TextBlock(int Line);

/// <summary>A paragraph, a heading or a line, as printed, without its line break.</summary>
/// <param name="Line">Where it begins in the source, counted from 1.</param>
/// <param name="Text">The printed text, spaces included; never null, may be empty.</param>
public sealed record Paragraph(int Line, string Text) : TextBlock(Line)
{
    /// <summary>The outline level that the format itself states (h1 = 1, Word's Heading 1 = 1); null where it states none.</summary>
    public int? OutlineLevel { get; init; }
}

/// <summary>A table, merged cells repeated into every place they cover.</summary>
/// <param name="Line">Where it begins in the source, counted from 1.</param>
/// <param name="Rows">The rows from top to bottom, each with its cells from left to right.</param>
public sealed record Table(int Line, IReadOnlyList<IReadOnlyList<string>> Rows) : TextBlock(Line);
