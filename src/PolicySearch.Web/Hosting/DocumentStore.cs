using PolicySearch.Errors;
using PolicySearch.Extraction;
using PolicySearch.Indexing;
using PolicySearch.Records;

namespace PolicySearch.Web.Hosting;

/// <summary>Adds uploaded documents to the index and removes stored ones.</summary>
internal sealed class DocumentStore(IPolicyIndex index, PolicyPipeline pipeline, PolicySearchOptions options)
{
    private const string UploadPrefix = "upload:";

    /// <summary>Understands a file and stores its documents; one of the same name and content is replaced.</summary>
    /// <exception cref="PolicySearchException">The file cannot be read or holds no task.</exception>
    public async Task<IReadOnlyList<StoredDocument>> AddAsync(string name, byte[] content, string? region, CancellationToken cancellation)
    {
        var read = pipeline.Extract(name, content, ReadOptions.Default with { Region = region, MaxBytes = options.MaxUploadBytes });
        if (read.All(document => document.Tasks.Count == 0))
            throw new PolicySearchException(ErrorCode.NoTasks, name);
        var batch = read.Where(document => document.Tasks.Count > 0)
            .Select(document => new SourceDocument(UploadPrefix + document.Document.Document, document)).ToList();
        await index.WriteAsync(batch, [], cancellation);
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
}
