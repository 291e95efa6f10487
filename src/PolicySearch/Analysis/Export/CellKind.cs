namespace PolicySearch.Analysis.Export;

/// <summary>What the cells of a column hold; programs read them as that.</summary>
public enum CellKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number with decimals.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A number where the value is a bare figure, marked text otherwise (<c>≈7</c>): for a reader's eye.</summary>
    Mixed,
}
