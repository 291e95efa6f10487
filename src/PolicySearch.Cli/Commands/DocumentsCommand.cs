using System.CommandLine;
using PolicySearch.Analysis.Export;
using PolicySearch.Cli.Output;
using PolicySearch.Records;

namespace PolicySearch.Cli.Commands;

/// <summary><c>documents</c>: what is stored.</summary>
internal static class DocumentsCommand
{
    public static Command Create(Session session)
    {
        var filter = new FilterOptions();
        var list = new ListOptions();
        var store = StoreOption.Create();
        var command = new Command("documents", Texts.Of("documents.about")) { store };
        list.AddTo(command);
        filter.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var index = Workplace.Open(parsed.GetRequiredValue(store));
            var found = await index.DocumentsAsync(filter.Read(parsed), cancellation).ToListAsync(cancellation);
            await list.WriteAsync(session, parsed, () => ExportedList.Of(DocumentsSheet.Table, found), () => found, written => Listing.WriteTable(written, found, Columns), cancellation);
        });
        return command;
    }

    private static IReadOnlyList<Column<StoredDocument>> Columns =>
    [
        new("document_id", Texts.Of("head.id"), d => d.Document.Id),
        new("region", Texts.Of("head.region"), d => d.Document.Region?.Name),
        new("year", Texts.Of("head.year"), d => d.Document.Year),
        new("kind", Texts.Of("head.kind"), d => JsonCode.Of(d.Document.Kind)) { WideOnly = true },
        new("title", Texts.Of("head.title"), d => d.Document.ShownTitle),
        new("tasks", Texts.Of("head.tasks"), d => d.Tasks),
        new("targets", Texts.Of("head.targets"), d => d.Targets),
    ];
}
