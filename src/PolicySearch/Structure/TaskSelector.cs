using PolicySearch.Records;
using PolicySearch.Structure.Departments;
using PolicySearch.Structure.Numbering;
using PolicySearch.Structure.Outline;
using PolicySearch.Structure.Tables;

namespace PolicySearch.Structure;

/// <summary>Walks the tree of headings and decides which of its lines are tasks, and what each task's text and departments are.</summary>
internal sealed class TaskSelector
{
    private const int ShortestParagraph = 15;

    private readonly PolicyDocument _document;
    private readonly DocumentRules _rules;
    private readonly List<Untaken> _untaken;
    private readonly List<PolicyTask> _tasks = [];
    private readonly NamedBodies _bodies = new();
    private readonly bool _hasClauses;
    private readonly bool _hasItems;
    private readonly bool _prose;

    private TaskSelector(PolicyDocument document, OutlineNode root, DocumentRules rules, List<Untaken> untaken)
    {
        (_document, _rules, _untaken) = (document, rules, untaken);
        var (clauses, items) = Survey(root);
        _hasClauses = clauses > 1;
        _hasItems = items > 1;
        _prose = !_hasClauses && (!_hasItems || document.Kind == DocumentKind.WorkReport);
    }

    /// <summary>The tasks below the root, in document order.</summary>
    public static List<PolicyTask> Select(PolicyDocument document, OutlineNode root, DocumentRules rules, List<Untaken> untaken)
    {
        var selector = new TaskSelector(document, root, rules, untaken);
        selector.Below(root, new Place([], SectionPart.Work, []));
        return selector._tasks;
    }

    /// <summary>Where in the document a line stands: the headings above it, what part they play, the departments they name.</summary>
    private sealed record Place(IReadOnlyList<string> Section, SectionPart Part, IReadOnlyList<FoundClause> Inherited);

    private void Walk(OutlineNode node, Place place)
    {
        var words = node.Head.Words;
        var title = ItemWords.TitleOf(words);
        var own = LineWords.PartOf(title);
        // 附则 and 回顾 cover all that stands below them; a goal paragraph among principles counts as goals.
        var part = own == SectionPart.Work || place.Part is SectionPart.Glossary or SectionPart.Review ? place.Part : own;
        if (part != place.Part)
            place = place with { Part = part };

        if (node.HasChildren && !ItemWords.HasPartsOnly(node))
        {
            if (!ItemWords.IsTitle(words))
                LeadIn(new PartText(node.Line, words), Heading(node, place, title));
            Below(node, Heading(node, place, title));
        }
        else if (ItemWords.IsTitle(words) && node.Parts.Count > 0 && node.Parts.TrueForAll(p => p is PartTable))
        {
            Below(node, Heading(node, place, title));
        }
        else if (node.HasChildren || ItemWords.IsItemKind(node.Marker.Kind))
        {
            Item(node, place);
        }
        else if (!ItemWords.IsTitle(words))
        {
            HeadedItem(node, place, title);
        }
        else if (node.Parts.Exists(p => p is not PartText { IsClauseOnly: true }))
        {
            Below(node, Heading(node, place, title));
        }
        else if (node.Head.Clauses.Count > 0 || node.Parts.Count > 0 || words.EndsWith('。') && node.Marker.IsNumber)
        {
            Item(node, place);
        }
        else if (node.Marker.IsNumber)
        {
            Refuse(node.Line, node.Printed, UntakenReasons.Heading);
        }
    }

    /// <summary><c>（一）扩大内需。精准发力…</c>: an item, and in a report of prose the heading of the paragraphs below it.</summary>
    private void HeadedItem(OutlineNode node, Place place, ReadOnlySpan<char> title)
    {
        if (!_prose || !node.Parts.Exists(p => p is PartText text && IsSubstantive(text)))
        {
            Item(node, place);
            return;
        }

        // Above several paragraphs the sentence behind the heading only introduces them: they are the work.
        if (node.Head.Clauses.Count == 0 && node.Parts.Count(p => p is PartText text && IsSubstantive(text) && !LineWords.IsClosing(text.Text) && !LineWords.IsReview(text.Text)) > 1 && !LineWords.StatesGoals(node.Head.Words, 1))
            Refuse(node.Line, node.Head.Words, place.Part == SectionPart.Review ? UntakenReasons.Review : UntakenReasons.LeadIn);
        else
            Emit(node.Line, node.Marker, node.Head.Words, node.Head.Clauses, place);
        Below(node, Heading(node, place, title));
    }

