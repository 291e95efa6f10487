using System.Runtime.InteropServices;

namespace PolicySearch.Index.Store;

/// <summary>
/// What filters, facets and ranking ask of each task of a segment, a value a slot. Read whole when the segment is first used.
/// </summary>
internal sealed class Columns
{
    private Columns(int span)
    {
        Document = new int[span];
        TextEnd = new int[span];
        HeadingEnd = new int[span];
        End = new int[span];
        Themes = new uint[span];
        Topics = new ulong[span];
        Targets = new byte[span];
        Shape = new ulong[span];
        DepartmentStart = new int[span + 1];
        Departments = [];
    }

    /// <summary>The document's row; 0 where the slot holds no task.</summary>
    public int[] Document { get; }

    /// <summary>Where the task's text ends in its run of positions; headings follow.</summary>
    public int[] TextEnd { get; }

    /// <summary>Where its headings end; departments follow.</summary>
    public int[] HeadingEnd { get; }

    /// <summary>Where its departments end.</summary>
    public int[] End { get; }

    /// <summary>A bit for each theme, by label number within its level.</summary>
    public uint[] Themes { get; }

    /// <summary>A bit for each topic.</summary>
    public ulong[] Topics { get; }

    /// <summary>How many targets it states, at most 255.</summary>
    public byte[] Targets { get; }

    /// <summary>A fingerprint of its wording: nearly the same text gives nearly the same bits.</summary>
    public ulong[] Shape { get; }

    /// <summary>Where each slot's departments begin in <see cref="Departments"/>; one more entry for the end.</summary>
    public int[] DepartmentStart { get; }

    /// <summary>Rows of printed department names.</summary>
    public int[] Departments { get; private set; }

    public int Span => Document.Length;

    /// <summary>The departments of a task.</summary>
    public ReadOnlySpan<int> DepartmentsOf(int slot) => Departments.AsSpan(DepartmentStart[slot]..DepartmentStart[slot + 1]);

    /// <summary>Builds columns from rows in ascending order of slots.</summary>
    public static Columns Build(int span, IReadOnlyList<ColumnRow> rows)
    {
        var columns = new Columns(span);
        var departments = new List<int>();
        var next = 0;
        foreach (var row in rows)
        {
            while (next <= row.Slot)
                columns.DepartmentStart[next++] = departments.Count;
            var slot = row.Slot;
            columns.Document[slot] = row.Document;
            columns.TextEnd[slot] = row.TextEnd;
            columns.HeadingEnd[slot] = row.HeadingEnd;
            columns.End[slot] = row.End;
            columns.Themes[slot] = row.Themes;
            columns.Topics[slot] = row.Topics;
            columns.Targets[slot] = (byte)Math.Min(row.Targets, byte.MaxValue);
            columns.Shape[slot] = row.Shape;
            departments.AddRange(row.Departments);
        }

        while (next <= span)
            columns.DepartmentStart[next++] = departments.Count;
        columns.Departments = [.. departments];
        return columns;
    }

    /// <summary>Puts the columns of segments that follow one another together.</summary>
    /// <param name="parts">Columns and the slot at which each begins, ascending.</param>
    /// <param name="span">Slots of the whole.</param>
    public static Columns Join(IReadOnlyList<(int Offset, Columns Columns)> parts, int span)
    {
        var whole = new Columns(span);
        var departments = new List<int>();
        var next = 0;
        foreach (var (offset, part) in parts)
        {
            foreach (var (from, to) in part.Arrays().Zip(whole.Arrays()))
                Buffer.BlockCopy(from, 0, to, offset * ElementSize(from), Buffer.ByteLength(from));
            while (next < offset)
                whole.DepartmentStart[next++] = departments.Count;
            for (var slot = 0; slot < part.Span; slot++)
                whole.DepartmentStart[next++] = departments.Count + part.DepartmentStart[slot];
            departments.AddRange(part.Departments);
        }

        while (next <= span)
            whole.DepartmentStart[next++] = departments.Count;
        whole.Departments = [.. departments];
        return whole;
    }

    /// <summary>Writes the columns, little-endian, one after the other.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Span);
        writer.Write(Departments.Length);
        foreach (var array in AllArrays())
            writer.Write(Bytes(array));
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    public static Columns FromBytes(ReadOnlySpan<byte> bytes)
    {
        var columns = new Columns(MemoryMarshal.Read<int>(bytes));
        columns.Departments = new int[MemoryMarshal.Read<int>(bytes[4..])];
        var at = 8;
        foreach (var array in columns.AllArrays())
        {
            var target = Bytes(array);
            bytes.Slice(at, target.Length).CopyTo(target);
            at += target.Length;
        }

        return columns;
    }

    private Array[] Arrays() => [Document, TextEnd, HeadingEnd, End, Themes, Topics, Targets, Shape];

    private Array[] AllArrays() => [.. Arrays(), DepartmentStart, Departments];

    private static int ElementSize(Array array) => array.Length == 0 ? 1 : Buffer.ByteLength(array) / array.Length;

    private static Span<byte> Bytes(Array array) =>
        MemoryMarshal.CreateSpan(ref MemoryMarshal.GetArrayDataReference(array), Buffer.ByteLength(array));
}

/// <summary>One task's values for <see cref="Columns"/>.</summary>
internal sealed record ColumnRow(
    int Slot, int Document, int TextEnd, int HeadingEnd, int End, uint Themes, ulong Topics, int Targets, ulong Shape, IReadOnlyList<int> Departments);
