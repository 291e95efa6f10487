using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Search;

namespace PolicySearch.Web.Hosting;

/// <summary>
/// What the server tells of itself: <c>/metrics</c> for Prometheus, and metrics and traces to a collector where
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names one. Paths and numbers only, never a query or a text.
/// </summary>
internal static class Telemetry
{
    private const string Name = "PolicySearch";
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The meters that are told: latency and errors of requests, the queue, connections, memory, and how much is stored.</summary>
    private static readonly string[] Meters =
        [Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime"];

    public static void AddTelemetry(this IServiceCollection services)
    {
        services.AddSingleton<StoreMeter>();
        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(Name))
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddPrometheusExporter())
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation());
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Collector)))
            telemetry.UseOtlpExporter();
    }

    public static void MapTelemetry(this WebApplication app)
    {
        app.Services.GetRequiredService<StoreMeter>().Watch(app.Services.GetRequiredService<IPolicyIndex>);
        app.MapPrometheusScrapingEndpoint("/metrics");
    }

    /// <summary>How much is stored.</summary>
    private sealed class StoreMeter : IDisposable
    {
        private readonly Meter _meter = new(Name);

        public void Watch(Func<IPolicyIndex> index)
        {
            _meter.CreateObservableGauge("policysearch.documents", () => index().DocumentsAsync(TaskFilter.None).CountAsync().AsTask().GetAwaiter().GetResult(), "{document}", "Documents that are stored");
            _meter.CreateObservableGauge("policysearch.tasks", () => index().SearchAsync(new SearchRequest { Limit = 0 }).GetAwaiter().GetResult().Total, "{task}", "Tasks that are found by an empty query");
        }

        public void Dispose() => _meter.Dispose();
    }
}
