namespace PolicySearch.Files;

/// <summary>The data files inside the assembly.</summary>
internal static class EmbeddedData
{
    /// <summary>Opens a data file, e.g. <c>data/lexicon.txt</c>.</summary>
    internal static Stream Open(string name) => typeof(EmbeddedData).Assembly.GetManifestResourceStream(name)
        ?? throw new FileNotFoundException($"The assembly holds no {name}: it was built without its data.", name);
}
