using System.Globalization;
using System.Text;
using PolicySearch.Records;
using PolicySearch.Targets.Quantities;

namespace PolicySearch.Targets.Evaluation;

/// <summary>
/// Compares extracted targets with annotated ones. Tasks are paired by their first words; within a pair each annotated target takes
/// one extracted target of the same value and unit, first one with the same code, then one with the same name.
/// </summary>
public static class TargetEvaluation
{
    /// <summary>Scores one document.</summary>
    /// <param name="gold">Its annotated tasks.</param>
    /// <param name="predicted">Its extracted tasks, in document order.</param>
    public static TargetScores Score(IReadOnlyList<GoldTask> gold, IReadOnlyList<PolicyTask> predicted)
    {
        var misses = new List<TargetMiss>();
        var tally = new Tally();
        var paired = Pair(gold, predicted);
        foreach (var (annotated, task) in gold.Zip(paired))
            Compare(annotated, task, tally, misses);
        var all = predicted.Sum(t => t.Targets.Count);
        var annotatedAll = gold.Sum(t => t.Targets.Count);
        var found = Math.Max(1, tally.Hit);
        return new TargetScores(
            new Agreement(paired.Count(t => t is not null), predicted.Count, gold.Count),
            new Agreement(tally.Hit, all, annotatedAll),
            new Agreement(tally.Full, all, annotatedAll),
            new Agreement(tally.Canonical, predicted.Sum(t => t.Targets.Count(x => x.Canonical.Length > 0)), gold.Sum(t => t.Targets.Count(x => x.Canonical.Length > 0))),
            (double)tally.Basis / found, (double)tally.Op / found, (double)tally.Year / found, misses)
        {
            Departments = new Agreement(
                gold.Zip(paired).Sum(p => p.Second is { } task ? Bodies(p.First).Intersect(Bodies(task)).Count() : 0),
                predicted.Sum(t => Bodies(t).Count), gold.Sum(g => Bodies(g).Count)),
        };
    }

    private static HashSet<(string Name, Responsibility Role)> Bodies(PolicyTask task) => [.. task.Departments.Select(d => (Normal(d.Name), d.Role))];

    private static HashSet<(string Name, Responsibility Role)> Bodies(GoldTask task) =>
    [
        .. task.Departments.Lead.Select(n => (Normal(n), Responsibility.Lead)), .. task.Departments.Support.Select(n => (Normal(n), Responsibility.Support)),
        .. task.Departments.Responsible.Select(n => (Normal(n), Responsibility.Responsible)),
    ];

    private static void Compare(GoldTask annotated, PolicyTask? task, Tally tally, List<TargetMiss> misses)
    {
        if (task is null)
            misses.Add(new TargetMiss(annotated.Number, MissKind.TaskNotFound, annotated.Starts, $"{annotated.Targets.Count} targets"));
        var left = task?.Targets.ToList() ?? [];
        foreach (var target in annotated.Targets)
        {
            var match = left.Where(t => SameValue(target, t) && Unit(target.Unit) == Unit(t.Unit))
                .OrderBy(t => t.Canonical != target.Canonical).ThenBy(t => Normal(t.Indicator) != Normal(target.Indicator)).FirstOrDefault();
            if (match is null)
            {
                if (task is not null)
                    misses.Add(new TargetMiss(annotated.Number, MissKind.NotFound, target.Quote, Print(target.Value, target.Unit)));
                continue;
            }

            left.Remove(match);
            var wrong = tally.Count(target, match);
            if (wrong.Length > 0)
                misses.Add(new TargetMiss(annotated.Number, MissKind.WrongField, target.Quote, wrong));
        }

        misses.AddRange(left.Select(t => new TargetMiss(annotated.Number, MissKind.NotAnnotated, t.Quote, Print(t.Value, t.Unit))));
    }

    /// <summary>Gives each annotated task the first unused extracted one that begins as it does; null where there is none.</summary>
    private static List<PolicyTask?> Pair(IReadOnlyList<GoldTask> gold, IReadOnlyList<PolicyTask> predicted)
    {
        var texts = predicted.Select(t => Normal(t.Text)).ToList();
        var used = new bool[predicted.Count];
        var pairs = new List<PolicyTask?>();
        foreach (var task in gold)
        {
            var start = Normal(task.Starts);
            var index = Enumerable.Range(0, texts.Count).FirstOrDefault(i => !used[i] && texts[i].StartsWith(start, StringComparison.Ordinal), -1);
            if (index >= 0)
                used[index] = true;
            pairs.Add(index < 0 ? null : predicted[index]);
        }

        return pairs;
    }

    private static bool SameValue(GoldTarget gold, Target target) =>
        gold.Value is { } value && Math.Abs(value - target.Value) <= 1e-9m * Math.Max(1, Math.Abs(value));

    /// <summary>座, 家 and 所 are read as the classifiers that they are printed for elsewhere.</summary>
    private static string Unit(string unit) => Normal(unit) switch { "座" or "所" => "个", "家" => "户", var other => other };

    /// <summary>Width-folded text without white space or asterisks.</summary>
    private static string Normal(string text)
    {
        var folded = Folding.Fold(text);
        var normal = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (!char.IsWhiteSpace(c) && c != '*')
                normal.Append(c is '“' or '”' ? '"' : c);
        }

        return normal.ToString();
    }

    private static string Print(decimal? value, string unit) => string.Create(CultureInfo.InvariantCulture, $"{value} {unit}").TrimEnd();

    private sealed class Tally
    {
        public int Hit { get; private set; }

        public int Full { get; private set; }

        public int Canonical { get; private set; }

        public int Basis { get; private set; }

        public int Op { get; private set; }

        public int Year { get; private set; }

        /// <summary>Counts a pair and says what differs; empty where nothing does.</summary>
        public string Count(GoldTarget gold, Target target)
        {
            var wrong = new List<string>();
            Hit++;
            Basis += Same("basis", gold.Basis, target.Basis, wrong);
            Op += Same("op", gold.Op, target.Op, wrong);
            Year += Same("year", gold.Year, target.Year, wrong);
            var code = Same("canonical", gold.Canonical, target.Canonical, wrong);
            Canonical += gold.Canonical.Length > 0 ? code : 0;
            Full += wrong.Count == 0 ? 1 : 0;
            return string.Join("; ", wrong);
        }

        private static int Same<T>(string field, T gold, T found, List<string> wrong)
        {
            if (EqualityComparer<T>.Default.Equals(gold, found))
                return 1;
            wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{field}: annotated {gold}, found {found}"));
            return 0;
        }
    }
}
