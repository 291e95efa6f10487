namespace PolicySearch.Search.QuerySyntax;

/// <summary>Makes another query of one, term by term.</summary>
internal static class QueryRewriting
{
    /// <summary>Puts something else in the place of terms that are required or alternative; what is excluded or must be near stays.</summary>
    /// <param name="node">The query.</param>
    /// <param name="replace">What stands for a term.</param>
    public static QueryNode Replace(this QueryNode node, Func<TermNode, QueryNode> replace) => node switch
    {
        TermNode term => replace(term),
        AndNode and => new AndNode([.. and.Parts.Select(part => part.Replace(replace))]),
        OrNode or => new OrNode([.. or.Parts.Select(part => part.Replace(replace))]),
        _ => node,
    };

    /// <summary>Puts what they mean in the place of all properties.</summary>
    public static QueryNode Resolve(this QueryNode node, Func<PropertyNode, QueryNode> resolve) => node switch
    {
        PropertyNode property => resolve(property),
        AndNode and => new AndNode([.. and.Parts.Select(part => part.Resolve(resolve))]),
        OrNode or => new OrNode([.. or.Parts.Select(part => part.Resolve(resolve))]),
        NotNode not => new NotNode(not.Part.Resolve(resolve)),
        _ => node,
    };

    /// <summary>The terms that a query asks for, not those it excludes.</summary>
    public static IEnumerable<TermNode> Terms(this QueryNode? node) => node switch
    {
        TermNode term => [term],
        TitleNode title => [title.Term],
        AndNode and => and.Parts.SelectMany(Terms),
        OrNode or => or.Parts.SelectMany(Terms),
        NearNode near => near.Terms,
        WordsNode words => words.Groups.SelectMany(group => group.Words.Select(word => new TermNode(word.Word, word.Word)).Concat(group.Terms.Select(term => term.Term))),
        _ => [],
    };
}
