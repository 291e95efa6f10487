using System.Globalization;
using System.Text;

namespace PolicySearch.Targets.Evaluation;

/// <summary>Writes the part on our own annotated documents of <c>docs/quality.md</c>. A pure function of the scores: the same scores give the same text.</summary>
public static class ExtractionQualityReport
{
    /// <summary>Writes the Markdown.</summary>
    /// <param name="documents">The scores of each annotated document, by its name, which tells its genre.</param>
    public static string Write(IReadOnlyList<(string Document, TargetScores Scores)> documents)
    {
        var text = new StringBuilder();
        text.Append("## Tasks, departments and targets by genre\n\n");
        text.Append("Small documents in our own words, one a genre, against their annotation. *Tasks*: found by their first words. *Departments*: the same name with the same part. ");
        text.Append("*Targets* and *full record* as above. Written by `policysearch evaluate extraction`; do not edit.\n\n");
        text.Append("| document | annotated tasks | departments | targets | tasks F1 | departments F1 | targets F1 | full record F1 |\n");
        text.Append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var (document, scores) in documents)
            Row(text, document, scores);
        Row(text, "**all**", TargetScores.Pool([.. documents.Select(d => d.Scores)]));
        return text.ToString();
    }

    private static void Row(StringBuilder text, string document, TargetScores s) => text.Append(string.Create(
        CultureInfo.InvariantCulture,
        $"| {document} | {s.Tasks.Gold} | {s.Departments.Gold} | {s.Targets.Gold} | {F1(s.Tasks)} | {F1(s.Departments)} | {F1(s.Targets)} | {F1(s.Full)} |\n"));

    /// <summary>A dash where nothing is annotated and nothing was found, as is right.</summary>
    private static string F1(Agreement agreement) =>
        agreement is { Gold: 0, Predicted: 0 } ? "–" : agreement.F1.ToString("0.000", CultureInfo.InvariantCulture);
}
