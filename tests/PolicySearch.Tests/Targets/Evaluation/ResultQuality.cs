using System.Globalization;
using System.Text;
using System.Text.Json;
using PolicySearch.Extraction;
using PolicySearch.Records;
using PolicySearch.Themes.Classifiers;

namespace PolicySearch.Tests.Targets.Evaluation;

/// <summary>Results that are found in look backs of our own, against what is annotated there (<c>results.jsonl</c>).</summary>
internal static class ResultQuality
{
    private static readonly string File = Path.Combine(SharedFiles.Repository, "tests", "PolicySearch.Tests", "Targets", "Evaluation", "results.jsonl");

    /// <summary>The scores of each annotated document, the pooled ones last.</summary>
    public static Lazy<IReadOnlyList<Scores>> Measured { get; } = new(Measure);

    /// <summary>The part on results of <c>docs/quality.md</c>.</summary>
    public static string Write(IReadOnlyList<Scores> scores)
    {
        var text = new StringBuilder();
        text.Append("## Results\n\n");
        text.Append("What was achieved, against look backs and tasks of our own (`tests/PolicySearch.Tests/Targets/Evaluation/results.jsonl`), annotated before they were read by the program. *Found*: the same value, unit and sentence. ");
        text.Append("*Year*, *stated*, *code*: of those found, how many have the right year (the first of several too), the right way of stating, the annotated code where there is one. A test measures this table.\n\n");
        text.Append("| document | annotated | extracted | found P | found R | year | stated | code |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var s in scores)
            text.Append(string.Create(CultureInfo.InvariantCulture, $"| {s.Document} | {s.Annotated} | {s.Extracted} | {(double)s.Found / s.Extracted:0.000} | {(double)s.Found / s.Annotated:0.000} | {(double)s.Year / s.Found:0.000} | {(double)s.Stated / s.Found:0.000} | {(double)s.Code / s.Coded:0.000} |\n"));
        return text.ToString();
    }

    private static List<Scores> Measure()
    {
        var pipeline = new PolicyPipeline(ThemeModel.Shipped);
        var all = new List<Scores>();
        foreach (var line in System.IO.File.ReadLines(File))
        {
            var gold = JsonSerializer.Deserialize<Annotated>(line, PolicyJson.Options)!;
            all.Add(Score(gold, pipeline.Extract(gold.Document + ".txt", Encoding.UTF8.GetBytes(gold.Page), ReadOptions.Default).Single().Results));
        }

        all.Add(new Scores("**all**", all.Sum(s => s.Annotated), all.Sum(s => s.Extracted), all.Sum(s => s.Found), all.Sum(s => s.Year), all.Sum(s => s.Stated), all.Sum(s => s.Code), all.Sum(s => s.Coded), [.. all.SelectMany(s => s.Misses)]));
        return all;
    }

    private static Scores Score(Annotated gold, IReadOnlyList<Result> results)
    {
        var left = results.ToList();
        var (found, year, stated, code, coded) = (0, 0, 0, 0, 0);
        var misses = new List<string>();
        foreach (var wanted in gold.Results)
        {
            var hit = left.Find(r => r.Value == wanted.Value && r.Unit == wanted.Unit && r.Text.Contains(wanted.Quote, StringComparison.Ordinal));
            if (hit is null)
            {
                misses.Add($"{gold.Document}: not found {wanted.Quote}");
                continue;
            }

            left.Remove(hit);
            found++;
            coded += wanted.Code is null ? 0 : 1;
            code += wanted.Code is not null && wanted.Code == hit.Code ? 1 : 0;
            year += wanted.Year == hit.Year && (wanted.Since is null || wanted.Since == hit.Since) ? 1 : 0;
            stated += wanted.Stated == hit.Stated ? 1 : 0;
            if (wanted.Year != hit.Year || wanted.Since is not null && wanted.Since != hit.Since || wanted.Stated != hit.Stated || wanted.Code is not null && wanted.Code != hit.Code)
                misses.Add($"{gold.Document}: {wanted.Quote}: {hit.Since}-{hit.Year} {hit.Stated} {hit.Code}");
        }

        misses.AddRange(left.Select(r => $"{gold.Document}: not annotated {r.Quote}"));
        return new Scores(gold.Document, gold.Results.Count, results.Count, found, year, stated, code, coded, misses);
    }

    internal sealed record Scores(string Document, int Annotated, int Extracted, int Found, int Year, int Stated, int Code, int Coded, IReadOnlyList<string> Misses);

    private sealed record Wanted(string Quote, decimal Value, string Unit, int Year, ResultKind Stated, string? Code, int? Since);

    private sealed record Annotated(string Document, int Year, string Heading, string Text, IReadOnlyList<Wanted> Results)
    {
        public string Page => $"云溪市政府工作报告\n——{Year}年1月10日在云溪市第五届人民代表大会第三次会议上\n云溪市人民政府\n各位代表：\n现在，我代表市人民政府向大会报告工作。\n{Heading}\n{Text}\n"
            + (Heading.Contains("重点工作", StringComparison.Ordinal) ? "" : $"二、{Year}年工作安排\n新建学校5所，改造道路3条，办好各项民生实事。\n");
    }
}
