using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PolicySearch.Documents;
using PolicySearch.Extraction;
using PolicySearch.Records;
using PolicySearch.Themes.Classifiers;

namespace PolicySearch.Browser.Tests;

/// <summary>
/// Documents that a browser prints to PDF come back as they were: the tasks, departments and years that are read from the PDF file are those of the
/// text it was printed from.
/// </summary>
public sealed partial class PrintedDocumentTests(Site site) : IClassFixture<Site>
{
    private const double Enough = 0.95;

    private static readonly string[] Names = ["xianyang-2022.txt", "xuchang-2020.txt", "ankang-2019.txt"];

    private static readonly PolicyPipeline Pipeline = new(new OneTheme());

    public static TheoryData<string, string> Plain => Each("plain", "blanks beside digits", "two columns", "turned");

    public static TheoryData<string, string> Ruled => Each("portrait", "landscape");

    [Theory]
    [MemberData(nameof(Plain))]
    public async Task Text_that_was_printed_is_read_back(string name, string layout)
    {
        var text = await File.ReadAllTextAsync(Seed(name));
        var expected = Pipeline.Extract(name, Encoding.UTF8.GetBytes(text), ReadOptions.Default).Single();
        var paragraphs = string.Concat(text.Split('\n').Where(line => line.Trim().Length > 0).Select(line => $"<p>{WebUtility.HtmlEncode(line.Trim())}</p>"));
        var printed = await Print(
            layout == "blanks beside digits" ? BetweenHan().Replace(paragraphs, " $1 ") : paragraphs,
            layout == "two columns" ? "body > div { column-count: 2; column-gap: 2.5em }" : "", landscape: false);
        if (layout == "turned")
            printed = Turned(printed);

        var read = Pipeline.Extract("a.pdf", printed, ReadOptions.Default).Single();

        var report = $"{name} as {layout}: tasks {F1(Texts(expected), Texts(read)):F3}, departments {F1(Departments(expected), Departments(read)):F3}, years {F1(Years(expected), Years(read)):F3}";
        TestContext.Current.SendDiagnosticMessage(report);
        F1(Texts(expected), Texts(read)).ShouldBeGreaterThanOrEqualTo(Enough, report);
        F1(Departments(expected), Departments(read)).ShouldBeGreaterThanOrEqualTo(Enough, report);
        F1(Years(expected), Years(read)).ShouldBeGreaterThanOrEqualTo(Enough, report);
    }

    [Theory]
    [MemberData(nameof(Ruled))]
    public async Task A_ruled_table_that_was_printed_is_read_back(string name, string layout)
    {
        var tasks = Pipeline.Extract(name, await File.ReadAllBytesAsync(Seed(name)), ReadOptions.Default).Single().Tasks;
        string Cell(PolicyTask task, bool lead) => string.Join('、', task.Departments.Where(d => d.Role == Responsibility.Lead == lead).Select(d => d.Name));
        string[][] rows = [.. tasks.Select((task, i) => new[] { $"{i + 1}", task.Text, Cell(task, true), Cell(task, false) })];
        var html = "<h2>重点工作任务分解表</h2><table><thead><tr><th style='width:6%'>序号<th>重点任务<th style='width:15%'>牵头单位<th style='width:20%'>责任单位</thead><tbody>"
            + string.Concat(rows.Select(row => "<tr>" + string.Concat(row.Select(cell => $"<td>{WebUtility.HtmlEncode(cell)}</td>")) + "</tr>")) + "</tbody></table>";

        var read = DocumentReader.Read("a.pdf", await Print(html, "", layout == "landscape"), ReadOptions.Default).Single();

        var table = read.Blocks.OfType<Table>().ShouldHaveSingleItem();
        var found = table.Rows.Select(row => string.Join('|', row.Select(NoBlanks))).ToHashSet();
        var right = rows.Count(row => found.Contains(string.Join('|', row.Select(NoBlanks))));
        var report = $"{name} as {layout}: {right} of {rows.Length} rows right";
        TestContext.Current.SendDiagnosticMessage(report);
        ((double)right / rows.Length).ShouldBeGreaterThanOrEqualTo(Enough, report);
    }

    private static TheoryData<string, string> Each(params string[] layouts)
    {
        var data = new TheoryData<string, string>();
        foreach (var name in Names)
        {
            foreach (var layout in layouts)
                data.Add(name, layout);
        }

        return data;
    }

    private async Task<byte[]> Print(string body, string style, bool landscape)
    {
        var page = await site.Window();
        await page.SetContentAsync(
            "<!doctype html><meta charset=utf-8><style>body { font: 12pt 'Noto Serif CJK SC', 'Noto Sans CJK SC', serif; text-align: justify } p { text-indent: 2em; margin: 0; line-height: 1.8 } "
            + $"h2 {{ text-align: center }} table {{ border-collapse: collapse; width: 100% }} td, th {{ border: 1px solid; padding: 2pt 4pt; font-size: 10.5pt }} {style}</style><div>{body}</div>");
        var file = await page.PdfAsync(new PagePdfOptions
        {
            Format = "A4",
            Landscape = landscape,
            Margin = new Margin { Top = "25mm", Bottom = "25mm", Left = "25mm", Right = "25mm" },
            Tagged = true,
            DisplayHeaderFooter = true,
            HeaderTemplate = "<div style='font-size:9pt;margin:auto'>桃源市人民政府公报</div>",
            FooterTemplate = "<div style='font-size:9pt;margin:auto'>— <span class=pageNumber></span> —</div>",
        });
        await page.Context.CloseAsync();
        return file;
    }

    // Pages say how they are to be turned in a dictionary; an entry that is not needed here makes room for that.
    private static byte[] Turned(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var turned = StructParents().Replace(text, entry => "/Rotate 90".PadRight(entry.Length));
        turned.ShouldNotBe(text);
        return Encoding.Latin1.GetBytes(turned);
    }

    private static string Seed(string name)
    {
        var shared = Path.Combine(Site.Repository, "..", "shared", "seeds", name);
        return File.Exists(shared) ? shared : Path.Combine(Site.Repository, "corpus", name);
    }

    private static IEnumerable<string> Texts(ExtractedDocument document) => document.Tasks.Select(task => NoBlanks(task.Text));

    private static IEnumerable<string> Departments(ExtractedDocument document) =>
        document.Tasks.SelectMany(task => task.Departments.Select(d => $"{NoBlanks(task.Text)[..Math.Min(20, NoBlanks(task.Text).Length)]} {d.Name} {d.Role}"));

    private static IEnumerable<string> Years(ExtractedDocument document) => document.Tasks.SelectMany(task => task.Targets.Select(target => $"{target.Indicator} {target.Year}"));

    private static double F1(IEnumerable<string> expected, IEnumerable<string> read)
    {
        var (left, found, all) = (expected.CountBy(e => e).ToDictionary(), read.ToList(), expected.Count());
        var hits = found.Count(f => left.TryGetValue(f, out var n) && (left[f] = n - 1) >= 0);
        return 2.0 * hits / Math.Max(1, all + found.Count);
    }

    private static string NoBlanks(string text) => Blanks().Replace(text, "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?<=\p{IsCJKUnifiedIdeographs})([0-9]+)(?=\p{IsCJKUnifiedIdeographs})")]
    private static partial Regex BetweenHan();

    [GeneratedRegex(@"/StructParents [0-9]+")]
    private static partial Regex StructParents();

    private sealed class OneTheme : IThemeClassifier
    {
        public IReadOnlyList<ThemeClassification> Classify(IReadOnlyList<PolicyTask> tasks) => [.. tasks.Select(_ => new ThemeClassification([], []))];
    }
}
