using PolicySearch.Indexing;
using PolicySearch.Language;
using PolicySearch.Search;
using static PolicySearch.Benchmarks.ProcessFigures;

namespace PolicySearch.Benchmarks;

/// <summary>Compares what a term finds with a plain scan of the texts, in the printed form (as the peer does) and in the normalised one.</summary>
internal static class RecallBenchmark
{
    public static void Run(string folder, string corpus, string termFile)
    {
        var terms = new List<(string Group, string Term)>();
        var group = "all";
        foreach (var line in File.ReadLines(termFile).Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (line.StartsWith('#'))
                group = line[1..].Trim();
            else
                terms.Add((group, line));
        }

        var normal = terms.Select(term => TextNormalizer.NormalizeText(term.Term)).ToList();
        var literal = terms.Select(_ => new HashSet<string>()).ToList();
        foreach (var line in PreparedTasks.Read(corpus))
        {
            var text = TextNormalizer.NormalizeText(line.Text);
            for (var i = 0; i < terms.Count; i++)
            {
                if (text.Contains(normal[i], StringComparison.Ordinal))
                    literal[i].Add(line.Id);
            }
        }

        using var index = PolicyIndexes.OpenFolder(folder, IndexMode.Read);
        var rows = terms.Select((term, i) => Compare(index, term.Group, term.Term, literal[i])).Where(row => row.Literal > 0).ToList();
        foreach (var name in rows.Select(row => row.Group).Distinct().Prepend("ALL"))
        {
            var some = rows.Where(row => name == "ALL" || row.Group == name).ToList();
            var precise = some.Where(row => row.Found > 0).ToList();
            Print($"recall group={name} terms={some.Count} mean_recall={some.Average(row => row.Both / (double)row.Literal):F4} mean_precision={precise.Average(row => row.Both / (double)row.Found):F4} terms_full_recall={some.Count(row => row.Both == row.Literal)} terms_zero={some.Count(row => row.Both == 0)}");
        }
    }

    private sealed record Row(string Group, int Literal, int Found, int Both);

    private static Row Compare(PolicyIndex index, string group, string term, HashSet<string> literal)
    {
        var found = new HashSet<string>();
        long total;
        var offset = 0;
        do
        {
            var page = index.SearchAsync(new SearchRequest { Query = term, In = SearchFields.Text, Offset = offset, Limit = SearchLimits.MostHits }).GetAwaiter().GetResult();
            total = page.Total;
            found.UnionWith(page.Hits.Select(hit => hit.Task.Number));
            offset += page.Hits.Count;
        }
        while (offset < Math.Min(total, 1000));

        // Beyond the first thousand hits the exact total decides.
        var both = found.Count(literal.Contains);
        return total > found.Count ? new Row(group, literal.Count, (int)total, both == found.Count && total == literal.Count ? literal.Count : both)
            : new Row(group, literal.Count, found.Count, both);
    }
}
