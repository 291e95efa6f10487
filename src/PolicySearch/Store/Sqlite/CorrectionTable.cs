using System.Globalization;
using Microsoft.Data.Sqlite;
using PolicySearch.Records;

namespace PolicySearch.Store.Sqlite;

/// <summary>Researchers' decisions, to their table and back. They outlive the document's tasks.</summary>
internal static class CorrectionTable
{
    private const string Columns = "SELECT document, sequence, text, theme, topic, also_themes, also_topics, by, at FROM corrections ";

    /// <summary>The decisions on a document's texts whose codes the kept model's scheme has, by text.</summary>
    public static Dictionary<string, Decision> Of(IQueries queries, string document) =>
        Read(queries, Columns + "WHERE document = @0", document).ToDictionary(each => each.Decision.Text, each => each.Decision, StringComparer.Ordinal);

    /// <summary>The decisions whose task is there and whose codes the kept model's scheme has, by the task's key.</summary>
    public static Dictionary<TaskKey, ThemeCorrection> Attached(IQueries queries) =>
        Read(queries, Columns + "WHERE sequence IS NOT NULL ORDER BY document, sequence").ToDictionary(each => each.Key, each => each.Decision.Correction);

    /// <summary>The texts of a document that there are decisions on, whatever their codes.</summary>
    public static HashSet<string> Texts(IQueries queries, string document)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        using var reader = queries.Query("SELECT text FROM corrections WHERE document = @0", document);
        while (reader.Read())
            texts.Add(reader.GetString(0));
        return texts;
    }

    /// <summary>Keeps or removes a decision on the text of a task that is there.</summary>
    public static void Write(Statements statements, TaskKey task, string text, ThemeCorrection? correction)
    {
        statements.Run("DELETE FROM corrections WHERE document = @0 AND (text = @1 OR sequence = @2)", task.Document, text, task.Sequence);
        if (correction is null)
            return;
        statements.Run(
            """
            INSERT INTO corrections (document, text, sequence, theme, topic, also_themes, also_topics, by, at)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8)
            """,
            task.Document, text, task.Sequence, correction.Theme, correction.Topic, Json.Of(correction.AlsoThemes), Json.Of(correction.AlsoTopics),
            correction.By, correction.At.ToString("O", CultureInfo.InvariantCulture));
    }

    /// <summary>A task with a researcher's decision in the place of the classifier's answer, which stays in the tables.</summary>
    public static PolicyTask Decided(PolicyTask task, ThemeCorrection correction) => task with
    {
        Themes = [.. correction.AlsoThemes.Prepend(correction.Theme).Select(theme => new ThemeScore(theme, 1))],
        Topics = [.. TopicsOf(correction).Select(topic => new TopicScore(topic, 1))],
    };

    private static List<(TaskKey Key, Decision Decision)> Read(IQueries queries, string sql, params ReadOnlySpan<object?> values)
    {
        var read = new List<(TaskKey, Decision)>();
        using var reader = queries.Query(sql, values);
        while (reader.Read())
            read.Add((new TaskKey(reader.GetString(0), reader.IsDBNull(1) ? 0 : reader.GetInt32(1)), new Decision(reader.GetString(2), Correction(reader))));
        return read.Count > 0 && ModelTable.Read(queries, null) is { } model ? read.FindAll(each => Speaks(model, each.Item2.Correction)) : read;
    }

    // A decision in the words of another scheme rests: it comes back with that scheme.
    private static bool Speaks(KeptModel model, ThemeCorrection correction) =>
        correction.AlsoThemes.Prepend(correction.Theme).All(model.Themes.Contains) && TopicsOf(correction).All(model.Topics.Contains);

    // A theme without topics is decided without one.
    private static IEnumerable<string> TopicsOf(ThemeCorrection correction) =>
        correction.Topic.Length == 0 ? correction.AlsoTopics : correction.AlsoTopics.Prepend(correction.Topic);

    private static ThemeCorrection Correction(SqliteDataReader reader) => new(
        reader.GetString(3), reader.GetString(4), Json.Strings(reader.GetString(5)), Json.Strings(reader.GetString(6)),
        reader.GetString(7), DateTimeOffset.Parse(reader.GetString(8), CultureInfo.InvariantCulture));
}

/// <summary>A decision and the text that it was made on.</summary>
internal sealed record Decision(string Text, ThemeCorrection Correction);
