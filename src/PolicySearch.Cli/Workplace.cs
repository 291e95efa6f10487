using PolicySearch.Extraction;
using PolicySearch.Files;
using PolicySearch.Indexing;
using PolicySearch.Themes.Classifiers;

namespace PolicySearch.Cli;

/// <summary>Puts the library's parts together for the commands.</summary>
internal static class Workplace
{
    /// <summary>Stands in the place of a model file for the model that comes with the product.</summary>
    public const string ShippedModel = "shipped";

    private const long LargestModel = 256L << 20;
    private const int DocumentsWorthTelling = 1000;

    /// <summary>The shipped theme model, or the one in a file.</summary>
    /// <exception cref="Errors.PolicySearchException">The file is missing or no model.</exception>
    public static ThemeModel Model(string? file)
    {
        if (file is null or ShippedModel)
            return ThemeModel.Shipped;
        using var content = new MemoryStream(OrdinaryFile.Read(file, LargestModel));
        return ThemeModel.Load(content, file);
    }

    /// <summary>The pipeline with the shipped theme model, or the one in a file.</summary>
    /// <exception cref="Errors.PolicySearchException">The file is missing or no model.</exception>
    public static PolicyPipeline Pipeline(string? model) => new(Model(model));

    /// <summary>The theme model to tag documents of an index with: the one in a file, which the index keeps from now on, else the index's own.</summary>
    /// <remarks>Where another model tagged what is stored, that is tagged anew, and said.</remarks>
    /// <exception cref="Errors.PolicySearchException">The file is missing or no model, or the index cannot be written.</exception>
    public static async Task<ThemeModel> ModelAsync(Session session, IPolicyIndex index, string? file, CancellationToken cancellation)
    {
        var model = file is null ? await index.ModelAsync(cancellation) : Model(file);
        var tenth = 0;
        var told = new Told<TaggingProgress>(progress =>
        {
            if (progress.Total < DocumentsWorthTelling || progress.Done * 10 / progress.Total <= tenth)
                return;
            tenth = progress.Done * 10 / progress.Total;
            session.Error.WriteLine(Texts.Of("model.progress", tenth * 10));
        });
        if (await index.UseModelAsync(model, told, cancellation) is not { } change)
            return model;
        if (change.Tasks > 0)
            session.Error.WriteLine(Texts.Of("model.changed", change.Tasks, change.Scheme, change.Before));
        if (change.Resting > 0)
            session.Error.WriteLine(Texts.Of("model.resting", change.Resting, change.Scheme, change.Before));
        return model;
    }

    /// <summary>The index that <c>--store</c> names, to read.</summary>
    /// <exception cref="Errors.PolicySearchException">There is none, or it cannot be read.</exception>
    public static IPolicyIndex Open(string store) => PolicyIndexes.Open(store, IndexMode.Read);

    /// <summary>The index that <c>--store</c> names, to write; made where it is missing.</summary>
    /// <exception cref="Errors.PolicySearchException">It cannot be written.</exception>
    public static IPolicyIndex OpenForWriting(string store) => PolicyIndexes.Open(store, IndexMode.Write);
}
