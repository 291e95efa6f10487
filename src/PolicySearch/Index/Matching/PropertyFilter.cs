using System.Globalization;
using PolicySearch.Errors;
using PolicySearch.Index.Postings;
using PolicySearch.Index.QuerySyntax;
using PolicySearch.Index.Store;
using PolicySearch.Records;
using PolicySearch.Regions;
using PolicySearch.Themes.Scheme;

namespace PolicySearch.Index.Matching;

/// <summary>The facets of a task, in the order of their bits.</summary>
[Flags]
internal enum FacetSet
{
    None = 0,
    Region = 1,
    Year = 2,
    Theme = 4,
    Topic = 8,
    Department = 16,
    Kind = 32,
}

/// <summary>A filter resolved against one state of the index: says of each task which of the filter's parts it fails.</summary>
internal sealed class PropertyFilter
{
    // Themes and topics by what they are called in Chinese.
    private static readonly Dictionary<string, string> ThemeNames =
        Taxonomy.Default.Topics.Concat(Taxonomy.Default.Themes).GroupBy(topic => topic.Zh).ToDictionary(same => same.Key, same => same.Last().Code);

    private readonly Generation _generation;
    private readonly ReadSession _session;
    private readonly Dictionary<int, FacetSet> _documentFails = [];
    private readonly TaskFilter _filter;
    private readonly uint _themes;
    private readonly ulong _topics;
    private readonly bool[]? _departments;
    private readonly Dictionary<PropertyNode, Func<Segment, int, bool>> _properties = [];
    private TermLists? _sentenceEnds;

    /// <exception cref="PolicySearchException">A value is unknown; the message names the field and the value.</exception>
    public PropertyFilter(ReadSession session, Generation generation, TaskFilter filter)
    {
        (_session, _generation, _filter) = (session, generation, filter);
        CheckYears(filter.Years);
        _themes = generation.Labels.Themes(filter.Themes.Select(code => Known(code, "theme", generation.Labels.Codes(Labels.ThemeLevel).Union(Taxonomy.Default.Themes.Select(theme => theme.Code)))));
        _topics = generation.Labels.Topics(filter.Topics.Select(code => Known(code, "topic", generation.Labels.Codes(Labels.TopicLevel).Union(Taxonomy.Default.Topics.Select(topic => topic.Code)))));
        _departments = filter.Departments.Count == 0 ? null : DepartmentRows(filter.Departments);
        var regions = filter.Regions.Select(Regions).ToList();
        if (regions.Count + filter.Years.Count + filter.Kinds.Count == 0)
            return;

        foreach (var (row, document) in generation.Documents)
        {
            var fails = FacetSet.None;
            if (regions.Count > 0 && !regions.Exists(within => within(document.Document.Region)))
                fails |= FacetSet.Region;
            if (filter.Years.Count > 0 && !filter.Years.Contains(document.Document.Year ?? 0))
                fails |= FacetSet.Year;
            if (filter.Kinds.Count > 0 && !filter.Kinds.Contains(document.Document.Kind))
                fails |= FacetSet.Kind;
            if (fails != FacetSet.None)
                _documentFails.Add(row, fails);
        }
    }

    /// <summary>Whether everything passes.</summary>
    public bool PassesAll => _documentFails.Count == 0 && _filter.Themes.Count == 0 && _filter.Topics.Count == 0 && _departments is null;

    /// <summary>The parts of the filter that a document fails.</summary>
    public FacetSet DocumentFails(int row) => _documentFails.GetValueOrDefault(row);

    /// <summary>The parts of the filter that a task fails; none where it passes.</summary>
    public FacetSet Fails(Segment segment, int slot)
    {
        var columns = segment.Columns;
        var fails = _documentFails.Count == 0 ? FacetSet.None : _documentFails.GetValueOrDefault(columns.Document[slot]);
        if (_filter.Themes.Count > 0 && (Themes(segment, slot) & _themes) == 0)
            fails |= FacetSet.Theme;
        if (_filter.Topics.Count > 0 && (Topics(segment, slot) & _topics) == 0)
            fails |= FacetSet.Topic;
        if (_departments is not null && !AnyDepartment(columns.DepartmentsOf(slot)))
            fails |= FacetSet.Department;
        return fails;
    }

