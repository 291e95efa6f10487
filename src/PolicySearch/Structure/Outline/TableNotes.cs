using PolicySearch.Structure.Numbering;

namespace PolicySearch.Structure.Outline;

/// <summary>Follows the notes below a table as far as their count goes on.</summary>
/// <remarks><c>注：1.括号内为累计数。 / 2.空气评价覆盖38个乡镇。 / 3.为2013年数据。</c> are three notes, and no items.</remarks>
internal sealed class TableNotes
{
    private const int LongestNote = 120;

    private int _next;

    /// <summary>Whether a line is a note; the lines must be handed over in order.</summary>
    public bool Take(SourceLine line, Marker marker)
    {
        if (LineWords.IsNote(line.Text) && line.Facts.Clauses.Count == 0)
        {
            var colon = line.Text.AsSpan().IndexOfAny(':', '：');
            var first = MarkerReader.Read(line.Text.AsSpan(colon + 1).TrimStart());
            _next = first.IsNumber ? first.Value + 1 : line.Text.Length == colon + 1 ? 1 : 0;
            return true;
        }

        if (_next > 0 && marker.Kind == NumberKind.Arabic && marker.Value == _next && line.Text.Length < LongestNote)
        {
            _next++;
            return true;
        }

        _next = 0;
        return false;
    }
}
