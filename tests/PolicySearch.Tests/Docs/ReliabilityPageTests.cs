using System.Text.RegularExpressions;

namespace PolicySearch.Tests.Docs;

/// <summary>Every promise of docs/reliability.md names the tests that hold it, and each of these is there.</summary>
public sealed partial class ReliabilityPageTests
{
    private const string Page = "docs/reliability.md";

    public static TheoryData<string> Promises =>
        [.. MarkdownPages.Read(Page).Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal) && line.Contains("Tests`", StringComparison.Ordinal))];

    [Fact]
    public void Every_row_of_a_table_of_promises_names_a_test()
    {
        var tables = MarkdownPages.Read(Page).Split("\n\n").Where(part => part.Split('\n')[0].TrimEnd(' ', '|').EndsWith("| test", StringComparison.Ordinal)).ToList();
        tables.Count.ShouldBeGreaterThanOrEqualTo(4);
        tables.SelectMany(table => table.Split('\n').Skip(2)).Where(row => row.Length > 0 && !Named().IsMatch(row)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Promises))]
    public void The_tests_of_a_promise_exist(string promise)
    {
        var tests = Path.Combine(SharedFiles.Repository, "tests");
        var there = Directory.EnumerateFiles(tests, "*Tests.cs", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet(StringComparer.Ordinal);

        Named().Matches(promise).Select(match => match.Groups["name"].Value).Where(name => !there.Contains(name)).ShouldBeEmpty();
    }

    [GeneratedRegex("`(?<name>[A-Za-z]+Tests)`", RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
