using System.Text.Json.Serialization;

namespace PolicySearch.Records;

/// <summary>One quantity that a government states as achieved. It stands in a sentence that looks back, and is never a target.</summary>
/// <remarks>
/// <c>去年，全市生产总值增长6.1%</c> in a report of 2024 gives a result of 2023; <c>五年来，累计新增就业20万人</c> one of 2019 to 2023.
/// </remarks>
public sealed record Result : StatedFigure
{
    /// <summary>The name of the document it stands in.</summary>
    [JsonPropertyOrder(-1)]
    public required string Document { get; init; }

    /// <summary>Its place among the document's results, counted from 1.</summary>
    [JsonPropertyOrder(-1)]
    public int Sequence { get; init; }

    /// <summary>The printed headings above it, outermost first.</summary>
    [JsonPropertyOrder(-1)]
    public IReadOnlyList<string> Section { get; init; } = [];

    /// <summary>The sequence of the task whose text states it; null where it stands in a look back, which is no task.</summary>
    [JsonPropertyOrder(-1)]
    public int? Task { get; init; }

    /// <summary>The sentence that states it, as printed; <see cref="StatedFigure.Quote"/> stands in it.</summary>
    [JsonPropertyOrder(-1)]
    public required string Text { get; init; }

    /// <summary>Whether it is reached, expected or summed up over years.</summary>
    [JsonPropertyOrder(1)]
    public ResultKind Stated { get; init; }

    /// <summary>The first year of the period that it runs over (2019 for 五年来 in a report of 2024); null where it is of one year.</summary>
    [JsonPropertyOrder(1)]
    public int? Since { get; init; }

    /// <summary>Where its paragraph begins in the source, counted from 1.</summary>
    [JsonPropertyOrder(1)]
    public int Line { get; init; }
}

/// <summary>How a result is stated.</summary>
public enum ResultKind
{
    /// <summary>As reached.</summary>
    Actual,

    /// <summary>预计: as what the year will bring, before its figures are known.</summary>
    Expected,

    /// <summary>累计, 五年, 年均: summed up or averaged over several years.</summary>
    Cumulated,
}
