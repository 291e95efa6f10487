using PolicySearch.Language;
using PolicySearch.Regions;
using PolicySearch.Search.QuerySyntax;
using PolicySearch.Search.Ranking;
using PolicySearch.Search.Reading;
using PolicySearch.Search.Tokenizing;

namespace PolicySearch.Search.Asking;

/// <summary>Takes a query word by word: what to look for, how much each word counts, what is left out and why.</summary>
/// <remarks><code>
/// 家庭大夫签约怎么办   家庭医生 (said 家庭大夫), 签约        怎么办 says nothing
/// 老旧小区改造         老旧小区改造, and for less its parts 老旧小区, 小区, 改造
/// </code>
/// A word weighs as much as it is rare in the tasks.</remarks>
/// <param name="search">The index.</param>
/// <param name="segmenter">Cuts words.</param>
/// <param name="others">What else things are called; <see cref="OtherWords.None"/> where it is switched off.</param>
/// <param name="aliases">Other names.</param>
internal sealed class QueryWords(ISearchSnapshot search, IWordSegmenter segmenter, OtherWords others, AliasTable? aliases)
{
    private const int MostGroups = 40;
    private const int ShortestWord = 2;

    // A part of a term that is looked for itself, a word that stands for another, one that was only said.
    private const float PartShare = 0.5f, OtherShare = 0.8f;

    // Hints where the words are doubtful: two characters beside one another, or one of an unknown word.
    private const float PairShare = 0.5f, SingleShare = 0.3f;
    private const int MostHints = 16;

    // A character that stands in more of the tasks tells nothing.
    private const double MostOfHint = 0.05;

    // A longer text is written, not said: it gets neither other words nor hints.
    private const int LongestSaid = 100;

    // Titles are asked for the words of a question, not for those of a paragraph.
    private const int MostTitled = 16;

    private readonly List<Found> _groups = [];
    private readonly List<DroppedWord> _dropped = [];
    private readonly List<AliasUse> _uses = [];
    private readonly HashSet<string> _seen = [];
    private readonly List<WordGroup> _hints = [];

    /// <summary>Takes a text in.</summary>
    /// <param name="normalised">A normalised term or sentence.</param>
    /// <param name="fields">Where its words may stand; null for all fields.</param>
    public void Add(string normalised, SearchFields? fields)
    {
        var taken = new List<string>();
        var text = EmptyWords.TakeOut(normalised, taken);
        _dropped.AddRange(taken.Select(phrase => new DroppedWord(phrase, DropReason.Empty)));
        var isSaid = text.Length <= LongestSaid;
        var said = isSaid ? others.In(text) : [];
        foreach (var place in said)
            AddSaid(text.Substring(place.Start, place.Length), place.Written, fields);
        var words = segmenter.Segment(text);
        foreach (var range in words)
        {
            var inside = said.Any(place => place.Start <= range.Start.Value && range.End.Value <= place.Start + place.Length);
            if (!inside && char.IsLetterOrDigit(text[range.Start]))
                AddWord(text[range], fields);
        }

        foreach (var hint in isSaid ? Hints(text, words) : [])
            AddHint(hint, fields);
    }

