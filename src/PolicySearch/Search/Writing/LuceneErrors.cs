using Lucene.Net.Store;
using PolicySearch.Errors;

namespace PolicySearch.Search.Writing;

/// <summary>Tells what Lucene's errors mean: an index to be built anew, or something that a user can mend.</summary>
internal static class LuceneErrors
{
    // ENOSPC and EDQUOT on Linux and macOS, ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL on Windows.
    private static readonly int[] DiskFull = [28, 122, 69, 112, 39];

    /// <summary>Whether the error says that the index cannot be read as it is. Whatever comes of bytes that make no sense counts, as Lucene does not check all of them.</summary>
    public static bool IsDamage(Exception error) =>
        error is not (OperationCanceledException or LockObtainFailedException or PolicySearchException or UnauthorizedAccessException or OutOfMemoryException or ObjectDisposedException)
        && !IsDiskFull(error);

    /// <summary>The error that a user can mend; null for another.</summary>
    /// <param name="name">The index's folder.</param>
    /// <param name="error">The error.</param>
    public static PolicySearchException? Known(string name, Exception error) => error switch
    {
        LockObtainFailedException => new(ErrorCode.IndexLocked, name, inner: error),
        UnauthorizedAccessException => new(ErrorCode.ReadOnlyIndex, name, [error.Message], error),
        _ when IsDiskFull(error) => new(ErrorCode.DiskFull, name, inner: error),
        _ => null,
    };

    private static bool IsDiskFull(Exception error) =>
        error is IOException && DiskFull.Contains(error.HResult & 0xFFFF) || (error.InnerException is { } inner && IsDiskFull(inner));
}
