using System.Diagnostics;
using System.Text;
using PolicySearch.Errors;
using PolicySearch.Extraction;
using PolicySearch.Records;
using PolicySearch.Themes.Classifiers;

namespace PolicySearch.Tests.Reliability;

/// <summary>Documents of the corpus with pieces torn out, moved, doubled and spoilt: each is read or refused in words, and none takes long.</summary>
public sealed class DocumentFuzzTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private static readonly string[] Spoilers = ["（", "）", "《", "\n", "\r\n\r\n", "1.", "一、", "（一）", "牵头单位：", "；", "、", "%", "9999999999999999999", "\0", "\ud83d", "<table><tr><td>", "</td>", "\t", "|", ",", "\"", "年", "增长", "到2025年，"];

    [Fact]
    public void A_spoilt_document_never_meets_a_fault_of_the_program()
    {
        var (count, random) = Rounds.Of("POLICYSEARCH_MUTATIONS", 400);
        var documents = Directory.GetFiles(Path.Combine(SharedFiles.Repository, "corpus"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        var pipeline = new PolicyPipeline(new MajorityClassifier("industry", "macro_growth"));
        var (refused, slowest) = (0, TimeSpan.Zero);
        var faults = new Dictionary<string, int>();
        foreach (var seed in Enumerable.Range(0, count).Select(_ => random.Next()).ToList().AsParallel().Select(seed => (seed, Read(pipeline, documents, new Random(seed)))))
        {
            var (code, took) = seed.Item2;
            if (code == ErrorCode.ProgramFault)
                faults.TryAdd(seed.Item2.Message, seed.seed);
            // Another program may have had the processor meanwhile: what took long is read once more.
            if (took > Longest)
                took = Read(pipeline, documents, new Random(seed.seed)).Took;
            took.ShouldBeLessThan(Longest, $"seed {seed.seed}");
            slowest = took > slowest ? took : slowest;
            refused += code is null ? 0 : 1;
        }

        // All of them, as one run of hours should show more than the first.
        faults.ShouldBeEmpty(string.Join("\n\n", faults.Select(fault => $"seed {fault.Value}: {fault.Key}")));
        // Each is a few thousand characters; the process has read them on every processor at once.
        output.WriteLine(FormattableString.Invariant(
            $"reliability: {count} spoilt documents: {refused} refused in words, 0 faults, slowest {slowest.TotalSeconds:0.0} s, {Environment.CpuUsage.TotalTime.TotalMilliseconds / count:0.0} ms of processor time each, at most {Memory()} MB of memory"));
    }

    private static long Memory()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 >> 20;
    }

    private static Outcome Read(PolicyPipeline pipeline, List<byte[]> documents, Random random)
    {
        var content = Spoil(documents, random);
        var start = Stopwatch.GetTimestamp();
        try
        {
            pipeline.Extract("a.txt", content, ReadOptions.Default);
            return new Outcome(null, Stopwatch.GetElapsedTime(start));
        }
        catch (PolicySearchException error)
        {
            return new Outcome(error.Code, Stopwatch.GetElapsedTime(start)) { Message = error.Message + error.InnerException };
        }
    }

    private static byte[] Spoil(List<byte[]> documents, Random random)
    {
        var whole = Encoding.UTF8.GetString(documents[random.Next(documents.Count)]);
        var start = random.Next(whole.Length);
        var text = new StringBuilder(whole.Substring(start, Math.Min(whole.Length - start, random.Next(200, 3000))));
        for (var n = random.Next(1, 12); n > 0; n--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(text.Length - at, random.Next(1, 40));
            switch (random.Next(5))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(random.Next(text.Length), text.ToString(at, length));
                    break;
                case 2:
                    text.Insert(at, Spoilers[random.Next(Spoilers.Length)]);
                    break;
                case 3:
                    text.Insert(at, string.Concat(Enumerable.Repeat(Spoilers[random.Next(Spoilers.Length)], random.Next(2, 60))));
                    break;
                default:
                    text.Replace('。', random.Next(2) == 0 ? ' ' : '，', at, length);
                    break;
            }

            if (text.Length == 0)
                text.Append('1');
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (random.Next(4) == 0)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private sealed record Outcome(ErrorCode? Code, TimeSpan Took)
    {
        public string Message { get; init; } = "";
    }
}
