using System.Xml.Linq;

namespace PolicySearch.Documents.Readers.Word;

/// <summary>What paragraph styles say of outline levels and numbering, their base styles included.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, XElement> _styles = [];

    public WordStyles(XElement? styles)
    {
        foreach (var style in styles?.Elements().Where(e => e.Name.LocalName == "style") ?? [])
        {
            if (style.Value("styleId") is { } id)
                _styles.TryAdd(id, style);
        }
    }

    /// <summary>The outline level, counted from 1, that a paragraph has by itself or by its style; null where it is body text.</summary>
    public int? OutlineLevel(XElement? properties) =>
        Find(properties, p => p.Child("outlineLvl").Number()) is >= 0 and < 9 and var level ? level + 1 : ByName(properties);

    /// <summary>The numbering (list, level) that a paragraph has by itself or by its style; null where it has none.</summary>
    public (int List, int Level)? Numbering(XElement? properties)
    {
        var list = Find(properties, p => p.Child("numPr").Child("numId").Number());
        return list is > 0 and var id ? (id, Math.Clamp(Find(properties, p => p.Child("numPr").Child("ilvl").Number()) ?? 0, 0, 8)) : null;
    }

    private int? Find(XElement? properties, Func<XElement, int?> read)
    {
        for (var step = 0; properties is not null && step < LongestChain; step++)
        {
            if (read(properties) is { } value)
                return value;
            var parent = step == 0 ? properties.Child("pStyle").Value() : properties.Parent.Child("basedOn").Value();
            properties = parent is not null && _styles.TryGetValue(parent, out var style) ? style.Child("pPr") ?? new XElement("pPr") : null;
        }

        return null;
    }

    /// <summary>Old templates give built-in headings no outline level: their name tells it.</summary>
    private int? ByName(XElement? properties)
    {
        if (properties.Child("pStyle").Value() is not { } id || !_styles.TryGetValue(id, out var style))
            return null;
        var name = style.Child("name").Value() ?? "";
        return name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && name[^1] is >= '1' and <= '9' ? name[^1] - '0' : null;
    }
}
