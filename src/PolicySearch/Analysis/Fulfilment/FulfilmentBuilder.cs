using PolicySearch.Analysis.Compare;
using PolicySearch.Analysis.Counting;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Targets.Catalogue;

namespace PolicySearch.Analysis.Fulfilment;

/// <summary>
/// Puts each target beside what a later document of the same region states of it: the next year's, else a later one's. Only the region's
/// own values are paired, those of the same indicator, basis and span.
/// </summary>
public static class FulfilmentBuilder
{
    /// <summary>Pairs what is stored.</summary>
    /// <param name="index">The store.</param>
    /// <param name="indicators">Codes, names or aliases; empty for all that the catalogue knows.</param>
    /// <param name="filter">Regions, kinds, themes and so on of the targets; years are those that the promises are for.</param>
    /// <param name="cancellation">Stops between records.</param>
    public static async Task<FulfilmentReport> BuildAsync(IPolicyIndex index, IReadOnlyCollection<string> indicators, TaskFilter filter, CancellationToken cancellation = default)
    {
        var targets = await index.TargetsAsync(indicators, filter, cancellation).ToListAsync(cancellation);
        var everywhere = TaskFilter.None with { Regions = filter.Regions };
        var results = await index.ResultsAsync(indicators, everywhere, cancellation).ToListAsync(cancellation);
        var documents = await index.DocumentsAsync(everywhere, cancellation).ToListAsync(cancellation);
        var report = Build(targets, results, [.. documents.Select(d => d.Document)]);
        return report with { NotFound = [.. indicators.Where(i => targets.Count == 0 || !targets.Any(t => new IndicatorMeanings([i]).Meet(t.Target))).Distinct()] };
    }

    /// <summary>Pairs targets with results.</summary>
    /// <param name="targets">The targets.</param>
    /// <param name="results">The results of the same regions.</param>
    /// <param name="documents">All documents of these regions, which tell whether a later one is there at all.</param>
    public static FulfilmentReport Build(IReadOnlyCollection<StoredTarget> targets, IReadOnlyCollection<StoredResult> results, IReadOnlyCollection<PolicyDocument> documents)
    {
        var found = results.Where(r => r.Result.Scope.Length == 0 && r.Document.Kind != DocumentKind.Other).ToLookup(r => Key.Of(r));
        var last = documents.Where(d => d.Kind != DocumentKind.Other).GroupBy(PlaceOf).ToDictionary(g => g.Key, g => g.Max(d => d.Year ?? 0));
        var pairs = targets
            .Where(t => t.Target is { Scope.Length: 0, Year: not null, Code: not null } && t.Document.Kind != DocumentKind.Other)
            .GroupBy(Key.Of)
            .Select(group => Pair(group.Key, Promise(group), found[group.Key], last.GetValueOrDefault(group.Key.Place)))
            .OrderBy(p => p.Region?.Code ?? "", StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal)
            .ThenBy(p => p.Indicator, StringComparer.Ordinal).ThenBy(p => p.Target.Figure.Basis).ThenBy(p => p.Span).ThenBy(p => p.Year).ToList();
        return new FulfilmentReport(pairs, Shares.Of(pairs), Shares.Next(pairs));
    }

    /// <summary>The promise that counts: from the document of the year itself, then from the report, then from the main targets.</summary>
    private static StoredTarget Promise(IEnumerable<StoredTarget> group) => group
        .OrderBy(t => t.Document.Year == t.Target.Year ? 0 : 1).ThenByDescending(t => t.Document.Year).ThenBy(t => t.Document.Kind == DocumentKind.WorkReport ? 0 : 1)
        .ThenBy(t => ComparisonBuilder.IsHeadline(t) ? 0 : 1).ThenBy(t => t.Task.Sequence).ThenBy(t => t.Target.Start).First();

    private static FulfilmentPair Pair(Key key, StoredTarget promise, IEnumerable<StoredResult> results, int lastDocument)
    {
        var (target, document) = (promise.Target, promise.Document);
        var later = results.Where(r => r.Document.Year > (key.Span == PairSpan.Year ? Math.Max(document.Year ?? 0, key.Year) : key.Year))
            .OrderBy(r => r.Document.Year).ThenBy(r => r.Document.Kind == DocumentKind.WorkReport ? 0 : 1)
            .ThenBy(r => r.Result.Stated == ResultKind.Expected ? 1 : 0).ThenBy(r => r.Result.Op == Comparison.Equal ? 0 : 1).ThenBy(r => r.Result.Sequence);
        StoredResult? best = null;
        (Verdict Verdict, decimal Difference)? judged = null;
        foreach (var result in later)
        {
            if ((judged = VerdictRules.Judge(target, result.Result)) is null)
                continue;
            best = result;
            break;
        }

        return new FulfilmentPair
        {
            Region = document.Region,
            Name = key.Place.Name,
            Indicator = key.Indicator,
            Label = IndicatorName.Of(key.Indicator, [target]),
            Year = key.Year,
            Span = key.Span,
            Theme = promise.Task.Themes is [var theme, ..] ? theme.Theme : null,
            Target = Sentence(target, SentenceText.Around(promise.Task.Text, target.Start, target.Quote.Length), promise.Task.Id, document),
            Result = best is null ? null : Sentence(best.Result, best.Result.Text, best.TaskId, best.Document),
            Difference = judged?.Difference,
            Unit = target.Unit,
            Verdict = judged?.Verdict ?? (lastDocument > key.Year ? Verdict.NotStated : Verdict.NoDocument),
        };
    }

    private static StatedSentence Sentence(StatedFigure figure, string sentence, string? task, PolicyDocument document) =>
        new(StatedValue.Write(figure), figure, sentence, task, document.Id ?? "", document.ShownTitle, document.Year) { Address = document.Address };

    private static Place PlaceOf(PolicyDocument document) => document.Region is { } region ? new Place(region.Code, region.Name)
        : Nation.Issued(document) ? new Place("", Nation.Name)
        : new Place("", document.Issuer ?? document.ShownTitle);

    /// <summary>Whose promise it is.</summary>
    private readonly record struct Place(string Code, string Name);

    /// <summary>What a target and a result must share to be paired.</summary>
    private readonly record struct Key(Place Place, string Indicator, Basis Basis, PairSpan Span, int Year)
    {
        public static Key Of(StoredTarget t) => new(PlaceOf(t.Document), IndicatorName.KeyOf(t.Target), t.Target.Basis, SpanOf(t.Target, t.Document), t.Target.Year!.Value);

        public static Key Of(StoredResult r) => new(PlaceOf(r.Document), IndicatorName.KeyOf(r.Result), r.Result.Basis, SpanOf(r.Result), r.Result.Year ?? 0);

        /// <summary>五年新增就业20万人, 五年能耗降低15%: a goal for the end of a plan that adds up or changes over its years.</summary>
        private static PairSpan SpanOf(Target target, PolicyDocument document)
        {
            if (target.Period is { } period)
                return period == Period.AnnualAverage ? PairSpan.Average : target.Year > document.Year ? PairSpan.Sum : PairSpan.Year;
            var runs = target.Basis != Basis.Level || target.Indicator.Contains("新增", StringComparison.Ordinal) || (target.Code is { } code && IndicatorCatalogue.Default.ByCode(code) is { Counts: CountOf.Added or CountOf.Improved });
            return target.Year > document.Year && runs ? PairSpan.Sum : PairSpan.Year;
        }

        private static PairSpan SpanOf(Result result) => result switch
        {
            { Period: Period.AnnualAverage } => PairSpan.Average,
            { Since: not null } => PairSpan.Sum,
            _ => PairSpan.Year,
        };
    }
}
