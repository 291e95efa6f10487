using System.Globalization;
using System.Resources;

namespace PolicySearch.Errors;

/// <summary>The texts of <see cref="ErrorCode"/>, one resource entry a code, in English and Chinese.</summary>
internal static class ErrorMessages
{
    internal static ResourceManager Resources { get; } = new("PolicySearch.Errors.ErrorMessages", typeof(ErrorMessages).Assembly);

    internal static string Format(ErrorCode code, string subject, IReadOnlyList<object> details)
    {
        var template = Resources.GetString(code.ToString(), CultureInfo.CurrentUICulture)
            ?? throw new MissingManifestResourceException($"No message for error code {code}");
        return string.Format(CultureInfo.InvariantCulture, template, [Printable.Escape(subject), .. details]);
    }
}
