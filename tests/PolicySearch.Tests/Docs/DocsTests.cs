using System.Text.Json;
using System.Xml.Linq;

namespace PolicySearch.Tests.Docs;

/// <summary>The docs state what is there: links lead somewhere, both READMEs agree, every package and folder is named.</summary>
public class DocsTests
{
    public static TheoryData<string> Pages => [.. MarkdownPages.All()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Relative_links_lead_to_files_that_exist(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(SharedFiles.Repository, page))!;
        MarkdownPages.RelativeLinks(page).Where(link => !Path.Exists(Path.Combine(folder, link))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("run")]
    [InlineData("test")]
    public void Both_readmes_state_the_same_command(string name) =>
        MarkdownPages.Command("README.zh-CN.md", name).ShouldBe(MarkdownPages.Command("README.md", name));

    [Fact]
    public void Both_readmes_have_the_same_parts() =>
        MarkdownPages.Headings("README.zh-CN.md").ShouldBe(MarkdownPages.Headings("README.md"));

    [Fact]
    public void Notices_name_every_package_that_the_build_restores()
    {
        var notices = MarkdownPages.Read("THIRD-PARTY-NOTICES.md");
        NuGetPackages().Concat(NpmPackages()).Where(package => !notices.Contains($"| {package} |", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void The_architecture_walk_passes_every_folder_of_the_sources()
    {
        var walk = MarkdownPages.RelativeLinks("docs/ARCHITECTURE.md").Select(link => link.TrimEnd('/')).ToHashSet();
        var folders = Directory.EnumerateDirectories(Path.Combine(SharedFiles.Repository, "src", "PolicySearch"))
            .Select(Path.GetFileName)
            .Where(name => name is not ("bin" or "obj" or "node_modules"))
            .Select(name => $"../src/PolicySearch/{name}");
        folders.Where(folder => !walk.Contains(folder)).ShouldBeEmpty();
    }

    private static IEnumerable<string> NuGetPackages() =>
        XDocument.Load(Path.Combine(SharedFiles.Repository, "Directory.Packages.props"))
            .Descendants("PackageVersion").Select(p => p.Attribute("Include")!.Value);

    private static IEnumerable<string> NpmPackages() =>
        Directory.EnumerateFiles(Path.Combine(SharedFiles.Repository, "src"), "package.json", SearchOption.AllDirectories)
            .Where(path => !path.Contains("node_modules", StringComparison.Ordinal) && !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(path => JsonDocument.Parse(File.ReadAllText(path)).RootElement.TryGetProperty("dependencies", out var all)
                ? all.EnumerateObject().Select(p => p.Name).ToList() : []);
}
