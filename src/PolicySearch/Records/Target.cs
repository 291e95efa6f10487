using System.Text.Json.Serialization;

namespace PolicySearch.Records;

/// <summary>One quantity that a government promises to reach.</summary>
/// <remarks>
/// <c>城乡居民人均可支配收入分别增长8%、10%左右</c> gives two targets, urban 8 and rural 10, both <see cref="Comparison.About"/>.
/// </remarks>
public sealed record Target : StatedFigure
{
    /// <summary>The hope printed behind the figure (<c>力争更好结果</c>); null where none is.</summary>
    [JsonPropertyOrder(1)]
    public string? Aspiration { get; init; }

    /// <summary>Whether the document calls it binding (约束性) or expected (预期性); null where it says neither.</summary>
    [JsonPropertyOrder(1)]
    public TargetNature? Nature { get; init; }

    /// <summary>Whether a government sets it for the year as an instrument (赤字率, 专项债券), rather than as a result to reach.</summary>
    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Instrument { get; init; }
}

/// <summary>How far a goal obliges, as the document marks it.</summary>
public enum TargetNature
{
    /// <summary>约束性, or an asterisk before the item.</summary>
    Binding,

    /// <summary>预期性, 预期目标.</summary>
    Expected,
}

/// <summary>A goal for a headline indicator that is stated without a figure, so that <em>not stated</em> differs from <em>not found</em>.</summary>
/// <remarks><c>居民收入增长和经济增长基本同步</c>, <c>完成省下达的节能减排任务</c>.</remarks>
public sealed record StatedGoal
{
    /// <summary>The clause as printed.</summary>
    public required string Quote { get; init; }

    /// <summary>Offset of <see cref="Quote"/> in the task's text, in UTF-16 units.</summary>
    public required int Start { get; init; }

    /// <summary>The indicator's Chinese name.</summary>
    public required string Indicator { get; init; }

    /// <summary>The indicator's code in the catalogue.</summary>
    public required string Code { get; init; }

    /// <summary>What is stated instead of a figure.</summary>
    public required StatedAs As { get; init; }

    /// <summary>The year the goal is due; null where the text does not tell.</summary>
    public int? Year { get; init; }
}

/// <summary>What a goal without a figure is tied to.</summary>
public enum StatedAs
{
    /// <summary>与经济增长同步: as fast as another quantity.</summary>
    InStep,

    /// <summary>完成省定任务: what a higher level assigns.</summary>
    Assigned,

    /// <summary>高于全省平均水平: better than a named average.</summary>
    AboveAverage,
}
