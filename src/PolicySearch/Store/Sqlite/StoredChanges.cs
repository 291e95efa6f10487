using PolicySearch.Records;

namespace PolicySearch.Store.Sqlite;

/// <summary>Reads back what generations changed.</summary>
internal static class StoredChanges
{
    /// <summary>What has changed since a generation, or everything; null where the generation is none of this store's.</summary>
    public static RecordChange? Since(ReadSession session, StoredState state, Generation? since)
    {
        if (since is null)
            return new RecordChange(state.Generation, [], Documents(Keys(session)));
        if (Texts(session, "SELECT mark FROM generations WHERE number = @0", since.Number).SingleOrDefault() != since.Mark)
            return null;

        var changed = Texts(session, "SELECT key FROM documents WHERE generation > @0 ORDER BY id", since.Number);
        var removed = Texts(session, "SELECT document FROM deletions WHERE generation > @0", since.Number);
        return new RecordChange(state.Generation, [.. removed, .. changed], Documents(changed));

        // Read when they are asked for, which is later.
        IEnumerable<KeyedDocument> Documents(List<string> keys) => keys.Select(key => SqliteErrors.Translate(session.File, () => Document(session, key)));
    }

    /// <summary>The keys of all documents, in the order of their rows.</summary>
    public static List<string> Keys(IQueries session) => Texts(session, "SELECT key FROM documents ORDER BY id");

    /// <summary>A document's tasks as they are now.</summary>
    public static KeyedDocument Document(IQueries session, string key)
    {
        var decisions = CorrectionTable.Of(session, key);
        var document = new PolicyDocument { Id = key, Document = "" };
        return new KeyedDocument(key, [.. TaskRows.OfDocument(session, key).Select(row => row.Stored(document, decisions.GetValueOrDefault(row.Text)?.Correction).Task)]);
    }

    private static List<string> Texts(IQueries session, string sql, params ReadOnlySpan<object?> values)
    {
        var texts = new List<string>();
        using var reader = session.Query(sql, values);
        while (reader.Read())
            texts.Add(reader.GetString(0));
        return texts;
    }
}
