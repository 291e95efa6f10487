using System.Globalization;
using System.Text;

namespace PolicySearch.Targets.Evaluation;

/// <summary>Writes the part on targets of <c>docs/quality.md</c>. A pure function of the scores: the same scores give the same text.</summary>
public static class TargetQualityReport
{
    /// <summary>What the rules are known not to read, stated beside the figures.</summary>
    private static readonly string[] Limits =
    [
        "A quantity without a unit (`优品100`) is taken for a name.",
        "Chinese numerals below ten count only behind a verb of building and before a concrete thing (`建设两处出入口`), since most of them stand in set phrases (`三大体系`).",
        "Whether a number of existing things is a goal (`支持50户企业释放产能`) or only a description (`7条产业链`) is told by the verb and the noun; both readings occur.",
        "Fund sizes and subsidies are refused, as the annotation rules ask, even where a reader may call one a goal.",
        "A figure that holds for several indicators without 分别 is given to each only where all are rates or known indicators.",
    ];

    /// <summary>Writes the Markdown.</summary>
    /// <param name="documents">The scores of each annotated document, by its name.</param>
    public static string Write(IReadOnlyList<(string Document, TargetScores Scores)> documents)
    {
        var text = new StringBuilder();
        text.Append("## Numeric targets\n\n");
        text.Append("Extracted targets against annotated ones. *Found*: the same value and unit in the same task. *Full record*: canonical code, basis, comparison and year right too. ");
        text.Append("*Canonical*: found with the right standard code. Written by `policysearch evaluate targets`; do not edit.\n\n");
        text.Append("| document | annotated | extracted | found P | found R | found F1 | full F1 | canonical F1 | basis | comparison | year |\n");
        text.Append("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var (document, scores) in documents)
            Row(text, document, scores);
        var pooled = TargetScores.Pool([.. documents.Select(d => d.Scores)]);
        Row(text, "**all**", pooled);
        Misses(text, documents);
        text.Append("\n### Known limits\n\n");
        foreach (var limit in Limits)
            text.Append("- ").Append(limit).Append('\n');
        return text.ToString();
    }

    private static void Row(StringBuilder text, string document, TargetScores s) => text.Append(string.Create(
        CultureInfo.InvariantCulture,
        $"| {document} | {s.Targets.Gold} | {s.Targets.Predicted} | {s.Targets.Precision:0.000} | {s.Targets.Recall:0.000} | {s.Targets.F1:0.000} | {s.Full.F1:0.000} | {s.Canonical.F1:0.000} | {s.Basis:0.000} | {s.Op:0.000} | {s.Year:0.000} |\n"));

    private static void Misses(StringBuilder text, IReadOnlyList<(string Document, TargetScores Scores)> documents)
    {
        var counts = documents.SelectMany(d => d.Scores.Misses).GroupBy(m => m.Kind).ToDictionary(g => g.Key, g => g.Count());
        text.Append(string.Create(
            CultureInfo.InvariantCulture,
            $"\nDisagreements: {counts.GetValueOrDefault(MissKind.NotFound)} annotated targets not found, {counts.GetValueOrDefault(MissKind.NotAnnotated)} extracted that are not annotated, {counts.GetValueOrDefault(MissKind.WrongField)} with a field that differs, {counts.GetValueOrDefault(MissKind.TaskNotFound)} tasks not found.\n"));
    }
}
