using PolicySearch.Themes.Features;
using PolicySearch.Themes.Scheme;

namespace PolicySearch.Themes.Training;

/// <summary>A labelled task made ready for fitting: its evidence with and without headings and departments, and the wanted shares.</summary>
internal sealed record Example(LabelledTask Label, IReadOnlyList<Feature> Full, IReadOnlyList<Feature> Bare, float[] Wanted)
{
    internal static Example Read(LabelledTask label, FeatureExtractor extractor, ThemeColumns columns, double furtherShare)
    {
        var full = extractor.Extract(label.Text, label.Section, label.Departments);
        var bare = label.Section.Count + label.Departments.Count == 0 ? [] : extractor.Extract(label.Text, [], []);
        return new Example(label, full, bare, Shares(label, columns, furtherShare));
    }

    private static float[] Shares(LabelledTask label, ThemeColumns columns, double furtherShare)
    {
        var wanted = new float[columns.Count];
        Share(columns.Theme(label.Theme), [.. label.AlsoThemes.Select(columns.Theme)]);
        if (label.Topic.Length > 0)
            Share(columns.Themes.Length + columns.Topic(label.Topic), [.. label.AlsoTopics.Select(topic => columns.Themes.Length + columns.Topic(topic))]);
        return wanted;

        void Share(int first, int[] further)
        {
            wanted[first] = further.Length == 0 ? 1 : (float)(1 - furtherShare);
            foreach (var column in further)
                wanted[column] += (float)(furtherShare / further.Length);
        }
    }
}
