using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PolicySearch.Browser.Tests;

/// <summary>The number of tasks that the page says it found.</summary>
internal static partial class ShownTotal
{
    public static async Task<int> Total(this IPage page) =>
        int.Parse(Number().Match((await page.TextContentAsync("#total"))!).ValueSpan, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex("""[\d,]+""", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
