using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using PolicySearch.Errors;
using PolicySearch.Records;

namespace PolicySearch.Index.Store;

/// <summary>Brings the in-memory state up to what a session sees. Only what is new is read.</summary>
internal static class GenerationLoader
{
    /// <summary>The number of the state that a session sees.</summary>
    public static long Number(ReadSession session) =>
        Convert.ToInt64(session.Scalar("SELECT value FROM meta WHERE key = 'generation'"), CultureInfo.InvariantCulture);

    /// <summary>Loads the state that a session sees.</summary>
    /// <param name="session">The session.</param>
    /// <param name="number">The state's number.</param>
    /// <param name="before">An earlier or later state to share with; null where there is none.</param>
    public static Generation Load(ReadSession session, long number, Generation? before)
    {
        var segments = Segments(session, before);
        var documents = Documents(session, before);
        var tasks = documents.Values.Sum(document => document.Tasks);
        return new Generation
        {
            Number = number,
            Segments = segments,
            Documents = documents,
            Labels = new Labels(ReadLabels(session)),
            Departments = new DepartmentNames(ReadDepartments(session)),
            Corrections = ReadCorrections(session, documents),
            Tasks = tasks,
            AverageLength = Math.Max(1, segments.Sum(segment => segment.Length) / (double)Math.Max(1, segments.Sum(segment => segment.Span))),
        };
    }

    private static List<Segment> Segments(ReadSession session, Generation? before)
    {
        var known = before?.Segments.ToDictionary(segment => segment.Id) ?? [];
        var found = new List<(Segment Segment, bool New)>();
        using (var reader = session.Query("SELECT id, first_task, span, length, dead FROM segments ORDER BY first_task"))
        {
            while (reader.Read())
            {
                var id = reader.GetInt32(0);
                var dead = reader.IsDBNull(4) ? null : new BitArray(reader.GetFieldValue<byte[]>(4));
                var columns = known.TryGetValue(id, out var same) ? same.Columns : null;
                found.Add((new Segment(id, reader.GetInt32(1), reader.GetInt32(2), reader.GetInt64(3), columns!, dead), columns is null));
            }
        }

        return [.. found.Select(each => each.New ? each.Segment with { Columns = ReadColumns(session, each.Segment.Id) } : each.Segment)];
    }

    private static Columns ReadColumns(ReadSession session, int segment)
    {
        try
        {
            return Columns.FromBytes((byte[])session.Scalar("SELECT columns FROM segments WHERE id = @0", segment)!);
        }
        catch (Exception error) when (error is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw new PolicySearchException(ErrorCode.DamagedIndex, session.File, ["the columns of a segment cannot be read"], error);
        }
    }

    private static FrozenDictionary<int, DocumentRow> Documents(ReadSession session, Generation? before)
    {
        var rows = new Dictionary<int, DocumentRow>();
        // Many documents are of one region: it is read once.
        var regions = new Dictionary<(string, string), Region>();
        var firstUnknown = int.MaxValue;
        using (var reader = session.Query("SELECT id FROM documents"))
        {
            while (reader.Read())
            {
                var row = reader.GetInt32(0);
                if (before is not null && before.Documents.TryGetValue(row, out var same))
                    rows.Add(row, same);
                else
                    firstUnknown = Math.Min(firstUnknown, row);
            }
        }

        using (var reader = session.Query(
            """
            SELECT id, key, source, name, title, document_number, issuer, region_code, region_name, region_level, region_path,
                   issued, published, validity, expires, year, plan_end, kind, sha256, first_task, task_count, target_count
            FROM documents WHERE id >= @0
            """,
            firstUnknown))
        {
            while (reader.Read())
            {
                if (!rows.ContainsKey(reader.GetInt32(0)))
                    rows.Add(reader.GetInt32(0), ReadDocument(reader, regions));
            }
        }

        return rows.ToFrozenDictionary();
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
        };
        return new DocumentRow(reader.GetInt32(0), reader.GetString(2), document, reader.GetInt32(19), reader.GetInt32(20), reader.GetInt32(21));
    }

    private static Region ReadRegion(SqliteDataReader reader, Dictionary<(string Code, string Path), Region> regions)
    {
        var (code, path) = (reader.GetString(7), reader.GetString(10));
        if (!regions.TryGetValue((code, path), out var region))
            regions.Add((code, path), region = new Region(code, reader.GetString(8), Enum.Parse<RegionLevel>(reader.GetString(9)), Json.Strings(path)));
        return region;
    }

    private static Dictionary<int, (string, string)> ReadLabels(ReadSession session)
    {
        var labels = new Dictionary<int, (string, string)>();
        using var reader = session.Query("SELECT id, level, code FROM labels");
        while (reader.Read())
            labels.Add(reader.GetInt32(0), (reader.GetString(1), reader.GetString(2)));
        return labels;
    }

    private static List<(int, string, string)> ReadDepartments(ReadSession session)
    {
        var departments = new List<(int, string, string)>();
        using var reader = session.Query("SELECT id, name, canonical FROM departments");
        while (reader.Read())
            departments.Add((reader.GetInt32(0), reader.GetString(1), reader.GetString(2)));
        return departments;
    }

    private static FrozenDictionary<int, ThemeCorrection> ReadCorrections(ReadSession session, FrozenDictionary<int, DocumentRow> documents)
    {
        var corrections = new Dictionary<int, ThemeCorrection>();
        using var reader = session.Query(
            """
            SELECT t.id, c.theme, c.topic, c.also_themes, c.also_topics, c.by, c.at
            FROM corrections c JOIN documents d ON d.key = c.document 
            JOIN tasks t ON t.id BETWEEN d.first_task AND d.first_task + d.task_count - 1 AND t.sequence = c.sequence
            """);
        while (reader.Read())
        {
            corrections.Add(reader.GetInt32(0), new ThemeCorrection(
                reader.GetString(1), reader.GetString(2), Json.Strings(reader.GetString(3)), Json.Strings(reader.GetString(4)),
                reader.GetString(5), DateTimeOffset.Parse(reader.GetString(6), CultureInfo.InvariantCulture)));
        }

        return corrections.ToFrozenDictionary();
    }

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static DateOnly? Date(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : DateOnly.ParseExact(reader.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Lists of strings in one column.</summary>
internal static class Json
{
    public static string Of(IEnumerable<string> values) => JsonSerializer.Serialize(values, PolicyJson.Options);

    public static IReadOnlyList<string> Strings(string json) => json == "[]" ? [] : JsonSerializer.Deserialize<string[]>(json, PolicyJson.Options) ?? [];
}
