namespace PolicySearch.Analysis.Export;

/// <summary>What a list was asked for, as a sheet of its workbook.</summary>
internal static class AskedSheet
{
    private static readonly Table<AskedFor> Table = new("asked")
    {
        { "field", asked => asked.Field },
        { "asked", asked => asked.Value },
    };

    /// <summary>The sheet; none where nothing was asked for.</summary>
    public static IReadOnlyList<Sheet> Of(IReadOnlyList<AskedFor> asked) => asked.Count == 0 ? [] : [Table.Of(asked)];
}
