using PolicySearch.Extraction;
using PolicySearch.Indexing;
using PolicySearch.Themes.Classifiers;

namespace PolicySearch.Cli;

/// <summary>Puts the library's parts together for the commands.</summary>
internal static class Workplace
{
    private const long LargestModel = 256L << 20;

    /// <summary>The shipped theme model, or the one in a file.</summary>
    /// <exception cref="Errors.PolicySearchException">The file is missing or no model.</exception>
    public static ThemeModel Model(string? file)
    {
        if (file is null)
            return ThemeModel.Shipped;
        using var content = new MemoryStream(InputFiles.Read(file, LargestModel));
        return ThemeModel.Load(content, file);
    }

    /// <summary>The pipeline with the shipped theme model, or the one in a file.</summary>
    /// <exception cref="Errors.PolicySearchException">The file is missing or no model.</exception>
    public static PolicyPipeline Pipeline(string? model) => new(Model(model));

    /// <summary>The index that <c>--store</c> names, to read.</summary>
    /// <exception cref="Errors.PolicySearchException">There is none, or it cannot be read.</exception>
    public static IPolicyIndex Open(string store) => PolicyIndexes.Open(store, IndexMode.Read);

    /// <summary>The index that <c>--store</c> names, to write; made where it is missing.</summary>
    /// <exception cref="Errors.PolicySearchException">It cannot be written.</exception>
    public static IPolicyIndex OpenForWriting(string store) => PolicyIndexes.Open(store, IndexMode.Write);
}
