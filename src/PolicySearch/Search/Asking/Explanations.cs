using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Search.Matching;
using PolicySearch.Search.QuerySyntax;
using PolicySearch.Search.Ranking;
using PolicySearch.Search.Reading;
using PolicySearch.Search.Tokenizing;

namespace PolicySearch.Search.Asking;

/// <summary>Says what a hit's score is made of, counted anew from its texts.</summary>
internal static class Explanations
{
    /// <summary>The parts of a score, the greatest first; they add up to it.</summary>
    public static IReadOnlyList<ScorePart> Of(ISearchSnapshot search, IWordSegmenter segmenter, QueryNode? root, SearchFields asked, StoredTask stored, float score)
    {
        if (Words(root) is { } words)
            return Of(search, segmenter, words, stored, score);
        var parts = root.Terms().DistinctBy(term => (term.Text, term.In)).Select(term => Part(search, asked, term, stored)).Where(part => part.Score > 0).ToList();
        var terms = parts.Sum(part => part.Score);
        if (stored.Task.Targets.Count > 0 && terms > 0)
            parts.Add(new ScorePart("target", terms * (RankingFormula.TargetFactor - 1)));

        var rest = score - parts.Sum(part => part.Score);
        // What is left is the whole bonus or rounding.
        var bonus = RankingFormula.TogetherShare * Together.TermsOf(root).Sum(term => search.Rarity(term.Text));
        if (bonus > 0 && rest > bonus / 2)
            parts.Add(new ScorePart("together", rest));
        return [.. parts.OrderByDescending(part => part.Score)];
    }

    // A word earns what it does in the field of words; what is left is earned for how many of them are there, and for a target.
    private static IReadOnlyList<ScorePart> Of(ISearchSnapshot search, IWordSegmenter segmenter, WordsNode words, StoredTask stored, float score)
    {
        var formula = new RankingFormula(search.AverageLength);
        var counts = TaskWords.Of(segmenter, stored.Task).CountBy(word => word).ToDictionary();
        var length = SearchText.Normalise(stored.Task.Text).Length;
        var parts = words.Groups.Select(Best).OfType<ScorePart>().ToList();
        if (search.Documents.NumberOf(stored.Document.Id!) is { } number && words.Groups.Where(group => group.Documents.Contains(number)).Sum(group => group.Weight) is > 0 and var titled)
            parts.Add(new ScorePart("document", WordScorer.DocumentShare * titled));
        var rest = score - parts.Sum(part => part.Score);
        parts.Add(new ScorePart("share", rest));
        return [.. parts.OrderByDescending(part => part.Score)];

        ScorePart? Best(WordGroup group) => group.Words.Where(word => counts.ContainsKey(word.Word))
            .Select(word => new ScorePart(word.Word, word.Weight * formula.Weight(counts[word.Word], 0, 0, 0, length), counts[word.Word], Rarity: word.Weight))
            .Concat(group.Terms.Select(term => Part(search, SearchFields.All, term.Term, stored) is var part ? part with { Score = part.Score * term.Weight } : part).Where(part => part.Score > 0))
            .MaxBy(part => part.Score);
    }

    private static WordsNode? Words(QueryNode? root) => root as WordsNode ?? (root as AndNode)?.Parts.OfType<WordsNode>().FirstOrDefault();

    private static ScorePart Part(ISearchSnapshot search, SearchFields asked, TermNode term, StoredTask stored)
    {
        var fields = term.In ?? asked;
        var text = SearchText.Normalise(stored.Task.Text);
        var inText = fields.HasFlag(SearchFields.Text) ? Count(text, term.Text) : 0;
        var inHeadings = fields.HasFlag(SearchFields.Heading) ? stored.Task.Section.Sum(heading => Count(SearchText.Normalise(heading), term.Text)) : 0;
        var inDepartments = fields.HasFlag(SearchFields.Department)
            ? stored.Task.Departments.Sum(department => Count(SearchText.Normalise(department.Name), term.Text)) : 0;
        var inTitle = Count(SearchText.Normalise(stored.Document.Title), term.Text);
        var rarity = search.Rarity(term.Text);
        var weight = inText + inHeadings + inDepartments == 0 ? 0
            : new RankingFormula(search.AverageLength).Weight(inText, inHeadings, inDepartments, inTitle, text.Length);
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
