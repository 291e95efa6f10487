using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PolicySearch.Documents.Readers.Plain;
using PolicySearch.Records;

namespace PolicySearch.Documents.Readers.Html;

/// <summary>
/// Reads a web page or a fragment of one: a paragraph a block of the page, tables as tables, without the page's furniture.
/// <para>
/// <list type="table">
/// <listheader><term>markup</term><description>blocks</description></listheader>
/// <item><term><c>&lt;p&gt;&lt;span&gt;2017&lt;/span&gt;&lt;span&gt;年&lt;/span&gt;&lt;/p&gt;</c></term><description>Paragraph 2017年</description></item>
/// <item><term><c>&lt;p&gt;一是…&lt;br&gt;二是…&lt;/p&gt;</c></term><description>two paragraphs</description></item>
/// <item><term><c>&lt;td rowspan=2&gt;</c> in a table of several columns</term><description>Table, the cell in both rows</description></item>
/// <item><term><c>&lt;ul&gt;</c> of links, <c>&lt;nav&gt;</c>, what stands behind the article</term><description>nothing; counted in LeftOut</description></item>
/// </list>
/// </para>
/// </summary>
internal static class HtmlReader
{
    /// <summary>Reads a page.</summary>
    public static ReaderResult Read(string html)
    {
        var prepared = HtmlGuard.Prepare(html, out var tooDeep);
        using var document = new HtmlParser().ParseDocument(prepared);
        var body = (INode?)document.Body ?? document;
        var densities = TextDensity.Measure(body);
        var furniture = new Furniture(densities, body);
        var walker = new HtmlBlocks(densities, furniture);
        walker.Walk(body);
        var blocks = walker.Blocks;
        if (blocks.Count == 0 && densities[body].Text > 0)
        {
            // Everything looked like furniture: a page of links is then what the user has.
            walker = new HtmlBlocks(densities, null);
            walker.Walk(body);
            blocks = walker.Blocks;
        }

        var leftOut = new List<string>(walker.LeftOut);
        if (tooDeep > 0)
            leftOut.Add($"{tooDeep} elements were nested too deep; their text was kept.");
        var stated = new Dictionary<string, string>();
        if (document.Title is { Length: > 0 } title)
            stated[StatedFields.Title] = title.Trim();
        foreach (var meta in document.QuerySelectorAll("meta[name]"))
        {
            // The names are those that Chinese government sites are required to give.
            var field = meta.GetAttribute("name")?.ToUpperInvariant() switch
            {
                "ARTICLETITLE" => StatedFields.Title,
                "PUBDATE" => StatedFields.Published,
                _ => null,
            };
            if (field is not null && meta.GetAttribute("content")?.Trim() is { Length: > 0 and <= 300 } content)
                stated[field] = content;
        }

        return new ReaderResult("html", blocks) { Stated = stated, LeftOut = leftOut };
    }
}
