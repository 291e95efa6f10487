using PolicySearch.Search.QuerySyntax;
using PolicySearch.Search.Ranking;
using PolicySearch.Search.Tokenizing;

namespace PolicySearch.Search.Matching;

/// <summary>A query with everything read that is needed to answer it from memory.</summary>
internal sealed class PreparedQuery
{
    private readonly Dictionary<string, PreparedTerm> _terms = [];
    private readonly Dictionary<ResolvedFilter, DocumentFilter> _filters = [];
    private TermLists? _sentenceEnds;

    /// <param name="state">The state of the index.</param>
    /// <param name="root">What was asked; null for everything.</param>
    /// <param name="fields">Where terms may stand unless they say so themselves.</param>
    public PreparedQuery(IndexState state, QueryNode? root, SearchFields fields)
    {
        (State, Root, Fields) = (state, root, fields);
        if (root is not null)
            Prepare(root);
    }

    public IndexState State { get; }

    /// <summary>What was asked; null for everything.</summary>
    public QueryNode? Root { get; }

    /// <summary>Where terms may stand unless they say so themselves.</summary>
    public SearchFields Fields { get; }

    /// <summary>A term's lists and rarity.</summary>
    public PreparedTerm this[TermNode term] => _terms[term.Text];

    /// <summary>A filter of the query.</summary>
    public DocumentFilter this[FilterNode node] => _filters[node.Filter];

    /// <summary>Where sentences end in a segment; null where none does.</summary>
    public Phrase? SentenceEnds(TaskSegment segment)
    {
        _sentenceEnds ??= TermLists.ReadToken(State.Segments, PairToken.SentenceEnd);
        return _sentenceEnds.In(segment) is { } ends ? new Phrase(ends) : null;
    }

    private void Prepare(QueryNode node)
    {
        switch (node)
        {
            case TermNode term when !_terms.ContainsKey(term.Text):
                var lists = TermLists.Read(State.Segments, term.Text);
                _terms.Add(term.Text, new PreparedTerm(lists, RankingFormula.Rarity(State.Tasks, lists.Frequency), Titled(term.Text)));
                break;
            case TitleNode title:
                Prepare(title.Term);
                break;
            case FilterNode filter:
                _filters.TryAdd(filter.Filter, new DocumentFilter(filter.Filter, State.Documents));
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
            case WordsNode words:
                PrepareAll(words.Groups.SelectMany(group => group.Terms).Select(term => term.Term));
                break;
            case NearNode near:
                PrepareAll(near.Terms);
                break;
            default:
                break;
        }
    }

    private bool[]? Titled(string term)
    {
        var numbers = State.Documents.Titled(term);
        if (numbers.Length == 0)
            return null;
        var titled = new bool[State.Documents.Entries.Count];
        foreach (var number in numbers)
            titled[number] = true;
        return titled;
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
/// <param name="Titled">Whether a document's title contains it, by the document's number; null where none does.</param>
internal sealed record PreparedTerm(TermLists Lists, float Rarity, bool[]? Titled);
