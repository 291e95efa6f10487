using System.CommandLine;
using PolicySearch.Analysis;
using PolicySearch.Analysis.Export;
using PolicySearch.Cli.Output;
using PolicySearch.Records;

namespace PolicySearch.Cli.Commands;

/// <summary><c>regions</c>: whose documents are stored.</summary>
internal static class RegionsCommand
{
    public static Command Create(Session session)
    {
        var list = new ListOptions();
        var store = StoreOption.Create();
        var command = new Command("regions", Texts.Of("regions.about")) { store };
        list.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var index = Workplace.Open(parsed.GetRequiredValue(store));
            var found = Overview.Regions(await index.DocumentsAsync(TaskFilter.None, cancellation).ToListAsync(cancellation));
            await list.WriteAsync(session, parsed, () => ExportedList.Of(OverviewSheets.Regions, found), () => found, written => Listing.WriteTable(written, found, Columns), cancellation);
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