    private static Place Heading(OutlineNode node, Place place, ReadOnlySpan<char> title)
    {
        var printed = node.Head.Words.Length == title.Length && node.Head.Clauses.Count == 0
            ? node.Printed
            : string.Concat(node.Printed.AsSpan(0, Math.Min(node.Marker.Length, node.Printed.Length)), title);
        return place with
        {
            Section = [.. place.Section, printed.Trim()],
            Inherited = node.Head.Clauses.Count > 0 ? node.Head.Clauses : place.Inherited,
        };
    }

    private void Below(OutlineNode node, Place place)
    {
        var paragraphs = new List<PartText>();
        foreach (var part in node.Parts)
        {
            if (part is PartText text)
            {
                paragraphs.Add(text);
                continue;
            }

            Paragraphs(paragraphs, place, node);
            if (part is OutlineNode child)
                Walk(child, place);
            else if (part is PartTable table)
                Rows(table.Table, place);
        }

        Paragraphs(paragraphs, place, node);
    }

    /// <summary>The rows of a table of tasks or indicators.</summary>
    private void Rows(Table table, Place place)
    {
        foreach (var row in TaskTable.Read(table, text => Refuse(table.Line, text, UntakenReasons.TableRow)))
        {
            List<FoundClause> clauses = row.Clause is { } clause ? [new FoundClause(0, 0, clause)] : [];
            var marker = new Marker(NumberKind.Arabic, row.Number, 0, 0, row.Binding);
            Emit(row.Line, marker, row.Text, clauses, place with { Section = [.. place.Section, .. row.Section], Part = place.Part == SectionPart.Glossary ? place.Part : SectionPart.Work }, row.Deadline);
        }
    }

    /// <summary>The paragraphs directly below a heading: tasks of their own where no numbered line stands beside them.</summary>
    private void Paragraphs(List<PartText> paragraphs, Place place, OutlineNode heading)
    {
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var paragraph = paragraphs[i];
            var clauses = new List<FoundClause>(paragraph.Clauses);
            var lines = new List<Clause>();
            string? deadline = null;
            for (; i + 1 < paragraphs.Count && (paragraphs[i + 1].IsClauseOnly || paragraphs[i + 1].IsAside); i++)
            {
                lines.AddRange(paragraphs[i + 1].Clauses.Select(c => c.Clause));
                deadline ??= paragraphs[i + 1].Deadline;
            }

            if (lines.Count > 0)
                clauses.Add(new FoundClause(0, 0, Clause.Joined(lines)));

            if (heading.HasChildren || heading.Printed.Length == 0 && _hasItems || i == 0 && clauses.Count == 0 && OthersNameDepartments(paragraphs))
                LeadIn(paragraph, place);
            else if (!IsSubstantive(paragraph))
                continue;
            else if (LineWords.IsDefinition(paragraph.Text) && clauses.Count == 0)
                Refuse(paragraph.Line, paragraph.Text, UntakenReasons.Glossary);
            else if (LineWords.IsClosing(paragraph.Text) && clauses.Count == 0)
                Refuse(paragraph.Line, paragraph.Text, UntakenReasons.Closing, place.Part != SectionPart.Closing);
            else if (LineWords.IsReview(paragraph.Text) && clauses.Count == 0)
                Refuse(paragraph.Line, paragraph.Text, UntakenReasons.Review);
            else if (LineWords.StatesPrinciples(paragraph.Text) && clauses.Count == 0 && !LineWords.StatesGoals(paragraph.Text, 1))
                Refuse(paragraph.Line, paragraph.Text, UntakenReasons.Preamble);
            else
                Emit(paragraph.Line, default, paragraph.Words, clauses, place, deadline);
        }

