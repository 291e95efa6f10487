using System.CommandLine;
using PolicySearch.Analysis;
using PolicySearch.Analysis.Export;
using PolicySearch.Cli.Output;

namespace PolicySearch.Cli.Commands;

/// <summary><c>themes</c>: the scheme, and how many stored tasks each theme and topic has.</summary>
internal static class ThemesCommand
{
    public static Command Create(Session session)
    {
        var filter = new FilterOptions();
        var list = new ListOptions();
        var store = StoreOption.Create();
        var command = new Command("themes", Texts.Of("themes.about")) { store };
        list.AddTo(command);
        filter.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var index = Workplace.Open(parsed.GetRequiredValue(store));
            var themes = await ThemeOverview.OfAsync(index, filter.Read(parsed), cancellation);
            var rows = OverviewSheets.Rows(themes).ToList();
            await list.WriteAsync(session, parsed, () => ExportedList.Of(OverviewSheets.Themes, rows), () => themes, written => Listing.WriteTable(written, rows, Columns), cancellation);
        });
        return command;
    }

    private static IReadOnlyList<Column<ThemeRow>> Columns =>
    [
        new("theme", Texts.Of("head.theme"), r => r.Theme),
        new("topic", Texts.Of("head.topic"), r => r.Topic),
        new("name", Texts.Of("head.name"), r => Locale.SpeaksChinese ? r.Zh : r.En),
        new("tasks", Texts.Of("head.tasks"), r => r.Tasks),
    ];
}
