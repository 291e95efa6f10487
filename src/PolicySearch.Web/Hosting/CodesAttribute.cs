using PolicySearch.Records;

namespace PolicySearch.Web.Hosting;

/// <summary>The values that a parameter takes, for the API's description of itself. The handler checks them.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal class CodesAttribute(params string[] codes) : Attribute
{
    public IReadOnlyList<string> Codes => codes;
}

/// <summary>The codes of an enumeration.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal sealed class CodesAttribute<T>() : CodesAttribute([.. JsonCode.All<T>()])
    where T : struct, Enum;
