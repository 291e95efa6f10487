using System.CommandLine;
using System.Globalization;
using PolicySearch.Analysis.Diffusion;
using PolicySearch.Analysis.Export;
using PolicySearch.Cli.Output;
using PolicySearch.Records;
using Spectre.Console;

namespace PolicySearch.Cli.Commands;

/// <summary><c>diffusion</c>: passages that documents share, who printed each first, and the way it went.</summary>
internal static class DiffusionCommand
{
    private const int PassagesShown = 20;
    private const int MostBoilerplate = 1_000_000;

    public static Command Create(Session session)
    {
        var tasks = FigureOptions.OfFilters();
        var kind = Options.Text("--passages", string.Join('|', JsonCode.All<PassageKind>().Append("all")), Texts.Of("diffusion.kind"))
            .AcceptOnlyFromAmong([.. JsonCode.All<PassageKind>(), "all"]);
        var text = Options.Text("--text", "WORDS", Texts.Of("diffusion.text"));
        var shortest = Options.Number("--shortest", Texts.Of("diffusion.shortest"), new DiffusionRequest().Shortest, DiffusionRequest.LeastShortest, DiffusionRequest.MostShortest);
        var boilerplate = Options.Number("--boilerplate", Texts.Of("diffusion.boilerplate"), 0, 0, MostBoilerplate);
        var limit = Options.Number("--limit", Texts.Of("diffusion.limit"), PassagesShown, 1, int.MaxValue);
        var command = new Command("diffusion", Texts.Of("diffusion.about")) { kind, text, shortest, boilerplate, limit };
        tasks.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var index = tasks.Open(parsed);
            var request = new DiffusionRequest
            {
                Filter = tasks.Filter(parsed),
                Kind = parsed.GetValue(kind) switch { null => PassageKind.Borrowed, "all" => null, var code => JsonCode.Parse<PassageKind>(code) },
                Text = parsed.GetValue(text),
                Shortest = parsed.GetValue(shortest),
                Boilerplate = parsed.GetValue(boilerplate) is > 0 and var least ? least : null,
            };
            var report = await DiffusionBuilder.BuildAsync(index, request, cancellation);
            await tasks.WriteAsync(
                session, parsed, () => ExportedList.Of(DiffusionSheet.Table, DiffusionSheet.Rows(report)), () => DiffusionBuilder.WithPieces(report), written => Write(written, report, parsed.GetValue(limit)), cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Session session, DiffusionReport report, int limit)
    {
        var screen = Screen.Of(session);
        foreach (var passage in DiffusionBuilder.WithPieces(report with { Items = [.. report.Items.Take(limit)] }).Items)
        {
            screen.MarkupLine($"[bold]{Markup.Escape(passage.Text)}[/]");
            screen.MarkupLine($"[dim]{Markup.Escape(Texts.Of("diffusion.passage", passage.Characters, passage.Documents, passage.Governments))}[/]");
            foreach (var place in passage.Chain)
                screen.MarkupLine($"  {Markup.Escape(When(place))} {Markup.Escape(place.Region?.Name ?? place.Document)} {Markup.Escape(place.TaskId)}  {Wording(place)}");
            screen.WriteLine();
        }

        session.Error.WriteLine(Texts.Of("diffusion.counts", report.Counts.Borrowed, report.Counts.Repeated, report.Counts.Boilerplate, report.Boilerplate, report.Documents));
        if (report.Total > limit)
            session.Error.WriteLine(Texts.Of("departments.more", limit, report.Total));
    }

    private static string When(PassageOccurrence place) =>
        place.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? place.Year?.ToString(CultureInfo.InvariantCulture) ?? "–";

    // What the first document does not have is marked; what it alone has is left out.
    private static string Wording(PassageOccurrence place) =>
        place.Pieces.Count == 0 ? $"[dim]{Markup.Escape(place.Document)}[/]" : string.Concat(place.Pieces.Select(piece => piece.Same ? Markup.Escape(piece.Here) : piece.Here.Length > 0 ? $"[yellow]{Markup.Escape(piece.Here)}[/]" : "[dim]…[/]"));
}
