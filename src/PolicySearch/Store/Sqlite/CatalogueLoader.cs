using System.Collections.Frozen;
using System.Globalization;
using Microsoft.Data.Sqlite;
using PolicySearch.Records;

namespace PolicySearch.Store.Sqlite;

/// <summary>The documents of a state, with where their tasks stand in the file.</summary>
/// <param name="Generation">The generation.</param>
/// <param name="Model">The theme model of the tasks; null where none was kept.</param>
/// <param name="Catalogue">The documents as all know them.</param>
/// <param name="ByRow">The documents by row.</param>
internal sealed record StoredState(Generation Generation, KeptModel? Model, DocumentCatalogue Catalogue, IReadOnlyDictionary<int, DocumentRow> ByRow)
{
    private readonly FrozenDictionary<string, DocumentRow> _byKey = ByRow.Values.ToFrozenDictionary(row => row.Entry.Key, StringComparer.Ordinal);
    private Dictionary<TaskKey, ThemeCorrection>? _corrections;

    /// <summary>Where a document stands; null where there is none of that key.</summary>
    public DocumentRow? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>All decisions whose task is there. A new one makes a new generation, so they are read once.</summary>
    /// <param name="session">A session that sees this state.</param>
    public IReadOnlyDictionary<TaskKey, ThemeCorrection> Corrections(IQueries session) => _corrections ??= CorrectionTable.Attached(session);
}

/// <summary>A stored document and its place in the file. Never changes: a replaced document gets another row.</summary>
/// <param name="Row">Its row.</param>
/// <param name="FirstTask">The row of its first task; the others follow.</param>
/// <param name="Entry">The document.</param>
internal sealed record DocumentRow(int Row, int FirstTask, DocumentEntry Entry)
{
    /// <summary>The row of its last task.</summary>
    public int LastTask => FirstTask + Entry.Tasks - 1;

    /// <summary>The row of a task where they count up from 1; null where that is none of its rows.</summary>
    public int? RowOf(int sequence) => sequence >= 1 && sequence <= Entry.Tasks ? FirstTask + sequence - 1 : null;
}

/// <summary>Reads the documents of the state that a session sees. Only what is new is read.</summary>
internal static class CatalogueLoader
{
    /// <summary>The generation that a session sees.</summary>
    public static Generation Generation(IQueries session)
    {
        using var reader = session.Query("SELECT number, mark FROM generations ORDER BY number DESC LIMIT 1");
        reader.Read();
        return new Generation(reader.GetInt64(0), reader.GetString(1));
    }

    /// <summary>Loads the state that a session sees.</summary>
    /// <param name="session">The session.</param>
    /// <param name="generation">The state's generation.</param>
    /// <param name="before">An earlier or later state to share with; null where there is none.</param>
    public static StoredState Load(ReadSession session, Generation generation, StoredState? before)
    {
        var rows = Documents(session, before?.ByRow);
        return new StoredState(generation, ModelTable.Read(session, before?.Model), new DocumentCatalogue(rows.Select(row => row.Entry)), rows.ToFrozenDictionary(row => row.Row));
    }

    private static List<DocumentRow> Documents(ReadSession session, IReadOnlyDictionary<int, DocumentRow>? before)
    {
        var rows = new List<DocumentRow>();
        // Many documents are of one region: it is read once.
        var regions = new Dictionary<(string, string), Region>();
        var firstUnknown = int.MaxValue;
        using (var reader = session.Query("SELECT id FROM documents"))
        {
            while (reader.Read())
            {
                var row = reader.GetInt32(0);
                if (before is not null && before.TryGetValue(row, out var same))
                    rows.Add(same);
                else
                    firstUnknown = Math.Min(firstUnknown, row);
            }
        }

        using (var reader = session.Query(
            """
            SELECT id, key, source, name, title, document_number, issuer, region_code, region_name, region_level, region_path,
                   issued, published, validity, expires, year, plan_end, kind, sha256, first_task, task_count, target_count, address
            FROM documents WHERE id >= @0
            """,
            firstUnknown))
        {
            while (reader.Read())
            {
                if (before?.ContainsKey(reader.GetInt32(0)) != true)
                    rows.Add(ReadDocument(reader, regions));
            }
        }

        return rows;
    }

    private static DocumentRow ReadDocument(SqliteDataReader reader, Dictionary<(string Code, string Path), Region> regions)
    {
        var document = new PolicyDocument
        {
            Id = reader.GetString(1),
            Document = reader.GetString(3),
            Title = reader.GetString(4),
            DocumentNumber = Text(reader, 5),
            Issuer = Text(reader, 6),
            Region = reader.IsDBNull(7) ? null : ReadRegion(reader, regions),
            Issued = Date(reader, 11),
            Published = Date(reader, 12),
            Validity = Text(reader, 13),
            Expires = Date(reader, 14),
            Year = reader.IsDBNull(15) ? null : reader.GetInt32(15),
            PlanEnd = reader.IsDBNull(16) ? null : reader.GetInt32(16),
            Kind = Enum.Parse<DocumentKind>(reader.GetString(17)),
            Sha256 = reader.GetString(18),
            Address = Text(reader, 22),
        };
        return new DocumentRow(reader.GetInt32(0), reader.GetInt32(19), new DocumentEntry(reader.GetString(2), document, reader.GetInt32(20), reader.GetInt32(21)));
    }

    private static Region ReadRegion(SqliteDataReader reader, Dictionary<(string Code, string Path), Region> regions)
    {
        var (code, path) = (reader.GetString(7), reader.GetString(10));
        if (!regions.TryGetValue((code, path), out var region))
            regions.Add((code, path), region = new Region(code, reader.GetString(8), Enum.Parse<RegionLevel>(reader.GetString(9)), Json.Strings(path)));
        return region;
    }

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static DateOnly? Date(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : DateOnly.ParseExact(reader.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
