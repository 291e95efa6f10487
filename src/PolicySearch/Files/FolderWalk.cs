using PolicySearch.Errors;

namespace PolicySearch.Files;

/// <summary>
/// Walks a folder with all below it. Links to folders are followed, but each folder is entered once, so that a loop of links ends. A
/// folder that cannot be listed is told, and the others are walked.
/// </summary>
public static class FolderWalk
{
    private static readonly EnumerationOptions Visible = new() { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, IgnoreInaccessible = false };

    /// <summary>All files below a folder, none of them hidden or in a hidden folder, in the order of their paths.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="failed">Takes the folders that cannot be listed.</param>
    public static IReadOnlyList<string> Files(string folder, Action<PolicySearchException> failed)
    {
        var files = new List<string>();
        var entered = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<(string Shown, string Real)>();
        waiting.Push((folder, Real(folder, folder)));
        while (waiting.TryPop(out var each))
        {
            if (!entered.Add(each.Real))
                continue;
            try
            {
                foreach (var entry in new DirectoryInfo(each.Shown).EnumerateFileSystemInfos("*", Visible).Where(entry => !entry.Name.StartsWith('.')))
                {
                    if (entry.Attributes.HasFlag(FileAttributes.Directory))
                        waiting.Push((entry.FullName, Real(entry.FullName, Path.Combine(each.Real, entry.Name))));
                    else
                        files.Add(entry.FullName);
                }
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                failed(new PolicySearchException(ErrorCode.Unreadable, each.Shown, [error.Message], error));
            }
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }

    // Where a folder really is: itself, unless it is a link.
    private static string Real(string folder, string otherwise)
    {
        try
        {
            return Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? otherwise;
        }
        catch (IOException)
        {
            // A link that leads nowhere is told when it is listed.
            return otherwise;
        }
    }
}
