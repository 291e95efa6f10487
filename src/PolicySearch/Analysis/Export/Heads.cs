using System.Globalization;
using System.Resources;

namespace PolicySearch.Analysis.Export;

/// <summary>Heads of exported columns and names of sheets, in English (Heads.resx) and Chinese (Heads.zh.resx).</summary>
internal static class Heads
{
    internal static ResourceManager Resources { get; } = new("PolicySearch.Analysis.Export.Heads", typeof(Heads).Assembly);

    /// <summary>The head of a column in the current language.</summary>
    public static string Of(string name) =>
        Resources.GetString(name, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException($"No head for '{name}'");
}
