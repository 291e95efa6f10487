using AngleSharp.Dom;

namespace PolicySearch.Documents.Readers.Html;

/// <summary>How much text an element holds, and how much of it is links: what tells an article from a menu.</summary>
internal sealed class TextDensity
{
    /// <summary>Characters that are no white space.</summary>
    public int Text { get; private set; }

    /// <summary>Those of them within links.</summary>
    public int LinkText { get; private set; }

    /// <summary>How many links there are.</summary>
    public int Links { get; private set; }

    /// <summary>Chinese punctuation outside of links: prose has much, furniture hardly any.</summary>
    public int Sentences { get; private set; }

    /// <summary>Tables within.</summary>
    public int Tables { get; private set; }

    /// <summary>Measures every element of a tree, without recursion: pages nest deep.</summary>
    public static Dictionary<INode, TextDensity> Measure(INode root)
    {
        var measures = new Dictionary<INode, TextDensity> { [root] = new() };
        var stack = new Stack<(INode Node, int Child, bool Link)>();
        stack.Push((root, 0, false));
        while (stack.Count > 0)
        {
            var (node, child, link) = stack.Pop();
            var measure = measures[node];
            if (child >= node.ChildNodes.Length)
            {
                if (stack.Count > 0)
                    measures[stack.Peek().Node].Add(measure, node);
                continue;
            }

            stack.Push((node, child + 1, link));
            var next = node.ChildNodes[child];
            if (next is IText text)
            {
                measure.AddText(text.Data, link);
            }
            else if (next is IElement element)
            {
                measures[element] = new();
                stack.Push((element, 0, link || element.LocalName == "a"));
            }
        }

        return measures;
    }

    private void AddText(string data, bool link)
    {
        foreach (var c in data)
        {
            if (char.IsWhiteSpace(c))
                continue;
            Text++;
            if (link)
                LinkText++;
            else if (c is '。' or '；' or '，' or '、' or ',' or ';')
                Sentences++;
        }
    }

    private void Add(TextDensity inner, INode node)
    {
        Text += inner.Text;
        LinkText += inner.LinkText;
        Sentences += inner.Sentences;
        Links += inner.Links + (node.NodeName == "A" ? 1 : 0);
        Tables += inner.Tables + (node.NodeName == "TABLE" ? 1 : 0);
    }
}
