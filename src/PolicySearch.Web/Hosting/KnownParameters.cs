using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace PolicySearch.Web.Hosting;

/// <summary>
/// Refuses query parameters that a route does not have: a misspelt filter that is passed over would answer with everything, as if it
/// had been applied. A route's parameters are those that its handler marks with <see cref="FromQueryAttribute"/>.
/// </summary>
internal static class KnownParameters
{
    // Every route takes the reader's language.
    private const string Language = "lang";

    /// <summary>Refuses unknown parameters on the routes of a group that have parameters at all.</summary>
    public static RouteGroupBuilder RefuseUnknownParameters(this RouteGroupBuilder routes) =>
        routes.AddEndpointFilterFactory((factory, next) =>
        {
            string[] known = [.. factory.MethodInfo.GetParameters().SelectMany(Names)];
            if (known.Length == 0)
                return next;
            return context =>
            {
                var check = new FieldCheck();
                foreach (var name in context.HttpContext.Request.Query.Keys.Where(name => !IsKnown(name, known)))
                    check.Add(name, ApiTexts.Of("unknown-parameter", name, string.Join(", ", known)));
                check.Throw();
                return next(context);
            };
        });

    // Binding does not tell capitals from small letters either.
    private static bool IsKnown(string name, string[] known) =>
        name == Language || known.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Names(ParameterInfo parameter)
    {
        if (parameter.IsDefined(typeof(AsParametersAttribute)))
            return parameter.ParameterType.GetProperties().Select(p => Name(p, p.Name)).OfType<string>();
        return Name(parameter, parameter.Name) is { } name ? [name] : [];
    }

    private static string? Name(ICustomAttributeProvider member, string? preset) =>
        member.GetCustomAttributes(typeof(FromQueryAttribute), inherit: true) is [FromQueryAttribute query, ..] ? query.Name ?? preset : null;
}
