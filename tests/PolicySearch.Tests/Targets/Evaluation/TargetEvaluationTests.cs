using System.Diagnostics;
using System.Text;
using System.Text.Json;
using PolicySearch.Errors;
using PolicySearch.Extraction;
using PolicySearch.Records;
using PolicySearch.Targets.Evaluation;
using PolicySearch.Themes.Classifiers;

namespace PolicySearch.Tests.Targets.Evaluation;

public class TargetEvaluationTests
{
    internal static readonly string[] Annotated = ["ankang-2019", "xianyang-2022", "xuchang-2020"];

    [Fact]
    public void Counts_what_is_found_missing_spurious_and_wrong()
    {
        var gold = GoldFile.Read("g", [
            """{"number":"1","starts":"造林绿化50万亩","targets":[{"quote":"造林绿化50万亩","canonical":"","basis":"level","op":"=","value":50,"unit":"万亩","year":2024},{"quote":"x","value":7,"unit":"%"}]}""",
            """{"number":"2","starts":"不存在的任务","targets":[{"quote":"y","value":1,"unit":"个"}]}""",
        ]);
        var task = new PolicyTask
        {
            Document = "d",
            Sequence = 1,
            Text = "造林绿化 50万亩,修路3公里",
            Targets = [Made(50, "万亩", 2025), Made(3, "公里", 2024)],
        };
        var scores = TargetEvaluation.Score(gold, [task]);
        scores.Targets.ShouldBe(new Agreement(1, 2, 3));
        scores.Full.Hit.ShouldBe(0);
        scores.Year.ShouldBe(0);
        scores.Misses.Select(m => m.Kind).ShouldBe([MissKind.WrongField, MissKind.NotFound, MissKind.NotAnnotated, MissKind.TaskNotFound]);
        scores.Misses[0].Detail.ShouldBe("year: annotated 2024, found 2025");
    }

    [Fact]
    public void Names_the_line_that_is_no_annotation() =>
        Should.Throw<PolicySearchException>(() => GoldFile.Read("g.jsonl", ["", "{broken"])).Message.ShouldContain("g.jsonl:2");

    [Fact]
    public void The_report_is_the_same_for_the_same_scores()
    {
        var scores = TargetEvaluation.Score(GoldFile.Read("g", ["""{"starts":"造林","targets":[{"value":50,"unit":"万亩","year":2024}]}"""]), [new PolicyTask { Document = "d", Sequence = 1, Text = "造林", Targets = [Made(50, "万亩", 2024)] }]);
        var report = TargetQualityReport.Write([("d", scores)]);
        report.ShouldContain("| d | 1 | 1 | 1.000 | 1.000 | 1.000 | 1.000 |");
        report.ShouldBe(TargetQualityReport.Write([("d", scores)]));
    }

    [Fact]
    public void Annotated_documents_stay_above_their_floor()
    {
        var scores = TargetScores.Pool([.. Annotated.Select(n => TargetEvaluation.Score(Gold(n), Extract(n)))]);
        scores.Targets.F1.ShouldBeGreaterThanOrEqualTo(0.95, string.Join('\n', scores.Misses));
        scores.Canonical.F1.ShouldBeGreaterThanOrEqualTo(0.95);
        scores.Full.F1.ShouldBeGreaterThanOrEqualTo(0.88);
    }

    /// <summary>The two implementations must agree on good output and on damaged output alike.</summary>
    [Theory]
    [InlineData("ankang-2019", 1)]
    [InlineData("ankang-2019", 3)]
    [InlineData("xianyang-2022", 1)]
    [InlineData("xianyang-2022", 2)]
    [InlineData("xuchang-2020", 1)]
    [InlineData("xuchang-2020", 4)]
    public void Agrees_with_the_reference_scorer(string document, int damage)
    {
        var tasks = Extract(document).Select((t, i) => Damage(t, i, damage)).ToList();
        var scores = TargetEvaluation.Score(Gold(document), tasks);
        var reference = Reference(document, tasks);
        Agree(scores.Targets, reference.GetProperty("targets"));
        Agree(scores.Full, reference.GetProperty("targets_full"));
        Agree(scores.Canonical, reference.GetProperty("targets_canonical"));
        scores.Basis.ShouldBe(reference.GetProperty("target_basis").GetDouble(), 1e-4);
        scores.Op.ShouldBe(reference.GetProperty("target_op").GetDouble(), 1e-4);
        scores.Year.ShouldBe(reference.GetProperty("target_year").GetDouble(), 1e-4);
    }

    private static Target Made(decimal value, string unit, int year) => new() { Quote = "q", Start = 0, Indicator = "i", Value = value, Unit = unit, Year = year };

    internal static IReadOnlyList<GoldTask> Gold(string document) =>
        GoldFile.Read(document, File.ReadLines(Path.Combine(SharedFiles.Folder("eval/gold"), document + ".jsonl")));

    internal static IReadOnlyList<PolicyTask> Extract(string document)
    {
        var file = Path.Combine(SharedFiles.Folder("seeds"), document + ".txt");
        return new PolicyPipeline(new MajorityClassifier("industry", "macro_growth")).Extract(document + ".txt", File.ReadAllBytes(file), ReadOptions.Default)[0].Tasks;
    }

    /// <summary>Spoils every n-th task's targets in turn: dropped, dated wrongly, recoded; n = 1 spoils nothing.</summary>
    private static PolicyTask Damage(PolicyTask task, int index, int damage) => (damage, index % damage) switch
    {
        (1, _) => task,
        (_, 0) => task with { Targets = [.. task.Targets.Skip(1)] },
        (_, 1) => task with { Targets = [.. task.Targets.Select(t => t with { Year = 1999, Op = Comparison.LessThan })] },
        _ => task with { Targets = [.. task.Targets.Select(t => t with { Canonical = "other", Basis = Basis.Reduction })] },
    };

    private static JsonElement Reference(string document, List<PolicyTask> tasks)
    {
        var eval = SharedFiles.Folder("eval");
        var predicted = Path.GetTempFileName();
        File.WriteAllLines(predicted, tasks.Select(t => JsonSerializer.Serialize(t, PolicyJson.Options)), new UTF8Encoding(false));
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true, ArgumentList = { Path.Combine(eval, "score.py"), Path.Combine(eval, "gold", document + ".jsonl"), predicted, "--json" } };
        using var process = StartOrSkip(start);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        File.Delete(predicted);
        return JsonDocument.Parse(output).RootElement;
    }

    private static Process StartOrSkip(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("needs python3 for the reference scorer");
            throw;
        }
    }

    private static void Agree(Agreement own, JsonElement reference)
    {
        own.ShouldBe(new Agreement(reference.GetProperty("hit").GetInt32(), reference.GetProperty("predicted").GetInt32(), reference.GetProperty("gold").GetInt32()));
        own.F1.ShouldBe(reference.GetProperty("f1").GetDouble(), 1e-4);
    }
}
