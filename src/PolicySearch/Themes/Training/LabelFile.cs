using System.Text.Json;
using PolicySearch.Errors;
using PolicySearch.Files;
using PolicySearch.Records;
using PolicySearch.Themes.Scheme;

namespace PolicySearch.Themes.Training;

/// <summary>
/// Reads labelled tasks. JSON lines: <c>{"document":"a.txt","text":"新建公园3个","theme":"infrastructure","topic":"urban"}</c>. CSV: a head line that
/// names at least <c>text</c> and <c>theme</c>; optional <c>topic</c>, <c>document</c>, <c>section</c>, <c>departments</c>, <c>alsoThemes</c>,
/// <c>alsoTopics</c>, several values separated by <c>;</c> or <c>；</c>.
/// </summary>
public static class LabelFile
{
    /// <summary>Reads a label file; which form it has is told by its first character.</summary>
    /// <param name="content">The file's text.</param>
    /// <param name="name">Its name, for messages and for texts that name no document.</param>
    /// <param name="taxonomy">The scheme that the codes must come from.</param>
    /// <exception cref="PolicySearchException">A line is damaged, has no text or theme, or names a code that the scheme lacks.</exception>
    public static IReadOnlyList<LabelledTask> Parse(string content, string name, Taxonomy taxonomy)
    {
        var text = content.TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        var lines = text.StartsWith('{') ? FromJsonLines(content.TrimStart('\uFEFF'), name) : FromCsv(text, name);
        var labels = new List<LabelledTask>();
        foreach (var (number, label) in lines)
        {
            var checkedLabel = label with { Document = label.Document.Length > 0 ? label.Document : $"{name}:{number}" };
            Check(checkedLabel, name, number, taxonomy);
            labels.Add(checkedLabel);
        }

        return labels;
    }

    /// <summary>Holds a label against its scheme.</summary>
    /// <exception cref="PolicySearchException">It has no text, or a code that the scheme lacks; the message names the file and the line given.</exception>
    internal static void Check(LabelledTask label, string name, int number, Taxonomy taxonomy)
    {
        if (string.IsNullOrWhiteSpace(label.Text))
            throw Invalid(name, number, "it has no text");
        foreach (var theme in label.AlsoThemes.Prepend(label.Theme))
        {
            if (taxonomy.Theme(theme) is null)
                throw Invalid(name, number, $"no theme is called '{theme}' (known: {string.Join(", ", taxonomy.Themes.Select(t => t.Code))})");
        }

        foreach (var topic in label.AlsoTopics.Prepend(label.Topic).Where(topic => topic.Length > 0))
        {
            if (taxonomy.ThemeOf(topic) is null)
                throw Invalid(name, number, $"no topic is called '{topic}'");
        }

        if (label.Topic.Length > 0 && taxonomy.ThemeOf(label.Topic)!.Code != label.Theme)
            throw Invalid(name, number, $"the topic '{label.Topic}' does not stand beneath the theme '{label.Theme}'");
    }

    private static IEnumerable<(int Number, LabelledTask Label)> FromJsonLines(string content, string name)
    {
        var number = 0;
        foreach (var line in content.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;

            LabelledTask? label;
            try
            {
                label = JsonSerializer.Deserialize<LabelledTask>(line, PolicyJson.Options);
            }
            catch (JsonException error)
            {
                throw new PolicySearchException(ErrorCode.InvalidLabel, name, [number, error.Message], error);
            }

            yield return (number, label ?? throw Invalid(name, number, "it is empty"));
        }
    }

    private static IEnumerable<(int Number, LabelledTask Label)> FromCsv(string content, string name)
    {
        string[]? columns = null;
        foreach (var (line, fields) in CsvRows.Read(content, ',').Where(row => row.Fields.Exists(field => !string.IsNullOrWhiteSpace(field))))
        {
            if (columns is null)
            {
                columns = [.. fields.Select(field => field.Trim().ToLowerInvariant())];
                if (!columns.Contains("text") || !columns.Contains("theme"))
                    throw Invalid(name, line, "the first line must name the columns, 'text' and 'theme' among them");
                continue;
            }

            yield return (line, new LabelledTask
            {
                Document = Field("document"),
                Text = Field("text"),
                Theme = Field("theme"),
                Topic = Field("topic"),
                Section = Fields("section"),
                Departments = Fields("departments"),
                AlsoThemes = Fields("alsothemes"),
                AlsoTopics = Fields("alsotopics"),
            });

            string Field(string column)
            {
                var place = Array.IndexOf(columns, column);
                return place >= 0 && place < fields.Count ? fields[place].Trim() : "";
            }

            string[] Fields(string column) =>
                Field(column).Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }
    }

    private static PolicySearchException Invalid(string name, int number, string reason) => new(ErrorCode.InvalidLabel, name, [number, reason]);
}
