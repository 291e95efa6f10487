namespace PolicySearch.Targets.Quantities;

/// <summary>A number with its unit as it stands in a text, before anyone asks whether it is a goal.</summary>
internal sealed record Quantity
{
    /// <summary>Offset of the first digit.</summary>
    public required int Start { get; init; }

    /// <summary>Offset behind the unit.</summary>
    public required int End { get; init; }

    /// <summary>The number, or the lower end of a range.</summary>
    public required decimal Value { get; init; }

    /// <summary>The upper end of a range.</summary>
    public decimal? Upper { get; init; }

    /// <summary>The unit as printed, multiple included: <c>万亩</c>; <c>万</c> where the text omits the rest.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What the unit measures.</summary>
    public Dimension Dimension { get; init; }

    /// <summary>True for 多 and 余 (190多个): more than the printed number.</summary>
    public bool Over { get; init; }

    /// <summary>True for a number in Chinese numerals, which idioms are made of (三大体系, 一批).</summary>
    public bool Chinese { get; init; }

    /// <summary>True for 翻一番: an increase by its own wording.</summary>
    public bool Doubling { get; init; }

    /// <summary>Why it is no goal, where its mere shape or the name that it is part of tells; null where neither does.</summary>
    public Refusal? Reason { get; init; }

    /// <summary>The year, where it is a date with one.</summary>
    public int? Year { get; init; }
}
