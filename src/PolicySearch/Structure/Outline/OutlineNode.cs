using PolicySearch.Records;
using PolicySearch.Structure.Departments;
using PolicySearch.Structure.Numbering;

namespace PolicySearch.Structure.Outline;

/// <summary>A numbered line, or an unnumbered heading, with all that stands below it.</summary>
/// <param name="Marker">Its number.</param>
/// <param name="Line">Where it stands in the source.</param>
/// <param name="Printed">The whole printed line.</param>
internal sealed record OutlineNode(Marker Marker, int Line, string Printed) : OutlinePart(Line)
{
    /// <summary>The line's own words behind the number, with the clauses that stand in them.</summary>
    public PartText Head { get; } = new(Line, Marker.IsNumber ? Printed.AsSpan(Math.Min(Marker.Length, Printed.Length)).Trim().ToString() : Printed.Trim());

    /// <summary>What stands below it, in order.</summary>
    public List<OutlinePart> Parts { get; } = [];

    /// <summary>The numbered lines below it.</summary>
    public IEnumerable<OutlineNode> Children => Parts.OfType<OutlineNode>();

    /// <summary>Whether numbered lines stand below it.</summary>
    public bool HasChildren { get; private set; }

    /// <summary>Puts a part below.</summary>
    public void Add(OutlinePart part)
    {
        Parts.Add(part);
        HasChildren |= part is OutlineNode;
    }
}

/// <summary>Something that stands below a heading or an item.</summary>
/// <param name="Line">Where it stands in the source.</param>
internal abstract record OutlinePart(int Line);

/// <summary>A paragraph without a number, or a heading's words behind it.</summary>
/// <param name="Line">Where it stands in the source.</param>
/// <param name="Facts">What is known of it.</param>
internal sealed record PartText(int Line, LineFacts Facts) : OutlinePart(Line)
{
    /// <summary>A paragraph of which nothing is known yet.</summary>
    public PartText(int line, string text)
        : this(line, new LineFacts(text))
    {
    }

    /// <summary>Its printed words.</summary>
    public string Text => Facts.Text;

    /// <summary>Whether it is part of a task, or a reason was told for which it is none.</summary>
    public bool IsTold { get; set; }

    /// <summary>The department clauses in it.</summary>
    public IReadOnlyList<FoundClause> Clauses => Facts.Clauses;

    /// <summary>The words without the clauses.</summary>
    public string Words => Facts.Words;

    /// <summary>Whether it only names a person or a date: 责任领导:某某, 完成时限:12月底前.</summary>
    public bool IsAside => Facts.IsAside;

    /// <summary>What a line that only names a date says: 12月底前 of 完成时限:12月底前; null for all other lines.</summary>
    public string? Deadline => Facts.Deadline;

    /// <summary>Whether it is nothing but clauses.</summary>
    public bool IsClauseOnly => Facts.IsClauseOnly;
}

/// <summary>A table.</summary>
/// <param name="Table">The table.</param>
internal sealed record PartTable(Table Table) : OutlinePart(Table.Line);
