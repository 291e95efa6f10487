using System.Globalization;
using System.Text;

namespace PolicySearch.Themes.Evaluation;

/// <summary>Writes an evaluation as the themes part of <c>docs/quality.md</c>.</summary>
public static class ThemeQualityReport
{
    /// <summary>Renders an evaluation as Markdown; the same evaluation gives the same text, without dates or machine names.</summary>
    public static string Render(ThemeEvaluation evaluation)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{evaluation.Tasks} labelled tasks of {evaluation.Documents} documents. ");
        text.Append(CultureInfo.InvariantCulture, $"Each document was judged by a model trained without it ({evaluation.Folds} models).\n\n");
        Table(text, "| | tasks | theme accuracy | macro-F1 | top two | topic accuracy |", evaluation.Baselines.Prepend(evaluation.Model).Select(Row));
        Heading(text, "By document");
        Table(text, "| document | tasks | theme accuracy | macro-F1 | top two | topic accuracy |", evaluation.ByDocument.Select(Row));
        Heading(text, "By theme");
        Table(text, "| theme | tasks | precision | recall | F1 |", evaluation.ByTheme.Select(Row));
        Heading(text, "Confusion: true theme in rows, given theme in columns");
        var codes = evaluation.ByTheme.Select(theme => theme.Code).ToList();
        Table(text, $"| | {string.Join(" | ", codes)} |", evaluation.Confusion.Select((row, i) => $"| {codes[i]} | {string.Join(" | ", row)} |"));
        Heading(text, "Calibration: what the score promises and keeps");
        Table(text, "| score | tasks | mean score | right |", evaluation.Calibration.Select(band =>
            $"| {Figure(band.From, "0.0")}–{Figure(band.To, "0.0")} | {band.Tasks} | {Figure(band.MeanScore)} | {Figure(band.Accuracy)} |"));
        Heading(text, "Coverage: answers kept at a threshold");
        Table(text, "| threshold | answered | right |", evaluation.Coverage.Select(at =>
            $"| {Figure(at.Threshold, "0.00")} | {Figure(at.Share)} | {Figure(at.Accuracy)} |"));
        if (evaluation.ByTopic.Count > 0)
        {
            Heading(text, "By topic");
            Table(text, "| topic | tasks | precision | recall | F1 |", evaluation.ByTopic.Select(Row));
        }

        return text.ToString();
    }

    private static string Row(QualityScore score) =>
        $"| {score.Name} | {score.Tasks} | {Figure(score.ThemeAccuracy)} | {Figure(score.MacroF1)} | {Figure(score.TopTwo)} | {(score.TopicAccuracy is { } topic ? Figure(topic) : "–")} |";

    private static string Row(ClassScore score) =>
        $"| {score.Code} | {score.Tasks} | {Figure(score.Precision)} | {Figure(score.Recall)} | {Figure(score.F1)} |";

    private static string Figure(double value, string format = "0.000") => value.ToString(format, CultureInfo.InvariantCulture);

    private static void Heading(StringBuilder text, string heading) => text.Append("\n### ").Append(heading).Append("\n\n");

    private static void Table(StringBuilder text, string head, IEnumerable<string> rows)
    {
        text.Append(head).Append('\n');
        text.Append(string.Concat(Enumerable.Repeat("| --- ", head.Count(c => c == '|') - 1))).Append("|\n");
        foreach (var row in rows)
            text.Append(row).Append('\n');
    }
}
