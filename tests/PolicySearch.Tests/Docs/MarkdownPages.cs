using System.Text.RegularExpressions;

namespace PolicySearch.Tests.Docs;

/// <summary>The project's Markdown pages, read from the checkout.</summary>
internal static partial class MarkdownPages
{
    public static IEnumerable<string> All() =>
        Directory.EnumerateFiles(SharedFiles.Repository, "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(SharedFiles.Repository, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "node_modules" or "bin" or "obj" or ".git"))
            .Order(StringComparer.Ordinal);

    public static string Read(string page) => File.ReadAllText(Path.Combine(SharedFiles.Repository, page));

    /// <summary>Targets of relative links and images: <c>[text](docs/page.md#part)</c> gives <c>docs/page.md</c>.</summary>
    public static IEnumerable<string> RelativeLinks(string page) =>
        Link().Matches(Read(page)).Select(m => m.Groups[1].Value)
            .Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith('#'))
            .Select(link => link.Split('#')[0]);

    /// <summary>The shell block that follows <c>&lt;!-- command: NAME --&gt;</c>.</summary>
    public static string Command(string page, string name)
    {
        var match = Regex.Match(Read(page), $@"<!-- command: {name} -->\s*```sh\n([^`]*)```", RegexOptions.NonBacktracking);
        return match.Success ? match.Groups[1].Value.Trim() : throw new InvalidDataException($"{page} has no command '{name}'");
    }

    public static int Headings(string page) => Heading().Count(Read(page));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,3} ", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
