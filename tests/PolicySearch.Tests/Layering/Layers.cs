namespace PolicySearch.Tests.Layering;

/// <summary>Who may use whom in the library, from the ground up. A room is a folder of <c>src/PolicySearch</c>.</summary>
internal static class Layers
{
    private const string Itself = ".";

    /// <summary>
    /// The room; the rooms that it may use; the folders inside it, of which each may use those named before it. What lies in the room
    /// itself may use all of its folders, and none of them uses it; but where a dot comes first among them, it holds what they all use.
    /// </summary>
    private static readonly (string Room, string MayUse, string Folders)[] Table =
    [
        ("Records", "", ""),
        ("Errors", "", ""),
        ("Files", "Errors", ""),
        ("Language", "Errors Files", "Words"),
        ("Regions", "Records Files Language", ""),
        ("Documents", "Records Errors Files Language Regions",
            "Metadata Readers.Plain Readers.Formats Readers.Html Readers.Pdf Readers.Word Readers.Excel Readers.Archives Readers.DataSets"),
        ("Structure", "Records Files Language Documents", "Numbering Departments Tables Outline Selection"),
        ("Targets", "Records Errors Files Language Regions Structure", "Words Quantities Wording Candidates Catalogue Naming Scope Rules Evaluation"),
        ("Themes", "Records Errors Files Language", "Scheme Features Model Classifiers Training Evaluation"),
        ("Extraction", "Records Errors Language Documents Structure Targets Themes", ""),
        ("Store", "Records Errors Files Language", ". Sqlite"),
        ("Search", "Records Errors Files Language Regions Themes Store", ". Tokenizing QuerySyntax Ranking Writing Matching Faceting Reading Asking"),
        ("Indexing", "Records Errors Files Language Regions Targets Themes Extraction Store Search", ""),
        ("Analysis", "Records Errors Language Targets Themes Search Indexing", "Counting Compare Terms Fulfilment Attention Departments Force Diffusion Export Judging"),
    ];

    /// <summary>The rooms, from the ground up.</summary>
    public static IEnumerable<string> Rooms => Table.Select(row => row.Room);

    /// <summary>Whether one folder may use another: <c>Themes.Model</c> may use <c>Themes.Scheme</c> and <c>Records</c>.</summary>
    public static bool May(string from, string to)
    {
        var (room, folder) = Split(from);
        var (otherRoom, other) = Split(to);
        var row = Array.Find(Table, row => row.Room == room);
        if (room != otherRoom)
            return Words(row.MayUse).Contains(otherRoom);
        if (folder == other)
            return true;
        var folders = Words(row.Folders);
        if (folders is [Itself, ..])
            (folder, other) = (folder.Length == 0 ? Itself : folder, other.Length == 0 ? Itself : other);
        return other.Length > 0 && folders.Contains(other) && (folder.Length == 0 || Array.IndexOf(folders, other) < Array.IndexOf(folders, folder));
    }

    private static (string Room, string Folder) Split(string place) =>
        place.IndexOf('.') is var dot && dot < 0 ? (place, "") : (place[..dot], place[(dot + 1)..]);

    private static string[] Words(string? list) => (list ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
