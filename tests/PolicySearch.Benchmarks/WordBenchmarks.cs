using BenchmarkDotNet.Attributes;
using Lucene.Net.Analysis.Cn.Smart;
using PolicySearch.Language;
using PolicySearch.Language.Words;

namespace PolicySearch.Benchmarks;

/// <summary>Cutting words: the package's tokenizer, the decoder that gives the same tokens, and the words joined out of them.</summary>
[MemoryDiagnoser]
public class Words
{
    private readonly string _text = "深化“放管服”改革,新建5G基站600个,推动“互联网+”制造,优化营商环境,企业开办一日办结,森林覆盖率稳定在61%以上。";
    private readonly SmartCnDecoder _decoder = new();
    private readonly List<Range> _words = [];

    /// <summary>Lucene.Net.Analysis.SmartCn as it comes.</summary>
    [Benchmark(Baseline = true)]
    public int Cut_by_the_package()
    {
        using var tokenizer = new HMMChineseTokenizer(new StringReader(_text));
        tokenizer.Reset();
        var tokens = 0;
        while (tokenizer.IncrementToken())
            tokens++;
        return tokens;
    }

    /// <summary>The same tokens.</summary>
    [Benchmark]
    public int Decode()
    {
        _words.Clear();
        _decoder.Decode(_text, _words);
        return _words.Count;
    }

    /// <summary>Policy terms and runs of letters and digits whole.</summary>
    [Benchmark]
    public int Cut_into_words()
    {
        SmartCnSegmenter.Default.Segment(_text, _words);
        return _words.Count;
    }
}
