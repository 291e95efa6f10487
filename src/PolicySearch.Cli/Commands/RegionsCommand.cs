using System.CommandLine;
using PolicySearch.Analysis;
using PolicySearch.Cli.Output;
using PolicySearch.Records;

namespace PolicySearch.Cli.Commands;

/// <summary><c>regions</c>: whose documents are stored.</summary>
internal static class RegionsCommand
{
    public static Command Create(Session session)
    {
        var format = Options.Format(ResultFormat.Table, ResultFormat.Json, ResultFormat.Csv);
        var store = StoreOption.Create();
        var command = new Command("regions", Texts.Of("regions.about")) { format, store };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var index = Workplace.Open(parsed.GetRequiredValue(store));
            Listing.Write(session, parsed.GetRequiredValue(format), Overview.Regions(await index.DocumentsAsync(TaskFilter.None, cancellation).ToListAsync(cancellation)), Columns);
        });
        return command;
    }

    private static IReadOnlyList<Column<RegionOverview>> Columns =>
    [
        new("region_code", Texts.Of("head.region-code"), r => r.Region.Code),
        new("region", Texts.Of("head.region"), r => string.Concat(r.Region.Path)),
        new("level", Texts.Of("head.level"), r => JsonCode.Of(r.Region.Level)),
        new("documents", Texts.Of("head.documents"), r => r.Documents),
        new("tasks", Texts.Of("head.tasks"), r => r.Tasks),
        new("targets", Texts.Of("head.targets"), r => r.Targets),
        new("years", Texts.Of("head.years"), r => string.Join(' ', r.Years)),
    ];
}
