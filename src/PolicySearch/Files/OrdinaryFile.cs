using PolicySearch.Errors;

namespace PolicySearch.Files;

/// <summary>
/// Reads a file that a user named. A pipe, a device or a socket is never opened (it would wait for ever or never end): all of them are
/// of length 0, as an empty file is. A file that is written meanwhile is read again, and told where it does not come to rest.
/// </summary>
public static class OrdinaryFile
{
    private const int Attempts = 3;

    /// <summary>The whole file.</summary>
    /// <param name="path">The file, or a link to one.</param>
    /// <param name="maxBytes">The largest that is read, bytes.</param>
    /// <exception cref="PolicySearchException">
    /// It does not exist, is empty or no ordinary file, is larger than the limit, changes while it is read, or cannot be read.
    /// </exception>
    public static byte[] Read(string path, long maxBytes)
    {
        try
        {
            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                var before = Look(path, maxBytes);
                var content = Bytes(before, path, maxBytes);
                if (content.Length == before.Length && new FileInfo(before.FullName).LastWriteTimeUtc == before.LastWriteTimeUtc)
                    return content;
            }

            throw new PolicySearchException(ErrorCode.FileChanges, path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PolicySearchException(ErrorCode.Unreadable, path, [error.Message], error);
        }
    }

    // What a link leads to is looked at, not the link: that has a length of its own.
    private static FileInfo Look(string path, long maxBytes)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            throw new PolicySearchException(ErrorCode.NotFound, path);
        if (file.ResolveLinkTarget(returnFinalTarget: true) is { } target)
            file = new FileInfo(target.FullName);
        if (!file.Exists)
            throw new PolicySearchException(ErrorCode.NotFound, path);
        if (file.Length == 0)
            throw new PolicySearchException(ErrorCode.EmptyFile, path);
        if (file.Length > maxBytes)
            throw PolicySearchException.TooLarge(path, file.Length, maxBytes);
        return file;
    }

    // A file that grows is not followed beyond the limit.
    private static byte[] Bytes(FileInfo file, string path, long maxBytes)
    {
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        var content = new byte[file.Length];
        var read = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        if (stream.Length > maxBytes)
            throw PolicySearchException.TooLarge(path, stream.Length, maxBytes);
        return read == stream.Length ? content : content[..Math.Min(read, content.Length - 1)];
    }
}
