using PolicySearch.Index.Matching;
using PolicySearch.Index.QuerySyntax;
using PolicySearch.Records;

namespace PolicySearch.Index;

/// <summary>Says what a hit's score is made of, counted anew from its texts.</summary>
internal static class Explanations
{
    /// <summary>The parts of a score, the greatest first; they add up to it.</summary>
    public static IReadOnlyList<ScorePart> Of(PreparedQuery query, IReadOnlyList<TermNode> together, StoredTask stored, float score)
    {
        var parts = query.Root.Terms().DistinctBy(term => (term.Text, term.In)).Select(term => Part(query, term, stored)).Where(part => part.Score > 0).ToList();
        var terms = parts.Sum(part => part.Score);
        if (stored.Task.Targets.Count > 0 && terms > 0)
            parts.Add(new ScorePart("target", terms * (Ranking.TargetFactor - 1)));

        var rest = score - parts.Sum(part => part.Score);
        // What is left is the whole bonus or rounding.
        if (together.Count > 0 && rest > Together.Bonus(query, together) / 2)
            parts.Add(new ScorePart("together", rest));
        return [.. parts.OrderByDescending(part => part.Score)];
    }

    private static ScorePart Part(PreparedQuery query, TermNode term, StoredTask stored)
    {
        var fields = term.In ?? query.Fields;
        var text = SearchText.Normalise(stored.Task.Text);
        var inText = fields.HasFlag(SearchFields.Text) ? Count(text, term.Text) : 0;
        var inHeadings = fields.HasFlag(SearchFields.Heading) ? stored.Task.Section.Sum(heading => Count(SearchText.Normalise(heading), term.Text)) : 0;
        var inDepartments = fields.HasFlag(SearchFields.Department)
            ? stored.Task.Departments.Sum(department => Count(SearchText.Normalise(department.Name), term.Text)) : 0;
        var inTitle = Count(SearchText.Normalise(stored.Document.Title), term.Text);
        var rarity = query[term].Rarity;
        var weight = inText + inHeadings + inDepartments == 0 ? 0
            : Ranking.Weight(inText, inHeadings, inDepartments, inTitle, text.Length, (float)query.Generation.AverageLength);
        return new ScorePart(term.Typed, rarity * weight, inText, inHeadings, inDepartments, inTitle, rarity);
    }

    private static int Count(string text, string term)
    {
        var count = 0;
        for (var at = 0; (at = text.IndexOf(term, at, StringComparison.Ordinal)) >= 0; at++)
            count++;
        return count;
    }
}
