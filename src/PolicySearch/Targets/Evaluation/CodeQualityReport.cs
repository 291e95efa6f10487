using System.Globalization;

namespace PolicySearch.Targets.Evaluation;

/// <summary>Writes the part on indicator codes of <c>docs/quality.md</c>. The same scores give the same text.</summary>
public static class CodeQualityReport
{
    /// <summary>Writes the Markdown.</summary>
    public static string Write(CodeScores s) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        ## Indicator codes

        Codes that figures get against {s.Pairs} judged pairs (`tests/PolicySearch.Tests/Targets/Evaluation/codes.jsonl`, phrases of our own): *right*, the figure belongs into the code's column;
        *scoped*, it is a part's or a group's; the others belong to no code. Written by `policysearch evaluate codes`; do not edit.

        | judged pairs | right | scoped | in a plain column | of these belong there | right ones kept | scoped ones kept apart |
        | --- | --- | --- | --- | --- | --- | --- |
        | {s.Pairs} | {s.Right} | {s.Scoped} | {s.Plain} | {s.Precision:0.000} | {s.Recall:0.000} | {(s.Scoped == 0 ? 0 : (double)s.Apart / s.Scoped):0.000} |

        """);
}
