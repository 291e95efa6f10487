using BenchmarkDotNet.Attributes;
using PolicySearch.Indexing;
using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Search;
using PolicySearch.Search.QuerySyntax;
using PolicySearch.Search.Tokenizing;

namespace PolicySearch.Benchmarks;

/// <summary>Tokenizer and parser by themselves.</summary>
[MemoryDiagnoser]
public class TokenizerAndParser
{
    private const string Text = "深化“放管服”改革,新建5G基站600个,推动“互联网+”制造,优化营商环境,企业开办一日办结,森林覆盖率稳定在61%以上。";
    private readonly string _query = "(养老 OR 托育) -机构 部门:民政 助餐 NEAR/8 社区 地区:咸阳市";
    private static readonly TaskAnalyzer Analyzer = new(SmartCnSegmenter.Default);
    private long _tokens;

    /// <summary>All pairs of a sentence.</summary>
    [Benchmark]
    public long Tokenise_a_sentence()
    {
        using var stream = Analyzer.GetTokenStream(TaskAnalyzer.Pairs, Text);
        stream.Reset();
        while (stream.IncrementToken())
            _tokens++;
        stream.End();
        return _tokens;
    }

    /// <summary>A query with groups, fields and nearness.</summary>
    [Benchmark]
    public object? Parse_a_query() => QueryParser.Parse(_query);
}

/// <summary>The collector over query shapes: a frequent term, a rare one, two terms, a filtered one, a single character.</summary>
[MemoryDiagnoser]
public class CollectorByQueryShape
{
    private const int Documents = 200;
    private const int TasksOfDocument = 50;
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "policysearch-micro-" + Guid.NewGuid().ToString("N"));
    private PolicyIndex _index = null!;

    /// <summary>What is typed.</summary>
    [Params("推进项目", "秦创原", "项目 企业", "项目 -企业", "业")]
    public string Query { get; set; } = "";

    /// <summary>Stores invented tasks.</summary>
    [GlobalSetup]
    public void Store()
    {
        var random = new Random(1);
        string[] words = ["推进", "项目", "企业", "建设", "改造", "服务", "社区", "养老", "园区", "道路", "培育", "优化", "环境", "粮食", "生态"];
        _index = PolicyIndexes.OpenFolder(_folder, IndexMode.Write);
        _index.WriteAsync(
            [.. Enumerable.Range(0, Documents).Select(d => new SourceDocument($"{d}", new ExtractedDocument(
                new PolicyDocument { Document = $"{d}", Year = 2015 + (d % 10) },
                [.. Enumerable.Range(1, TasksOfDocument).Select(n => new PolicyTask
                {
                    Document = "", Sequence = n,
                    Text = string.Concat(Enumerable.Range(0, 60).Select(_ => words[random.Next(words.Length)])) + (n % 40 == 0 ? "秦创原" : ""),
                })])))],
            []).GetAwaiter().GetResult();
    }

    /// <summary>Best ten and exact total.</summary>
    [Benchmark]
    public long Rank() => _index.RankAsync(new SearchRequest { Query = Query }).GetAwaiter().GetResult();

    /// <summary>The whole answer.</summary>
    [Benchmark]
    public long Search() => _index.SearchAsync(new SearchRequest { Query = Query }).GetAwaiter().GetResult().Total;

    /// <summary>Removes the index.</summary>
    [GlobalCleanup]
    public void Remove()
    {
        _index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
