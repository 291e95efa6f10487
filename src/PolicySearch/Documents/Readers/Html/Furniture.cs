using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace PolicySearch.Documents.Readers.Html;

/// <summary>
/// Tells a page's furniture (menus, footers, link lists, share bars) from its article, by element, role, visibility and text
/// density; never by site. An element that holds a good part of the page's prose is never furniture.
/// </summary>
internal sealed partial class Furniture(IReadOnlyDictionary<INode, TextDensity> densities, INode root)
{
    private readonly int _prose = densities[root].Sentences;

    /// <summary>Whether an element is furniture.</summary>
    public bool Is(IElement element)
    {
        var density = densities[element];
        if (element.LocalName is "button" or "input" or "object" or "canvas" or "video" or "audio" or "dialog" or "menu")
            return true;
        if (density.Sentences * 4 > _prose && density.Sentences > 0)
            return false;
        return IsByElement(element) || IsLinks(element, density);
    }

    /// <summary>The innermost element that holds nearly all of the page's prose; what comes behind it is the page's foot.</summary>
    public IElement? Article()
    {
        if (_prose < 10)
            return null;
        IElement? found = null;
        for (var node = root; ;)
        {
            var inner = node.ChildNodes.OfType<IElement>().FirstOrDefault(e => densities[e].Sentences >= _prose * 0.95);
            if (inner is not { LocalName: "div" or "section" or "article" or "main" or "form" or "center" or "table" or "tr" or "td" })
                return found;
            node = found = inner;
        }
    }

    /// <summary>Whether an element behind the article belongs to the page's foot and not to the document (a signature does).</summary>
    public bool IsFoot(IElement element)
    {
        var density = densities[element];
        return density.Text > 0 && (density.Links > 0 || (density.Text < 400 && FootWords().IsMatch(element.TextContent)));
    }

    private static bool IsByElement(IElement element) =>
        element.LocalName is "nav" or "footer" or "aside"
        || element.GetAttribute("role") is "navigation" or "contentinfo" or "search" or "complementary"
        || element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { } style && Invisible().IsMatch(style))
        || FurnitureName().IsMatch(element.ClassName ?? "")
        || FurnitureName().IsMatch(element.Id ?? "");

    private static bool IsLinks(IElement element, TextDensity density)
    {
        if (element.LocalName.Length == 2 && element.LocalName[0] == 'h')
            return false;
        return (density.Links >= 3 && density.LinkText >= 0.6 * density.Text && density.Sentences <= 2)
            || (density.Links >= 1 && density.LinkText >= 0.8 * density.Text && density.Text < 40 && element.LocalName is not ("a" or "td"));
    }

    [GeneratedRegex(@"ICP备|公网安备|版权所有|主办单位|承办单位|网站标识码|技术支持|联系电话|邮编|扫一扫|浏览次数|上一篇|下一篇|打印本页|关闭窗口", RegexOptions.CultureInvariant)]
    private static partial Regex FootWords();

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Invisible();

    [GeneratedRegex(
        @"(?:^|[\s_-])(?:nav|navbar|menu|footer|foot|breadcrumbs?|crumbs?|sidebar|share|toolbar|pagination|pager|copyright|qrcode|comments?|login|search|friendlink|related|advert|banner)(?:$|[\s_-])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FurnitureName();
}
