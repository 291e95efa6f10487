using System.Collections.Frozen;
using System.Text;

namespace PolicySearch.Documents.Readers.Html;

/// <summary>
/// Makes a page safe to build a tree from, in one pass: scripts and styles go, so do tags that only set type (they carry no
/// structure, and unclosed ones multiply in the tree), and elements nested too deep lose their tags but keep their text.
/// </summary>
internal static class HtmlGuard
{
    private const int DeepestNesting = 200;

    private static readonly FrozenSet<string> TypeOnly = new[]
    {
        "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u", "span", "o:p", "st1:chsdate", "ins", "mark",
        "label", "wbr", "bdo", "bdi", "sub", "sup", "abbr", "cite", "tbody", "thead", "tfoot", "colgroup", "col", "body", "html",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Elements whose content is no text of the page.</summary>
    private static readonly FrozenSet<string> Raw =
        new[] { "script", "style", "noscript", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext", "svg", "math", "template", "select" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Elements that end by themselves where the next one begins, or have no content: they do not nest.</summary>
    private static readonly FrozenSet<string> NotNesting = new[]
    {
        "p", "li", "td", "th", "tr", "dd", "dt", "option", "br", "hr", "img", "input", "meta", "link", "base", "area", "embed", "param",
        "source", "track", "a", "title", "head",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Rewrites a page.</summary>
    /// <param name="html">The page.</param>
    /// <param name="tooDeep">How many elements were nested too deep.</param>
    public static string Prepare(string html, out int tooDeep)
    {
        var result = new StringBuilder(html.Length);
        var depth = 0;
        tooDeep = 0;
        var i = 0;
        while (i < html.Length)
        {
            var open = html.IndexOf('<', i);
            if (open < 0)
                break;
            result.Append(html, i, open - i);
            if (string.CompareOrdinal(html, open, "<!--", 0, 4) == 0)
            {
                i = After(html, "-->", open + 4);
                continue;
            }

            var closing = open + 1 < html.Length && html[open + 1] == '/';
            var nameStart = open + (closing ? 2 : 1);
            var nameEnd = nameStart;
            while (nameEnd < html.Length && (char.IsAsciiLetterOrDigit(html[nameEnd]) || (nameEnd > nameStart && html[nameEnd] is ':' or '-')))
                nameEnd++;
            if (nameEnd == nameStart || !char.IsAsciiLetter(html[nameStart]))
            {
                // No tag: <市国资委>, a < b, or a declaration, which holds no text.
                var declaration = nameStart < html.Length && html[nameStart] is '!' or '?';
                if (!declaration)
                    result.Append("&lt;").Append(html, open + 1, nameStart - open - 1);
                i = declaration ? After(html, ">", nameStart) : nameStart;
                continue;
            }

            var name = html[nameStart..Math.Min(nameEnd, nameStart + 20)];
            var end = TagEnd(html, nameEnd);
            if (!closing && Raw.Contains(name))
            {
                i = AfterElement(html, name, end);
                continue;
            }

            i = end;
            if (TypeOnly.Contains(name) || Raw.Contains(name))
                continue;
            if (!NotNesting.Contains(name))
            {
                depth = closing ? Math.Max(0, depth - 1) : depth + 1;
                if (depth > DeepestNesting || (closing && depth == DeepestNesting))
                {
                    tooDeep += closing ? 0 : 1;
                    continue;
                }
            }

            result.Append(html, open, end - open);
        }

        if (i < html.Length)
            result.Append(html, i, html.Length - i);
        return result.ToString();
    }

    /// <summary>Behind a tag's <c>&gt;</c>, quoted attribute values passed over; a quote that never ends is none.</summary>
    private static int TagEnd(string html, int i)
    {
        const int LongestTag = 20_000;
        var limit = Math.Min(html.Length, i + LongestTag);
        var start = i;
        var quote = '\0';
        for (; i < limit; i++)
        {
            var c = html[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && i > start && html[i - 1] is '=' or ' ')
                quote = c;
            else if (c == '>')
                return i + 1;
        }

        var plain = html.IndexOf('>', start, limit - start);
        return plain < 0 ? limit : plain + 1;
    }

    private static int After(string html, string mark, int from)
    {
        var at = from <= html.Length ? html.IndexOf(mark, from, StringComparison.Ordinal) : -1;
        return at < 0 ? html.Length : at + mark.Length;
    }

    /// <summary>Behind the end tag of an element that is left out; where it has none, only its start tag is.</summary>
    private static int AfterElement(string html, string name, int from)
    {
        var at = html.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? from : After(html, ">", at);
    }
}
