using System.Globalization;
using System.Text;
using PolicySearch.Records;

namespace PolicySearch.Analysis.Judging;

/// <summary>Writes a table of <c>docs/search-quality.md</c>: a row a kind, both halves beside each other. The same verdicts give the same text.</summary>
public static class SearchQualityReport
{
    /// <summary>Writes the Markdown.</summary>
    public static string Write(IReadOnlyList<SearchVerdict> verdicts)
    {
        var text = new StringBuilder("""
            | kind | tuned: searches | first | first 5 | MRR | held out: searches | first | first 5 | MRR |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- |

            """);
        foreach (var kind in verdicts.GroupBy(v => v.Judged.Kind).OrderBy(group => group.Key))
            Row(JsonCode.Of(kind.Key), [.. kind]);
        Row("all", verdicts);
        return text.ToString();

        void Row(string name, IReadOnlyCollection<SearchVerdict> all)
        {
            text.Append('|').Append(' ').Append(name).Append(" |");
            foreach (var held in new[] { false, true })
            {
                var score = SearchScore.Of(name, [.. all.Where(v => v.Judged.HeldOut == held)]);
                text.Append(CultureInfo.InvariantCulture, $" {score.Searches} | {score.First:0.00} | {score.FirstFive:0.00} | {score.ReciprocalRank:0.00} |");
            }

            text.Append('\n');
        }
    }
}
