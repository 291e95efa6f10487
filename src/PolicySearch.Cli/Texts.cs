using System.Globalization;
using System.Resources;

namespace PolicySearch.Cli;

/// <summary>The command line's messages, help texts and table heads, in English (Messages.resx) and Chinese (Messages.zh.resx).</summary>
internal static class Texts
{
    internal static ResourceManager Resources { get; } = new("PolicySearch.Cli.Resources.Messages", typeof(Texts).Assembly);

    /// <summary>The text of a key in the current language.</summary>
    public static string Of(string key) =>
        Resources.GetString(key, Locale.OfTexts(CultureInfo.CurrentUICulture)) ?? throw new MissingManifestResourceException($"No text for '{key}'");

    /// <summary>The text of a key with its places filled in.</summary>
    public static string Of(string key, params object[] values) => string.Format(CountFormat.Instance, Of(key), values);
}
