using System.Text.RegularExpressions;
using PolicySearch.Extraction;

namespace PolicySearch.Tests.Layering;

/// <summary>No folder of the library uses one above it, by what is compiled and by what the sources name.</summary>
public sealed partial class LayeringTests
{
    private const string Root = "PolicySearch.";

    private static readonly string Sources = Path.Combine(SharedFiles.Repository, "src", "PolicySearch");

    [Fact]
    public void Compiled_code_uses_only_what_lies_below_it()
    {
        var uses = CompiledUses.Of(typeof(PolicyPipeline).Assembly.Location, Root);
        uses.Count.ShouldBeGreaterThan(100);
        uses.Where(use => !Layers.May(Place(use.FromSpace), Place(use.ToSpace)))
            .Select(use => $"{use.FromSpace}.{use.From} uses {use.ToSpace}.{use.To}").ShouldBeEmpty();
    }

    /// <summary>A constant leaves no trace in what is compiled; the using line for it stays.</summary>
    [Fact]
    public void Sources_name_only_what_lies_below_them()
    {
        var files = Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(Sources, path).Replace('\\', '/'), Text: File.ReadAllText(path)))
            .Where(file => !file.Path.StartsWith("obj/", StringComparison.Ordinal) && !file.Path.StartsWith("bin/", StringComparison.Ordinal)).ToList();
        files.Count.ShouldBeGreaterThan(200);
        files.SelectMany(file => Usings().Matches(file.Text).Select(line => (file.Path, Space: line.Groups["space"].Value)))
            .Where(named => !Layers.May(Path.GetDirectoryName(named.Path)!.Replace('/', '.').Replace('\\', '.'), Place(named.Space)))
            .Select(named => $"{named.Path} names {named.Space}").ShouldBeEmpty();
    }

    [Fact]
    public void Every_room_is_in_the_table() =>
        Directory.EnumerateDirectories(Sources).Where(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Any())
            .Select(Path.GetFileName).Except(["bin", "obj", "node_modules"]).ShouldBe(Layers.Rooms, ignoreOrder: true);

    [Theory]
    [InlineData("Targets", "Records", true, "everything stands on the records")]
    [InlineData("Records", "Targets", false, "and they on nothing")]
    [InlineData("Structure", "Structure.Outline", true, "a room uses its folders")]
    [InlineData("Structure.Outline", "Structure", false, "which do not use the room")]
    [InlineData("Structure.Outline", "Structure.Tables", true, "an outline holds tables")]
    [InlineData("Structure.Tables", "Structure.Outline", false, "which know of no outline")]
    [InlineData("Structure.Outline", "Targets", false, "a folder may use no more than its room may")]
    [InlineData("Structure.Outline", "Language", true, "but all of that")]
    [InlineData("Structure.New", "Structure.Tables", false, "a folder has to be put into the table first")]
    public void The_table_says(string from, string to, bool may, string why) => Layers.May(from, to).ShouldBe(may, why);

    private static string Place(string space) => space.StartsWith(Root, StringComparison.Ordinal) ? space[Root.Length..] : space;

    [GeneratedRegex(@"^using (?:(?:static |\w+ = )(?<space>PolicySearch\.[\w.]+)\.\w+|(?<space>PolicySearch\.[\w.]+));", RegexOptions.Multiline)]
    private static partial Regex Usings();
}
