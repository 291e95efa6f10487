using PolicySearch.Store;

namespace PolicySearch.Search.Matching;

/// <summary>One state of the index in memory: the segments of a Lucene reader, and the documents of the store's same generation.</summary>
internal sealed class IndexState
{
    /// <param name="segments">The segments as the reader sees them.</param>
    /// <param name="documents">The documents.</param>
    public IndexState(IEnumerable<SegmentState> segments, DocumentCatalogue documents)
    {
        Documents = documents;
        Segments = [.. segments.Select((segment, i) => new TaskSegment(i, segment, documents))];
        Tasks = Segments.Sum(segment => (long)segment.State.Tasks);
        AverageLength = Math.Max(1, Segments.Sum(segment => segment.State.Length) / (double)Math.Max(1, Tasks));
    }

    /// <summary>The segments.</summary>
    public IReadOnlyList<TaskSegment> Segments { get; }

    /// <summary>The documents.</summary>
    public DocumentCatalogue Documents { get; }

    /// <summary>Tasks that are there.</summary>
    public long Tasks { get; }

    /// <summary>Whether it holds the tasks of the documents and no others.</summary>
    public bool Agrees => Tasks == Documents.Tasks && !Segments.Any(segment => segment.HasStrays);

    /// <summary>Characters a task's text has on average.</summary>
    public double AverageLength { get; }
}
