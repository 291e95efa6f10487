using PolicySearch.Themes.Scheme;
using PolicySearch.Themes.Training;

namespace PolicySearch.Themes.Evaluation;

/// <summary>What a classifier said of a labelled task: the two best themes and topics, and the best theme's score.</summary>
internal sealed record Answer(LabelledTask Label, int Fold, string[] Themes, string[] Topics, double Score)
{
    internal bool Right => Themes[0] == Label.Theme;
}

/// <summary>The arithmetic of evaluation.</summary>
internal static class Figures
{
    internal static QualityScore Score(string name, IReadOnlyList<Answer> answers, ThemeColumns columns)
    {
        var themes = Classes(answers, columns.Themes, answer => answer.Label.Theme, answer => answer.Themes[0])
            .Where(theme => theme.Tasks > 0 || answers.Any(answer => answer.Themes[0] == theme.Code)).ToList();
        var topics = answers.Where(answer => answer.Label.Topic.Length > 0).ToList();
        return new QualityScore(
            name,
            answers.Count,
            Share(answers, answer => answer.Right),
            themes.Count == 0 ? 0 : themes.Average(theme => theme.F1),
            Share(answers, answer => answer.Themes.Take(2).Contains(answer.Label.Theme)),
            topics.Count == 0 ? null : Share(topics, answer => answer.Topics.FirstOrDefault() == answer.Label.Topic));
    }

    internal static IReadOnlyList<ClassScore> Classes(
        IReadOnlyList<Answer> answers, string[] codes, Func<Answer, string> truth, Func<Answer, string> given) =>
    [
        .. codes.Select(code => new ClassScore(
            code,
            answers.Count(answer => truth(answer) == code),
            Share([.. answers.Where(answer => given(answer) == code)], answer => truth(answer) == code),
            Share([.. answers.Where(answer => truth(answer) == code)], answer => given(answer) == code))),
    ];

    internal static IReadOnlyList<IReadOnlyList<int>> Confusion(IReadOnlyList<Answer> answers, ThemeColumns columns) =>
    [
        .. columns.Themes.Select(truth => (IReadOnlyList<int>)
            [.. columns.Themes.Select(given => answers.Count(answer => answer.Label.Theme == truth && answer.Themes[0] == given))]),
    ];

    /// <summary>Ten bands from 0 to 1; empty ones are left out.</summary>
    internal static IReadOnlyList<CalibrationBand> Bands(IReadOnlyList<Answer> answers) =>
    [
        .. answers.GroupBy(answer => Math.Min(9, (int)(answer.Score * 10))).OrderBy(band => band.Key).Select(band => new CalibrationBand(
            band.Key / 10d, (band.Key + 1) / 10d, band.Count(), band.Average(answer => answer.Score), Share([.. band], answer => answer.Right))),
    ];

    internal static CoverageAt Coverage(IReadOnlyList<Answer> answers, double threshold)
    {
        var given = answers.Where(answer => answer.Score >= threshold).ToList();
        return new CoverageAt(threshold, given.Count / (double)Math.Max(1, answers.Count), Share(given, answer => answer.Right));
    }

    private static double Share(IReadOnlyList<Answer> answers, Func<Answer, bool> holds) =>
        answers.Count == 0 ? 0 : answers.Count(holds) / (double)answers.Count;
}
