namespace PolicySearch.Search.QuerySyntax;

/// <summary>A query as it was understood; free of any engine.</summary>
internal abstract record QueryNode;

/// <summary>A term that must stand somewhere, as a substring.</summary>
/// <param name="Text">The normalised term; never empty.</param>
/// <param name="Typed">The term as typed.</param>
internal sealed record TermNode(string Text, string Typed) : QueryNode
{
    /// <summary>The fields it may stand in; null for those of the request.</summary>
    public SearchFields? In { get; init; }

    /// <summary>Whether it was typed in quotation marks, which keeps aliases away.</summary>
    public bool Quoted { get; init; }
}

/// <summary>A term in the document's title or in a heading (标题:).</summary>
internal sealed record TitleNode(TermNode Term) : QueryNode;

/// <summary>A property of the task or its document (地区: 年份: 主题:).</summary>
/// <param name="Property">Which.</param>
/// <param name="Value">The value as typed.</param>
internal sealed record PropertyNode(QueryProperty Property, string Value) : QueryNode;

/// <summary>Tasks that pass a filter: what a <see cref="PropertyNode"/> means once its value is resolved.</summary>
internal sealed record FilterNode(ResolvedFilter Filter) : QueryNode;

/// <summary>All of them.</summary>
internal sealed record AndNode(IReadOnlyList<QueryNode> Parts) : QueryNode;

/// <summary>One of them at least.</summary>
internal sealed record OrNode(IReadOnlyList<QueryNode> Parts) : QueryNode;

/// <summary>Everything else.</summary>
internal sealed record NotNode(QueryNode Part) : QueryNode;

/// <summary>Terms that stand close to one another, in any order, within one field.</summary>
/// <param name="Terms">Two terms or more.</param>
/// <param name="Distance">The most characters between one and the next; null for the same sentence.</param>
internal sealed record NearNode(IReadOnlyList<TermNode> Terms, int? Distance) : QueryNode;

/// <summary>The properties a query can name.</summary>
internal enum QueryProperty
{
    /// <summary>地区.</summary>
    Region,

    /// <summary>年份.</summary>
    Year,

    /// <summary>主题: a theme or a topic.</summary>
    Theme,
}
