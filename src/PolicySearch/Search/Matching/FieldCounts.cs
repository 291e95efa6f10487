namespace PolicySearch.Search.Matching;

/// <summary>How often a term stands in the fields of a task: all that ranking asks of its places.</summary>
/// <param name="Packed">4 times its places in the text, 2 where it stands in headings, 1 where in departments.</param>
internal readonly record struct FieldCounts(int Packed)
{
    private const int Department = 1, Heading = 2, TextBit = 2, Text = 1 << TextBit;

    /// <summary>Places in the text.</summary>
    public int InText => Packed >> TextBit;

    /// <summary>1 where it stands in a heading.</summary>
    public int InHeadings => (Packed & Heading) >> 1;

    /// <summary>1 where it stands in a department's name.</summary>
    public int InDepartments => Packed & Department;

    /// <summary>Whether it stands nowhere that counts.</summary>
    public bool IsNone => Packed == 0;

    /// <summary>In two bytes: a text that has it more than 16,383 times is not told from one that has it so often.</summary>
    public ushort Short => (ushort)(Math.Min(InText, ushort.MaxValue >> TextBit) << TextBit | (Packed & (Heading | Department)));

    /// <summary>One place more.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="slot">In which task.</param>
    /// <param name="columns">Where the task's fields end.</param>
    public FieldCounts With(int start, int slot, TaskColumns columns) =>
        start < columns.TextEnd[slot] ? new FieldCounts(Packed + Text) : new FieldCounts(Packed | (start < columns.HeadingEnd[slot] ? Heading : Department));

    /// <summary>What stands in some fields alone.</summary>
    /// <param name="mask">Of <see cref="MaskOf"/>.</param>
    public FieldCounts In(int mask) => new(Packed & mask);

    /// <summary>The mask of some fields.</summary>
    public static int MaskOf(SearchFields fields) =>
        ((fields & SearchFields.Text) != 0 ? ~(Heading | Department) : 0) | ((fields & SearchFields.Heading) != 0 ? Heading : 0) | ((fields & SearchFields.Department) != 0 ? Department : 0);
}
