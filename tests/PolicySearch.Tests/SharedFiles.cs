namespace PolicySearch.Tests;

/// <summary>
/// The real documents and annotations beside the checkout (<c>../shared</c>). They are not part of the project: tests that use
/// them call <see cref="Folder"/>, which skips the test with a clear reason where they are missing.
/// </summary>
internal static class SharedFiles
{
    /// <summary>The checkout's top folder, where PolicySearch.sln stands.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>A folder below <c>../shared</c>; skips the calling test where it does not exist.</summary>
    public static string Folder(string name)
    {
        var folder = Path.GetFullPath(Path.Combine(Repository, "..", "shared", name));
        Assert.SkipUnless(Directory.Exists(folder), $"needs ../shared/{name} beside the checkout, which is not part of the project");
        return folder;
    }

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PolicySearch.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("PolicySearch.sln is not above the tests");
        return folder;
    }
}
