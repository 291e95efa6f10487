using System.CommandLine;

namespace PolicySearch.Cli;

/// <summary><c>--store DIR</c>: where the index is.</summary>
internal static class StoreOption
{
    public const string DefaultFolder = "index-data";

    public static Option<string> Create() => new("--store")
    {
        Description = Texts.Of("option.store"),
        HelpName = "DIR",
        DefaultValueFactory = _ => DefaultFolder,
    };
}
