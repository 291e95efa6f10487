using BenchmarkDotNet.Attributes;
using PolicySearch.Records;
using PolicySearch.Targets;

namespace PolicySearch.Benchmarks;

/// <summary>Extraction of targets from tasks as dense in figures as real ones: about one in three, and prose between.</summary>
[MemoryDiagnoser]
public class TargetBenchmarks
{
    private static readonly PolicyDocument Document = new() { Document = "bench", Year = 2024, Kind = DocumentKind.TaskDivision };

    private PolicyTask[] _dense = [];
    private PolicyTask[] _prose = [];
    private PolicyTask[] _long = [];

    /// <summary>Makes 300 tasks of each kind.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _dense = Make("地区生产总值增长7%左右,城乡居民人均可支配收入分别增长8%、9%左右,粮食产量稳定在120万吨以上;改造老旧小区{0}个,新建5G基站1500座,城镇登记失业率控制在4.5%以内。");
        _prose = Make("深化“放管服”改革,持续优化营商环境,完善统一开放的人力资源市场,推动政务服务标准化,健全以信用为基础的新型监管机制,创建第{0}批示范单位。");
        _long = [new PolicyTask { Document = "bench", Sequence = 1, Text = string.Concat(Enumerable.Range(2, 10000).Select(i => $"改造老旧小区{i}个,")) }];
    }

    /// <summary>A task of 0.3 MB without a full stop.</summary>
    [Benchmark]
    public int One_task_of_thousands_of_figures() => Extract(_long);

    /// <summary>Tasks in which every clause has a figure.</summary>
    [Benchmark]
    public int Every_clause_has_a_figure() => Extract(_dense);

    /// <summary>Tasks without figures, which most of a document is.</summary>
    [Benchmark]
    public int Prose_without_figures() => Extract(_prose);

    private static int Extract(PolicyTask[] tasks)
    {
        var found = 0;
        foreach (var task in tasks)
            found += TargetExtractor.Extract(task, Document).Targets.Count;
        return found;
    }

    private static PolicyTask[] Make(string text) =>
        [.. Enumerable.Range(1, 300).Select(i => new PolicyTask { Document = "bench", Sequence = i, Section = ["二、2024年重点任务", "(一)推动高质量发展"], Text = text.Replace("{0}", $"{i}", StringComparison.Ordinal) })];
}
