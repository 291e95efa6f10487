using PolicySearch.Search.QuerySyntax;

namespace PolicySearch.Search.Asking;

/// <summary>Loosens a query that finds nothing: all of its words, wherever they stand, then some of them. What is quoted, excluded or a filter stays.</summary>
internal sealed class Relaxer
{
    // What a task must hold of the words' weight to be an answer at all.
    private const double LeastShare = 0.2;

    private readonly List<QueryNode> _stays = [];
    private readonly QueryWords _words;
    private readonly SearchFields? _fields;

    /// <param name="root">The query.</param>
    /// <param name="words">Takes its words.</param>
    /// <param name="fields">Where terms may stand unless they say so themselves.</param>
    public Relaxer(QueryNode root, QueryWords words, SearchFields fields)
    {
        _words = words;
        _fields = fields == SearchFields.All ? null : fields;
        Take(root);
    }

    // Fewer tasks that hold all words of a question do not answer it alone; they are among those that hold some.
    private const int EnoughOfAll = 5;

    /// <summary>How many tasks must be found by a step, so that no further one is taken.</summary>
    public int Enough(Relaxation step) => step == Relaxation.Words && !_words.IsPlain ? EnoughOfAll : 1;

    /// <summary>How the query was taken.</summary>
    public Wording Wording => _words.Wording;

    /// <summary>The query in looser form; null where it has no words to look for, and all of them are wanted but one stands nowhere.</summary>
    /// <param name="step">How loose.</param>
    public QueryNode? Relax(Relaxation step)
    {
        if (_words.IsEmpty || (step == Relaxation.Words && !_words.AllKnown))
            return null;
        var node = _words.Node(step == Relaxation.Words ? 1 : LeastShare);
        return _stays.Count == 0 ? node : new AndNode([node, .. _stays]);
    }

    private void Take(QueryNode node)
    {
        switch (node)
        {
            case AndNode and:
                and.Parts.ToList().ForEach(Take);
                break;
            case OrNode { Parts: var all } when all.All(part => part is FilterNode):
                _stays.Add(node);
                break;
            case OrNode { Parts: var all }:
                all.ToList().ForEach(Take);
                break;
            case NearNode near:
                near.Terms.ToList().ForEach(Take);
                break;
            case TermNode { Quoted: false } term:
                _words.Add(term.Text, term.In ?? _fields);
                break;
            default:
                _stays.Add(node);
                break;
        }
    }
}
