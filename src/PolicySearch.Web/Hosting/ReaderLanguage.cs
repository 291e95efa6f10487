using System.Globalization;

namespace PolicySearch.Web.Hosting;

/// <summary>Messages and column heads come in Chinese where the reader's browser prefers it (<c>Accept-Language</c>), in English otherwise.</summary>
internal static class ReaderLanguage
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh");

    public static void UseReaderLanguage(this WebApplication app) => app.Use((context, next) =>
    {
        CultureInfo.CurrentUICulture = PrefersChinese(context.Request) ? Chinese : CultureInfo.InvariantCulture;
        return next(context);
    });

    private static bool PrefersChinese(HttpRequest request)
    {
        var asked = request.Query["lang"].ToString();
        if (asked.Length > 0)
            return asked.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        var best = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).FirstOrDefault();
        return best is not null && best.Value.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
    }
}
