using PolicySearch.Errors;
using PolicySearch.Extraction;
using PolicySearch.Indexing;
using PolicySearch.Records;

namespace PolicySearch.Web.Hosting;

/// <summary>Adds uploaded documents to the index and removes stored ones.</summary>
internal sealed class DocumentStore(IPolicyIndex index, PolicyPipeline pipeline, PolicySearchOptions options)
{
    /// <summary>Understands files and stores their documents, all of them or none.</summary>
    /// <returns>What became of each file, in order.</returns>
    /// <exception cref="PolicySearchException">The only file cannot be read or holds no task.</exception>
    /// <exception cref="FieldException">One of several files cannot; each is named with its reason.</exception>
    public async Task<IReadOnlyList<StoredDocument>> AddAsync(IReadOnlyList<UploadedFile> files, string? region, CancellationToken cancellation)
    {
        var batch = Each(files, file => Understand(file, region), cancellation);
        await index.WriteAsync(batch, Uploads.ReplacedBy(batch, await index.FingerprintsAsync(cancellation)), cancellation);
        return
        [
            .. batch.Select(document => new StoredDocument(
                document.Content.Document with { Id = document.Key }, document.Source, document.Content.Tasks.Count, document.Content.Tasks.Sum(task => task.Targets.Count))),
        ];
    }

    /// <summary>Removes a stored document; false where there is none of that key.</summary>
    public async Task<bool> RemoveAsync(string id, CancellationToken cancellation)
    {
        var stored = await index.DocumentsAsync(TaskFilter.None, cancellation).FirstOrDefaultAsync(document => document.Document.Id == id, cancellation);
        if (stored is null)
            return false;
        await index.WriteAsync([], [stored.Source], cancellation);
        return true;
    }

    /// <summary>Understands files without storing anything.</summary>
    /// <returns>Their documents in order, those without tasks too.</returns>
    /// <exception cref="PolicySearchException">The only file cannot be read.</exception>
    /// <exception cref="FieldException">One of several files cannot; each is named with its reason.</exception>
    public IReadOnlyList<ExtractedDocument> Read(IReadOnlyList<UploadedFile> files, string? region, CancellationToken cancellation) =>
        Each(files, file => Extract(file, region), cancellation);

    private static List<T> Each<T>(IReadOnlyList<UploadedFile> files, Func<UploadedFile, IEnumerable<T>> understand, CancellationToken cancellation)
    {
        var all = new List<T>();
        var refused = new FieldCheck();
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                all.AddRange(understand(file));
            }
            catch (PolicySearchException error) when (files.Count > 1)
            {
                refused.Add(file.Name, error.Message);
            }
        }

        refused.Throw(StatusCodes.Status422UnprocessableEntity);
        return all;
    }

    private IReadOnlyList<ExtractedDocument> Extract(UploadedFile file, string? region) =>
        [.. pipeline.Extract(file.Name, file.Content, ReadOptions.Default with { Region = region, MaxBytes = options.MaxUploadBytes })];

    private IEnumerable<SourceDocument> Understand(UploadedFile file, string? region)
    {
        var read = Extract(file, region);
        return read.Any(document => document.Tasks.Count > 0)
            ? read.Where(document => document.Tasks.Count > 0).Select(Uploads.Of)
            : throw new PolicySearchException(ErrorCode.NoTasks, file.Name);
    }
}
