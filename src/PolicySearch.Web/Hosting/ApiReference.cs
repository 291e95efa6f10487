using System.Security.Cryptography;
using Scalar.AspNetCore;

namespace PolicySearch.Web.Hosting;

/// <summary><c>/docs</c>: the API's description for readers, by Scalar, whose files come with its package and are served from here.</summary>
internal static class ApiReference
{
    private const int NonceBytes = 16;

    public static void MapApiReference(this WebApplication app) =>
        app.MapScalarApiReference("/docs", (options, context) =>
        {
            var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
            // It writes its own styles; scripts stay those of this server, and nothing is fetched from anywhere else.
            context.Response.Headers.ContentSecurityPolicy =
                $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
            options.WithTitle("PolicySearch API").WithOpenApiRoutePattern("/openapi/{documentName}.json").WithNonce(nonce)
                .WithDefaultHttpClient(ScalarTarget.R, ScalarClient.Httr2)
                .DisableDefaultFonts().DisableTelemetry().DisableAgent().HideDeveloperTools();
        });
}
