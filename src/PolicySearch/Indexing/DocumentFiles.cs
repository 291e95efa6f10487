using PolicySearch.Errors;
using PolicySearch.Files;

namespace PolicySearch.Indexing;

/// <summary>Finds the document files that some paths name.</summary>
internal static class DocumentFiles
{
    // Old and foreign office files are taken too, so that each gets the line that says what to do about it.
    // A data set (.csv, .jsonl, .json) is read where it is named, not wherever one happens to lie in a folder.
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".txt", ".text", ".htm", ".html", ".xhtml", ".mht", ".mhtml", ".docx", ".pdf", ".zip",
        ".doc", ".wps", ".rtf", ".xls", ".xlsx", ".ppt",
    };

    /// <summary>A file, and the name its documents go by: its own, or its path below the folder that was named.</summary>
    public readonly record struct Found(string Path, string Name);

    /// <summary>The files, each once, in the order of the paths and then by name.</summary>
    /// <param name="paths">Files and folders. A file that is named is taken whatever its extension; hidden ones in folders are not.</param>
    /// <param name="failed">Takes the paths that do not exist or cannot be listed.</param>
    /// <param name="passedOver">Takes the files in folders that are of other kinds.</param>
    public static List<Found> Below(IEnumerable<string> paths, Action<string, PolicySearchException> failed, Action<string> passedOver)
    {
        var found = new List<Found>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var full = Path.GetFullPath(path);
            if (Directory.Exists(full))
            {
                foreach (var file in FolderWalk.Files(full, error => failed(error.Subject, error)))
                {
                    if (!Extensions.Contains(Path.GetExtension(file)))
                        passedOver(file);
                    else if (seen.Add(file))
                        found.Add(new Found(file, Path.GetRelativePath(full, file).Replace(Path.DirectorySeparatorChar, '/')));
                }
            }
            else if (!File.Exists(full))
                failed(path, new PolicySearchException(ErrorCode.NotFound, path));
            else if (seen.Add(full))
                found.Add(new Found(full, Path.GetFileName(full)));
        }

        return found;
    }
}
