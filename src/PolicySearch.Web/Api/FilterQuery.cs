using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using PolicySearch.Records;
using PolicySearch.Search;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Web.Api;

/// <summary>Which tasks are meant. Values of one parameter are alternatives; the parameters together are all required.</summary>
internal sealed record FilterQuery
{
    [FromQuery(Name = "region")]
    [Description("Region by name or GB/T 2260 code, with all below it. May repeat.")]
    public string[]? Region { get; init; }

    [FromQuery(Name = "year")]
    [Description("Year that the goals are for. May repeat.")]
    public int[]? Year { get; init; }

    [FromQuery(Name = "theme")]
    [Description("Theme code. May repeat.")]
    public string[]? Theme { get; init; }

    [FromQuery(Name = "topic")]
    [Description("Topic code. May repeat.")]
    public string[]? Topic { get; init; }

    [FromQuery(Name = "department")]
    [Description("Department, as printed or its standard name. May repeat.")]
    public string[]? Department { get; init; }

    [FromQuery(Name = "kind")]
    [Description("Kind of document: task-division, work-report, plan, indicator-list, other. May repeat.")]
    [Codes<DocumentKind>]
    public string[]? Kind { get; init; }

    /// <summary>The filter, as far as its values can be told without the index.</summary>
    public TaskFilter Read(FieldCheck check)
    {
        check.OneOf("kind", Kind ?? [], [.. JsonCode.All<DocumentKind>()]);
        foreach (var year in Year ?? [])
            check.Range("year", year, SearchLimits.FirstYear, SearchLimits.LastYear);
        return new TaskFilter
        {
            Regions = Region ?? [],
            Years = Year ?? [],
            Themes = Theme ?? [],
            Topics = Topic ?? [],
            Departments = Department ?? [],
            Kinds = [.. (Kind ?? []).Select(code => JsonCode.Parse<DocumentKind>(code)).OfType<DocumentKind>()],
        };
    }

    /// <summary>The filter alone.</summary>
    /// <exception cref="FieldException">A value cannot be taken.</exception>
    public TaskFilter Read()
    {
        var check = new FieldCheck();
        var filter = Read(check);
        check.Throw();
        return filter;
    }
}
