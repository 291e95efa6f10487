using System.Collections;

namespace PolicySearch.Index.Store;

/// <summary>Writes segments: adds, marks removed tasks, joins.</summary>
/// <remarks>
/// Segments of like size are joined when eight of them have come together, so that a text is written again only once for each
/// eightfold growth of the index, and a search looks into a few dozen segments at most.
/// </remarks>
internal sealed class SegmentTable(Statements statements, PostingTable postings)
{
    private const int Factor = 8;
    private const int SmallestLevel = 64;

    private sealed record Row(int Id, int FirstTask, int Span, long Length, byte[]? Dead)
    {
        public int Level => (int)Math.Floor(Math.Log(Math.Max(Span, SmallestLevel) / (double)SmallestLevel, Factor));
    }

    /// <summary>Adds what was built; nothing where nothing was.</summary>
    public void Add(SegmentUnderConstruction built)
    {
        if (built.Span == 0)
            return;

        var id = NextId();
        statements.Run(
            "INSERT INTO segments (id, first_task, span, length, columns) VALUES (@0, @1, @2, @3, @4)",
            id, built.FirstTask, built.Span, built.Length, built.Columns().ToBytes());
        built.FlushPostings((token, list) => postings.Insert(id, token, list));
    }

    /// <summary>Marks tasks as removed; a segment without any left goes altogether.</summary>
    public void Bury(int firstTask, int count)
    {
        foreach (var segment in Rows().Where(row => row.FirstTask < firstTask + count && firstTask < row.FirstTask + row.Span))
        {
            var dead = segment.Dead is null ? new BitArray(segment.Span) : new BitArray(segment.Dead) { Length = segment.Span };
            for (var task = Math.Max(firstTask, segment.FirstTask); task < Math.Min(firstTask + count, segment.FirstTask + segment.Span); task++)
                dead[task - segment.FirstTask] = true;
            if (dead.HasAllSet())
                Remove(segment);
            else
                statements.Run("UPDATE segments SET dead = @1 WHERE id = @0", segment.Id, Bytes(dead));
        }
    }

    /// <summary>Joins the newest segments where eight of like size have come together.</summary>
    public void MergeWhereMany()
    {
        while (true)
        {
            var rows = Rows();
            var level = rows.Count == 0 ? 0 : rows[^1].Level;
            var run = rows.AsEnumerable().Reverse().TakeWhile(row => row.Level <= level).Reverse().ToList();
            // A smaller one in between (a small update) joins its larger neighbours.
            if (run.Count < Factor)
                return;
            Merge(run);
        }
    }

    /// <summary>Joins all segments into one.</summary>
    public void MergeAll()
    {
        var rows = Rows();
        if (rows.Count > 1)
            Merge(rows);
    }

    /// <summary>Removes all derived data.</summary>
    public void Clear()
    {
        statements.Run("DELETE FROM segments");
        statements.Run("DELETE FROM postings");
    }

    private void Merge(List<Row> rows)
    {
        var id = NextId();
        var first = rows[0].FirstTask;
        var span = rows[^1].FirstTask + rows[^1].Span - first;
        var columns = Columns.Join([.. rows.Select(row => (row.FirstTask - first, ReadColumns(row.Id)))], span);
        postings.Join([.. rows.Select(row => (row.Id, row.FirstTask - first))], id);
        foreach (var row in rows)
            Remove(row);
        statements.Run(
            "INSERT INTO segments (id, first_task, span, length, columns, dead) VALUES (@0, @1, @2, @3, @4, @5)",
            id, first, span, rows.Sum(row => row.Length), columns.ToBytes(), JoinDead(rows, first, span));
    }

    private static byte[]? JoinDead(List<Row> rows, int first, int span)
    {
        if (rows.TrueForAll(row => row.Dead is null))
            return null;

        var whole = new BitArray(span);
        foreach (var row in rows.Where(row => row.Dead is not null))
        {
            var dead = new BitArray(row.Dead!);
            for (var slot = 0; slot < row.Span; slot++)
                whole[row.FirstTask - first + slot] = dead[slot];
        }

        return Bytes(whole);
    }

    private void Remove(Row segment)
    {
        statements.Run("DELETE FROM postings WHERE key BETWEEN @0 AND @1", Segment.Key(segment.Id, 0), Segment.Key(segment.Id + 1, 0) - 1);
        statements.Run("DELETE FROM segments WHERE id = @0", segment.Id);
    }

    private List<Row> Rows()
    {
        var rows = new List<Row>();
        using var reader = statements.Query("SELECT id, first_task, span, length, dead FROM segments ORDER BY first_task");
        while (reader.Read())
        {
            rows.Add(new Row(
                reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt64(3),
                reader.IsDBNull(4) ? null : reader.GetFieldValue<byte[]>(4)));
        }

        return rows;
    }

    private Columns ReadColumns(int id) => Columns.FromBytes((byte[])statements.Scalar("SELECT columns FROM segments WHERE id = @0", id)!);

    private int NextId() =>
        Convert.ToInt32(statements.Scalar("UPDATE meta SET value = value + 1 WHERE key = 'next_segment' RETURNING value - 1"), System.Globalization.CultureInfo.InvariantCulture);

    private static byte[] Bytes(BitArray bits)
    {
        var bytes = new byte[(bits.Length + 7) / 8];
        bits.CopyTo(bytes, 0);
        return bytes;
    }
}
