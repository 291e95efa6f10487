using PolicySearch.Language;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;

namespace PolicySearch.Documents.Readers.Pdf;

/// <summary>A page's letters and ruled lines, turned so that most of its text runs from left to right.</summary>
/// <param name="Glyphs">The letters, blanks included.</param>
/// <param name="Rulings">The lines drawn, longer than a letter.</param>
/// <param name="Turned">Text that runs another way than the rest (a stamp across the page), as printed.</param>
/// <param name="Unmapped">How many letters have a font that does not say what they stand for.</param>
internal sealed record UprightPage(IReadOnlyList<Glyph> Glyphs, IReadOnlyList<Ruling> Rulings, string Turned, int Unmapped)
{
    /// <summary>A ruled line is at least this long and at most <see cref="Thickest"/> thick, points.</summary>
    private const double Shortest = 6;
    private const double Thickest = 2.5;

    public static UprightPage Of(Page page)
    {
        var letters = page.Letters.Where(l => !string.IsNullOrEmpty(l.Value) && !IsUnmapped(l.Value[0])).ToList();
        var way = letters.CountBy(l => l.TextOrientation).OrderByDescending(g => g.Value).Select(g => g.Key).FirstOrDefault(TextOrientation.Horizontal);
        var glyphs = letters.Where(l => l.TextOrientation == way).Select(l => Turn(l, way)).Where(g => IsOnPaper(g.X) && IsOnPaper(g.Y) && IsOnPaper(g.End)).ToList();
        var turned = string.Concat(letters.Where(l => l.TextOrientation != way).Take(40).Select(l => l.Value));
        return new UprightPage(glyphs, [.. page.Paths.SelectMany(p => Lines(p, way)).Where(l => IsOnPaper(l.At) && IsOnPaper(l.From) && IsOnPaper(l.To))], turned.Trim(), page.Letters.Count - letters.Count);
    }

    // No page is larger (14,400 points); what a damaged file prints a mile away would cost a mile of blanks.
    private static bool IsOnPaper(double place) => Math.Abs(place) <= 15_000;

    private static bool IsUnmapped(char c) => char.IsControl(c) || c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF');

    private static Glyph Turn(Letter letter, TextOrientation way)
    {
        var (x, y) = Turn(letter.StartBaseLine, way);
        var (end, _) = Turn(letter.EndBaseLine, way);
        var size = letter.PointSize > 0 ? letter.PointSize : 10;
        var width = end - x > 0.01 ? end - x : size * (letter.Value[0] >= '\u2E80' ? 1 : 0.5);
        // Fonts name some characters by the radicals that look like them (⼯⾏⻓).
        return new Glyph(x, y, width, size, string.Create(letter.Value.Length, letter.Value, (span, value) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = CharacterFolding.OfRadical(value[i]);
        }));
    }

    private static (double X, double Y) Turn(PdfPoint point, TextOrientation way) => way switch
    {
        TextOrientation.Rotate90 => (-point.Y, point.X),
        TextOrientation.Rotate180 => (-point.X, -point.Y),
        TextOrientation.Rotate270 => (point.Y, -point.X),
        _ => (point.X, point.Y),
    };

    private static IEnumerable<Ruling> Lines(PdfPath path, TextOrientation way)
    {
        if (!path.IsStroked && !(path.IsFilled && !IsWhite(path.FillColor)))
            yield break;
        foreach (var part in path)
        {
            if (part.GetBoundingRectangle() is not { } box)
                continue;
            var ((x1, y1), (x2, y2)) = (Turn(box.BottomLeft, way), Turn(box.TopRight, way));
            var (left, right, bottom, top) = (Math.Min(x1, x2), Math.Max(x1, x2), Math.Min(y1, y2), Math.Max(y1, y2));
            var (wide, high) = (right - left >= Shortest, top - bottom >= Shortest);
            if (high && right - left <= Thickest)
                yield return new Ruling(true, (left + right) / 2, bottom, top);
            else if (wide && top - bottom <= Thickest)
                yield return new Ruling(false, (bottom + top) / 2, left, right);
            else if (wide && high && path.IsStroked && part.Commands.All(c => c is PdfSubpath.Move or PdfSubpath.Line or PdfSubpath.Close))
            {
                // A drawn box has four lines; one that is only filled shades what others rule.
                yield return new Ruling(true, left, bottom, top);
                yield return new Ruling(true, right, bottom, top);
                yield return new Ruling(false, top, left, right);
                yield return new Ruling(false, bottom, left, right);
            }
        }
    }

    private static bool IsWhite(IColor? color) => color?.ToRGBValues() is var (red, green, blue) && red > 0.98 && green > 0.98 && blue > 0.98;
}
