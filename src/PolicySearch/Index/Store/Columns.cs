using System.Runtime.InteropServices;

namespace PolicySearch.Index.Store;

/// <summary>
/// What filters, facets and ranking ask of each task of a segment, a value a slot. Read whole when the segment is first used.
/// </summary>
internal sealed class Columns
{
    private Columns(int span, int departments, LabelBits[] labelSets)
    {
        Document = new int[span];
        TextEnd = new SmallNumbers(span);
        HeadingEnd = new SmallNumbers(span);
        End = new SmallNumbers(span);
        LabelSet = new SmallNumbers(span);
        LabelSets = labelSets;
        Targets = new byte[span];
        Shape = new ulong[span];
        DepartmentStart = new int[span + 1];
        Departments = new int[departments];
    }

    /// <summary>The document's row; 0 where the slot holds no task.</summary>
    public int[] Document { get; }

    /// <summary>Where the task's text ends in its run of positions; headings follow.</summary>
    public SmallNumbers TextEnd { get; private set; }

    /// <summary>Where its headings end; departments follow.</summary>
    public SmallNumbers HeadingEnd { get; private set; }

    /// <summary>Where its departments end.</summary>
    public SmallNumbers End { get; private set; }

    /// <summary>Which of <see cref="LabelSets"/> holds its themes and topics.</summary>
    public SmallNumbers LabelSet { get; private set; }

    /// <summary>The sets of themes and topics that occur, each once: many tasks share few of them, so that facets are counted by set.</summary>
    public LabelBits[] LabelSets { get; }

    /// <summary>How many targets it states, at most 255.</summary>
    public byte[] Targets { get; }

    /// <summary>A fingerprint of its wording: nearly the same text gives nearly the same bits.</summary>
    public ulong[] Shape { get; }

    /// <summary>Where each slot's departments begin in <see cref="Departments"/>; one more entry for the end.</summary>
    public int[] DepartmentStart { get; }

    /// <summary>Rows of printed department names.</summary>
    public int[] Departments { get; }

    public int Span => Document.Length;

    /// <summary>The departments of a task.</summary>
    public ReadOnlySpan<int> DepartmentsOf(int slot) => Departments.AsSpan(DepartmentStart[slot]..DepartmentStart[slot + 1]);

    /// <summary>The themes and topics of a task.</summary>
    public LabelBits LabelsOf(int slot) => LabelSets[LabelSet[slot]];

    /// <summary>Builds columns from rows in ascending order of slots.</summary>
    public static Columns Build(int span, IReadOnlyList<ColumnRow> rows)
    {
        var sets = rows.Select(row => row.Labels).Distinct().ToArray();
        var numbers = sets.Index().ToDictionary(each => each.Item, each => each.Index);
        var columns = new Columns(span, rows.Sum(row => row.Departments.Count), sets);
        int next = 0, departments = 0;
        foreach (var row in rows)
        {
            var slot = row.Slot;
            while (next <= slot)
                columns.DepartmentStart[next++] = departments;
            columns.Document[slot] = row.Document;
            columns.TextEnd[slot] = row.TextEnd;
            columns.HeadingEnd[slot] = row.HeadingEnd;
            columns.End[slot] = row.End;
            columns.LabelSet[slot] = numbers[row.Labels];
            columns.Targets[slot] = (byte)Math.Min(row.Targets, byte.MaxValue);
            columns.Shape[slot] = row.Shape;
            foreach (var department in row.Departments)
                columns.Departments[departments++] = department;
        }

        columns.DepartmentStart.AsSpan(next).Fill(departments);
        return columns;
    }

    /// <summary>Puts the columns of segments that follow one another together.</summary>
    /// <param name="parts">Columns and the slot at which each begins, ascending.</param>
    /// <param name="span">Slots of the whole.</param>
    public static Columns Join(IReadOnlyList<(int Offset, Columns Columns)> parts, int span)
    {
        var sets = parts.SelectMany(part => part.Columns.LabelSets).Distinct().ToArray();
        var numbers = sets.Index().ToDictionary(each => each.Item, each => each.Index);
        var whole = new Columns(span, parts.Sum(part => part.Columns.Departments.Length), sets);
        int next = 0, departments = 0;
        foreach (var (offset, part) in parts)
        {
            part.Document.CopyTo(whole.Document, offset);
            part.Targets.CopyTo(whole.Targets, offset);
            part.Shape.CopyTo(whole.Shape, offset);
            whole.TextEnd.Put(part.TextEnd, offset);
            whole.HeadingEnd.Put(part.HeadingEnd, offset);
            whole.End.Put(part.End, offset);
            part.Departments.CopyTo(whole.Departments, departments);
            while (next < offset)
                whole.DepartmentStart[next++] = departments;
            for (var slot = 0; slot < part.Span; slot++)
            {
                whole.LabelSet[offset + slot] = numbers[part.LabelsOf(slot)];
                whole.DepartmentStart[next++] = departments + part.DepartmentStart[slot];
            }

            departments += part.Departments.Length;
        }

        whole.DepartmentStart.AsSpan(next).Fill(departments);
        return whole;
    }

    /// <summary>Writes the columns, little-endian, one after the other.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Span);
        writer.Write(Departments.Length);
        writer.Write(LabelSets.Length);
        foreach (var set in LabelSets)
        {
            writer.Write(set.Themes);
            writer.Write(set.Topics);
        }

        writer.Write(MemoryMarshal.AsBytes<int>(Document));
        foreach (var column in new[] { TextEnd, HeadingEnd, End, LabelSet })
            column.Write(writer);
        writer.Write(Targets);
        writer.Write(MemoryMarshal.AsBytes<ulong>(Shape));
        writer.Write(MemoryMarshal.AsBytes<int>(DepartmentStart));
        writer.Write(MemoryMarshal.AsBytes<int>(Departments));
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    public static Columns FromBytes(ReadOnlySpan<byte> bytes)
    {
        var (span, departments) = (ColumnBytes.Read<int>(ref bytes), ColumnBytes.Read<int>(ref bytes));
        var sets = new LabelBits[ColumnBytes.Read<int>(ref bytes)];
        for (var i = 0; i < sets.Length; i++)
            sets[i] = new LabelBits(ColumnBytes.Read<uint>(ref bytes), ColumnBytes.Read<ulong>(ref bytes));

        var columns = new Columns(span, departments, sets);
        ColumnBytes.Fill<int>(ref bytes, columns.Document);
        columns.TextEnd = SmallNumbers.Read(ref bytes, span);
        columns.HeadingEnd = SmallNumbers.Read(ref bytes, span);
        columns.End = SmallNumbers.Read(ref bytes, span);
        columns.LabelSet = SmallNumbers.Read(ref bytes, span);
        ColumnBytes.Fill<byte>(ref bytes, columns.Targets);
        ColumnBytes.Fill<ulong>(ref bytes, columns.Shape);
        ColumnBytes.Fill<int>(ref bytes, columns.DepartmentStart);
        ColumnBytes.Fill<int>(ref bytes, columns.Departments);
        return columns;
    }
}

/// <summary>One task's values for <see cref="Columns"/>.</summary>
internal sealed record ColumnRow(
    int Slot, int Document, int TextEnd, int HeadingEnd, int End, LabelBits Labels, int Targets, ulong Shape, IReadOnlyList<int> Departments);

/// <summary>Some themes and topics: a bit for each label, by its number within its level.</summary>
internal readonly record struct LabelBits(uint Themes, ulong Topics);