        paragraphs.Clear();
    }

    /// <summary>坚持调优调强,加快产业升级。 above paragraphs that each name their departments: it introduces them.</summary>
    private static bool OthersNameDepartments(List<PartText> paragraphs)
    {
        int tasks = 0, clauses = 0;
        foreach (var paragraph in paragraphs)
        {
            tasks += !paragraph.IsClauseOnly && !paragraph.IsAside && IsSubstantive(paragraph) ? 1 : 0;
            clauses += paragraph.Clauses.Count > 0 ? 1 : 0;
        }

        return clauses > 1 && clauses >= tasks - 1;
    }

    /// <summary>A paragraph above items: a task only where it states the main goals.</summary>
    private void LeadIn(PartText paragraph, Place place)
    {
        var goals = place.Part == SectionPart.Goals ? 1 : 2;
        if (place.Part is not (SectionPart.Review or SectionPart.Glossary or SectionPart.Closing) && !LineWords.IsReview(paragraph.Text)
            && (paragraph.Text.Contains("目标") && LineWords.StatesGoals(paragraph.Words, goals)
                || LineWords.NamesMainGoals(paragraph.Text) || LineWords.StrivesByYear(paragraph.Text) && LineWords.StatesGoals(paragraph.Words, 1)))
            Emit(paragraph.Line, default, paragraph.Words, paragraph.Clauses, place);
        else if (paragraph.Text.Length > ShortestParagraph)
            Refuse(paragraph.Line, paragraph.Text, ReasonAbove(paragraph, place), report: paragraph.Clauses.Count > 0 || LineWords.StatesGoals(paragraph.Words, 1));
    }

    private static string ReasonAbove(PartText paragraph, Place place) =>
        place.Part == SectionPart.Review || LineWords.IsReview(paragraph.Text) ? UntakenReasons.Review
        : place.Section.Count == 0 ? UntakenReasons.Preamble
        : UntakenReasons.LeadIn;

    private static bool IsSubstantive(PartText paragraph) =>
        paragraph.Clauses.Count > 0 || paragraph.Text.Length >= ShortestParagraph && ItemWords.EndsAsSentence(paragraph.Text) && !LineWords.IsFurniture(paragraph.Text);

    /// <summary>A numbered item with the paragraphs and parts that belong to it.</summary>
    private void Item(OutlineNode node, Place place)
    {
        if (node is { Parts.Count: 0, Head.IsAside: false })
        {
            Emit(node.Line, node.Marker, node.Head.Words, node.Head.Clauses, place);
            return;
        }

        var parts = new List<PartText> { node.Head };
        var below = new HashSet<PartText>(ReferenceEqualityComparer.Instance);
        Collect(node, parts, below);
        var last = parts.FindLastIndex(p => p.Clauses.Count > 0);
        var text = new List<string>();
        var clauses = new List<FoundClause>();
        string? deadline = null;
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            var inside = i == 0 || i <= last || below.Contains(part) || last < 0 && Continues(part);
            if (!inside && part.IsAside)
            {
                // 完成时限:… closes the item behind its departments.
                deadline ??= part.Deadline;
                continue;
            }

            if (!inside)
            {
                // Behind the item's clause, or where the document's own closing begins, nothing more belongs to it.
                for (; i < parts.Count; i++)
                    Refuse(parts[i].Line, parts[i].Text, UntakenReasons.Closing, report: false);
                break;
            }

            deadline ??= part.Deadline;
            if (part.IsAside)
                continue;
            if (part.IsClauseOnly && i > 0)
            {
                var lines = new List<FoundClause>(part.Clauses);
                for (; i + 1 < parts.Count && (parts[i + 1].IsClauseOnly || parts[i + 1].IsAside); i++)
                {
                    lines.AddRange(parts[i + 1].Clauses);
                    deadline ??= parts[i + 1].Deadline;
                }

                clauses.Add(new FoundClause(0, 0, Clause.Joined([.. lines.Select(l => l.Clause)])));
                continue;
            }

            clauses.AddRange(part.Clauses);
            if (part.Words.Length > 0)
                text.Add(part.Words);
        }

        var section = place;
        if (node.Marker.Kind == NumberKind.Article && text.Count > 1 && text[0] == node.Head.Words && text[0][0] != '【' && ItemWords.IsBareTitle(text[0]))
        {
            // 第一条 办公空间支持, its text in the next line: a heading, as it is where （一）（二） stand below.
            section = Heading(node, place, text[0]);
            text.RemoveAt(0);
        }

        Emit(node.Line, node.Marker, string.Join('\n', text), clauses, section, deadline);
        foreach (var part in node.Parts)
        {
            if (part is PartTable table)
                Rows(table.Table, place);
        }
    }

    private static void Collect(OutlineNode node, List<PartText> parts, HashSet<PartText> below)
    {
        foreach (var part in node.Parts)
        {
            if (part is PartText text)
            {
                parts.Add(text);
            }
            else if (part is OutlineNode child)
            {
                parts.Add(new PartText(child.Line, child.Printed));
                below.Add(parts[^1]);
                Collect(child, parts, below);
            }
        }
    }

    private static bool Continues(PartText part) =>
        MarkerReader.Read(part.Text).IsNumber
        || !LineWords.IsClosing(part.Text) && !LineWords.IsReview(part.Text) && !LineWords.IsFurniture(part.Text)
        && (part.Text[^1] is ':' or '：' || part.Text.Length >= ShortestParagraph && ItemWords.EndsAsSentence(part.Text));

    private void Emit(int line, Marker marker, string words, IReadOnlyList<FoundClause> clauses, Place place, string? deadline = null)
    {
        words = words.Trim();
        var refused = clauses.Count > 0 ? null : place.Part switch
        {
            SectionPart.Review => UntakenReasons.Review,
            SectionPart.Glossary => UntakenReasons.Glossary,
            SectionPart.Closing => UntakenReasons.Closing,
            SectionPart.Preamble when !LineWords.StatesGoals(words, 1) => UntakenReasons.Preamble,
            SectionPart.Goals when !marker.IsNumber && _hasItems && !LineWords.StatesFigures(words, 1) => UntakenReasons.LeadIn,
            _ => null,
        };
        if (refused is not null || words.Length < 2)
        {
            Refuse(line, words, refused ?? UntakenReasons.Heading);
            return;
        }

        _tasks.Add(new PolicyTask
        {
            Document = _document.Document,
            Sequence = _tasks.Count + 1,
            Number = marker.Number ?? "",
            Section = place.Section,
            Text = words,
            Departments = Departments(clauses.Count > 0 ? clauses : place.Inherited, line),
            Binding = marker.Starred || words.Contains("(约束性)") || words.Contains("（约束性）"),
            Line = line,
            Deadline = deadline ?? clauses.Select(c => c.Clause.Deadline).FirstOrDefault(d => d is not null) ?? TimeRemark.Labelled(words),
        });
    }

    private DepartmentRole[] Departments(IReadOnlyList<FoundClause> clauses, int line)
    {
        _bodies.BeginTask();
        foreach (var clause in clauses)
        {
            foreach (var (name, role) in clause.Clause.Resolve(_rules.Lead))
                _bodies.Add(name, role);
        }

        if (clauses.Count > 0 && line > _rules.StandingLine)
            _bodies.AddBeside(_rules.Standing);
        return _bodies.OfTask;
    }

    private void Refuse(int line, string text, string reason, bool report = true)
    {
        if (report && text.Length > 0)
            _untaken.Add(new Untaken(line, UntakenKind.Task, text, reason));
    }

    /// <summary>How many lines carry a clause, and how many numbered lines stand lowest.</summary>
    private static (int Clauses, int Items) Survey(OutlineNode node)
    {
        // The explanations behind a report are numbered, its tasks are not.
        if (LineWords.PartOf(node.Head.Text) is SectionPart.Glossary or SectionPart.Closing)
            return (0, 0);
        int clauses = node.Head.Clauses.Count > 0 ? 1 : 0, items = node.Marker.IsNumber && !node.HasChildren && ItemWords.IsItemKind(node.Marker.Kind) ? 1 : 0;
        foreach (var part in node.Parts)
        {
            if (part is PartText { Clauses.Count: > 0 })
                clauses++;
            if (part is not OutlineNode child)
                continue;
            var below = Survey(child);
            clauses += below.Clauses;
            items += below.Items;
        }

        return (clauses, items);
    }
}
