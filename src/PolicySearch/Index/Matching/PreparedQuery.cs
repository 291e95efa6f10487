using PolicySearch.Index.QuerySyntax;
using PolicySearch.Index.Store;

namespace PolicySearch.Index.Matching;

/// <summary>A query with everything read that is needed to answer it from memory.</summary>
internal sealed class PreparedQuery
{
    private readonly Dictionary<string, PreparedTerm> _terms = [];
    private readonly ReadSession _session;

    public PreparedQuery(ReadSession session, Generation generation, QueryNode? root, SearchFields fields)
    {
        (_session, Generation, Root, Fields) = (session, generation, root, fields);
        if (root is not null)
            Prepare(root);
    }

    public Generation Generation { get; }

    /// <summary>What was asked; null for everything.</summary>
    public QueryNode? Root { get; }

    /// <summary>Where terms may stand unless they say so themselves.</summary>
    public SearchFields Fields { get; }

    /// <summary>A term's lists and rarity.</summary>
    public PreparedTerm this[TermNode term] => _terms[term.Text];

    private void Prepare(QueryNode node)
    {
        switch (node)
        {
            case TermNode term when !_terms.ContainsKey(term.Text):
                var lists = TermLists.Read(_session, Generation, term.Text);
                _terms.Add(term.Text, new PreparedTerm(lists, Ranking.Rarity(Generation.Tasks, lists.Frequency), Generation.DocumentsTitled(term.Text)));
                break;
            case TitleNode title:
                Prepare(title.Term);
                break;
            case AndNode and:
                PrepareAll(and.Parts);
                break;
            case OrNode or:
                PrepareAll(or.Parts);
                break;
            case NotNode not:
                Prepare(not.Part);
                break;
            case NearNode near:
                PrepareAll(near.Terms);
                break;
            default:
                break;
        }
    }

    private void PrepareAll(IEnumerable<QueryNode> nodes)
    {
        foreach (var node in nodes)
            Prepare(node);
    }
}

/// <summary>A term with its lists read.</summary>
/// <param name="Lists">Where it stands.</param>
/// <param name="Rarity">How much one occurrence counts.</param>
/// <param name="Titled">Rows of documents whose title contains it.</param>
internal sealed record PreparedTerm(TermLists Lists, float Rarity, IReadOnlySet<int> Titled);
