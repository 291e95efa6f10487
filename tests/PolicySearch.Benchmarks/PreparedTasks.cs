using System.Text.Json;
using PolicySearch.Records;

namespace PolicySearch.Benchmarks;

/// <summary>The peer's corpus: a line a task, with region, year, theme, title and text.</summary>
internal static class PreparedTasks
{
    /// <summary>A line.</summary>
    public sealed record Line(string Id, string Region, int Year, string Theme, string Title, string Text);

    /// <summary>Reads the lines.</summary>
    public static IEnumerable<Line> Read(string corpus) =>
        File.ReadLines(corpus).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<Line>(line, PolicyJson.Options)!);

    /// <summary>Puts lines of one region and year together into a document, as region and year are a document's here; the line's id is its number.</summary>
    public static IReadOnlyList<SourceDocument> Documents(IReadOnlyCollection<Line> lines, int batch) =>
    [
        .. lines.GroupBy(line => (line.Region, line.Year)).Select(group => new SourceDocument(
            $"{batch}/{group.Key.Region}/{group.Key.Year}",
            new ExtractedDocument(
                new PolicyDocument
                {
                    Document = $"{group.Key.Region}{group.Key.Year}.txt",
                    Title = $"{group.Key.Region}{group.Key.Year}年重点工作分工",
                    Region = RegionOf(group.Key.Region),
                    Year = group.Key.Year,
                },
                [.. group.Select((line, i) => new PolicyTask
                {
                    Document = "", Sequence = i + 1, Number = line.Id, Text = line.Text, Section = [line.Title],
                    Themes = [new ThemeScore(line.Theme, 1)],
                })]))),
    ];

    // Made-up codes do: what counts is that there are as many regions.
    private static Region RegionOf(string name) => new(name, name, RegionLevel.Prefecture, [name]);
}
