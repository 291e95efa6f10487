using System.CommandLine;
using PolicySearch.Analysis;
using PolicySearch.Cli.Output;

namespace PolicySearch.Cli.Commands;

/// <summary><c>themes</c>: the scheme, and how many stored tasks each theme and topic has.</summary>
internal static class ThemesCommand
{
    public static Command Create(Session session)
    {
        var filter = new FilterOptions();
        var format = Options.Format(ResultFormat.Table, ResultFormat.Json, ResultFormat.Csv);
        var store = StoreOption.Create();
        var command = new Command("themes", Texts.Of("themes.about")) { format, store };
        filter.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var index = Workplace.Open(parsed.GetRequiredValue(store));
            var themes = await ThemeOverview.OfAsync(index, filter.Read(parsed), cancellation);
            Listing.Write(session, parsed.GetRequiredValue(format), [.. themes.SelectMany(Rows)], Columns, themes);
        });
        return command;
    }

    private static IReadOnlyList<Column<Row>> Columns =>
    [
        new("theme", Texts.Of("head.theme"), r => r.Theme),
        new("topic", Texts.Of("head.topic"), r => r.Topic),
        new("name", Texts.Of("head.name"), r => Locale.SpeaksChinese ? r.Zh : r.En),
        new("tasks", Texts.Of("head.tasks"), r => r.Tasks),
    ];

    private static IEnumerable<Row> Rows(ThemeOverview theme) =>
        theme.Topics.Select(topic => new Row(theme.Theme, topic.Topic, topic.Zh, topic.En, topic.Tasks)).Prepend(new Row(theme.Theme, "", theme.Zh, theme.En, theme.Tasks));

    private sealed record Row(string Theme, string Topic, string Zh, string En, long Tasks);
}
