namespace PolicySearch.Documents.Metadata;

/// <summary>
/// The signature block: bodies on lines of their own (or before the date), then the date.
/// <c>桃源市人民政府</c> / <c>2022年4月16日</c>.
/// </summary>
/// <param name="Bodies">The signing bodies as printed; empty where only a date stands alone.</param>
/// <param name="Date">The date of signing.</param>
internal sealed record Signature(IReadOnlyList<string> Bodies, DateOnly Date)
{
    /// <summary>Finds every signature, in order.</summary>
    public static List<Signature> Find(IReadOnlyList<DocumentLine> lines)
    {
        var found = new List<Signature>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Text;
            if (PrintedDate.Alone(line) is { } date)
            {
                var bodies = Above(lines, i);
                if (bodies.Count > 0)
                    found.Add(new Signature(bodies, date));
            }
            else if (PrintedDate.AtEnd(line) is { } end && PublicBody.IsName(end.Before))
            {
                found.Add(new Signature([end.Before], end.Date));
            }
        }

        return found;
    }

    private static List<string> Above(IReadOnlyList<DocumentLine> lines, int dateLine)
    {
        var bodies = new List<string>();
        for (var i = dateLine - 1; i >= 0 && i >= dateLine - 12 && PublicBody.IsName(lines[i].Text); i--)
            bodies.Insert(0, lines[i].Text.Trim());
        return bodies;
    }
}
