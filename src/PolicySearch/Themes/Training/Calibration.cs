using PolicySearch.Themes.Model;
using PolicySearch.Themes.Scheme;

namespace PolicySearch.Themes.Training;

/// <summary>
/// Finds the temperatures with which held-out tasks' true themes and topics are least surprising (log loss), so that a score of
/// 0.8 is right eight times in ten.
/// </summary>
internal static class Calibration
{
    private const double Least = 0.3;
    private const double Most = 5;

    internal static Temperatures Fit(IReadOnlyList<HeldOutTask> tasks, ThemeColumns columns)
    {
        if (tasks.Count == 0)
            return Temperatures.Neutral;

        var theme = Minimise(t => Loss(tasks, columns, new Temperatures(t, 1), p => p.Judged.Themes[columns.Theme(p.Task.Label.Theme)]));
        if (columns.Topics.Length == 0)
            return new Temperatures(theme, 1);

        var labelled = tasks.Where(task => task.Label.Topic.Length > 0).ToList();
        var topic = Minimise(t => Loss(labelled, columns, new Temperatures(1, t), p => p.Judged.Topics[columns.Topic(p.Task.Label.Topic)]));
        return new Temperatures(theme, topic);
    }

    private static double Loss(
        IReadOnlyList<HeldOutTask> tasks, ThemeColumns columns, Temperatures temperatures, Func<(HeldOutTask Task, Probabilities Judged), double> truth) =>
        HeldOut.Probabilities(tasks, columns, temperatures).Sum(pair => -Math.Log(Math.Max(truth(pair), 1e-9)));

    /// <summary>Golden-section search; stops at a thousandth, and the result is rounded to it.</summary>
    private static double Minimise(Func<double, double> loss)
    {
        var ratio = (Math.Sqrt(5) - 1) / 2;
        var (low, high) = (Least, Most);
        while (high - low > 0.001)
        {
            var (a, b) = (high - (ratio * (high - low)), low + (ratio * (high - low)));
            if (loss(a) <= loss(b))
                high = b;
            else
                low = a;
        }

        return Math.Round((low + high) / 2, 2);
    }
}
