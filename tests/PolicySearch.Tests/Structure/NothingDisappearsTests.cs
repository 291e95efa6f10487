using PolicySearch.Documents;
using PolicySearch.Documents.Metadata;
using PolicySearch.Records;
using PolicySearch.Structure;
using PolicySearch.Structure.Outline;

namespace PolicySearch.Tests.Structure;

/// <summary>Every line with a figure, a department clause or a number is in a task, in a heading above one, or in the report with its reason.</summary>
public sealed class NothingDisappearsTests
{
    private const int Mutations = 300;

    public static TheoryData<string> Documents => [.. Files().Select(f => Path.GetRelativePath(Root, f))];

    private static string Root => SharedFiles.Repository;

    [Theory]
    [MemberData(nameof(Documents))]
    public void Each_line_is_told_of(string file)
    {
        foreach (var read in DocumentReader.Read(Path.GetFileName(file), File.ReadAllBytes(Path.Combine(Root, file)), ReadOptions.Default))
            Lost(read).ShouldBeEmpty(file);
    }

    [Fact]
    public void Each_line_of_a_damaged_document_is_told_of()
    {
        var random = new Random(20261128);
        var seeds = Directory.GetFiles(Path.Combine(Root, "corpus"), "*.txt").Select(File.ReadAllLines).ToArray();
        for (var i = 0; i < Mutations; i++)
        {
            var lines = Damaged(seeds[random.Next(seeds.Length)], random);
            var read = new ReadDocument("damaged.txt", "", "text", [.. lines.Select((l, n) => (TextBlock)new Paragraph(n + 1, l))]);

            Lost(read).ShouldBeEmpty(string.Join('\n', lines));
        }
    }

    private static IEnumerable<string> Files()
    {
        string[] folders = ["corpus", "../shared/samples", "../shared/samples2", "../shared/seeds"];
        return folders.Select(f => Path.GetFullPath(Path.Combine(Root, f))).Where(Directory.Exists)
            .SelectMany(f => Directory.GetFiles(f)).Where(f => Path.GetExtension(f) is ".txt" or ".html").Where(f => Path.GetFileName(f) != "README.txt");
    }

    /// <summary>A stretch of a document with lines shuffled, cut, wrapped or run together.</summary>
    private static List<string> Damaged(string[] lines, Random random)
    {
        var from = random.Next(lines.Length);
        var part = lines.Skip(from).Take(random.Next(2, 30)).ToList();
        switch (random.Next(5))
        {
            case 0:
                part = [.. part.OrderBy(_ => random.Next())];
                break;
            case 1:
                part = [string.Concat(part)];
                break;
            case 2:
                var width = random.Next(15, 45);
                part = [.. part.SelectMany(l => l.Chunk(width).Select(c => new string(c)))];
                break;
            case 3:
                part = [.. part.Select(l => random.Next(4) == 0 && l.Length > 4 ? l[..random.Next(l.Length)] : l)];
                break;
            default:
                part.InsertRange(random.Next(part.Count), ["附件2", "桃源市人民政府", "2024年3月5日", "注：1.为累计数。"]);
                break;
        }

        return part;
    }

    private static List<string> Lost(ReadDocument read)
    {
        var parsed = TaskParser.Parse(read, MetadataReader.Read(read, ReadOptions.Default));
        var told = Squeeze(string.Join('\n', parsed.Tasks.Select(t => t.Text + '\n' + t.Deadline + '\n' + string.Join('\n', t.Section) + '\n' + string.Join('\n', t.Departments.Select(d => d.Name))))
            + '\n' + string.Join('\n', parsed.Untaken.Select(u => u.Text)));
        return [.. LineReader.Read(read.Blocks).Where(l => l.Table is null && Tells(l.Facts) && !IsTold(l.Facts, told)).Select(l => $"{l.Line}: {l.Text}")];
    }

    private static bool Tells(LineFacts line) => line.Marker.IsNumber && line.Marker.Length < line.Text.Length || line.Figures > 0 || line.Clauses.Count > 0 && !line.IsClauseOnly;

    private static bool IsTold(LineFacts line, string told)
    {
        var words = Squeeze(line.Words);
        var body = Squeeze(line.Words[Math.Min(line.Marker.Length, line.Words.Length)..]);
        return body.Length < 2 || told.Contains(words) || told.Contains(body) || told.Contains(body[..Math.Min(body.Length, 12)]);
    }

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
