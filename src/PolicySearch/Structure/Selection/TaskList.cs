using PolicySearch.Records;
using PolicySearch.Structure.Departments;
using PolicySearch.Structure.Numbering;
using PolicySearch.Structure.Outline;

namespace PolicySearch.Structure.Selection;

/// <summary>The tasks taken so far, and a reason for every line that is none: a line with a figure, a clause or a number is in one or the other.</summary>
internal sealed class TaskList(string document, DocumentRules rules, DocumentShape shape, List<Untaken> untaken, List<Passage> passages)
{
    private const int ShortestParagraph = 15;

    private readonly NamedBodies _bodies = new();

    /// <summary>The tasks, in document order.</summary>
    public List<PolicyTask> Tasks { get; } = [];

    /// <summary>A paragraph directly below a heading.</summary>
    public void Paragraph(PartText paragraph, IReadOnlyList<FoundClause> clauses, Place place, string? deadline, bool first, bool last, bool brief)
    {
        paragraph.IsTold = true;
        var line = new LineInPlace(paragraph.Facts, LineStanding.Below, place.Part, HasItems: shape.HasItems, Headed: place.Section.Count > 0, Last: last, First: first, Brief: brief, Resolution: shape.IsResolution);
        if (paragraph.Words.AsSpan().Trim().Length < 2)
            Refuse(paragraph.Line, paragraph.Text, UntakenReasons.Heading, place);
        else if (clauses.Count == 0 && TaskRules.Refusal(line) is { } rule)
            Refuse(paragraph.Line, paragraph.Text, rule.Reason, place, report: rule.Reason != UntakenReasons.Closing || place.Part != SectionPart.Closing);
        else
            Add(paragraph.Line, default, paragraph.Words.Trim(), clauses, place, deadline);
    }

    /// <summary>A paragraph above items: a task only where it states the main goals.</summary>
    public void LeadIn(PartText paragraph, Place place)
    {
        paragraph.IsTold = true;
        var line = new LineInPlace(paragraph.Facts, LineStanding.LeadIn, place.Part, HasItems: shape.HasItems, Headed: place.Section.Count > 0, Resolution: shape.IsResolution);
        if (TaskRules.Refusal(line) is { } rule)
            Refuse(paragraph.Line, paragraph.Text, rule.Reason, place, report: paragraph.Clauses.Count > 0 || paragraph.Facts.Figures > 0);
        else if (paragraph.Words.AsSpan().Trim().Length < 2)
            Refuse(paragraph.Line, paragraph.Text, UntakenReasons.LeadIn, place);
        else if (paragraph.Text.Length > ShortestParagraph || paragraph.Facts.Figures > 0)
            Add(paragraph.Line, default, paragraph.Words.Trim(), paragraph.Clauses, place, null);
    }

    /// <summary>An item, or a row of a table.</summary>
    public void Take(int line, Marker marker, LineFacts words, IReadOnlyList<FoundClause> clauses, Place place, string? deadline, PartText? head = null)
    {
        if (head is not null)
            head.IsTold = true;
        var text = words.Words.Trim();
        var reason = text.Length < 2 ? UntakenReasons.Heading
            : clauses.Count > 0 ? null
            : TaskRules.Refusal(new LineInPlace(words, LineStanding.Item, place.Part, marker.IsNumber, shape.HasItems, place.Section.Count > 0, Resolution: shape.IsResolution))?.Reason;
        if (reason is not null)
            Refuse(line, text, reason, place);
        else
            Add(line, marker, text, clauses, place, deadline);
    }

    /// <summary>Notes that a line is part of what was taken or refused.</summary>
    public static void Told(PartText part) => part.IsTold = true;

    /// <summary>Tells why a line is no task. Where its place is known it is kept as a passage, unless it explains words.</summary>
    public void Refuse(int line, string text, string reason, Place? place = null, PartText? part = null, bool report = true)
    {
        if (place is not null && reason != UntakenReasons.Glossary)
            passages.Add(new Passage(line, place.Section, place.Part, text));
        if (part is not null)
            part.IsTold = true;
        if (report && text.Length > 0)
            untaken.Add(new Untaken(line, UntakenKind.Task, text, reason));
    }

    /// <summary>Reports the lines with a number, a figure or a clause that no task and no reason has taken in: headings over nothing, short lines.</summary>
    public void ReportRest(OutlineNode root)
    {
        foreach (var part in root.Parts)
        {
            switch (part)
            {
                case OutlineNode node:
                    if (!node.Head.IsTold && (node.Marker.IsNumber || Tells(node.Head)))
                        Refuse(node.Line, node.Printed, UntakenReasons.Heading);
                    ReportRest(node);
                    break;
                case PartText text when !text.IsTold && Tells(text):
                    Refuse(text.Line, text.Text, text.Facts.IsFurniture ? UntakenReasons.Furniture : root.Printed.Length == 0 ? UntakenReasons.Preamble : UntakenReasons.LeadIn, text.Facts.IsFurniture ? null : new Place(root.Printed.Length == 0 ? [] : [root.Printed.Trim()], HeadingParts.Of(root.Head.Words), []));
                    break;
            }
        }
    }

    /// <summary>Whether a line must be told of: it has a number, a figure or departments.</summary>
    public static bool Tells(PartText part) => part.Facts.Figures > 0 || part.Clauses.Count > 0 || part.Facts.Marker.IsNumber;

    private void Add(int line, Marker marker, string words, IReadOnlyList<FoundClause> clauses, Place place, string? deadline)
    {
        for (var i = 0; i < place.Heads.Count; i++)
            place.Heads[i].IsTold = true;
        Tasks.Add(new PolicyTask
        {
            Document = document,
            Sequence = Tasks.Count + 1,
            Number = marker.Number ?? "",
            Section = place.Section,
            Part = place.Part,
            Text = words,
            Departments = Departments(clauses.Count > 0 ? clauses : place.Inherited, line),
            Binding = marker.Starred || words.Contains("(约束性)") || words.Contains("（约束性）"),
            Line = line,
            Deadline = deadline ?? DeadlineOf(clauses) ?? TimeRemark.Labelled(words) ?? place.Deadline,
        });
    }

    private static string? DeadlineOf(IReadOnlyList<FoundClause> clauses)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            if (clauses[i].Clause.Deadline is { } deadline)
                return deadline;
        }

        return null;
    }

    private DepartmentRole[] Departments(IReadOnlyList<FoundClause> clauses, int line)
    {
        _bodies.BeginTask();
        for (var i = 0; i < clauses.Count; i++)
        {
            var names = clauses[i].Clause.Names;
            var parts = clauses[i].Clause.Parts(rules.Lead);
            for (var at = 0; at < names.Length; at++)
                _bodies.Add(names[at].Name, parts[at]);
        }

        if (clauses.Count > 0 && line > rules.StandingLine)
            _bodies.AddBeside(rules.Standing);
        return _bodies.OfTask;
    }
}
