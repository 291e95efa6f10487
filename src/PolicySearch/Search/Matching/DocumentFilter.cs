using PolicySearch.Store;

namespace PolicySearch.Search.Matching;

/// <summary>A filter against one state of the index: says of each task which of the filter's parts it fails. Documents are looked at once, not once a task.</summary>
internal sealed class DocumentFilter
{
    private readonly FacetSet[]? _documents;

    /// <param name="filter">The filter.</param>
    /// <param name="documents">The documents of the state.</param>
    public DocumentFilter(ResolvedFilter filter, DocumentCatalogue documents)
    {
        Filter = filter;
        if (filter.Regions is not null || filter.Years is not null || filter.Kinds is not null)
            _documents = [.. documents.Entries.Select(entry => filter.Fails(entry.Document))];
    }

    /// <summary>The filter.</summary>
    public ResolvedFilter Filter { get; }

    /// <summary>The filter for the tasks of a segment.</summary>
    public SegmentFilter In(TaskSegment segment) => new(this, segment);

    /// <summary>The parts of the filter that a document fails, by its number.</summary>
    public FacetSet Fails(int document) => _documents is null ? FacetSet.None : _documents[document];
}

/// <summary>A filter for the tasks of one segment.</summary>
internal sealed class SegmentFilter
{
    private readonly DocumentFilter _documents;
    private readonly TaskSegment _segment;
    private readonly bool[]? _themes;
    private readonly bool[]? _topics;
    private readonly bool[]? _departments;
    private readonly bool[]? _printedDepartments;

    public SegmentFilter(DocumentFilter documents, TaskSegment segment)
    {
        (_documents, _segment) = (documents, segment);
        var (filter, columns) = (documents.Filter, segment.Columns);
        _themes = filter.Themes is { } themes ? columns.Themes.With(themes.Contains) : null;
        _topics = filter.Topics is { } topics ? columns.Topics.With(topics.Contains) : null;
        if (filter.Departments is not { } departments)
            return;
        _departments = columns.Departments.With(departments.Contains);
        _printedDepartments = columns.PrintedDepartments.With(departments.Contains);
    }

    /// <summary>The parts of the filter that a task fails; none where it passes.</summary>
    public FacetSet Fails(int slot)
    {
        var columns = _segment.Columns;
        var fails = _documents.Fails(_segment.DocumentOf(slot));
        if (_themes is not null && !_themes[columns.Themes.SetOf[slot]])
            fails |= FacetSet.Theme;
        if (_topics is not null && !_topics[columns.Topics.SetOf[slot]])
            fails |= FacetSet.Topic;
        if (_departments is not null && !_departments[columns.Departments.SetOf[slot]] && !_printedDepartments![columns.PrintedDepartments.SetOf[slot]])
            fails |= FacetSet.Department;
        return fails;
    }
}
