using Lucene.Net.Index;
using Lucene.Net.Util;
using PolicySearch.Language;
using PolicySearch.Search.Tokenizing;
using PolicySearch.Store;
using Directory = Lucene.Net.Store.Directory;

namespace PolicySearch.Search.Writing;

/// <summary>Writes generations of a store into a Lucene index, in two phases: prepared, and after the store has committed, committed.</summary>
/// <remarks>Holds Lucene's <c>write.lock</c> as long as it lives. One change at a time.</remarks>
internal sealed class TaskIndexWriter : IDisposable
{
    private const double BufferMegabytes = 64;
    private const int TasksOfJob = 256;
    private const int Segments = 20;

    private readonly IndexWriter _writer;
    private readonly ThreadLocal<TaskDocument> _documents = new(() => new TaskDocument());

    /// <param name="directory">Where the index is.</param>
    /// <param name="afresh">True to leave what is there behind.</param>
    /// <exception cref="Lucene.Net.Store.LockObtainFailedException">Another writer is at work.</exception>
    public TaskIndexWriter(Directory directory, bool afresh) => _writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new TaskAnalyzer(SmartCnSegmenter.Default))
    {
        OpenMode = afresh ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND,
        RAMBufferSizeMB = BufferMegabytes,
        WriteLockTimeout = 5000,
        // A compound file is read through smaller buffers.
        UseCompoundFile = false,
        // Much that is written is joined at its end: merging on the way would be done twice.
        MergePolicy = new TieredMergePolicy { NoCFSRatio = 0, SegmentsPerTier = Segments, MaxMergeAtOnce = Segments },
    });

    /// <summary>The stamp of the last commit; null where there is none of ours.</summary>
    public CommitStamp? Stamp => CommitStamp.Read(_writer.CommitData);

    /// <summary>Takes a change in, and makes it ready to be committed: what can fail has been done then.</summary>
    public void Prepare(string store, RecordChange change, CancellationToken cancellation)
    {
        foreach (var keys in change.Removed.Chunk(TasksOfJob))
            _writer.DeleteDocuments([.. keys.Select(key => new Term(IndexFields.Document, key))]);
        var jobs = change.Added.SelectMany(document => document.Tasks.Chunk(TasksOfJob).Select(tasks => (document.Key, tasks)));
        var settings = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        try
        {
            Parallel.ForEach(jobs, settings, job =>
            {
                var document = _documents.Value!;
                foreach (var task in job.tasks)
                    _writer.AddDocument(document.Of(job.Key, task));
            });
        }
        catch (AggregateException error)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(error.InnerExceptions[0]).Throw();
        }

        _writer.SetCommitData(CommitStamp.Of(store, change.Generation).ToUserData());
        _writer.PrepareCommit();
    }

    /// <summary>Makes what was prepared the state that readers see.</summary>
    public void Commit() => _writer.Commit();

    /// <summary>Joins all segments into one and commits that; the generation stays.</summary>
    public void Join()
    {
        _writer.ForceMerge(1);
        _writer.Commit();
    }

    /// <summary>Takes back what was not committed; the writer is of no use any more.</summary>
    public void Rollback() => _writer.Rollback();

    /// <summary>Closes the index when merges under way are done.</summary>
    public void Dispose()
    {
        _writer.Dispose();
        _documents.Dispose();
    }
}
