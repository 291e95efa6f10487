using PolicySearch.Errors;
using PolicySearch.Records;

namespace PolicySearch.Indexing;

/// <summary>Keeps count of a run over files.</summary>
internal sealed class IndexRun(IProgress<IndexProgress>? progress)
{
    private readonly List<IndexFailure> _failed = [];
    private readonly SortedDictionary<string, int> _passedOver = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _added;
    private int _updated;
    private int _skipped;
    private int _done;
    private int _tasks;
    private int _targets;

    /// <summary>How many files there are.</summary>
    public int Total { get; set; }

    /// <summary>Notes a path that could not be read.</summary>
    public void Fail(string path, PolicySearchException error) => _failed.Add(new IndexFailure(path, error.Code, error.Message));

    /// <summary>Notes a file of a kind that is not taken from folders.</summary>
    public void PassOver(string path)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        _passedOver[extension] = _passedOver.GetValueOrDefault(extension) + 1;
    }

    /// <summary>Notes a file and picks the documents of it that must be written.</summary>
    public List<SourceDocument> Take(FileRead read, IReadOnlyDictionary<string, string> stored)
    {
        _done++;
        _seen.Add(read.Path);
        if (read.Unchanged)
        {
            _skipped++;
            Tell(read.Path, IndexOutcome.Skipped, null);
            return [];
        }

        if (read.Error is { } error)
        {
            Fail(read.Path, error);
            Tell(read.Path, IndexOutcome.Failed, error.Message);
            return [];
        }

        var failures = _failed.Count;
        var (write, outcome) = Pick(read, stored);
        Tell(read.Path, _failed.Count > failures ? IndexOutcome.Failed : outcome, _failed.Count > failures ? _failed[^1].Message : null);
        return write;
    }

    /// <summary>Stored sources below some paths that this run did not see.</summary>
    public List<string> Gone(IReadOnlyDictionary<string, string> stored, IReadOnlyList<string> paths)
    {
        var folders = paths.Select(Path.GetFullPath).ToList();
        return [.. stored.Keys.Where(source => !Seen(source) && folders.Exists(folder => Below(source, folder)))];
    }

    /// <summary>The report of it all.</summary>
    public IndexReport Report(int removed) => new(_added, _updated, _skipped, removed, _tasks, _targets, _failed) { PassedOver = _passedOver };

    private (List<SourceDocument> Write, IndexOutcome Outcome) Pick(FileRead read, IReadOnlyDictionary<string, string> stored)
    {
        var write = new List<SourceDocument>();
        var outcome = IndexOutcome.Skipped;
        foreach (var document in read.Documents)
        {
            _seen.Add(document.Source);
            if (document.Content is { Tasks.Count: 0, IsResolution: true })
            {
                _skipped++;
                continue;
            }

            if (document.Content.Tasks.Count == 0)
            {
                var named = document.Source;
                Fail(named, new PolicySearchException(ErrorCode.NoTasks, named));
                continue;
            }

            var known = stored.TryGetValue(document.Source, out var hash);
            if (known && hash == document.Content.Document.Sha256)
            {
                _skipped++;
                continue;
            }

            outcome = known ? IndexOutcome.Updated : IndexOutcome.Added;
            (_added, _updated) = known ? (_added, _updated + 1) : (_added + 1, _updated);
            _tasks += document.Content.Tasks.Count;
            _targets += document.Content.Tasks.Sum(task => task.Targets.Count);
            write.Add(document);
        }

        return (write, outcome);
    }

    private void Tell(string file, IndexOutcome outcome, string? message) => progress?.Report(new IndexProgress(_done, Total, file, outcome, message));

    // A file that could not be read this time is still there: its entries count as seen.
    private bool Seen(string source) => _seen.Contains(source) || (source.LastIndexOf('!') is var mark and > 0 && _failed.Exists(failure => failure.File == source[..mark]));

    private static bool Below(string source, string folder) =>
        source == folder || source.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        || source.StartsWith(folder + "!", StringComparison.Ordinal);
}
