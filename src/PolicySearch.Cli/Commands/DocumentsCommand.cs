using System.CommandLine;
using PolicySearch.Cli.Output;
using PolicySearch.Records;

namespace PolicySearch.Cli.Commands;

/// <summary><c>documents</c>: what is stored.</summary>
internal static class DocumentsCommand
{
    public static Command Create(Session session)
    {
        var filter = new FilterOptions();
        var format = Options.Format(ResultFormat.Table, ResultFormat.Json, ResultFormat.Csv);
        var store = StoreOption.Create();
        var command = new Command("documents", Texts.Of("documents.about")) { format, store };
        filter.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var index = Workplace.Open(parsed.GetRequiredValue(store));
            Listing.Write(session, parsed.GetRequiredValue(format), await index.DocumentsAsync(filter.Read(parsed), cancellation).ToListAsync(cancellation), Columns);
        });
        return command;
    }

    private static IReadOnlyList<Column<StoredDocument>> Columns =>
    [
        new("document_id", Texts.Of("head.id"), d => d.Document.Id),
        new("region_code", Texts.Of("head.region-code"), d => d.Document.Region?.Code) { FileOnly = true },
        new("region", Texts.Of("head.region"), d => d.Document.Region?.Name),
        new("year", Texts.Of("head.year"), d => d.Document.Year),
        new("kind", Texts.Of("head.kind"), d => JsonCode.Of(d.Document.Kind)),
        new("title", Texts.Of("head.title"), d => d.Document.ShownTitle),
        new("document_number", Texts.Of("head.document-number"), d => d.Document.DocumentNumber) { FileOnly = true },
        new("issuer", Texts.Of("head.issuer"), d => d.Document.Issuer) { FileOnly = true },
        new("issued", Texts.Of("head.issued"), d => d.Document.Issued) { FileOnly = true },
        new("tasks", Texts.Of("head.tasks"), d => d.Tasks),
        new("targets", Texts.Of("head.targets"), d => d.Targets),
        new("source", Texts.Of("head.source"), d => d.Source) { FileOnly = true },
        new("published", Texts.Of("head.published"), d => d.Document.Published) { FileOnly = true },
        new("address", Texts.Of("head.address"), d => d.Document.Address) { FileOnly = true },
    ];
}
