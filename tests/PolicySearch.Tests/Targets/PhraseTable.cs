using System.Globalization;
using PolicySearch.Records;
using PolicySearch.Targets;

namespace PolicySearch.Tests.Targets;

/// <summary>
/// The rows of phrases.tsv: a form, a phrase and the records it must give, in printed order. A record is
/// <c>indicator op value unit</c>, then whatever differs from a level due in 2024: <c>growth</c>, <c>reduction</c>, a year, a period.
/// An indicator in Latin letters is a catalogue code, in Chinese the name, <c>*</c> any; <c>none</c> for no record at all.
/// </summary>
public sealed class PhraseTable : TheoryData<string, string, string>
{
    public PhraseTable()
    {
        foreach (var line in File.ReadLines(Path.Combine(SharedFiles.Repository, "tests", "PolicySearch.Tests", "Targets", "phrases.tsv")))
        {
            var cells = line.Split('\t');
            if (cells.Length == 3)
                Add(cells[0], cells[1], cells[2]);
        }
    }

    /// <summary>Extracts from a phrase as if it stood in a task division for 2024.</summary>
    public static ExtractedTargets Extract(string phrase, params string[] section) => TargetExtractor.Extract(
        new PolicyTask { Document = "t", Sequence = 1, Text = phrase, Section = section },
        new PolicyDocument { Document = "t", Year = 2024, Kind = DocumentKind.TaskDivision });

    /// <summary>Writes a target in the notation of the table, with the indicator as the row names it.</summary>
    public static string Describe(Target target, string expectedIndicator)
    {
        var indicator = expectedIndicator == "*" ? "*" : expectedIndicator.Length > 0 && expectedIndicator[0] < 128 ? target.Code ?? "-" : target.Indicator;
        var value = target.Value.ToString("0.############", CultureInfo.InvariantCulture);
        if (target.Upper is { } upper)
            value += "-" + upper.ToString("0.############", CultureInfo.InvariantCulture);
        var text = $"{indicator} {Sign(target.Op)} {value} {(target.Unit.Length == 0 ? "-" : target.Unit)}";
        if (target.Basis != Basis.Level)
            text += target.Basis == Basis.Growth ? " growth" : " reduction";
        if (target.Year != 2024)
            text += " " + (target.Year?.ToString(CultureInfo.InvariantCulture) ?? "undated");
        return target.Period switch { Period.AnnualAverage => text + " 年均", Period.Cumulative => text + " 累计", _ => text };
    }

    private static string Sign(Comparison op) => op switch
    {
        Comparison.Equal => "=",
        Comparison.AtLeast => ">=",
        Comparison.MoreThan => ">",
        Comparison.AtMost => "<=",
        Comparison.LessThan => "<",
        Comparison.About => "~",
        _ => "range",
    };
}
