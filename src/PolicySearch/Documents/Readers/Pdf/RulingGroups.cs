namespace PolicySearch.Documents.Readers.Pdf;

/// <summary>Lines that belong together because they touch: those of one table.</summary>
internal static class RulingGroups
{
    /// <summary>The groups; none where the page has more lines than any table.</summary>
    public static List<List<Ruling>> Of(IReadOnlyList<Ruling> drawn, int most)
    {
        var groups = new List<List<Ruling>>();
        var lines = Joined(drawn, most);
        var open = new HashSet<int>(Enumerable.Range(0, lines.Count));
        while (open.Count > 0)
        {
            var group = new List<Ruling>();
            var next = new Stack<int>([open.First()]);
            open.Remove(next.Peek());
            while (next.TryPop(out var at))
            {
                group.Add(lines[at]);
                foreach (var other in open.Where(o => lines[o].Touches(lines[at])).ToList())
                {
                    open.Remove(other);
                    next.Push(other);
                }
            }

            groups.Add(group);
        }

        return groups;
    }

    // Word draws every cell's edge by itself: pieces that go on in each other are one line.
    private static List<Ruling> Joined(IReadOnlyList<Ruling> drawn, int most)
    {
        var lines = new List<Ruling>();
        foreach (var line in drawn.OrderBy(l => l.Upright).ThenBy(l => Math.Round(l.At)).ThenBy(l => l.From))
        {
            if (lines.Count > 0 && lines[^1] is var last && last.Upright == line.Upright && last.Touches(line))
                lines[^1] = last with { From = Math.Min(last.From, line.From), To = Math.Max(last.To, line.To) };
            else
                lines.Add(line);
            if (lines.Count > most)
                return [];
        }

        return lines;
    }
}
