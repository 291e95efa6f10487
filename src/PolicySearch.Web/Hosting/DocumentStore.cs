using PolicySearch.Errors;
using PolicySearch.Extraction;
using PolicySearch.Index;
using PolicySearch.Records;

namespace PolicySearch.Web.Hosting;

/// <summary>Adds uploaded documents to the index and removes stored ones, one at a time.</summary>
internal sealed class DocumentStore(IPolicyIndex index, PolicyPipeline pipeline, PolicySearchOptions options)
{
    private const string UploadPrefix = "upload:";

    private readonly Lock _writing = new();

    /// <summary>Understands a file and stores its documents; one of the same name and content is replaced.</summary>
    /// <exception cref="PolicySearchException">The file cannot be read or holds no task.</exception>
    public IReadOnlyList<StoredDocument> Add(string name, byte[] content, string? region)
    {
        var read = pipeline.Extract(name, content, ReadOptions.Default with { Region = region, MaxBytes = options.MaxUploadBytes });
        if (read.All(document => document.Tasks.Count == 0))
            throw new PolicySearchException(ErrorCode.NoTasks, name);
        var batch = read.Where(document => document.Tasks.Count > 0)
            .Select(document => new SourceDocument(UploadPrefix + document.Document.Document, document)).ToList();
        lock (_writing)
            index.Write(batch, []);
        return
        [
            .. batch.Select(document => new StoredDocument(
                document.Content.Document with { Id = document.Key }, document.Source, document.Content.Tasks.Count, document.Content.Tasks.Sum(task => task.Targets.Count))),
        ];
    }

    /// <summary>Removes a stored document; false where there is none of that key.</summary>
    public bool Remove(string id)
    {
        var source = index.Documents(TaskFilter.None).FirstOrDefault(document => document.Document.Id == id)?.Source;
        if (source is null)
            return false;
        lock (_writing)
            index.Write([], [source]);
        return true;
    }
}
