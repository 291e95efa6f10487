using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using PolicySearch.Records;

namespace PolicySearch.Documents.Readers.Html;

/// <summary>Walks a page's tree, without recursion, and collects its blocks.</summary>
internal sealed class HtmlBlocks(IReadOnlyDictionary<INode, TextDensity> densities, Furniture? furniture)
{
    private static readonly FrozenSet<string> BlockElements = new[]
    {
        "p", "div", "section", "article", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "td", "th", "ul", "ol", "dl", "dt", "dd", "blockquote",
        "pre", "table", "form", "header", "footer", "main", "figure", "figcaption", "caption", "center", "address", "fieldset", "hr", "body",
        "nav", "aside", "details", "summary", "option", "title",
    }.ToFrozenSet();

    private readonly StringBuilder _text = new();
    private readonly Dictionary<INode, int> _listPlaces = [];
    private readonly IElement? _article = furniture?.Article();
    private const int MostNamed = 30;

    private readonly List<string> _leftOut = [];
    private int _unnamed;
    private bool _behindArticle;
    private int? _level;
    private Gap _gap;
    private string _marker = "";

    public List<TextBlock> Blocks { get; } = [];

    /// <summary>The parts of the page that are no article, each with the reason and its first words.</summary>
    public IEnumerable<string> LeftOut => _unnamed == 0 ? _leftOut : [.. _leftOut, $"{_unnamed} more parts of the page that are no article."];

    /// <summary>Collects the blocks below a node.</summary>
    public void Walk(INode root)
    {
        var stack = new Stack<(INode Node, int Child)>();
        stack.Push((root, 0));
        while (stack.Count > 0)
        {
            var (node, child) = stack.Pop();
            if (child >= node.ChildNodes.Length)
            {
                Leave(node);
                continue;
            }

            stack.Push((node, child + 1));
            switch (node.ChildNodes[child])
            {
                case IText text:
                    Append(text.Data, node.NodeName == "PRE");
                    break;
                case IElement element when Enter(element):
                    stack.Push((element, 0));
                    break;
            }
        }

        Flush();
    }

    /// <summary>Begins an element; false where its content was dealt with or left out.</summary>
    private bool Enter(IElement element)
    {
        var reason = furniture is null ? null : furniture.Is(element) ? "A menu, list of links or tool" : _behindArticle && furniture.IsFoot(element) ? "Behind the article" : null;
        if (reason is not null)
        {
            Flush();
            LeaveOut(element, reason);
            return false;
        }

        switch (element.LocalName)
        {
            case "br":
                if (_level is null)
                    Flush();
                return false;
            case "table":
                return EnterTable(element);
            case "ol":
                Flush();
                return true;
            case "li":
                Flush();
                _marker = Marker(element);
                return true;
            case ['h', >= '1' and <= '6']:
                Flush();
                _level = element.LocalName[1] - '0';
                return true;
        }

        if (BlockElements.Contains(element.LocalName))
            Flush();
        return true;
    }

    private void Leave(INode node)
    {
        if (node is not IElement element)
            return;
        if (BlockElements.Contains(element.LocalName))
            Flush();
        if (element.LocalName is ['h', >= '1' and <= '6'])
            _level = null;
        if (element.LocalName == "li")
            _marker = "";
        if (ReferenceEquals(element, _article))
            _behindArticle = true;
    }

    private bool EnterTable(IElement table)
    {
        Flush();
        var rows = HtmlTable.Rows(table);
        if (HtmlTable.IsLayout(rows, densities))
            return true;
        foreach (var caption in table.Children.Where(c => c.LocalName == "caption"))
            Add(CellText(caption));
        var grid = HtmlTable.Grid(rows, CellText);
        if (grid.Count > 0)
            Blocks.Add(new Table(Blocks.Count + 1, grid));
        if (ReferenceEquals(table, _article))
            _behindArticle = true;
        return false;
    }

