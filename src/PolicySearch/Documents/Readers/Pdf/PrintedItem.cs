namespace PolicySearch.Documents.Readers.Pdf;

/// <summary>What stands on a page from top to bottom: a line or a table.</summary>
/// <param name="Region">The column or the part of the page that it stands in.</param>
internal abstract record PrintedItem(int Region);

/// <summary>A line.</summary>
/// <param name="Region">The column or the part of the page that it stands in.</param>
/// <param name="Text">Its text, with a blank for each half character of distance from the edge and between columns.</param>
/// <param name="Measure">How many half characters the column is wide; 0 where the text has the whole page.</param>
internal sealed record PrintedLine(int Region, string Text, int Measure = 0) : PrintedItem(Region);

/// <summary>A ruled table, or the part of one that stands on this page.</summary>
/// <param name="Region">The part of the page that it stands in.</param>
/// <param name="Ruled">Its cells.</param>
internal sealed record PrintedTable(int Region, RuledTable Ruled) : PrintedItem(Region);
