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

/// <summary>Some of many words, ranked by how much of them a task holds.</summary>
/// <param name="Groups">Words, each with others that mean the same; a task counts the best of a group, once.</param>
/// <param name="Least">The share of the groups' weight that a task must hold, 0 to 1.</param>
internal sealed record WordsNode(IReadOnlyList<WordGroup> Groups, double Least) : QueryNode;

/// <summary>A word and what else it is called.</summary>
/// <param name="Weight">What holding any of them counts: the rarer the word, the more; 0 for a hint, which no task has to hold.</param>
/// <param name="Words">Words of the index.</param>
/// <param name="Terms">Terms of several words, which must stand as they are.</param>
internal sealed record WordGroup(float Weight, IReadOnlyList<WeightedWord> Words, IReadOnlyList<WeightedTerm> Terms)
{
    /// <summary>Numbers of the documents that are of the place that the word names, or have it in their titles: their tasks hold it, where they hold another group themselves.</summary>
    public IReadOnlyList<int> Documents { get; init; } = [];
}

/// <summary>A word of the index.</summary>
/// <param name="Word">The normalised word.</param>
/// <param name="Weight">What one occurrence of it counts.</param>
internal sealed record WeightedWord(string Word, float Weight);

/// <summary>A term of several words.</summary>
/// <param name="Term">The term.</param>
/// <param name="Weight">What its occurrences count, as a share of what they count in an exact search.</param>
internal sealed record WeightedTerm(TermNode Term, float Weight);
