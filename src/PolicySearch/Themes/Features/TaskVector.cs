using System.Runtime.InteropServices;

namespace PolicySearch.Themes.Features;

/// <summary>A task as rows and values: within each kind the values have length one, times the kind's weight.</summary>
internal readonly record struct TaskVector(int[] Rows, float[] Values)
{
    /// <summary>How much each kind of evidence counts, tuned by leave-one-document-out.</summary>
    internal static readonly float[] KindWeights = [0.3f, 2.0f, 1.0f, 0.5f, 1.0f, 0.4f, 1.2f, 0.8f, 0.8f];

    internal static TaskVector Build(IReadOnlyList<Feature> features, FeatureRows known)
    {
        var values = new Dictionary<int, (FeatureKind Kind, int Count)>(features.Count / 2);
        foreach (var feature in features)
        {
            var row = known.Row(feature.Key);
            if (row < 0)
                continue;
            ref var value = ref CollectionsMarshal.GetValueRefOrAddDefault(values, row, out _);
            value = (feature.Kind, value.Count + 1);
        }

        var rows = new int[values.Count];
        var weights = new float[values.Count];
        Span<float> squares = stackalloc float[KindWeights.Length];
        var i = 0;
        foreach (var (row, (kind, count)) in values)
        {
            rows[i] = row;
            weights[i] = known.Rarity[row] * MathF.Sqrt(count);
            squares[(int)kind] += weights[i] * weights[i];
            i++;
        }

        i = 0;
        foreach (var (_, (kind, _)) in values)
        {
            weights[i] *= KindWeights[(int)kind] / MathF.Sqrt(squares[(int)kind]);
            i++;
        }

        return new TaskVector(rows, weights);
    }
}
