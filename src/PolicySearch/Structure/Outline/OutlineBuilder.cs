using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Structure.Numbering;

namespace PolicySearch.Structure.Outline;

/// <summary>Builds the tree of headings and items from a document's lines.</summary>
/// <remarks>
/// A number of a kind that is already open continues or restarts that level; a new kind opens a level below, after closing the levels
/// that never stand above it (a new <c>（一）</c> closes an open <c>1.</c>). 第…条 and 一是 nest wherever the document puts them.
/// </remarks>
internal sealed class OutlineBuilder
{
    private const int LongestAnnexTitle = 3;

    private readonly OutlineNode _root = new(default, 0, "");
    private readonly List<OutlineNode> _open = [];
    private readonly List<Untaken> _untaken;
    private int _lastArabic;
    private readonly string _title;
    private bool _attachments;
    private readonly TableNotes _notes = new();

    private OutlineBuilder(string title, List<Untaken> untaken) => (_title, _untaken) = (title, untaken);

    /// <summary>Builds the tree.</summary>
    /// <param name="lines">The document's lines.</param>
    /// <param name="from">The first line of the body.</param>
    /// <param name="to">Behind its last line.</param>
    /// <param name="title">The document's title, which heads no section.</param>
    /// <param name="untaken">Takes the lines that look like an item or a clause but belong to no body.</param>
    /// <returns>The root, whose parts are what stands above the first heading and the outermost headings.</returns>
    public static OutlineNode Build(IReadOnlyList<SourceLine> lines, int from, int to, string title, List<Untaken> untaken)
    {
        var builder = new OutlineBuilder(title, untaken);
        for (var i = from; i < to; i++)
        {
            if (LineWords.AnnexNumber(lines[i].Text) is { } annex)
                i = builder.Annex(annex, lines, i, to);
            else
                builder.Add(lines[i], i + 1 < to ? lines[i + 1] : null);
        }

        return builder._root;
    }

    private OutlineNode Top => _open.Count > 0 ? _open[^1] : _root;

    private void Add(SourceLine line, SourceLine? next)
    {
        if (line.Table is { } table)
        {
            Top.Add(new PartTable(table));
            return;
        }

        if (LineWords.IsAttachments(line.Text))
        {
            _attachments = line.Text.AsSpan().IndexOfAny(':', '：') >= 0;
            Refuse(line, UntakenKind.Task, UntakenReasons.Attachment);
            return;
        }

        var marker = MarkerReader.Read(line.Text, _lastArabic);
        if (_notes.Take(line, marker))
        {
            Refuse(line, UntakenKind.Task, UntakenReasons.TableRow);
            return;
        }

        if (marker.Kind == NumberKind.Arabic && LineWords.IsExplanation(line.Text.AsSpan(marker.Length)) && line.Facts.Clauses.Count == 0)
        {
            Refuse(line, UntakenKind.Task, UntakenReasons.Glossary);
            return;
        }

        if (_attachments && marker.Kind == NumberKind.Arabic && marker.Value > 1 && line.Text.Length < 60 && !line.Text.Contains('。'))
        {
            Refuse(line, UntakenKind.Task, UntakenReasons.Attachment);
            return;
        }

        _attachments = false;
        // 一是 below an item is part of the item.
        if (marker.Kind == NumberKind.Ordinal && _open.Exists(n => n.Marker.Kind is NumberKind.Arabic or NumberKind.Article or NumberKind.Decimal))
            marker = default;
        if (marker.IsNumber)
            Place(marker, line);
        else
            Unnumbered(line, next);
    }

    /// <summary>
    /// Ends all that the part before has opened. The title of a second and later annex heads what stands in it: the items of 附件2 do not
    /// belong below the last heading of 附件1.
    /// </summary>
    /// <returns>The last line that was read.</returns>
    private int Annex(int number, IReadOnlyList<SourceLine> lines, int at, int to)
    {
        Refuse(lines[at], UntakenKind.Task, UntakenReasons.Attachment);
        var follows = number > 1 && _root.Parts.Count > 0;
        _open.Clear();
        _lastArabic = 0;
        _attachments = false;
        if (!follows)
            return at;
        var title = "";
        for (var i = at + 1; i < to && i <= at + LongestAnnexTitle; i++)
        {
            var line = lines[i];
            if (line.Table is not null || MarkerReader.Read(line.Text).IsNumber || line.Text.AsSpan().IndexOfAny(Punctuation.SentenceEnds) >= 0 || line.Text.Length > 60 || LineWords.IsFurniture(line.Text))
                break;
            title += line.Text;
            // A title over several lines ends above the first number or table.
            if (i + 1 < to && (lines[i + 1].Table is not null || MarkerReader.Read(lines[i + 1].Text).IsNumber))
            {
                Push(new OutlineNode(default, lines[at + 1].Line, title));
                return i;
            }
        }

        return at;
    }

