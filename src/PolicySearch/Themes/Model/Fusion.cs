using System.Numerics.Tensors;
using PolicySearch.Themes.Scheme;

namespace PolicySearch.Themes.Model;

/// <summary>How flat or sharp probabilities are made so that they say how often the model is right: scores are divided by these.</summary>
/// <param name="Theme">For themes; 1 leaves the scores as they are, more makes them more modest.</param>
/// <param name="Topic">For topics among all topics.</param>
internal readonly record struct Temperatures(double Theme, double Topic)
{
    internal static Temperatures Neutral { get; } = new(1, 1);
}

/// <summary>Probabilities of one task: themes sum to one, and so do topics, together with themes that have none.</summary>
internal readonly record struct Probabilities(double[] Themes, double[] Topics);

/// <summary>
/// Makes probabilities of scores. A theme is judged twice, by its own weights and by those of its topics together, made sharper; the tasks under
/// the same heading add what they are about; topics share out their theme's probability. Temperatures change no order: the topic that
/// is likeliest before calibration is so after it.
/// </summary>
internal static class Fusion
{
    /// <summary>The share of a theme's own weights; the rest goes to its topics'.</summary>
    internal const double DirectShare = 0.4;

    /// <summary>
    /// How much sharper topics are made before they speak for their themes, as a temperature: among so many topics, a regularised fit spreads
    /// its doubt over all of them, and a theme with many topics would gather it. From 0.25 to 0.5 all figures are within noise.
    /// </summary>
    private const double TopicSharpness = 0.4;

    /// <summary>How much the neighbours under the same heading count for themes; tuned, as all here, by leave-one-document-out.</summary>
    private const double NeighbourTheme = 0.5;

    /// <summary>How much they count for topics within a theme.</summary>
    private const double NeighbourTopic = 0.4;

    /// <summary>Only so many tasks before and after count as neighbours.</summary>
    private const int Reach = 4;

    /// <summary>What is left to a theme that no neighbour has.</summary>
    private const double Floor = 0.05;

    /// <summary>Judges tasks in document order.</summary>
    /// <param name="columns">What the scores' places mean.</param>
    /// <param name="tasks">The tasks' scores, and what tasks under the same heading have in common; empty for none.</param>
    /// <param name="temperatures">From calibration.</param>
    /// <returns>One answer a task. Only a task's neighbours are kept while it is judged, however many tasks there are.</returns>
    internal static IEnumerable<Probabilities> Judge(ThemeColumns columns, IEnumerable<(float[] Scores, string Section)> tasks, Temperatures temperatures)
    {
        var near = new List<ScoredTask>((2 * Reach) + 2);
        var at = 0;
        foreach (var (scores, section) in tasks)
        {
            near.Add(new ScoredTask(Alone(columns, scores), section));
            if (near.Count <= at + Reach)
                continue;
            yield return Calibrate(columns, WithNeighbours(near, at), temperatures);
            if (at < Reach)
                at++;
            else
                near.RemoveAt(0);
        }

        for (; at < near.Count; at++)
            yield return Calibrate(columns, WithNeighbours(near, at), temperatures);
    }

    /// <summary>Log probabilities of a task by itself: themes, and topics given their theme.</summary>
    private static Probabilities Alone(ThemeColumns columns, float[] scores)
    {
        var themes = LogSoftMax(scores.AsSpan(0, columns.Themes.Length), 1);
        if (columns.Topics.Length == 0)
            return new Probabilities(themes, []);

        var topics = LogSoftMax(scores.AsSpan(columns.Themes.Length), 1);
        var ofTheme = Together(columns, topics);
        var together = Together(columns, LogSoftMax(scores.AsSpan(columns.Themes.Length), TopicSharpness));
        for (var theme = 0; theme < themes.Length; theme++)
            themes[theme] = ofTheme[theme] > 0 ? (DirectShare * themes[theme]) + ((1 - DirectShare) * Math.Log(Math.Max(together[theme], 1e-12))) : themes[theme];
        for (var topic = 0; topic < topics.Length; topic++)
            topics[topic] -= Math.Log(Math.Max(ofTheme[columns.ThemeOfTopic[topic]], 1e-12));
        return new Probabilities(themes, topics);
    }

