using System.Security.Cryptography;
using PolicySearch.Errors;
using PolicySearch.Extraction;
using PolicySearch.Files;
using PolicySearch.Records;

namespace PolicySearch.Indexing;

/// <summary>Brings an index up to date with files and folders: adds what is new, replaces what changed, skips what is the same.</summary>
/// <param name="index">The index, opened for writing.</param>
/// <param name="pipeline">Understands the files, several at once; tags with the index's own model (<see cref="IPolicyIndex.ModelAsync"/>).</param>
/// <param name="options">Limits, column names, region.</param>
public sealed class FolderIndexer(IPolicyIndex index, PolicyPipeline pipeline, ReadOptions options)
{
    private const long CharactersOfBatch = 2_000_000;
    private const int DocumentsWorthJoining = 200;

    /// <summary>A batch is one transaction: small enough that an interrupted run has most of its work stored.</summary>
    internal int DocumentsOfBatch { get; init; } = 64;

    /// <summary>Indexes files and folders.</summary>
    /// <param name="paths">Files and folders; in folders, office files, texts and web pages by their extension; others are passed over and counted.</param>
    /// <param name="prune">True to remove stored documents below <paramref name="paths"/> whose file is gone.</param>
    /// <param name="progress">Told of every file, in order.</param>
    /// <param name="cancellation">Stops between files; what was stored stays.</param>
    /// <returns>What was done. A file that failed is reported and the rest goes on.</returns>
    /// <exception cref="PolicySearchException">The index itself cannot be written.</exception>
    public async Task<IndexReport> RunAsync(
        IReadOnlyList<string> paths, bool prune = false, IProgress<IndexProgress>? progress = null, CancellationToken cancellation = default)
    {
        var run = new IndexRun(progress);
        var files = DocumentFiles.Below(paths, run.Fail, run.PassOver);
        run.Total = files.Count;
        var stored = await index.FingerprintsAsync(cancellation);
        var batch = new List<SourceDocument>();
        long characters = 0;
        foreach (var read in files.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).WithCancellation(cancellation)
            .Select(file => Read(file, stored)))
        {
            batch.AddRange(run.Take(read, stored));
            characters += read.Documents.Sum(document => document.Content.Tasks.Sum(task => (long)task.Text.Length));
            if (batch.Count < DocumentsOfBatch && characters < CharactersOfBatch)
                continue;
            await index.WriteAsync(batch, Uploads.ReplacedBy(batch, stored), cancellation);
            batch.Clear();
            characters = 0;
        }

        var gone = run.Gone(stored, prune ? paths : []);
        if (batch.Count + gone.Count > 0)
            await index.WriteAsync(batch, [.. gone, .. Uploads.ReplacedBy(batch, stored)], cancellation);
        var report = run.Report(gone.Count);
        if (report.Added + report.Updated >= DocumentsWorthJoining)
            await index.OptimiseAsync(cancellation);
        return report;
    }

    private FileRead Read(DocumentFiles.Found file, IReadOnlyDictionary<string, string> stored)
    {
        try
        {
            var content = OrdinaryFile.Read(file.Path, options.MaxBytes);
            if (stored.TryGetValue(file.Path, out var hash) && hash == Convert.ToHexStringLower(SHA256.HashData(content)))
                return new FileRead(file.Path, [], null) { Unchanged = true };

            var documents = pipeline.Extract(file.Name, content, options);
            var several = documents.Count > 1 || (documents.Count == 1 && documents[0].Document.Document != file.Name);
            return new FileRead(file.Path, [.. documents.Select(document => new SourceDocument(several ? $"{file.Path}!{document.Document.Document}" : file.Path, document))], null);
        }
        catch (PolicySearchException error)
        {
            return new FileRead(file.Path, [], error);
        }
    }
}