    private void Unnumbered(SourceLine line, SourceLine? next)
    {
        if (LineWords.IsBox(line.Text))
        {
            // 专栏1 重点工程: a box stands in the section, not in the item above it.
            while (_open.Count > 0 && _open[^1].Marker.Kind is NumberKind.None or >= NumberKind.ChineseBracketed)
                _open.RemoveAt(_open.Count - 1);
            Push(new OutlineNode(default, line.Line, line.Text));
            return;
        }

        if (IsHeading(line, next))
        {
            var kind = next is null ? NumberKind.None : MarkerReader.Read(next.Text).Kind;
            while (_open.Count > 0 && (_open[^1].Marker.Kind == NumberKind.None || kind == NumberKind.None || Rank(_open[^1].Marker.Kind) >= Rank(kind) || IsWholeSection(line.Text)))
                _open.RemoveAt(_open.Count - 1);
            Push(new OutlineNode(default, line.Line, line.Text));
            return;
        }

        if (line.Facts.IsDate)
        {
            Refuse(line, UntakenKind.Task, UntakenReasons.Signature);
            return;
        }

        if (LineWords.IsSiteFooter(line.Text))
        {
            Refuse(line, UntakenKind.Departments, UntakenReasons.Furniture);
            return;
        }

        var part = new PartText(line.Line, line.Facts);
        ReportVerb(part.Line, part);
        if (Top == _root && part.IsClauseOnly)
            Refuse(line, UntakenKind.Departments, UntakenReasons.Metadata);
        else if (part.Clauses.Count == 0 && part.Facts.IsFurniture && part.Facts.Figures == 0)
            return;
        else if (part.Clauses.Count == 0 && part.Facts.IsFurniture)
            Refuse(line, UntakenKind.Task, UntakenReasons.Furniture);
        else
            Top.Add(part);
    }

    /// <summary>An unnumbered heading: 附则, 名词解释, or what the format marks as one above numbered lines.</summary>
    private bool IsHeading(SourceLine line, SourceLine? next)
    {
        var text = line.Text;
        if (IsWholeSection(text))
            return true;
        return line.OutlineLevel is > 1 && !_title.Contains(text) && !(_title.Length > 0 && text.Contains(_title)) && text.Length <= 40 && text.AsSpan().IndexOfAny(Punctuation.NotInHeadings) < 0 && next is { Table: null };
    }

    private static bool IsWholeSection(string text) =>
        text.Length <= 10 && text.AsSpan().IndexOfAny(Punctuation.NotInHeadings) < 0 && HeadingParts.Of(text) is SectionPart.Glossary or SectionPart.Closing
        && text.Length <= 10;

    private void Place(Marker marker, SourceLine line)
    {
        // （二） behind a box goes on with the section, not with the box.
        if (marker.Kind < NumberKind.Article && _open.FindLastIndex(n => !n.Marker.IsNumber && LineWords.IsBox(n.Printed)) is >= 0 and var box)
            _open.RemoveRange(box, _open.Count - box);
        var same = _open.Count - 1;
        while (same >= 0 && _open[same].Marker.Kind != marker.Kind)
            same--;
        if (same >= 0)
        {
            _open.RemoveRange(same, _open.Count - same);
        }
        else if (marker is not { Kind: NumberKind.ChineseBracketed, Value: 1 } || Top.Parts.Count > 0 || !ItemWords.IsTitle(Top.Head.Words) || Top.Head.Clauses.Count > 0)
        {
            // （一） right below a bare title 1.… opens a level there, against the usual order.
            while (_open.Count > 0 && NeverAbove(_open[^1].Marker.Kind, marker.Kind))
                _open.RemoveAt(_open.Count - 1);
        }

        if (marker.Kind == NumberKind.Arabic)
            _lastArabic = marker.Value;
        var node = new OutlineNode(marker, line.Line, line.Text);
        ReportVerb(node.Line, node.Head);
        Push(node);
        // 四是加强风险管理，提高效能。…: a paragraph that counts, and no heading of those that follow.
        if (marker.Kind == NumberKind.Ordinal && !ItemWords.IsTitle(node.Head.Words))
            _open.RemoveAt(_open.Count - 1);
    }

    /// <summary>牵头 or a label of departments in a text without any clause: an ordinary verb, or a form that is not known.</summary>
    private void ReportVerb(int line, PartText text)
    {
        var at = Punctuation.RoleVerbs.IndexIn(text.Text);
        if (at < 0 || text.Clauses.Count > 0 || text.IsAside)
            return;
        var start = Math.Max(0, at - 12);
        _untaken.Add(new Untaken(line, UntakenKind.Departments, text.Text.Substring(start, Math.Min(40, text.Text.Length - start)), UntakenReasons.OrdinaryVerb));
    }

    private void Push(OutlineNode node)
    {
        Top.Add(node);
        _open.Add(node);
    }

    private static bool NeverAbove(NumberKind open, NumberKind added)
    {
        if (open == NumberKind.None)
            return false;
        if (added is NumberKind.Article)
            return open >= NumberKind.Arabic;
        if (added is NumberKind.Ordinal || open is NumberKind.Article or NumberKind.Ordinal)
            return added < NumberKind.Chinese || open is NumberKind.Article && added is NumberKind.Chinese;
        return Rank(open) > Rank(added);
    }

    private static int Rank(NumberKind kind) => (int)kind;

    private void Refuse(SourceLine line, UntakenKind kind, string reason) => _untaken.Add(new Untaken(line.Line, kind, line.Text, reason));
}
