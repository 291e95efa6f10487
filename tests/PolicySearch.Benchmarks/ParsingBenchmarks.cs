using BenchmarkDotNet.Attributes;
using PolicySearch.Records;
using PolicySearch.Structure;
using PolicySearch.Targets;

namespace PolicySearch.Benchmarks;

/// <summary>
/// Structure, departments and targets of generated task divisions of growing size, on one core. The column <c>Mean</c> over
/// <see cref="Megabytes"/> gives the speed; it should grow with the size and not faster.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ParsingBenchmarks
{
    private ReadDocument _document = null!;
    private PolicyDocument _metadata = null!;
    private IReadOnlyList<PolicyTask> _tasks = [];

    /// <summary>The size of the text, megabytes of UTF-8.</summary>
    [Params(1, 10, 100)]
    public int Megabytes { get; set; }

    /// <summary>Generates the document.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _document = GeneratedDivision.OfSize(Megabytes * 1_000_000);
        _metadata = new PolicyDocument { Document = "generated.txt", Year = 2024, Kind = DocumentKind.TaskDivision };
        _tasks = TaskParser.Parse(_document, _metadata).Tasks;
    }

    /// <summary>Headings, items and departments.</summary>
    [Benchmark]
    public int Structure() => TaskParser.Parse(_document, _metadata).Tasks.Count;

    /// <summary>The targets of all tasks.</summary>
    [Benchmark]
    public int Targets() => _tasks.Sum(t => TargetExtractor.Extract(t, _metadata).Targets.Count);
}
