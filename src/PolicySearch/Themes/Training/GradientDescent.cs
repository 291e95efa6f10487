using System.Numerics.Tensors;
using PolicySearch.Themes.Features;
using PolicySearch.Themes.Model;
using PolicySearch.Themes.Scheme;

namespace PolicySearch.Themes.Training;

/// <summary>
/// Fits the weights: multinomial logistic regression over themes and over topics, by stochastic gradient descent with a falling
/// step. In doubles and with element-wise arithmetic only, so that all processors come to the same rounded weights.
/// </summary>
internal static class GradientDescent
{
    internal static LinearScorer Fit(IReadOnlyList<Example> examples, ThemeColumns columns, TrainingOptions options, Action epochDone)
    {
        var features = FeatureRows.Build(examples.Select(example => example.Full), options.MinimumTasks);
        var lift = Lift(examples, columns, options.Balance);
        var readings = new List<(TaskVector Vector, float[] Wanted, double Weight)>(examples.Count * 2);
        foreach (var example in examples)
        {
            var weight = lift[columns.Theme(example.Label.Theme)];
            readings.Add((TaskVector.Build(example.Full, features), example.Wanted, weight));
            if (example.Bare.Count > 0 && options.BareWeight > 0)
                readings.Add((TaskVector.Build(example.Bare, features), example.Wanted, weight * options.BareWeight));
        }

        var weights = new double[features.Count * columns.Count];
        var shrink = 1d;
        var random = new Shuffle(options.Seed);
        var order = Enumerable.Range(0, readings.Count).ToArray();
        var gradient = new double[columns.Count];
        var step = 0L;
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Apply(order);
            foreach (var i in order)
            {
                var (vector, wanted, weight) = readings[i];
                var rate = options.LearningRate / (1 + (options.LearningRate * options.Regularisation * step)) / (1 + (5d * step / ((double)options.Epochs * readings.Count)));
                step++;
                Errors(vector, wanted, weights, shrink, columns, gradient);
                shrink *= 1 - (rate * options.Regularisation);
                TensorPrimitives.Multiply(gradient, -rate * weight / shrink, gradient);
                for (var f = 0; f < vector.Rows.Length; f++)
                {
                    var row = weights.AsSpan(vector.Rows[f] * columns.Count, columns.Count);
                    TensorPrimitives.MultiplyAdd<double>(gradient, vector.Values[f], row, row);
                }
            }

            TensorPrimitives.Multiply(weights, shrink, weights);
            shrink = 1;
            epochDone();
        }

        return LinearScorer.Quantise(features, columns.Count, weights);
    }

    /// <summary>Probability less wanted share, themes and topics each for themselves; topics count only where one is wanted.</summary>
    private static void Errors(TaskVector vector, float[] wanted, double[] weights, double shrink, ThemeColumns columns, double[] errors)
    {
        Array.Clear(errors);
        for (var f = 0; f < vector.Rows.Length; f++)
            TensorPrimitives.MultiplyAdd<double>(weights.AsSpan(vector.Rows[f] * columns.Count, columns.Count), vector.Values[f], errors, errors);
        TensorPrimitives.Multiply(errors, shrink, errors);
        Group(errors.AsSpan(0, columns.Themes.Length), wanted.AsSpan(0, columns.Themes.Length));
        Group(errors.AsSpan(columns.Themes.Length), wanted.AsSpan(columns.Themes.Length));
    }

    private static void Group(Span<double> scores, ReadOnlySpan<float> wanted)
    {
        if (wanted.IndexOfAnyExcept(0f) < 0)
        {
            scores.Clear();
            return;
        }

        var largest = TensorPrimitives.Max<double>(scores);
        var sum = 0d;
        for (var i = 0; i < scores.Length; i++)
            sum += scores[i] = Math.Exp(scores[i] - largest);
        for (var i = 0; i < scores.Length; i++)
            scores[i] = (scores[i] / sum) - wanted[i];
    }

    /// <summary>The weight of each theme's tasks: rarer themes count more, by the power that the options give.</summary>
    private static double[] Lift(IReadOnlyList<Example> examples, ThemeColumns columns, double balance)
    {
        var counts = new double[columns.Themes.Length];
        foreach (var example in examples)
            counts[columns.Theme(example.Label.Theme)]++;
        var mean = examples.Count / (double)counts.Count(count => count > 0);
        return [.. counts.Select(count => count > 0 ? Math.Pow(mean / count, balance) : 1)];
    }

    /// <summary>Fisher–Yates over a SplitMix64 sequence: the same on every platform and version.</summary>
    private sealed class Shuffle(ulong seed)
    {
        private ulong _state = seed;

        internal void Apply(int[] order)
        {
            for (var i = order.Length - 1; i > 0; i--)
            {
                var j = (int)(Next() % (ulong)(i + 1));
                (order[i], order[j]) = (order[j], order[i]);
            }
        }

        private ulong Next()
        {
            var z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