    /// <summary>A task's themes as bits: a researcher's, where there is a decision, else the classifier's.</summary>
    public uint Themes(Segment segment, int slot) =>
        Correction(segment, slot) is { } correction
            ? _generation.Labels.Themes(correction.AlsoThemes.Prepend(correction.Theme))
            : segment.Columns.LabelsOf(slot).Themes;

    /// <summary>A task's topics as bits.</summary>
    public ulong Topics(Segment segment, int slot) =>
        Correction(segment, slot) is { } correction
            ? _generation.Labels.Topics(correction.AlsoTopics.Prepend(correction.Topic))
            : segment.Columns.LabelsOf(slot).Topics;

    /// <summary>Whether a task has the property that a query names.</summary>
    public bool Meets(PropertyNode property, Segment segment, int slot)
    {
        if (!_properties.TryGetValue(property, out var meets))
            _properties.Add(property, meets = Property(property));
        return meets(segment, slot);
    }

    /// <summary>Where sentences end in a segment.</summary>
    public Phrase? SentenceEnds(Segment segment)
    {
        _sentenceEnds ??= TermLists.ReadToken(_session, _generation, PairTokenizer.SentenceEnd);
        return _sentenceEnds.In(segment) is { } ends ? new Phrase(ends) : null;
    }

    private ThemeCorrection? Correction(Segment segment, int slot) =>
        _generation.Corrections.Count == 0 ? null : _generation.Corrections.GetValueOrDefault(segment.FirstTask + slot);

    private Func<Segment, int, bool> Property(PropertyNode property)
    {
        switch (property.Property)
        {
            case QueryProperty.Year:
                var year = int.TryParse(SearchText.Normalise(property.Value).TrimEnd('年'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
                return (segment, slot) => _generation.Documents[segment.Columns.Document[slot]].Document.Year == year;
            case QueryProperty.Region:
                var within = RegionTest(property.Value);
                return (segment, slot) => within(_generation.Documents[segment.Columns.Document[slot]].Document.Region);
            default:
                var code = ThemeNames.GetValueOrDefault(property.Value, property.Value);
                var themes = _generation.Labels.Themes([code]);
                var topics = _generation.Labels.Topics([code]);
                return (segment, slot) => (Themes(segment, slot) & themes) != 0 || (Topics(segment, slot) & topics) != 0;
        }
    }

    private bool AnyDepartment(ReadOnlySpan<int> departments)
    {
        foreach (var department in departments)
        {
            if (_departments![department])
                return true;
        }

        return false;
    }

    private bool[] DepartmentRows(IReadOnlyList<string> names)
    {
        var wanted = new bool[_generation.Departments.Rows];
        foreach (var name in names)
        {
            var rows = _generation.Departments.Named(name).ToList();
            if (rows.Count == 0)
                throw Unknown(name, "department", []);
            foreach (var row in rows)
                wanted[row] = true;
        }

        return wanted;
    }

    private Func<Region?, bool> Regions(string value)
    {
        var within = RegionTest(value);
        // A real region of which nothing is stored finds nothing; what is no region at all is a mistake.
        if (RegionCatalogue.FindAll(value).Count == 0 && !_generation.Documents.Values.Any(document => within(document.Document.Region)))
            throw Unknown(value, "region", []);
        return within;
    }

    private static Func<Region?, bool> RegionTest(string value)
    {
        var codes = RegionCatalogue.FindAll(value).Select(region => region.Code).Append(value.Length == 6 && value.All(char.IsAsciiDigit) ? value : null);
        var prefixes = codes.OfType<string>().Select(RegionCodes.Prefix).Distinct().ToList();
        return region => region is not null
            && (region.Name == value || region.Path.Contains(value) || prefixes.Exists(prefix => region.Code.StartsWith(prefix, StringComparison.Ordinal)));
    }

    private static void CheckYears(IReadOnlyList<int> years)
    {
        foreach (var year in years.Where(year => year is < SearchLimits.FirstYear or > SearchLimits.LastYear))
            throw new PolicySearchException(ErrorCode.OutOfRange, "year", [year, SearchLimits.FirstYear, SearchLimits.LastYear]);
    }

    private static string Known(string value, string field, IEnumerable<string> known)
    {
        var codes = known.Order(StringComparer.Ordinal).ToList();
        return codes.Contains(value) ? value : throw Unknown(value, field, codes);
    }

    private static PolicySearchException Unknown(string value, string field, List<string> known) =>
        new(ErrorCode.UnknownValue, field, [field, value, string.Join(", ", known)]);
}
