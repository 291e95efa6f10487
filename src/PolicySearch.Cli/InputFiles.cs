using PolicySearch.Errors;

namespace PolicySearch.Cli;

/// <summary>Files that a command was pointed at.</summary>
internal static class InputFiles
{
    /// <summary>A file itself, or all files below a folder in the order of their names.</summary>
    public static IEnumerable<string> Below(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false }).Order(StringComparer.Ordinal)
        : [path];

    /// <summary>A file's bytes.</summary>
    /// <exception cref="PolicySearchException">It does not exist, is larger than the limit, or cannot be read.</exception>
    public static byte[] Read(string path, long maxBytes)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                throw new PolicySearchException(ErrorCode.NotFound, path);
            if (file.Length > maxBytes)
                throw PolicySearchException.TooLarge(path, file.Length, maxBytes);
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PolicySearchException(ErrorCode.Unreadable, path, [e.Message], e);
        }
    }
}
