using System.Text;
using BenchmarkDotNet.Attributes;
using PolicySearch.Documents;
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

/// <summary>A task division of any size, generated without randomness.</summary>
internal static class GeneratedDivision
{
    private static readonly string[] Actions = ["加快推进产业园区基础设施建设", "持续优化营商环境,深化放管服改革", "实施老旧小区改造提升工程", "扎实做好高校毕业生等重点群体就业", "推进高标准农田和水利设施建设"];
    private static readonly string[] Goals = ["新增规模以上工业企业{0}户", "完成投资{0}亿元", "改造老旧小区{0}个", "城镇新增就业{0}人以上", "粮食产量稳定在{0}万吨左右"];
    private static readonly string[] Clauses =
    [
        "(市发改委牵头,市财政局、市自然资源局、市住建局等按职责分工负责)", "(牵头部门:市工信局,配合部门:市商务局、市统计局等,各镇办)", "(市教育局、市人社局负责)", "(责任单位:市农业农村局、市水利局,各县(市、区)政府(管委会))",
    ];

    /// <summary>Generates about as many bytes of UTF-8 as asked for.</summary>
    public static ReadDocument OfSize(int bytes)
    {
        var blocks = new List<TextBlock>();
        var line = new StringBuilder();
        for (int written = 0, item = 0; written < bytes; item++)
        {
            line.Clear();
            if (item % 40 == 0)
                line.Append("一、推动经济高质量发展迈上新台阶");
            else if (item % 10 == 0)
                line.Append("(一)狠抓重点任务落实");
            else
                line.Append(item % 900 + 1).Append('.').Append(Actions[item % 5]).Append(',').AppendFormat(null, Goals[item % 5], item % 500 + 3).Append('。').Append(Actions[(item + 2) % 5]).Append('。').Append(Clauses[item % 4]);
            var text = line.ToString();
            written += Encoding.UTF8.GetByteCount(text) + 1;
            blocks.Add(new Paragraph(blocks.Count + 1, text));
        }

        return new ReadDocument("generated.txt", "", "text", blocks);
    }
}
