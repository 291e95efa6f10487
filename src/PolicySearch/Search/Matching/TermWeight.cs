using PolicySearch.Search.Ranking;

namespace PolicySearch.Search.Matching;

/// <summary>What a term's occurrences earn in the tasks of one segment, with all that a loop over them asks at hand.</summary>
internal readonly ref struct TermWeight
{
    private readonly RankingFormula _formula;
    private readonly float _rarity;
    private readonly bool[]? _titled;
    private readonly TaskSegment _segment;
    private readonly ReadOnlySpan<ushort> _lengths;

    /// <param name="term">The term.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="formula">What an occurrence counts.</param>
    public TermWeight(PreparedTerm term, TaskSegment segment, RankingFormula formula)
    {
        (_formula, _rarity, _titled, _segment) = (formula, term.Rarity, term.Titled, segment);
        _lengths = segment.Columns.TextEnd.Small;
    }

    /// <summary>What its occurrences in a task earn.</summary>
    public float Of(FieldCounts count, int slot)
    {
        var length = _lengths[slot] is var small and not SmallNumbers.Large ? small : _segment.Columns.TextEnd[slot];
        var inTitle = _titled is not null && _titled[_segment.DocumentOf(slot)] ? 1 : 0;
        return _rarity * _formula.Weight(count.InText, count.InHeadings, count.InDepartments, inTitle, length);
    }
}
