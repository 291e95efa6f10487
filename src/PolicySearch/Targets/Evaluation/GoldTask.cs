using PolicySearch.Records;

namespace PolicySearch.Targets.Evaluation;

/// <summary>One annotated task: where it begins, and the targets that a reader found in it.</summary>
public sealed record GoldTask
{
    /// <summary>The printed number, without brackets and punctuation; empty where none is printed.</summary>
    public string Number { get; init; } = "";

    /// <summary>The first 12 to 20 characters of the item's body, exactly as printed; tasks are paired by them.</summary>
    public required string Starts { get; init; }

    /// <summary>The annotated departments.</summary>
    public GoldDepartments Departments { get; init; } = new();

    /// <summary>The annotated targets.</summary>
    public IReadOnlyList<GoldTarget> Targets { get; init; } = [];
}

/// <summary>The bodies of an annotated task by their part, as printed.</summary>
public sealed record GoldDepartments
{
    /// <summary>Who leads.</summary>
    public IReadOnlyList<string> Lead { get; init; } = [];

    /// <summary>Who supports.</summary>
    public IReadOnlyList<string> Support { get; init; } = [];

    /// <summary>Who is responsible, without a distinction.</summary>
    public IReadOnlyList<string> Responsible { get; init; } = [];
}

/// <summary>One annotated target.</summary>
public sealed record GoldTarget
{
    /// <summary>The verbatim span that holds indicator and number.</summary>
    public string Quote { get; init; } = "";

    /// <summary>The annotator's name of what is measured.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>The standard indicator's code; empty where it is none.</summary>
    public string Canonical { get; init; } = "";

    /// <summary>What the value states.</summary>
    public Basis Basis { get; init; }

    /// <summary>How the value bounds what is promised.</summary>
    public Comparison Op { get; init; }

    /// <summary>The number as printed; null only in a faulty annotation.</summary>
    public decimal? Value { get; init; }

    /// <summary>The unit as printed; empty where the text omits it.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The year the goal is due; null where it cannot be told.</summary>
    public int? Year { get; init; }
}
