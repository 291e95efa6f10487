using System.Globalization;
using System.Xml.Linq;
using PolicySearch.Documents.Readers.Word;

namespace PolicySearch.Documents.Readers.Excel;

/// <summary>
/// Shows a cell's stored number as its sheet does.
/// <code>
/// 0.08 in the format 0%          → 8%
/// 45291 in a format of dates     → 2023年12月31日
/// 1200.5                         → 1200.5
/// </code>
/// </summary>
internal sealed class CellFormats
{
    private readonly List<int> _formatOfStyle = [];
    private readonly Dictionary<int, string> _codes = [];

    /// <param name="styles">The part <c>xl/styles.xml</c>; null where there is none.</param>
    public CellFormats(XElement? styles)
    {
        foreach (var format in styles.Child("numFmts")?.Elements() ?? [])
        {
            if (format.Number("numFmtId") is { } id)
                _codes[id] = format.Value("formatCode") ?? "";
        }

        foreach (var style in styles.Child("cellXfs")?.Elements() ?? [])
            _formatOfStyle.Add(style.Number("numFmtId") ?? 0);
    }

    /// <summary>The number as shown; text that is no number as it is.</summary>
    public string Show(string stored, int style)
    {
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return stored;
        var format = style >= 0 && style < _formatOfStyle.Count ? _formatOfStyle[style] : 0;
        var code = _codes.GetValueOrDefault(format, "");
        if (format is 9 or 10 || code.Contains('%'))
            return Plain(number * 100) + "%";
        return (format is >= 14 and <= 17 or 22 or >= 27 and <= 31 or 57 or 58 || IsDate(code)) && number is > 1 and < 2_958_466
            ? DateTime.FromOADate(number).ToString(code.Contains('d') || code.Length == 0 && format is not (17 or 57) ? "yyyy年M月d日" : "yyyy年M月", CultureInfo.InvariantCulture)
            : Plain(number);
    }

    private static bool IsDate(string code) => code.Contains('y') && code.Contains('m');

    /// <summary>Twelve digits: what a sheet computes (0.1 + 0.2) is shown without the noise of binary fractions.</summary>
    private static string Plain(double number) => Math.Round(number, 10).ToString("0.##########", CultureInfo.InvariantCulture);
}
