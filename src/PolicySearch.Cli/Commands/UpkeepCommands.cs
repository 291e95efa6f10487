using System.CommandLine;
using PolicySearch.Errors;
using PolicySearch.Indexing;

namespace PolicySearch.Cli.Commands;

/// <summary><c>check</c>, <c>backup FILE</c>, <c>restore FILE</c>: looking after a store.</summary>
internal static class UpkeepCommands
{
    public static Command Check(Session session)
    {
        var format = Options.Format(Output.ResultFormat.Table, Output.ResultFormat.Json);
        var store = StoreOption.Create();
        var command = new Command("check", Texts.Of("check.about")) { format, store };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var index = Workplace.Open(parsed.GetRequiredValue(store));
            var findings = await index.CheckAsync(cancellation);
            if (parsed.GetRequiredValue(format) == Output.ResultFormat.Json)
                session.WriteJson(findings);
            else
                Write(session, findings);
            return findings.All(finding => finding.Wrong.Count == 0) ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    public static Command Backup(Session session)
    {
        var file = new Argument<string>("FILE") { Description = Texts.Of("backup.file") };
        var store = StoreOption.Create();
        var command = new Command("backup", Texts.Of("backup.about")) { file, store };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var index = Workplace.Open(parsed.GetRequiredValue(store));
            await index.BackupAsync(parsed.GetRequiredValue(file), cancellation);
            session.Error.WriteLine(Texts.Of("backup.done", Printable.Escape(parsed.GetRequiredValue(file))));
            return ExitCode.Done;
        });
        return command;
    }

    public static Command Restore(Session session)
    {
        var file = new Argument<string>("FILE") { Description = Texts.Of("restore.file") };
        var store = StoreOption.Create();
        var command = new Command("restore", Texts.Of("restore.about")) { file, store };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = parsed.GetRequiredValue(store);
            PolicyIndexes.Restore(parsed.GetRequiredValue(file), folder);
            using var index = Workplace.OpenForWriting(folder);
            await index.DemandReadyAsync(cancellation);
            session.Error.WriteLine(Texts.Of("restore.done", Printable.Escape(folder)));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Session session, IReadOnlyList<CheckFinding> findings)
    {
        foreach (var finding in findings)
        {
            var part = finding.Part switch
            {
                "store" => Texts.Of("check.store"),
                "index" => Texts.Of("check.index"),
                _ => Texts.Of("check.totals"),
            };
            session.Output.WriteLine(finding.Wrong.Count == 0 ? Texts.Of("check.well", part) : Texts.Of("check.wrong", part));
            foreach (var line in finding.Wrong)
                session.Output.WriteLine("  " + Printable.Escape(line));
        }
    }
}
