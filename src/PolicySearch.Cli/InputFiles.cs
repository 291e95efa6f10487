using PolicySearch.Files;

namespace PolicySearch.Cli;

/// <summary>Files that a command was pointed at.</summary>
internal static class InputFiles
{
    /// <summary>A file itself, or all files below a folder in the order of their paths.</summary>
    /// <exception cref="Errors.PolicySearchException">A folder cannot be listed.</exception>
    public static IEnumerable<string> Below(string path) => Directory.Exists(path) ? FolderWalk.Files(path, error => throw error) : [path];
}