    /// <summary>A cell's paragraphs, a line each where one ends a sentence; lines that only wrap are joined.</summary>
    private static string CellText(IElement cell)
    {
        var inner = new HtmlBlocks(new Dictionary<INode, TextDensity>(), null);
        inner.Walk(cell);
        var text = new StringBuilder();
        foreach (var block in inner.Blocks.OfType<Paragraph>())
        {
            if (text.Length > 0 && (text[^1] is '。' or '；' or ';' or '！' or '：' or ':' or '.' || OpensCellLine(block.Text)))
                text.Append('\n');
            text.Append(block.Text);
        }

        return text.ToString();
    }

    /// <summary>配合：市执法局, 2.改造公厕: a label or a number begins a line of its own in a cell.</summary>
    private static bool OpensCellLine(string text) =>
        text.AsSpan(0, Math.Min(text.Length, 8)).IndexOfAny(':', '：') > 1
        || text.Length > 3 && (char.IsAsciiDigit(text[0]) && text.AsSpan(1, 2).IndexOfAny('、', '．', '.') >= 0 && !char.IsAsciiDigit(text[3]) || text[0] is '（' or '(' && text.AsSpan(2, 2).IndexOfAny('）', ')') >= 0);

    /// <summary>The number that a browser prints before a list item; <see cref="Add"/> leaves it away where the text has its own.</summary>
    private string Marker(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
            return "";
        if (!_listPlaces.TryGetValue(list, out var place)
            && (!int.TryParse(list.GetAttribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out place) || place < 1))
        {
            place = 1;
        }

        _listPlaces[list] = place + 1;
        return place.ToString(CultureInfo.InvariantCulture) + ".";
    }

    private void LeaveOut(IElement element, string reason)
    {
        if (!densities.TryGetValue(element, out var density) || density.Text == 0)
            return;
        if (_leftOut.Count == MostNamed)
        {
            _unnamed++;
            return;
        }

        var words = string.Join(' ', element.TextContent.Split((char[]?)null, 9, StringSplitOptions.RemoveEmptyEntries).Take(8));
        _leftOut.Add($"{reason}: {(words.Length > 60 ? words[..60] + "…" : words)}");
    }

    /// <summary>Adds text as a browser shows it: runs of white space are one space, a line break beside Chinese text is none.</summary>
    private void Append(string data, bool preformatted)
    {
        foreach (var c in data)
        {
            if (preformatted && c == '\n')
            {
                Flush();
            }
            else if (c is ' ' or '\t' or '\r' or '\n' or '\f')
            {
                _gap = c is '\r' or '\n' || _gap == Gap.LineBreak ? Gap.LineBreak : Gap.Space;
            }
            else if (c is not ('\u200B' or '\uFEFF' or '\u00AD'))
            {
                if (_gap != Gap.None && _text.Length > 0 && (_gap == Gap.Space || !(IsWide(_text[^1]) || IsWide(c))))
                    _text.Append(' ');
                _gap = Gap.None;
                _text.Append(c == '\u00A0' ? ' ' : c);
            }
        }
    }

    private static bool IsWide(char c) => c >= '\u2E80';

    private void Flush()
    {
        _gap = Gap.None;
        if (_text.Length == 0)
            return;
        Add(_text.ToString());
        _text.Clear();
    }

    private void Add(string text)
    {
        text = text.Trim();
        if (text.Length == 0)
            return;
        var numbered = char.IsDigit(text[0]) || "(（一二三四五六七八九十第①②③④⑤⑥⑦⑧⑨⑩".Contains(text[0]) || text.Length < 10;
        Blocks.Add(new Paragraph(Blocks.Count + 1, numbered ? text : _marker + text) { OutlineLevel = _level });
        _marker = "";
    }

    /// <summary>White space that is not printed until it is known what follows.</summary>
    private enum Gap
    {
        None,
        Space,
        LineBreak,
    }
}
