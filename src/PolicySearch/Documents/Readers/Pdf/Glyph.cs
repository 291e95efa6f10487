namespace PolicySearch.Documents.Readers.Pdf;

/// <summary>A letter where a page, turned upright, prints it; points, from the lower left.</summary>
/// <param name="X">Where it begins.</param>
/// <param name="Y">Its base line.</param>
/// <param name="Width">How far it moves the next one.</param>
/// <param name="Size">The font's size.</param>
/// <param name="Text">What it stands for: mostly one character.</param>
internal readonly record struct Glyph(double X, double Y, double Width, double Size, string Text)
{
    public double End => X + Width;

    public double Middle => X + (Width / 2);

    /// <summary>Whether it is as wide as a Chinese character.</summary>
    public bool IsWide => Text[0] >= '\u2E80';

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>Half the width of a Chinese character, by which columns of a line are counted.</summary>
    public static double Unit(IReadOnlyCollection<Glyph> glyphs)
    {
        var wide = glyphs.Where(g => g.IsWide).Select(g => g.Width).Order().ToList();
        var width = wide.Count > 0 ? wide[wide.Count / 2] / 2 : glyphs.Where(g => !g.IsBlank).Select(g => g.Width).DefaultIfEmpty(5).Average();
        return Math.Max(1, width);
    }
}

/// <summary>A straight line that a page draws, level or upright; points.</summary>
/// <param name="Upright">Whether it runs upwards.</param>
/// <param name="At">Its x where upright, its y where level.</param>
/// <param name="From">The lesser end along it.</param>
/// <param name="To">The greater end.</param>
internal readonly record struct Ruling(bool Upright, double At, double From, double To)
{
    /// <summary>Lines nearer than this are one, points.</summary>
    public const double Nearness = 3;

    public bool Covers(double place) => From <= place && place <= To;

    /// <summary>Whether two lines meet or go on in each other.</summary>
    public bool Touches(Ruling other) => Upright == other.Upright
        ? Math.Abs(At - other.At) <= Nearness && From <= other.To + Nearness && other.From <= To + Nearness
        : At >= other.From - Nearness && At <= other.To + Nearness && other.At >= From - Nearness && other.At <= To + Nearness;
}
