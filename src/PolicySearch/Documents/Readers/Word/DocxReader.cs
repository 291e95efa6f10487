using System.Text;
using System.Xml.Linq;
using PolicySearch.Documents.Readers.Plain;
using PolicySearch.Errors;
using PolicySearch.Records;

namespace PolicySearch.Documents.Readers.Word;

/// <summary>
/// Reads a Word document: paragraphs with the numbers that Word generates, outline levels, and tables. Deleted and hidden text,
/// headers, footers, notes and text boxes are left out.
/// </summary>
internal sealed class DocxReader
{
    private const int DeepestNesting = 300;

    private readonly WordStyles _styles;
    private readonly WordNumbering _numbering;
    private readonly List<TextBlock> _blocks = [];
    private int _textBoxes;
    private int _tooDeep;

    private DocxReader(WordStyles styles, WordNumbering numbering)
    {
        _styles = styles;
        _numbering = numbering;
    }

    /// <summary>Reads the document.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="part">Gives a part of the package by its path; null where there is none.</param>
    /// <exception cref="PolicySearchException">A part is damaged.</exception>
    public static ReaderResult Read(string name, Func<string, byte[]?> part)
    {
        var document = WordXml.Load(name, part("word/document.xml") ?? []);
        var styles = part("word/styles.xml") is { } stylesPart ? WordXml.Load(name, stylesPart) : null;
        var numbering = part("word/numbering.xml") is { } numberingPart ? WordXml.Load(name, numberingPart) : null;
        var reader = new DocxReader(new WordStyles(styles), new WordNumbering(numbering));
        if (document.Child("body") is not { } body)
            throw new PolicySearchException(ErrorCode.DamagedFile, name, ["Word", "no body"]);
        reader.ReadBlocks(body, 0);
        var leftOut = new List<string> { "Headers, footers and notes." };
        if (reader._textBoxes > 0)
            leftOut.Add($"{reader._textBoxes} text boxes.");
        if (reader._tooDeep > 0)
            leftOut.Add($"{reader._tooDeep} parts nested too deep.");
        return new ReaderResult("docx", reader._blocks) { LeftOut = leftOut };
    }

    /// <summary>Reads paragraphs and tables, also those within content controls and other wrappers.</summary>
    private void ReadBlocks(XElement container, int depth)
    {
        if (depth > DeepestNesting)
        {
            _tooDeep++;
            return;
        }

        foreach (var element in container.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "p":
                    ReadParagraph(element);
                    break;
                case "tbl":
                    ReadTable(element, depth);
                    break;
                case "sdt" or "sdtContent" or "customXml" or "smartTag" or "ins" or "moveTo":
                    ReadBlocks(element, depth + 1);
                    break;
            }
        }
    }

    private void ReadParagraph(XElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        var text = RunText(paragraph);
        if (string.IsNullOrWhiteSpace(text))
            return;
        var number = _styles.Numbering(properties) is { } numbering ? _numbering.Next(numbering.List, numbering.Level) : "";
        var level = _styles.OutlineLevel(properties);
        foreach (var line in (number + text.TrimStart()).Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line))
                _blocks.Add(new Paragraph(_blocks.Count + 1, line.Trim()) { OutlineLevel = level });
        }
    }

    /// <summary>The text of all runs below a paragraph, line breaks as <c>\n</c>; without recursion.</summary>
    private string RunText(XElement paragraph)
    {
        var text = new StringBuilder();
        var stack = new Stack<XElement>([paragraph]);
        while (stack.Count > 0)
        {
            var element = stack.Pop();
            switch (element.Name.LocalName)
            {
                case "t":
                    text.Append(element.Value);
                    continue;
                case "tab" or "ptab":
                    text.Append(' ');
                    continue;
                case "br" or "cr":
                    text.Append(element.Value("type") is null or "textWrapping" ? '\n' : ' ');
                    continue;
                case "noBreakHyphen":
                    text.Append('-');
                    continue;
                case "txbxContent":
                    _textBoxes++;
                    continue;
                case "pPr" or "rPr" or "del" or "moveFrom" or "instrText" or "delText" or "Fallback" or "fldChar":
                    continue;
                case "r" when element.Child("rPr").Child("vanish") is { } vanish && vanish.Value() is not ("0" or "false"):
                    continue;
            }

            foreach (var child in element.Elements().Reverse())
                stack.Push(child);
        }

        return text.ToString();
    }

    private void ReadTable(XElement table, int depth)
    {
        var grid = new WordGrid(this, depth).Read(table);
        if (grid.Count == 0)
            return;
        if (grid.Max(r => r.Count) >= 2)
        {
            _blocks.Add(new Table(_blocks.Count + 1, grid));
            return;
        }

        // A table of one column frames text.
        foreach (var line in grid.SelectMany(r => r[0].Split('\n')))
            _blocks.Add(new Paragraph(_blocks.Count + 1, line));
    }

    /// <summary>The text of a cell: its paragraphs, those of nested tables too, a line each.</summary>
    private string CellText(XElement cell, int depth)
    {
        var reader = new DocxReader(_styles, _numbering);
        reader.ReadBlocks(cell, depth + 1);
        _textBoxes += reader._textBoxes;
        _tooDeep += reader._tooDeep;
        var lines = reader._blocks.SelectMany(b => b is Table t ? t.Rows.Select(r => string.Join(' ', r)) : [((Paragraph)b).Text]);
        return string.Join('\n', lines);
    }

    /// <summary>Lays out a table's cells, merged ones repeated.</summary>
    private sealed class WordGrid(DocxReader reader, int depth)
    {
        private const int MostColumns = 60;

        public List<IReadOnlyList<string>> Read(XElement table)
        {
            var grid = new List<IReadOnlyList<string>>();
            List<string> above = [];
            foreach (var row in Within(table, "tr"))
            {
                var line = new List<string>();
                foreach (var cell in Within(row, "tc"))
                {
                    var properties = cell.Child("tcPr");
                    var merge = properties.Child("vMerge");
                    var text = merge is not null && merge.Value() is null or "continue" && line.Count < above.Count
                        ? above[line.Count] : reader.CellText(cell, depth);
                    for (var c = Math.Clamp(properties.Child("gridSpan").Number() ?? 1, 1, MostColumns); c > 0 && line.Count < MostColumns; c--)
                        line.Add(text);
                }

                if (line.Exists(c => c.Length > 0))
                    grid.Add(line);
                above = line;
            }

            return grid;
        }

        /// <summary>The rows of a table or cells of a row, also those within content controls.</summary>
        private static IEnumerable<XElement> Within(XElement parent, string localName)
        {
            var stack = new Stack<XElement>(parent.Elements().Reverse());
            while (stack.Count > 0)
            {
                var element = stack.Pop();
                if (element.Name.LocalName == localName)
                {
                    yield return element;
                }
                else if (element.Name.LocalName is "sdt" or "sdtContent" or "customXml" or "ins")
                {
                    foreach (var child in element.Elements().Reverse())
                        stack.Push(child);
                }
            }
        }
    }
}
