using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PolicySearch.Errors;
using PolicySearch.Records;

namespace PolicySearch.Analysis.Judging;

/// <summary>Something that a researcher looks for, and the tasks that answer it: one line of a gold file of searches.</summary>
/// <remarks><code>
/// {"kind":"question","query":"雾霾天怎么治","tasks":["xuchang-2020#23"]}     found where one of the tasks is among the hits
/// {"kind":"slip","query":"放管付改革","holds":["放管服"]}                     found where a hit's text holds all of the words
/// {"kind":"similar","task":"ankang-2019#83","tasks":["xianyang-2022#77"]}    found among the similar tasks of a task
/// </code></remarks>
public sealed record JudgedSearch
{
    /// <summary>What sort of query it is.</summary>
    public required JudgedKind Kind { get; init; }

    /// <summary>What is typed; empty for <see cref="JudgedKind.Similar"/>.</summary>
    public string Query { get; init; } = "";

    /// <summary>The task whose like is looked for; null but for <see cref="JudgedKind.Similar"/>.</summary>
    public string? Task { get; init; }

    /// <summary>The tasks that answer it: the document's file name without extension, <c>#</c>, the task's place in it.</summary>
    public IReadOnlyList<string> Tasks { get; init; } = [];

    /// <summary>Words that a hit's text must hold to be an answer, where no tasks are named.</summary>
    public IReadOnlyList<string> Holds { get; init; } = [];

    /// <summary>Whether it belongs to the half that changes are decided on, and never tuned to. Depends on the words alone.</summary>
    public bool HeldOut => (SHA256.HashData(Encoding.UTF8.GetBytes(Query + Task))[0] & 1) == 1;

    /// <summary>Reads a gold file, one JSON object a line, blank lines skipped.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="lines">Its lines.</param>
    /// <exception cref="PolicySearchException">A line is no judged search (<see cref="ErrorCode.DamagedAnnotation"/>); the message names the line.</exception>
    public static IReadOnlyList<JudgedSearch> Read(string name, IEnumerable<string> lines)
    {
        var judged = new List<JudgedSearch>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            var json = line.TrimStart('\uFEFF');
            if (!string.IsNullOrWhiteSpace(json))
                judged.Add(Parse($"{name}:{number}", json));
        }

        return judged;
    }

    private static JudgedSearch Parse(string place, string json)
    {
        try
        {
            var judged = JsonSerializer.Deserialize<JudgedSearch>(json, PolicyJson.Options) ?? throw new JsonException("null is no judged search");
            if (judged.Tasks.Count + judged.Holds.Count == 0 || (judged.Kind == JudgedKind.Similar ? judged.Task is null : judged.Query.Length == 0))
                throw new JsonException("it needs a query (or a task, where similar ones are wanted), and tasks or words that answer it");
            return judged;
        }
        catch (JsonException e)
        {
            throw new PolicySearchException(ErrorCode.DamagedAnnotation, place, [e.Message], e);
        }
    }
}

/// <summary>How a researcher asks.</summary>
public enum JudgedKind
{
    /// <summary>A question in everyday words.</summary>
    Question,

    /// <summary>Keywords, one of them another word than the text's.</summary>
    Bag,

    /// <summary>A sentence of another place.</summary>
    Sentence,

    /// <summary>A term with a wrong, missing, doubled or swapped character.</summary>
    Slip,

    /// <summary>A term in pinyin, whole or in part.</summary>
    Pinyin,

    /// <summary>A task whose like is wanted.</summary>
    Similar,
}