    // Where a word is cut down to single characters, or is unknown, the dictionary did not know what was typed: 领|军人|才, 升|规.
    private IEnumerable<string> Hints(string text, IReadOnlyList<Range> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = text[words[i]];
            if (word.Length > 1 && char.IsLetter(word[0]) && !EmptyWords.Has(word) && search.WordCount(word) == 0)
            {
                for (var at = 0; at + 1 < word.Length && word.Length > 2; at++)
                    yield return word.Substring(at, 2);
                foreach (var character in word)
                    yield return character.ToString();
            }

            if (word.Length == 1)
                yield return word;
            if (i > 0 && words[i - 1].End.Value == words[i].Start.Value && (word.Length == 1 || words[i - 1].End.Value - words[i - 1].Start.Value == 1))
                yield return text[(words[i].Start.Value - 1)..(words[i].Start.Value + 1)];
        }
    }

    private void AddHint(string hint, SearchFields? fields)
    {
        if (_hints.Count == MostHints || hint.Any(c => !IsIdeograph(c) || EmptyWords.Has(c.ToString())) || !_seen.Add(hint) || !Occurs(hint))
            return;
        if (hint.Length == 1 && search.Rarity(hint) < RankingFormula.Rarity(search.Documents.Tasks, (long)(MostOfHint * search.Documents.Tasks)))
            return;
        _hints.Add(new WordGroup(0, [], [new WeightedTerm(new TermNode(hint, hint) { In = fields }, hint.Length == 1 ? SingleShare : PairShare)]));
    }

    private static bool IsIdeograph(char c) => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherLetter;

    /// <summary>Whether nothing is to be looked for.</summary>
    public bool IsEmpty => _groups.Count == 0;

    /// <summary>Whether it is some known words and nothing else: a query of terms, no question.</summary>
    public bool IsPlain => _dropped.Count == 0 && _hints.Count == 0 && _uses.Count == 0;

    /// <summary>Whether every word that says something stands somewhere, as it was typed: who holds what is written for it does not hold all of its words.</summary>
    public bool AllKnown => _uses.Count == 0 && _dropped.TrueForAll(word => word.Why != DropReason.Nowhere) && _groups.TrueForAll(found => found.Group.Words.Count + found.Group.Terms.Count > 0);

    /// <summary>How the query was taken.</summary>
    public Wording Wording => new(
        [.. Kept.SelectMany(group => group.Shown).Distinct()],
        [.. _dropped.DistinctBy(word => word.Word), .. _groups.Except(Kept).SelectMany(group => group.Shown).Distinct().Select(word => new DroppedWord(word, DropReason.Common))],
        [.. _uses.DistinctBy(use => use.Term)]);

    /// <summary>The query of the words.</summary>
    /// <param name="least">The share of their weight that a task must hold.</param>
    public WordsNode Node(double least) => new([.. Kept.Select(found => least < 1 ? InDocuments(found) : found.Group).OrderByDescending(group => group.Weight), .. _hints], least);

    private IReadOnlyList<Found> Kept => _groups.Count <= MostGroups ? _groups : [.. _groups.OrderByDescending(group => group.Group.Weight).Take(MostGroups)];

    private void AddWord(string word, SearchFields? fields)
    {
        if (!_seen.Add(word))
            return;
        if (others.Of(word) is { Count: > 0 } written)
        {
            AddWritten(word, [], written, fields);
            return;
        }

        if (EmptyWords.Has(word) || (word.Length < ShortestWord && !char.IsAsciiLetterOrDigit(word[0])))
        {
            _dropped.Add(new DroppedWord(word, DropReason.Empty));
            return;
        }

        var parts = segmenter.PartsOf(word).Where(part => !EmptyWords.Has(part) && _seen.Add(part)).ToList();
        var names = aliases?.Of(word) ?? [];
        var whole = Group([word], names, fields);
        if (whole is null && PlaceOf(word).Union(search.Documents.Titled(word)).ToList() is { Count: > 0 } there)
            whole = new Found(new WordGroup(RankingFormula.Rarity(search.Documents.Entries.Count, there.Count), [], []), []);
        if (whole is null && parts.Count == 0)
            _dropped.Add(new DroppedWord(word, DropReason.Nowhere));
        if (whole is not null)
            _groups.Add(whole with { Shown = [word] });
        foreach (var part in parts)
        {
            if (Group([part], [], fields) is { } group)
                _groups.Add(new Found(whole is null ? group.Group : Share(group.Group, PartShare), whole is null ? [part] : []));
        }
    }

    // What was said, as one group: its own words or what is written for it.
    private void AddSaid(string said, IReadOnlyList<string> written, SearchFields? fields)
    {
        if (!_seen.Add(said))
            return;
        AddWritten(said, [.. segmenter.Segment(said).Select(range => said[range]).Where(word => word.Length >= ShortestWord && !EmptyWords.Has(word))], written, fields);
    }

    private void AddWritten(string said, IReadOnlyList<string> own, IReadOnlyList<string> written, SearchFields? fields)
    {
        if (Group(own, written, fields) is { } group)
        {
            _groups.Add(group with { Shown = [said] });
            if (written.Where(Occurs).ToList() is { Count: > 0 } there)
                _uses.Add(new AliasUse(said, there, true));
        }
        else
        {
            _dropped.Add(new DroppedWord(said, said.Length < ShortestWord ? DropReason.Empty : DropReason.Nowhere));
        }
    }

    // A short word that stands nowhere as one is only seen inside others: 家里 in 行家里手.
    private bool Occurs(string term)
    {
        var normalised = SearchText.Normalise(term);
        return (normalised.Length != ShortestWord || segmenter.Segment(normalised).Count > 1 || search.WordCount(normalised) > 0)
            && search.Count(normalised, 1, CancellationToken.None) > 0;
    }

    private WordGroup InDocuments(Found found)
    {
        if (_groups.Count > MostTitled)
            return found.Group;
        var words = found.Group.Words.Select(word => word.Word).Concat(found.Group.Terms.Select(term => term.Term.Text)).Concat(found.Shown).Distinct();
        return found.Group with { Documents = [.. words.SelectMany(word => search.Documents.Titled(word)).Concat(found.Shown.SelectMany(PlaceOf)).Distinct()] };
    }

    // Numbers of the documents of the place that a word names, and of all that lies in it.
    private List<int> PlaceOf(string word)
    {
        if (word.Length < ShortestWord || RegionCatalogue.Find(word) is not { } place)
            return [];
        var values = search.Documents.Values;
        var within = Array.ConvertAll(values.Regions, region => region.Value.Length > 0 && RegionCodes.IsWithin(region.Value, place.Code));
        return [.. Enumerable.Range(0, values.Of.Length).Where(number => within[values.Of[number].Region])];
    }

    private Found? Group(IReadOnlyList<string> own, IReadOnlyList<string> written, SearchFields? fields)
    {
        var words = new List<WeightedWord>();
        var terms = new List<WeightedTerm>();
        foreach (var (word, share) in own.Select(word => (word, 1f)).Concat(written.Select(word => (SearchText.Normalise(word), OtherShare))))
        {
            if (fields is null && search.WordCount(word) > 0)
                words.Add(new WeightedWord(word, search.WordRarity(word) * share));
            else if (Occurs(word))
                terms.Add(new WeightedTerm(new TermNode(word, word) { In = fields }, share));
        }

        if (words.Count + terms.Count == 0)
            return null;
        var weight = words.Select(word => word.Weight).Concat(terms.Select(term => search.Rarity(term.Term.Text) * term.Weight)).Max();
        return new Found(new WordGroup(weight, words, terms), []);
    }

    private static WordGroup Share(WordGroup group, float share) => new(
        group.Weight * share,
        [.. group.Words.Select(word => word with { Weight = word.Weight * share })],
        [.. group.Terms.Select(term => term with { Weight = term.Weight * share })]);

    private sealed record Found(WordGroup Group, IReadOnlyList<string> Shown);
}