    /// <summary>The probability of each theme's topics together.</summary>
    private static double[] Together(ThemeColumns columns, double[] topics)
    {
        var together = new double[columns.Themes.Length];
        for (var topic = 0; topic < topics.Length; topic++)
            together[columns.ThemeOfTopic[topic]] += Math.Exp(topics[topic]);
        return together;
    }

    private static Probabilities WithNeighbours(List<ScoredTask> near, int at)
    {
        var alone = near[at].Alone;
        var themes = new double[alone.Themes.Length];
        var topics = new double[alone.Topics.Length];
        var count = 0;
        for (var other = Math.Max(0, at - Reach); other <= Math.Min(near.Count - 1, at + Reach); other++)
        {
            if (other == at || near[other].Section.Length == 0 || near[other].Section != near[at].Section)
                continue;

            count++;
            TensorPrimitives.Add<double>(themes, near[other].Exponentials.Themes, themes);
            TensorPrimitives.Add<double>(topics, near[other].Exponentials.Topics, topics);
        }

        return count == 0
            ? alone
            : new Probabilities(Weigh(alone.Themes, themes, count, NeighbourTheme), Weigh(alone.Topics, topics, count, NeighbourTopic));
    }

    private static double[] Exponentials(double[] logs)
    {
        var exponentials = new double[logs.Length];
        for (var i = 0; i < logs.Length; i++)
            exponentials[i] = Math.Exp(logs[i]);
        return exponentials;
    }

    private static double[] Weigh(double[] own, double[] sums, int count, double share)
    {
        var weighed = new double[own.Length];
        for (var i = 0; i < own.Length; i++)
            weighed[i] = own[i] + (share * Math.Log(Floor + (sums[i] / count)));
        return weighed;
    }

    private static Probabilities Calibrate(ThemeColumns columns, Probabilities logs, Temperatures temperatures)
    {
        var themes = new double[logs.Themes.Length];
        TensorPrimitives.Divide<double>(logs.Themes, temperatures.Theme, themes);
        TensorPrimitives.SoftMax<double>(themes, themes);
        return new Probabilities(themes, Topics(columns, logs, temperatures.Topic));
    }

    /// <summary>Each topic's share of its theme, times the theme's probability, both before the theme's temperature.</summary>
    private static double[] Topics(ThemeColumns columns, Probabilities logs, double temperature)
    {
        var topics = new double[logs.Topics.Length];
        var ofTheme = Together(columns, logs.Topics);
        var (largest, sum) = (TensorPrimitives.Max<double>(logs.Themes), 0d);
        for (var theme = 0; theme < ofTheme.Length; theme++)
            sum += ofTheme[theme] > 0 ? 0 : Math.Exp((logs.Themes[theme] - largest) / temperature);
        for (var topic = 0; topic < topics.Length; topic++)
        {
            var theme = columns.ThemeOfTopic[topic];
            var log = logs.Themes[theme] - largest + logs.Topics[topic] - Math.Log(Math.Max(ofTheme[theme], 1e-300));
            sum += topics[topic] = Math.Exp(log / temperature);
        }

        TensorPrimitives.Divide<double>(topics, Math.Max(sum, 1e-300), topics);
        return topics;
    }

    private static double[] LogSoftMax(ReadOnlySpan<float> scores, double temperature)
    {
        var largest = (double)TensorPrimitives.Max(scores);
        var sum = 0d;
        foreach (var score in scores)
            sum += Math.Exp((score - largest) / temperature);
        var log = Math.Log(sum);
        var result = new double[scores.Length];
        for (var i = 0; i < result.Length; i++)
            result[i] = ((scores[i] - largest) / temperature) - log;
        return result;
    }

    /// <summary>A task's log probabilities by itself. Up to eight neighbours ask for their exponentials.</summary>
    private sealed class ScoredTask(Probabilities alone, string section)
    {
        private Probabilities? _exponentials;

        public Probabilities Alone => alone;

        public Probabilities Exponentials => _exponentials ??= new Probabilities(Fusion.Exponentials(alone.Themes), Fusion.Exponentials(alone.Topics));

        public string Section => section;
    }
}
