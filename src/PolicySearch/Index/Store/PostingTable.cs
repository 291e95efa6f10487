using Microsoft.Data.Sqlite;
using PolicySearch.Index.Postings;
using SQLitePCL;
using static SQLitePCL.raw;

namespace PolicySearch.Index.Store;

/// <summary>Writes posting lists without a managed copy of each: hundreds of thousands of rows a batch.</summary>
internal sealed class PostingTable(SqliteConnection connection) : IDisposable
{
    private sqlite3_stmt? _insert;

    /// <summary>Adds a token's list to a segment.</summary>
    public void Insert(int segment, ulong token, ReadOnlySpan<byte> list)
    {
        _insert ??= Prepare("INSERT INTO postings (key, list) VALUES (?1, ?2)");
        sqlite3_bind_int64(_insert, 1, Segment.Key(segment, token));
        sqlite3_bind_blob(_insert, 2, list);
        var result = sqlite3_step(_insert);
        sqlite3_reset(_insert);
        if (result != SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(result, connection.Handle);
    }

    /// <summary>Joins the lists of segments that follow one another into a new segment.</summary>
    /// <param name="parts">Segments in ascending order of tasks, each with what its slot 0 is in the joined one.</param>
    /// <param name="target">The new segment.</param>
    public void Join(IReadOnlyList<(int Segment, int Offset)> parts, int target)
    {
        var cursors = new List<(sqlite3_stmt Rows, int Offset)>();
        try
        {
            var next = new PriorityQueue<int, (ulong Token, int Part)>();
            foreach (var (segment, offset) in parts)
            {
                var rows = Prepare("SELECT key, list FROM postings WHERE key BETWEEN ?1 AND ?2 ORDER BY key");
                sqlite3_bind_int64(rows, 1, Segment.Key(segment, 0));
                sqlite3_bind_int64(rows, 2, Segment.Key(segment + 1, 0) - 1);
                cursors.Add((rows, offset));
                Step(next, cursors, cursors.Count - 1);
            }

            var joiner = new PostingJoiner();
            while (next.TryPeek(out _, out var least))
            {
                joiner.Clear();
                while (next.TryPeek(out var part, out var key) && key.Token == least.Token)
                {
                    next.Dequeue();
                    joiner.Add(sqlite3_column_blob(cursors[part].Rows, 1), cursors[part].Offset);
                    Step(next, cursors, part);
                }

                Insert(target, least.Token, joiner.Compose());
            }
        }
        finally
        {
            foreach (var (rows, _) in cursors)
                rows.Dispose();
        }
    }

    public void Dispose() => _insert?.Dispose();

    private void Step(PriorityQueue<int, (ulong Token, int Part)> next, List<(sqlite3_stmt Rows, int Offset)> cursors, int part)
    {
        var result = sqlite3_step(cursors[part].Rows);
        if (result == SQLITE_ROW)
            next.Enqueue(part, (Segment.Token(sqlite3_column_int64(cursors[part].Rows, 0)), part));
        else if (result != SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(result, connection.Handle);
    }

    private sqlite3_stmt Prepare(string sql)
    {
        SqliteException.ThrowExceptionForRC(sqlite3_prepare_v2(connection.Handle, sql, out var statement), connection.Handle);
        return statement;
    }
}
