using System.Globalization;
using PolicySearch.Errors;
using PolicySearch.Records;
using PolicySearch.Regions;
using PolicySearch.Search.QuerySyntax;
using PolicySearch.Search.Tokenizing;
using PolicySearch.Store;
using PolicySearch.Themes.Scheme;

namespace PolicySearch.Search.Asking;

/// <summary>Turns what users call regions, themes and departments into what the records hold.</summary>
/// <remarks><code>
/// 陕西, 610000      every region of the records in it: 610000, 610400, 610403 …
/// 主题:生态环境      the theme or topic of that Chinese name or code
/// </code></remarks>
internal static class FilterResolver
{
    /// <summary>Resolves a filter.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="records">The records that are filtered.</param>
    /// <param name="scheme">The scheme of their themes.</param>
    /// <param name="cancellation">Stops the look-up of names.</param>
    /// <exception cref="PolicySearchException">A value is unknown; the message names the field and the value.</exception>
    public static async ValueTask<ResolvedFilter> ResolveAsync(TaskFilter filter, IRecordSnapshot records, Taxonomy scheme, CancellationToken cancellation)
    {
        foreach (var year in filter.Years.Where(year => year is < SearchLimits.FirstYear or > SearchLimits.LastYear))
            throw new PolicySearchException(ErrorCode.OutOfRange, "year", [year, SearchLimits.FirstYear, SearchLimits.LastYear]);
        var labels = filter.Themes.Count + filter.Topics.Count == 0 ? ([], []) : await records.LabelsAsync(cancellation);
        return new ResolvedFilter
        {
            Regions = filter.Regions.Count == 0 ? null : filter.Regions.SelectMany(value => Regions(value, records.Documents)).ToHashSet(StringComparer.Ordinal),
            Years = SetOrNull(filter.Years),
            Kinds = SetOrNull(filter.Kinds),
            Themes = Codes(filter.Themes, "theme", labels.Themes.Union(scheme.Themes.Select(theme => theme.Code))),
            Topics = Codes(filter.Topics, "topic", labels.Topics.Union(scheme.Topics.Select(topic => topic.Code))),
            Departments = await DepartmentsAsync(filter.Departments, records, cancellation),
        };
    }

    /// <summary>What a property in a query means. An unknown value meets nothing, as an unknown word does.</summary>
    public static QueryNode Resolve(PropertyNode property, DocumentCatalogue documents, Taxonomy scheme)
    {
        switch (property.Property)
        {
            case QueryProperty.Year:
                var isYear = int.TryParse(SearchText.Normalise(property.Value).TrimEnd('年'), NumberStyles.None, CultureInfo.InvariantCulture, out var year);
                return new FilterNode(new ResolvedFilter { Years = isYear ? new HashSet<int> { year } : [] });
            case QueryProperty.Region:
                return new FilterNode(new ResolvedFilter { Regions = Within(property.Value, documents).ToHashSet(StringComparer.Ordinal) });
            default:
                // A theme and a topic may bear one name: the theme is meant then.
                var named = scheme.Themes.Concat(scheme.Topics).FirstOrDefault(theme => theme.Zh == property.Value || theme.En.Equals(property.Value, StringComparison.OrdinalIgnoreCase));
                var code = new HashSet<string> { named?.Code ?? property.Value };
                return new OrNode([new FilterNode(new ResolvedFilter { Themes = code }), new FilterNode(new ResolvedFilter { Topics = code })]);
        }
    }

    private static List<string> Regions(string value, DocumentCatalogue documents)
    {
        var within = Within(value, documents).ToList();
        // A real region of which nothing is stored finds nothing; what is no region at all is a mistake.
        return within.Count > 0 || RegionCatalogue.FindAll(value).Count > 0 ? within : throw Unknown(value, "region", documents.Regions.Select(region => region.Name).Distinct());
    }

    // Codes of the stored regions that a name or code means, with all below them.
    private static IEnumerable<string> Within(string value, DocumentCatalogue documents)
    {
        var codes = RegionCatalogue.FindAll(value).Select(region => region.Code).Append(value.Length == 6 && value.All(char.IsAsciiDigit) ? value : null);
        var prefixes = codes.OfType<string>().Select(RegionCodes.Prefix).Distinct().ToList();
        return documents.Regions.Where(region => region.Name == value || region.Path.Contains(value)
            || prefixes.Exists(prefix => region.Code.StartsWith(prefix, StringComparison.Ordinal))).Select(region => region.Code);
    }

    private static async ValueTask<IReadOnlySet<string>?> DepartmentsAsync(IReadOnlyList<string> names, IRecordSnapshot records, CancellationToken cancellation)
    {
        foreach (var name in names)
        {
            if (!await records.HasDepartmentAsync(name, cancellation))
                throw Unknown(name, "department", (await records.DepartmentsAsync(cancellation)).OrderByDescending(each => each.Count).Select(each => each.Name));
        }

        return SetOrNull(names);
    }

    private static HashSet<string>? Codes(IReadOnlyList<string> values, string field, IEnumerable<string> known)
    {
        if (values.Count == 0)
            return null;
        var codes = known.Order(StringComparer.Ordinal).ToList();
        return values.FirstOrDefault(value => !codes.Contains(value)) is { } unknown ? throw Unknown(unknown, field, codes) : [.. values];
    }

    private static HashSet<T>? SetOrNull<T>(IReadOnlyList<T> values) => values.Count == 0 ? null : [.. values];

    private static PolicySearchException Unknown(string value, string field, IEnumerable<string> known) =>
        PolicySearchException.Unknown(field, value, known);
}
