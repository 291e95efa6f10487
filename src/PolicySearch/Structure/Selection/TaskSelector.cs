using PolicySearch.Documents.Metadata;
using PolicySearch.Records;
using PolicySearch.Structure.Departments;
using PolicySearch.Structure.Numbering;
using PolicySearch.Structure.Outline;
using PolicySearch.Structure.Tables;

namespace PolicySearch.Structure.Selection;

/// <summary>Walks the tree of headings and hands each of its lines to the rules and, where none refuses it, to the list of tasks.</summary>
internal sealed class TaskSelector
{
    private readonly TaskList _list;
    private readonly DocumentShape _shape;

    private TaskSelector(DocumentShape shape, TaskList list) => (_shape, _list) = (shape, list);

    /// <summary>The tasks below the root, in document order.</summary>
    public static List<PolicyTask> Select(PolicyDocument document, OutlineNode root, DocumentRules rules, List<Untaken> untaken, List<Passage> passages)
    {
        var shape = DocumentShape.Of(root, document);
        var list = new TaskList(document.Document, rules, shape, untaken, passages);
        new TaskSelector(shape, list).Below(root, new Place([], SectionPart.Work, []));
        list.ReportRest(root);
        return list.Tasks;
    }

    private void Walk(OutlineNode node, Place place)
    {
        var words = node.Head.Words;
        var title = ItemWords.TitleOf(words);
        var own = HeadingParts.Of(title);
        // 附则 and 回顾 cover all that stands below them; a goal paragraph among principles counts as goals.
        var part = own == SectionPart.Work || place.Part is SectionPart.Glossary or SectionPart.Review ? place.Part : own;
        if (part != place.Part)
            place = place with { Part = part };

        if (node.HasChildren && !ItemWords.HasPartsOnly(node))
        {
            if (!ItemWords.IsTitle(words))
                _list.LeadIn(new PartText(node.Line, words), Heading(node, place, title));
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
        else if (node.Parts.Exists(p => p is not PartText text || !text.IsClauseOnly && !(node.Head.Facts.Figures > 0 && IsNoText(text))))
        {
            Below(node, Heading(node, place, title));
        }
        else if (node.Head.Clauses.Count > 0 || node.Parts.Count > 0 || words.EndsWith('。') && node.Marker.IsNumber)
        {
            Item(node, place);
        }
        else if (node.Marker.IsNumber)
        {
            _list.Refuse(node.Line, node.Printed, UntakenReasons.Heading, part: node.Head);
        }
    }

    /// <summary><c>（一）扩大内需。精准发力…</c>: an item, and in a report of prose the heading of the paragraphs below it.</summary>
    private void HeadedItem(OutlineNode node, Place place, ReadOnlySpan<char> title)
    {
        if (!_shape.IsProse || !node.Parts.Exists(p => p is PartText text && IsSubstantive(text)))
        {
            Item(node, place);
            return;
        }

        // Above several paragraphs the sentence behind the heading only introduces them: they are the work.
        var introduces = node.Head.Clauses.Count == 0 && !node.Head.Facts.StatesGoals(1)
            && node.Parts.Count(p => p is PartText text && IsSubstantive(text) && !text.Facts.IsClosing && !text.Facts.IsReview) > 1;
        if (introduces)
            _list.Refuse(node.Line, node.Head.Words, place.Part == SectionPart.Review ? UntakenReasons.Review : UntakenReasons.LeadIn, place, node.Head);
        else
            _list.Take(node.Line, node.Marker, node.Head.Facts, node.Head.Clauses, place, null, node.Head);
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
            Heads = [.. place.Heads, node.Head],
            Inherited = node.Head.Clauses.Count > 0 ? node.Head.Clauses : place.Inherited,
        };
    }

    private void Below(OutlineNode node, Place place)
    {
        var paragraphs = new List<PartText>();
        // A box stands beside the paragraphs of its section, which do not introduce it.
        var introduces = node.Children.Any(c => c.Marker.IsNumber || !LineWords.IsBox(c.Printed)) || node.Printed.Length == 0 && _shape.HasItems;
        foreach (var part in node.Parts)
        {
            if (part is PartText text)
            {
                paragraphs.Add(text);
                continue;
            }

            if (paragraphs.Count > 0 && LeadDate.Of(paragraphs[^1].Text) is { } date)
                place = place with { Deadline = date };
            Paragraphs(paragraphs, place, node, introduces);
            if (part is OutlineNode child)
            {
                Walk(child, place);
                // Behind 一是…, which heads nothing, the paragraphs of a report go on.
                introduces &= child.Marker.Kind != NumberKind.Ordinal;
            }
            else if (part is PartTable table)
            {
                Rows(table.Table, place);
            }
        }

        Paragraphs(paragraphs, place, node, introduces);
    }

