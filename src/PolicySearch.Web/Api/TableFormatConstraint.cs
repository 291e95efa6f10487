using PolicySearch.Analysis.Export;
using PolicySearch.Records;

namespace PolicySearch.Web.Api;

/// <summary>Lets an address end in the name of a format that lists are written in, and in no other.</summary>
internal sealed class TableFormatConstraint : IRouteConstraint
{
    /// <inheritdoc/>
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string format && JsonCode.Parse<TableFormat>(format) is not null;
}
