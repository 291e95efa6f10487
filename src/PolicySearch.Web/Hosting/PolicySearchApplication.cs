using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using PolicySearch.Extraction;
using PolicySearch.Indexing;
using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Themes.Classifiers;
using PolicySearch.Web.Api;

namespace PolicySearch.Web.Hosting;

/// <summary>Puts the application together: what it is made of, and what a request passes through.</summary>
public static class PolicySearchApplication
{
    /// <summary>Registers what the application is made of.</summary>
    public static void AddPolicySearch(this WebApplicationBuilder builder, PolicySearchOptions options)
    {
        var services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IWordSegmenter>(SmartCnSegmenter.Default);
        services.AddSingleton<IPolicyIndex>(_ => PolicyIndexes.Open(options.Store, IndexMode.Write));
        // Another program may give the index another model while this one serves it.
        services.AddTransient<IThemeClassifier>(provider => provider.GetRequiredService<IPolicyIndex>().ModelAsync().GetAwaiter().GetResult());
        services.AddTransient<PolicyPipeline>();
        services.AddTransient<DocumentStore>();
        services.AddSingleton(new KeyRing(options.Store));
        services.AddSingleton<Access>();
        services.AddLoadLimits(options);
        services.AddHostedService<Preparation>();
        services.AddSingleton<IdleMemory>();
        services.AddTelemetry();
        services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.WithOrigins([.. options.CorsOrigins]).WithMethods(HttpMethods.Get, HttpMethods.Head).AllowAnyHeader()));

        services.ConfigureHttpJsonOptions(json =>
        {
            // Numbers are numbers: a client that is made from the description need not expect texts.
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            PolicyJson.Configure(json.SerializerOptions);
        });
        services.Configure<RouteOptions>(routes => routes.SetParameterPolicy<TableFormatConstraint>("tableFormat"));
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = options.MaxUploadBytes);
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = RouteProblems.Explain);
        services.AddSingleton<IProblemDetailsWriter, PlainProblemWriter>();
        services.AddExceptionHandler<ProblemHandler>();
        services.AddResponseCompression(compression => compression.MimeTypes = ResponseCompressionDefaults.MimeTypes.Append("application/problem+json"));
        services.AddOpenApi("v1", OpenApiDescription.Configure);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MaxUploadBytes;
            // The gate says in words what is too long; below it the answer would be empty.
            kestrel.Limits.MaxRequestLineSize = 2 * Gate.LongestAddress;
            kestrel.Limits.MaxRequestHeadersTotalSize = 2 * Gate.LongestHeaders;
        });
    }

    /// <summary>Sets up what a request passes through, and the routes.</summary>
    public static void UsePolicySearch(this WebApplication app)
    {
        app.UseHead();
        app.UseReaderLanguage();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseGate();
        app.UsePage();
        app.UseRouting();
        app.UseCors();
        app.UseLoadLimits();

        app.MapHealth();
        app.MapTelemetry();
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapApiReference();
        var routes = app.MapGroup("/api").RequireReader().RefuseUnknownParameters().TagAnswers();
        routes.MapSearch();
        routes.MapDocuments();
        routes.MapTasks();
        routes.MapIndicators();
        routes.MapResults();
        routes.MapAttention();
        routes.MapDepartments();
        routes.MapForce();
        routes.MapDiffusion();
        routes.MapThemes();
        routes.MapRegions();
        routes.MapKeyTerms();
        routes.MapTag();
        routes.MapExport();
    }
}
