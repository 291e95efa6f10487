using System.Numerics.Tensors;
using PolicySearch.Themes.Features;

namespace PolicySearch.Themes.Model;

/// <summary>
/// One weight a row and column, kept as 8-bit steps of a scale that each row has of its own: 4 times smaller than floats, and the
/// rounding makes the stored bytes independent of a processor's last digit.
/// </summary>
internal sealed class LinearScorer
{
    private readonly float[] _weights;

    internal LinearScorer(FeatureRows features, int columns, sbyte[] steps, float[] scales)
    {
        Features = features;
        Columns = columns;
        Steps = steps;
        Scales = scales;
        _weights = new float[steps.Length];
        for (var row = 0; row < scales.Length; row++)
        {
            var weights = _weights.AsSpan(row * columns, columns);
            TensorPrimitives.ConvertTruncating(steps.AsSpan(row * columns, columns), weights);
            TensorPrimitives.Multiply(weights, scales[row], weights);
        }
    }

    internal FeatureRows Features { get; }

    internal int Columns { get; }

    internal sbyte[] Steps { get; }

    internal float[] Scales { get; }

    internal ReadOnlySpan<float> Row(int row) => _weights.AsSpan(row * Columns, Columns);

    /// <summary>The columns' scores before they are made probabilities.</summary>
    internal float[] Score(TaskVector vector)
    {
        var scores = new float[Columns];
        for (var i = 0; i < vector.Rows.Length; i++)
            TensorPrimitives.MultiplyAdd(Row(vector.Rows[i]), vector.Values[i], scores, scores);
        return scores;
    }

    /// <summary>Rounds trained weights.</summary>
    internal static LinearScorer Quantise(FeatureRows features, int columns, double[] weights)
    {
        var steps = new sbyte[weights.Length];
        var scales = new float[features.Count];
        for (var row = 0; row < scales.Length; row++)
        {
            var span = weights.AsSpan(row * columns, columns);
            var largest = TensorPrimitives.MaxMagnitude<double>(span);
            scales[row] = (float)(Math.Abs(largest) / 127);
            for (var column = 0; column < columns && largest != 0; column++)
                steps[(row * columns) + column] = (sbyte)Math.Round(span[column] * 127 / Math.Abs(largest), MidpointRounding.AwayFromZero);
        }

        return new LinearScorer(features, columns, steps, scales);
    }
}
