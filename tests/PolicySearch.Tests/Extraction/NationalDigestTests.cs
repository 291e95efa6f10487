using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PolicySearch.Analysis.Fulfilment;
using PolicySearch.Extraction;
using PolicySearch.Records;
using PolicySearch.Targets.Quantities;
using PolicySearch.Tests.Indexing;
using PolicySearch.Themes.Classifiers;

namespace PolicySearch.Tests.Extraction;

/// <summary>The digests of the national work reports: their figures are the reports', and a time line comes out of them.</summary>
public partial class NationalDigestTests
{
    private static readonly string[] Files = [.. Directory.GetFiles(Path.Combine(SharedFiles.Repository, "corpus"), "national-*.txt").Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_figure_stands_in_the_report_of_its_year()
    {
        var reports = new Dictionary<int, string>();
        foreach (var line in File.ReadLines(Path.Combine(SharedFiles.Folder("data"), "national-reports.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.GetProperty("year") is { ValueKind: JsonValueKind.Number or JsonValueKind.String } year && int.TryParse(year.ToString(), out var number))
                reports[number] = Plain(json.RootElement.GetProperty("content").GetString()!);
        }

        foreach (var file in Files)
        {
            var year = YearOf(file);
            var text = Plain(File.ReadAllText(file));
            foreach (Match figure in Figure().Matches(text[text.IndexOf("一、", StringComparison.Ordinal)..]))
                reports[year].ShouldContain(figure.Value, Case.Sensitive, $"{Path.GetFileName(file)}: {figure.Value}");
        }
    }

    [Fact]
    public async Task A_time_line_of_promises_and_results_comes_out_of_them()
    {
        using var index = new TemporaryIndex();
        var pipeline = new PolicyPipeline(new MajorityClassifier("industry", "macro_growth"));
        index.Write([.. Files.Select(file => new SourceDocument(file, pipeline.Extract(Path.GetFileName(file), File.ReadAllBytes(file), ReadOptions.Default).Single()))], []);
        index.Index.Documents(TaskFilter.None).ShouldAllBe(d => d.Document.Issuer == "国务院" && d.Document.Kind == DocumentKind.WorkReport && d.Document.Region == null);
        var report = await FulfilmentBuilder.BuildAsync(index.Index, ["gdp_growth", "urban_new_jobs"], TaskFilter.None, TestContext.Current.CancellationToken);
        var years = report.Pairs.Where(p => p.Span == PairSpan.Year).ToLookup(p => p.Indicator, p => p);
        years["gdp_growth"].Select(p => p.Year).ShouldBe([.. Enumerable.Range(2005, 15), 2021, 2022, 2023]);
        years["gdp_growth"].Single(p => p.Year == 2022).ShouldSatisfyAllConditions(p => p.Result!.Text.ShouldBe("3%"), p => p.Verdict.ShouldBe(Verdict.Missed));
        years["gdp_growth"].Where(p => p.Result is null).Select(p => (p.Year, p.Verdict)).ShouldBe([(2007, Verdict.NotStated), (2019, Verdict.NotStated), (2023, Verdict.NoDocument)]);
        report.Pairs.Single(p => p is { Indicator: "gdp_growth", Span: PairSpan.Average, Year: 2015 }).Result!.Text.ShouldBe("年均7.8%");
        report.Pairs.Single(p => p is { Indicator: "urban_new_jobs", Span: PairSpan.Sum, Year: 2020 }).Verdict.ShouldBe(Verdict.Met);
    }

    private static int YearOf(string file) => int.Parse(Path.GetFileNameWithoutExtension(file)[^4..], CultureInfo.InvariantCulture);

    /// <summary>Without what a reader does not see: breaks, spaces and joiners within a number.</summary>
    private static string Plain(string text) =>
        string.Concat(Folding.Fold(text).Where(c => !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control)));

    [GeneratedRegex("[0-9]+(?:\\.[0-9]+)?(?:%|万亿元|万亿斤|亿斤|亿吨|万吨|万人|元)", RegexOptions.NonBacktracking)]
    private static partial Regex Figure();
}
