using System.Text.Json;
using PolicySearch.Errors;
using PolicySearch.Records;

namespace PolicySearch.Targets.Evaluation;

/// <summary>
/// Reads annotated tasks: one JSON object a line, blank lines skipped, e.g.
/// <code>{"number":"7","starts":"开展项目建设年活动","targets":[{"quote":"加快40个市级重点项目建设","canonical":"key_projects","basis":"level","op":"=","value":40,"unit":"个","year":2022}]}</code>
/// </summary>
public static class GoldFile
{
    /// <summary>Reads the lines of a gold file.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="lines">Its lines; a byte order mark before the first is skipped.</param>
    /// <returns>The tasks in the file's order.</returns>
    /// <exception cref="PolicySearchException">A line is no annotated task (<see cref="ErrorCode.DamagedAnnotation"/>); the message names the line.</exception>
    public static IReadOnlyList<GoldTask> Read(string name, IEnumerable<string> lines)
    {
        var tasks = new List<GoldTask>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            var json = line.TrimStart('\uFEFF');
            if (string.IsNullOrWhiteSpace(json))
                continue;
            try
            {
                tasks.Add(JsonSerializer.Deserialize<GoldTask>(json, PolicyJson.Options) ?? throw new JsonException("null is no task"));
            }
            catch (JsonException e)
            {
                throw new PolicySearchException(ErrorCode.DamagedAnnotation, $"{name}:{number}", [e.Message], e);
            }
        }

        return tasks;
    }
}