    /// <summary>The rows of a table of tasks or indicators.</summary>
    private void Rows(Table table, Place place)
    {
        foreach (var row in TaskTable.Read(table, text => _list.Refuse(table.Line, text, UntakenReasons.TableRow)))
        {
            List<FoundClause> clauses = row.Clause is { } clause ? [new FoundClause(0, 0, clause)] : [];
            var marker = new Marker(NumberKind.Arabic, row.Number, 0, 0, row.Binding);
            var part = place.Part is SectionPart.Glossary or SectionPart.Year or SectionPart.Plan ? place.Part : SectionPart.Work;
            _list.Take(row.Line, marker, new LineFacts(row.Text), clauses, place with { Section = [.. place.Section, .. row.Section], Part = part }, row.Deadline);
        }
    }

    /// <summary>The paragraphs directly below a heading: tasks of their own where they do not introduce numbered lines.</summary>
    private void Paragraphs(List<PartText> paragraphs, Place place, OutlineNode heading, bool introduces)
    {
        // 完善办学标准。 below a title is its text; among longer paragraphs such a line only names what the next ones are about.
        var brief = paragraphs.Exists(p => !p.IsAside && !p.IsClauseOnly && IsSubstantive(p));
        var bareHeading = heading.Marker.IsNumber && ItemWords.IsTitle(heading.Head.Words);
        string? lead = null;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var (paragraph, first) = (paragraphs[i], i == 0);
            var clauses = new List<FoundClause>(paragraph.Clauses);
            var lines = new List<Clause>();
            var deadline = lead = LeadDate.IsBullet(paragraph.Text) ? lead : null;
            lead ??= LeadDate.Of(paragraph.Text);
            for (; i + 1 < paragraphs.Count && (paragraphs[i + 1].IsClauseOnly || paragraphs[i + 1].IsAside); i++)
            {
                lines.AddRange(paragraphs[i + 1].Clauses.Select(c => c.Clause));
                deadline = paragraphs[i + 1].Deadline ?? deadline;
                TaskList.Told(paragraphs[i + 1]);
            }

            if (lines.Count > 0)
                clauses.Add(new FoundClause(0, 0, Clause.Joined(lines)));

            if (introduces || first && clauses.Count == 0 && OthersNameDepartments(paragraphs))
                _list.LeadIn(paragraph, place);
            else if (IsSubstantive(paragraph) || clauses.Count > 0 || IsBrief(paragraph, heading, paragraphs.Count))
                _list.Paragraph(paragraph, clauses, place, deadline, first && bareHeading, _shape.IsLast(heading), brief && clauses.Count == 0 && !IsSubstantive(paragraph) && paragraph.Facts.Figures == 0);
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

    /// <summary>（一）新增就业4000人。 above the notes or the end of a document is an item, and no heading of theirs.</summary>
    private static bool IsNoText(PartText part) => part.Facts.IsClosing || LineWords.IsNote(part.Text);

    private static bool IsSubstantive(PartText paragraph) => DocumentShape.IsSubstantive(paragraph);

    /// <summary>Whether a short line is the text of the heading above it: a sentence, or all that stands there.</summary>
    private static bool IsBrief(PartText paragraph, OutlineNode heading, int among) =>
        paragraph.Text.Length >= 4 && heading.Printed.Length > 0 && !paragraph.Facts.IsFurniture && !paragraph.Facts.IsDate && !LineWords.IsNote(paragraph.Text) && !PublicBody.IsName(paragraph.Text) && paragraph.Text[0] is not ('（' or '(')
        && (ItemWords.EndsAsSentence(paragraph.Text) || heading.Marker.IsNumber && among == 1 && paragraph.Text[^1] is not (':' or '：') || paragraph.Facts.Figures > 0 && heading.Marker.IsNumber);

    /// <summary>A numbered item with the paragraphs and parts that belong to it.</summary>
    private void Item(OutlineNode node, Place place)
    {
        var item = ItemText.Of(node, _shape.IsLast(node));
        foreach (var part in item.Behind)
            _list.Refuse(part.Line, part.Text, UntakenReasons.Closing, place, part, report: TaskList.Tells(part));
        foreach (var part in item.Parts)
            TaskList.Told(part);
        var section = place;
        if (node.Marker.Kind == NumberKind.Article && item.Texts.Count > 1 && item.Texts[0] == node.Head.Words && item.Texts[0][0] != '【' && ItemWords.IsBareTitle(item.Texts[0]))
        {
            // 第一条 办公空间支持, its text in the next line: a heading, as it is where （一）（二） stand below.
            section = Heading(node, place, item.Texts[0]);
            item.Texts.RemoveAt(0);
        }

        var words = item.Texts.Count == 1 && item.Texts[0] == node.Head.Words ? node.Head.Facts : new LineFacts(string.Join('\n', item.Texts));
        _list.Take(node.Line, node.Marker, words, item.Clauses, section, item.Deadline, node.Head);
        foreach (var part in node.Parts)
        {
            if (part is PartTable table)
                Rows(table.Table, place);
        }
    }
}
