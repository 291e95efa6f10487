using BenchmarkDotNet.Running;
using PolicySearch.Benchmarks;

// The same subcommands and key=value lines as the peer in ../shared/peers/lucene-java, so that both can be run side by side.
switch (args)
{
    case ["index", var corpus, var folder, .. var rest]:
        IndexBenchmark.Run(corpus, folder, rest is [var threads] ? int.Parse(threads) : 1);
        break;
    case ["search", var folder, var queries, .. var rest]:
        SearchBenchmark.Run(folder, queries, rest is [var rounds, ..] ? int.Parse(rounds) : 20, rest.Contains("--each"));
        break;
    case ["recall", var folder, var corpus, var terms]:
        RecallBenchmark.Run(folder, corpus, terms);
        break;
    case ["pipeline", var folder, var store]:
        PipelineBenchmark.Run(folder, store);
        break;
    case ["http", var folder, var queries, .. var rest]:
        HttpBenchmark.Run(folder, queries, rest is [var seconds, ..] ? int.Parse(seconds) : 60, rest is [_, var clients] ? int.Parse(clients) : 50);
        break;
    case ["load", var folder, var queries, .. var rest]:
        return LoadBenchmark.Run(folder, queries, rest is [var time, ..] ? int.Parse(time) : 300, rest is [_, var connections] ? int.Parse(connections) : 200) ? 0 : 1;
    case ["analysis", var folder]:
        await AnalysisBenchmark.RunAsync(folder);
        break;
    case ["themes", var labels, .. var rest]:
        ThemeBenchmark.Run(labels, rest is [var times] ? int.Parse(times) : 5);
        break;
    case ["parse", var source, .. var rest]:
        ParseBenchmark.Run(source, rest is [var megabytes] ? int.Parse(megabytes) : null);
        break;
    case ["micro", .. var rest]:
        BenchmarkSwitcher.FromAssembly(typeof(HttpBenchmark).Assembly).Run([.. rest]);
        return 0;
    default:
        Console.Error.WriteLine("index CORPUS.jsonl DIR [threads] | search DIR QUERIES.txt [rounds] [--each] | recall DIR CORPUS.jsonl TERMS.txt | pipeline DOCUMENTS DIR | http DIR QUERIES.txt [seconds] [clients] | load DIR QUERIES.txt [seconds] [connections] | analysis DIR | themes LABELS.jsonl [rounds] | parse generated|PATH [MB] | micro [--filter *]");
        return 2;
}

ProcessFigures.PrintMemory();
return 0;
