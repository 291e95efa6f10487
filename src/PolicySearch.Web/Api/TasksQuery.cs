using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace PolicySearch.Web.Api;

/// <summary>Which tasks are counted, besides the filters.</summary>
internal record TasksQuery
{
    [FromQuery(Name = "query")]
    [Description("Count the tasks that a search finds, taken as it stands; all where it is left out.")]
    public string? Query { get; init; }
}
