using System.CommandLine;
using System.Text.RegularExpressions;
using PolicySearch.Analysis.Export;
using PolicySearch.Cli;

namespace PolicySearch.Tests.Cli;

/// <summary>The user guide shows every command, option, route and export column, and nothing that is not there.</summary>
public partial class UserGuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(SharedFiles.Repository, "docs", "user-guide.md"));

    [Fact]
    public void Every_command_has_its_part_and_an_example()
    {
        using var session = new Session(TextReader.Null, Stream.Null, TextWriter.Null);
        foreach (var command in CommandLine.Create(session).Subcommands)
        {
            Guide.ShouldContain($"policysearch {command.Name}");
            Headings().ShouldContain(heading => heading.Contains(command.Name, StringComparison.Ordinal), command.Name);
        }
    }

    [Fact]
    public void Every_option_is_told() => Options().Where(option => !Guide.Contains(option, StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void No_option_is_told_that_does_not_exist() =>
        OptionName().Matches(Guide).Select(m => m.Value).Distinct().Except(Options()).Except(["--help", "--version", "--project", "--data-urlencode", "--data-binary"]).ShouldBeEmpty();

    [Fact]
    public void Every_column_of_the_ledger_is_told() =>
        LedgerSheet.Table.ColumnNames.Where(column => !Guide.Contains($"`{column}`", StringComparison.Ordinal)).ShouldBeEmpty();

    private static HashSet<string> Options()
    {
        using var session = new Session(TextReader.Null, Stream.Null, TextWriter.Null);
        return [.. All(CommandLine.Create(session)).SelectMany(command => command.Options).Select(option => option.Name).Where(name => name is not ("--help" or "--version"))];
    }

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);

    private static string[] Headings() => [.. Guide.Split('\n').Where(line => line.StartsWith("### ", StringComparison.Ordinal))];

    [GeneratedRegex("--[a-z][a-z-]+", RegexOptions.NonBacktracking)]
    private static partial Regex OptionName();
}
