using Microsoft.Data.Sqlite;
using PolicySearch.Errors;

namespace PolicySearch.Store.Sqlite;

/// <summary>Looks after a store's file: is it there, is it whole, copies of it.</summary>
internal static class StoreUpkeep
{
    private const int MostLines = 20;

    // What must be so of every store: what is wrong where a count is not 0.
    private static readonly (string Wrong, string Sql)[] Rules =
    [
        ("documents whose tasks are not all there", "SELECT count(*) FROM documents d WHERE d.task_count <> (SELECT count(*) FROM tasks t WHERE t.id BETWEEN d.first_task AND d.first_task + d.task_count - 1 AND t.document = d.id)"),
        ("tasks that belong to no document", "SELECT count(*) FROM tasks WHERE document NOT IN (SELECT id FROM documents)"),
        ("targets that belong to no task", "SELECT count(*) FROM targets WHERE task NOT IN (SELECT id FROM tasks)"),
        ("departments of no task", "SELECT count(*) FROM task_departments WHERE task NOT IN (SELECT id FROM tasks)"),
        ("themes of no task", "SELECT count(*) FROM task_labels WHERE task NOT IN (SELECT id FROM tasks)"),
        ("documents of a generation that is not there", "SELECT count(*) FROM documents WHERE generation NOT IN (SELECT number FROM generations)"),
        ("decisions on tasks that are not there", "SELECT count(*) FROM corrections c JOIN documents d ON d.key = c.document WHERE c.sequence IS NOT NULL AND NOT EXISTS (SELECT 1 FROM tasks t WHERE t.document = d.id AND t.sequence = c.sequence)"),
    ];

    /// <summary>Demands that whoever opens the file now finds a generation in it: an open file can have been deleted or exchanged.</summary>
    /// <exception cref="PolicySearchException">It is not so.</exception>
    public static void DemandThere(string file, Generation generation)
    {
        if (!File.Exists(file))
            throw new PolicySearchException(ErrorCode.StoreGone, file);
        try
        {
            using var pool = new ConnectionPool(file, writable: false);
            using var session = pool.Rent();
            if ((string?)session.Scalar("SELECT mark FROM generations WHERE number = @0", generation.Number) != generation.Mark)
                throw new PolicySearchException(ErrorCode.StoreGone, file);
        }
        catch (Exception error) when (error is SqliteException || error is PolicySearchException { Code: not ErrorCode.StoreGone })
        {
            throw new PolicySearchException(ErrorCode.StoreGone, file, inner: error);
        }
    }

    /// <summary>What is damaged or does not agree, a line each.</summary>
    public static IReadOnlyList<string> Verify(ReadSession store, CancellationToken cancellation)
    {
        var wrong = new List<string>();
        try
        {
            using (var lines = store.Query($"PRAGMA integrity_check({MostLines})"))
            {
                while (lines.Read())
                {
                    if (lines.GetString(0) is var line && line != "ok")
                        wrong.Add(line);
                }
            }

            foreach (var (what, sql) in Rules)
            {
                cancellation.ThrowIfCancellationRequested();
                if (store.Scalar(sql) is long count and > 0)
                    wrong.Add($"{count} {what}");
            }
        }
        catch (SqliteException error)
        {
            wrong.Add(error.Message);
        }

        return wrong;
    }

    /// <summary>Copies the store into a file and verifies the copy.</summary>
    public static void Backup(ConnectionPool pool, string file)
    {
        if (File.Exists(file))
            throw new PolicySearchException(ErrorCode.FileExists, file);
        var unfinished = file + ".part";
        try
        {
            File.Delete(unfinished);
            SqliteErrors.Translate(file, () =>
            {
                using var from = pool.OpenReader();
                using var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = unfinished, Pooling = false }.ToString());
                to.Open();
                from.BackupDatabase(to);
                return true;
            });
            DemandWhole(unfinished, file);
            File.Move(unfinished, file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PolicySearchException(ErrorCode.Unwritable, file, [error.Message], error);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Puts a copy in the place of a store, whole or not at all.</summary>
    /// <param name="backup">A file that <see cref="Backup"/> made.</param>
    /// <param name="folder">The folder of the store; it must hold none.</param>
    public static void Restore(string backup, string folder)
    {
        var file = Path.Combine(folder, Schema.FileName);
        if (!File.Exists(backup))
            throw new PolicySearchException(ErrorCode.NotFound, backup);
        if (File.Exists(file))
            throw new PolicySearchException(ErrorCode.FileExists, file);
        DemandWhole(backup, backup);
        var unfinished = file + ".part";
        try
        {
            Directory.CreateDirectory(folder);
            File.Copy(backup, unfinished, overwrite: true);
            DemandWhole(unfinished, backup);
            File.Move(unfinished, file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PolicySearchException(ErrorCode.Unwritable, file, [error.Message], error);
        }
        finally
        {
            if (Directory.Exists(folder))
                File.Delete(unfinished);
        }
    }

    private static void DemandWhole(string file, string name)
    {
        using var pool = new ConnectionPool(file, writable: false);
        using var session = SqliteErrors.Translate(name, pool.Rent);
        var wrong = Verify(session, CancellationToken.None);
        if (wrong.Count > 0 || session.Scalar("PRAGMA application_id") is not (long)Schema.ApplicationId)
            throw new PolicySearchException(ErrorCode.DamagedIndex, name, [wrong.Count > 0 ? wrong[0] : "it is another program's database"]);
    }
}
