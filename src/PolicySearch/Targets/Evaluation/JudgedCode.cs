using System.Text.Json;
using PolicySearch.Errors;
using PolicySearch.Records;

namespace PolicySearch.Targets.Evaluation;

/// <summary>A phrase with a figure and what was judged of its code: one line of a gold file of codes.</summary>
/// <remarks><code>{"quote":"经开区固定资产投资增长15%","value":15,"unit":"%","code":"fixed_asset_investment_growth","scope":"经开区","verdict":"scoped"}</code></remarks>
public sealed record JudgedCode
{
    /// <summary>The phrase.</summary>
    public required string Quote { get; init; }

    /// <summary>The figure that was judged.</summary>
    public required decimal Value { get; init; }

    /// <summary>Its printed unit.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The code it belongs to; empty where it belongs to none.</summary>
    public string Code { get; init; } = "";

    /// <summary>What narrows it; empty where it is the region's own.</summary>
    public string Scope { get; init; } = "";

    /// <summary>How it stands to a comparison.</summary>
    public required CodeVerdict Verdict { get; init; }

    /// <summary>Reads a gold file, one JSON object a line, blank lines skipped.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="lines">Its lines.</param>
    /// <exception cref="PolicySearchException">A line is no judged pair (<see cref="ErrorCode.DamagedAnnotation"/>); the message names the line.</exception>
    public static IReadOnlyList<JudgedCode> Read(string name, IEnumerable<string> lines)
    {
        var judged = new List<JudgedCode>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            var json = line.TrimStart('\uFEFF');
            if (string.IsNullOrWhiteSpace(json))
                continue;
            try
            {
                judged.Add(JsonSerializer.Deserialize<JudgedCode>(json, PolicyJson.Options) ?? throw new JsonException("null is no judged pair"));
            }
            catch (JsonException e)
            {
                throw new PolicySearchException(ErrorCode.DamagedAnnotation, $"{name}:{number}", [e.Message], e);
            }
        }

        return judged;
    }
}

/// <summary>How a value stands to the column of a code.</summary>
public enum CodeVerdict
{
    /// <summary>It belongs there.</summary>
    Right,

    /// <summary>It is of that indicator, but of a part or a group: it may stand apart, never in the plain column.</summary>
    Scoped,

    /// <summary>It belongs to no code of the catalogue.</summary>
    None,
}
