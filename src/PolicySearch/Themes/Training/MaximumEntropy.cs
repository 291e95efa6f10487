using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using PolicySearch.Themes.Features;
using PolicySearch.Themes.Model;
using PolicySearch.Themes.Scheme;

namespace PolicySearch.Themes.Training;

/// <summary>
/// Fits the weights with ML.NET's maximum-entropy trainer (L-BFGS): multinomial logistic regression over themes and, for itself, over
/// topics. Only training loads ML.NET; what it finds is read out into a <see cref="LinearScorer"/>.
/// </summary>
internal static class MaximumEntropy
{
    /// <summary>How many fits make a model: one a group of columns that has something to choose from.</summary>
    internal static int Fits(ThemeColumns columns) => Groups(columns).Count();

    /// <summary>Fits a model; one thread, so that the same examples give the same weights on one machine.</summary>
    /// <param name="examples">The labelled tasks, in an order that does not depend on the files'.</param>
    /// <param name="columns">The model's outputs.</param>
    /// <param name="options">How to fit.</param>
    /// <param name="fitDone">Called after each of the <see cref="Fits"/>.</param>
    internal static LinearScorer Fit(IReadOnlyList<Example> examples, ThemeColumns columns, TrainingOptions options, Action fitDone)
    {
        var features = FeatureRows.Build(examples.Select(example => example.Full), options.MinimumTasks);
        var readings = Readings(examples, columns, options, features);
        var bias = features.Row(FeatureExtractor.BiasKey);
        var weights = new double[features.Count * columns.Count];
        foreach (var (first, count) in Groups(columns))
        {
            var rows = Rows(readings, first, count).ToList();
            if (rows.Count > 0)
            {
                var fitted = Fit(rows, features.Count, count, options);
                for (var column = 0; column < count; column++)
                {
                    foreach (var weight in fitted.Weights[column].Items())
                        weights[(weight.Key * columns.Count) + first + column] = weight.Value;
                    weights[(bias * columns.Count) + first + column] += fitted.Biases[column] / TaskVector.KindWeights[(int)FeatureKind.Bias];
                }
            }

            fitDone();
        }

        return LinearScorer.Quantise(features, columns.Count, weights);
    }

    private static IEnumerable<(int First, int Count)> Groups(ThemeColumns columns) =>
        new[] { (First: 0, Count: columns.Themes.Length), (First: columns.Themes.Length, Count: columns.Topics.Length) }.Where(group => group.Count > 1);

    private static (VBuffer<float>[] Weights, float[] Biases) Fit(List<Row> rows, int features, int classes, TrainingOptions options)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features);
        schema[nameof(Row.Label)].ColumnType = new KeyDataViewType(typeof(uint), classes);
        var context = new MLContext(options.Seed);
        var trainer = context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            ExampleWeightColumnName = nameof(Row.Weight),
            L1Regularization = 0,
            L2Regularization = (float)options.Regularisation,
            MaximumNumberOfIterations = options.MostIterations,
            OptimizationTolerance = (float)options.Tolerance,
            HistorySize = 10,
            NumberOfThreads = 1,
        });
        var model = trainer.Fit(context.Data.LoadFromEnumerable(rows, schema)).Model;
        VBuffer<float>[] weights = [];
        model.GetWeights(ref weights, out _);
        return (weights, [.. model.GetBiases()]);
    }

    /// <summary>Each task in its document and, weaker, as a bare text.</summary>
    private static List<Reading> Readings(IReadOnlyList<Example> examples, ThemeColumns columns, TrainingOptions options, FeatureRows features)
    {
        var lift = Lift(examples, columns, options.Balance);
        var readings = new List<Reading>(examples.Count * 2);
        foreach (var example in examples)
        {
            var weight = lift[columns.Theme(example.Label.Theme)];
            readings.Add(new Reading(Sparse(example.Full, features), example.Wanted, weight));
            if (example.Bare.Count > 0 && options.BareWeight > 0)
                readings.Add(new Reading(Sparse(example.Bare, features), example.Wanted, weight * options.BareWeight));
        }

        return readings;
    }

    /// <summary>A reading with several wanted columns becomes a row for each, weighed by its share.</summary>
    private static IEnumerable<Row> Rows(List<Reading> readings, int first, int count)
    {
        foreach (var reading in readings)
        {
            // A key column that is loaded from objects counts its classes from 0.
            for (var column = 0; column < count; column++)
            {
                if (reading.Wanted[first + column] > 0)
                    yield return new Row { Features = reading.Features, Label = (uint)column, Weight = (float)(reading.Weight * reading.Wanted[first + column]) };
            }
        }
    }

    private static VBuffer<float> Sparse(IReadOnlyList<Feature> evidence, FeatureRows features)
    {
        var (rows, values) = TaskVector.Build(evidence, features);
        Array.Sort(rows, values);
        return new VBuffer<float>(features.Count, rows.Length, values, rows);
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

    private readonly record struct Reading(VBuffer<float> Features, float[] Wanted, double Weight);

    /// <summary>A row as ML.NET reads it; the sizes of its columns are set when they are known.</summary>
    private sealed class Row
    {
        public VBuffer<float> Features { get; set; }

        public uint Label { get; set; }

        public float Weight { get; set; }
    }
}
