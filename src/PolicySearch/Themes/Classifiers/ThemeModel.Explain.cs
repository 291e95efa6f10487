using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Themes.Features;
using PolicySearch.Themes.Model;

namespace PolicySearch.Themes.Classifiers;

/// <content>
/// The model weighs runs of characters; a researcher reads words. Each run's weight is spread over its characters and summed up
/// again by word, and by department.
/// </content>
public sealed partial class ThemeModel
{
    /// <summary>Reasons below this share of the heaviest one in the same place are left out.</summary>
    private const double LeastShare = 0.08;

    /// <summary>Tags a task by itself and says which words, headings and departments decided.</summary>
    /// <param name="task">The task; its neighbours in the document are not looked at.</param>
    public ThemeExplanation Explain(PolicyTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        var judged = Judge([task]).Single();
        var departments = task.Departments.Select(department => department.Name).ToList();
        var evidence = Evidence(task);
        var vector = TaskVector.Build(evidence, Scorer.Features);
        var weights = Weights(vector, Best(judged.Themes)[0], judged.Topics.Length > 0 ? Best(judged.Topics)[0] : -1);
        var occurrences = evidence.GroupBy(feature => Scorer.Features.Row(feature.Key)).ToDictionary(group => group.Key, group => group.Count());

        var places = new Dictionary<(ReasonPlace Place, int Source), double[]>
        {
            [(ReasonPlace.Text, 0)] = new double[task.Text.Length],
        };
        for (var i = 0; i < task.Section.Count; i++)
            places[(ReasonPlace.Heading, i)] = new double[task.Section[i].Length];
        for (var i = 0; i < departments.Count; i++)
            places[(ReasonPlace.Department, i)] = new double[departments[i].Length];
        foreach (var feature in evidence)
        {
            var row = Scorer.Features.Row(feature.Key);
            if (row >= 0 && feature.Length > 0)
                Spread(weights[row] / occurrences[row], places[(PlaceOf(feature.Kind), feature.Source)].AsSpan(feature.Start, feature.Length));
        }

        return new ThemeExplanation(Name(judged), Reasons(task, departments, places));
    }

    /// <summary>What each row adds to the best theme and topic over the average of its group.</summary>
    private Dictionary<int, double> Weights(TaskVector vector, int theme, int topic)
    {
        var weights = new Dictionary<int, double>(vector.Rows.Length);
        for (var i = 0; i < vector.Rows.Length; i++)
        {
            var row = Scorer.Row(vector.Rows[i]);
            var weight = OverAverage(row[.._columns.Themes.Length], theme) * (topic < 0 ? 1 : Fusion.DirectShare);
            if (topic >= 0)
                weight += OverAverage(row[_columns.Themes.Length..], topic) * (1 - Fusion.DirectShare);
            weights[vector.Rows[i]] = weight * vector.Values[i];
        }

        return weights;
    }

    private static double OverAverage(ReadOnlySpan<float> weights, int place)
    {
        var sum = 0d;
        foreach (var weight in weights)
            sum += weight;
        return weights[place] - (sum / weights.Length);
    }

    private static void Spread(double weight, Span<double> characters)
    {
        foreach (ref var character in characters)
            character += weight / characters.Length;
    }

    private static ReasonPlace PlaceOf(FeatureKind kind) => kind switch
    {
        FeatureKind.Heading or FeatureKind.OuterHeading or FeatureKind.HeadingSeed => ReasonPlace.Heading,
        FeatureKind.Lead or FeatureKind.Support or FeatureKind.DepartmentSeed => ReasonPlace.Department,
        _ => ReasonPlace.Text,
    };

    private static List<ThemeReason> Reasons(
        PolicyTask task, List<string> departments, Dictionary<(ReasonPlace Place, int Source), double[]> places)
    {
        var reasons = new List<ThemeReason>();
        foreach (var ((place, source), characters) in places)
        {
            var text = place switch
            {
                ReasonPlace.Text => task.Text,
                ReasonPlace.Heading => task.Section[source],
                _ => departments[source],
            };
            IReadOnlyList<Range> words = place == ReasonPlace.Department ? [0..text.Length] : SmartCnSegmenter.Default.Segment(text);
            foreach (var word in words)
            {
                var (start, length) = word.GetOffsetAndLength(text.Length);
                var weight = characters.AsSpan(start, length).ToArray().Sum();
                if (length > 0 && char.IsLetterOrDigit(text, start))
                    reasons.Add(new ThemeReason(place, text[word], source, start, length, Math.Round(weight, 3)));
            }
        }

        var heaviest = reasons.GroupBy(reason => reason.Place).ToDictionary(place => place.Key, place => place.Max(reason => Math.Abs(reason.Weight)));
        return
        [
            .. reasons.Where(reason => reason.Weight != 0 && Math.Abs(reason.Weight) >= LeastShare * heaviest[reason.Place])
                .OrderByDescending(reason => reason.Weight),
        ];
    }
}
