using System.Globalization;
using System.Resources;

namespace PolicySearch.Web.Hosting;

/// <summary>What the API itself says of a request, in the reader's language.</summary>
internal static class ApiTexts
{
    internal static ResourceManager Resources { get; } = new("PolicySearch.Web.Hosting.ApiTexts", typeof(ApiTexts).Assembly);

    /// <summary>The text of a key with its values filled in.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public static string Of(string key, params object[] values) => string.Format(
        CultureInfo.InvariantCulture,
        Resources.GetString(key, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException($"No text for {key}"),
        values);
}
