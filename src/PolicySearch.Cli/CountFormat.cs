using System.Globalization;

namespace PolicySearch.Cli;

/// <summary>
/// Numbers with the noun that they count: <c>{0:task|tasks}</c> → <c>1 task</c>, <c>2 tasks</c>. Chinese has one form and needs none of this.
/// </summary>
internal sealed class CountFormat : IFormatProvider, ICustomFormatter
{
    public static CountFormat Instance { get; } = new();

    public object? GetFormat(Type? formatType) =>
        formatType == typeof(ICustomFormatter) ? this : CultureInfo.InvariantCulture.GetFormat(formatType);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider)
    {
        if (format is null || format.IndexOf('|', StringComparison.Ordinal) is not (>= 0 and var bar))
            return arg is IFormattable value ? value.ToString(format, CultureInfo.InvariantCulture) : arg?.ToString() ?? "";
        var noun = Convert.ToInt64(arg, CultureInfo.InvariantCulture) == 1 ? format[..bar] : format[(bar + 1)..];
        return string.Create(CultureInfo.InvariantCulture, $"{arg} {noun}");
    }
}
