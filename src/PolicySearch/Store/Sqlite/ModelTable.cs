namespace PolicySearch.Store.Sqlite;

/// <summary>The theme model of the stored tasks, in rows of <c>meta</c>: <c>model_sha256</c>, <c>scheme</c>, <c>themes</c>, <c>topics</c>, <c>model</c>.</summary>
internal static class ModelTable
{
    private const string Get = "SELECT value FROM meta WHERE key = @0";

    /// <summary>The kept model; null where none was ever kept.</summary>
    /// <param name="queries">What reads.</param>
    /// <param name="before">What an earlier state had: given back where it is still that.</param>
    public static KeptModel? Read(IQueries queries, KeptModel? before)
    {
        if (Text(queries, "model_sha256") is not { } fingerprint)
            return null;
        return before?.Fingerprint == fingerprint ? before
            : new KeptModel(fingerprint, Text(queries, "scheme")!, Json.Strings(Text(queries, "themes")!), Json.Strings(Text(queries, "topics")!));
    }

    /// <summary>The kept model's file; null where it is one that comes with the product.</summary>
    public static byte[]? Content(IQueries queries)
    {
        using var reader = queries.Query(Get, "model");
        return reader.Read() ? reader.GetFieldValue<byte[]>(0) : null;
    }

    /// <summary>Keeps a model in the place of the one before.</summary>
    public static void Write(Statements statements, KeptModel model, byte[]? content)
    {
        statements.Run("DELETE FROM meta WHERE key IN ('model_sha256', 'scheme', 'themes', 'topics', 'model')");
        foreach (var (key, value) in new (string, object?)[]
        {
            ("model_sha256", model.Fingerprint), ("scheme", model.Scheme), ("themes", Json.Of(model.Themes)), ("topics", Json.Of(model.Topics)), ("model", content),
        })
        {
            if (value is not null)
                statements.Run("INSERT INTO meta (key, value) VALUES (@0, @1)", key, value);
        }
    }

    private static string? Text(IQueries queries, string key)
    {
        using var reader = queries.Query(Get, key);
        return reader.Read() ? reader.GetString(0) : null;
    }
}
