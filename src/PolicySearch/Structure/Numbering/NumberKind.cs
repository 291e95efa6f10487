namespace PolicySearch.Structure.Numbering;

/// <summary>The ways in which headings and items are numbered, outermost first as documents usually nest them.</summary>
internal enum NumberKind
{
    /// <summary>No number: an unnumbered heading line.</summary>
    None,

    /// <summary>第一编, 第二篇, 第三部分, Ⅰ、.</summary>
    Part,

    /// <summary>第一章.</summary>
    Chapter,

    /// <summary>第一节.</summary>
    Section,

    /// <summary>一、.</summary>
    Chinese,

    /// <summary>（一）, (一), ㈠.</summary>
    ChineseBracketed,

    /// <summary>第一条, 第12条: stands above or below (一), as the document has it.</summary>
    Article,

    /// <summary>一是, 第一,: stands where the document puts it.</summary>
    Ordinal,

    /// <summary>1. 1、 1．.</summary>
    Arabic,

    /// <summary>1.1, 2.3.4.</summary>
    Decimal,

    /// <summary>（1）, 1), ⑴.</summary>
    ArabicBracketed,

    /// <summary>①.</summary>
    Circled,
}
