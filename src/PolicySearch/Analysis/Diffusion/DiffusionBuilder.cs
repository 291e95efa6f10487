using PolicySearch.Analysis.Counting;
using PolicySearch.Indexing;
using PolicySearch.Records;

namespace PolicySearch.Analysis.Diffusion;

/// <summary>Which passages are wanted.</summary>
public sealed record DiffusionRequest
{
    /// <summary>The fewest letters and digits that a clause may be asked to have.</summary>
    public const int LeastShortest = 5;

    /// <summary>The most.</summary>
    public const int MostShortest = 200;

    /// <summary>Whose tasks are read.</summary>
    public TaskFilter Filter { get; init; } = TaskFilter.None;

    /// <summary>The kind of passages; null for all.</summary>
    public PassageKind? Kind { get; init; } = PassageKind.Borrowed;

    /// <summary>Words that one of a passage's places must hold; null for any.</summary>
    public string? Text { get; init; }

    /// <summary>The fewest letters and digits of a clause that is compared.</summary>
    public int Shortest { get; init; } = 7;

    /// <summary>From how many documents on a passage is boilerplate; null for one in a hundred, and five at least.</summary>
    public int? Boilerplate { get; init; }
}

/// <summary>Finds the passages that documents share.</summary>
public static class DiffusionBuilder
{
    private const int ShownOfChain = 100;
    private const int FewestForBoilerplate = 5;
    private const int OneIn = 100;

    /// <summary>Finds passages, the longest first.</summary>
    /// <param name="index">The store.</param>
    /// <param name="request">Which are wanted.</param>
    /// <param name="cancellation">Stops between tasks.</param>
    /// <returns>The passages; places are put side by side by <see cref="WithPieces"/>, for those alone that are shown.</returns>
    public static async Task<DiffusionReport> BuildAsync(IPolicyIndex index, DiffusionRequest request, CancellationToken cancellation = default)
    {
        var tasks = new List<(string Id, string Text, PolicyDocument Document)>();
        await foreach (var stored in index.TasksAsync(request.Filter, cancellation))
            tasks.Add((stored.Task.Id!, stored.Task.Text, stored.Document));
        var documents = tasks.Select(task => task.Document).DistinctBy(document => document.Id).OrderBy(Day).ThenBy(document => document.Id, StringComparer.Ordinal).ToList();
        var order = documents.Index().ToDictionary(each => each.Item.Id!, each => each.Index);
        // The first that printed a passage leads it, so tasks come by date; a sort that keeps the order within a document.
        tasks = [.. tasks.OrderBy(task => order[task.Document.Id!])];
        var finder = new PassageFinder(request.Shortest);
        for (var i = 0; i < tasks.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            finder.Add(i, order[tasks[i].Document.Id!], tasks[i].Text);
        }

        var threshold = request.Boilerplate ?? Math.Max(FewestForBoilerplate, documents.Count / OneIn);
        var passages = finder.Passages().Select(places => PassageOf([.. places.DistinctBy(place => tasks[place.Task].Document.Id)], tasks, threshold)).OfType<SharedPassage>().ToList();
        SharedPassage[] wanted =
        [
            .. passages.Where(passage => (request.Kind is null || passage.Kind == request.Kind) && (request.Text is null || passage.Chain.Any(place => place.Text.Contains(request.Text, StringComparison.Ordinal))))
                .OrderByDescending(passage => passage.Characters).ThenByDescending(passage => passage.Documents).ThenBy(passage => passage.Chain[0].TaskId, StringComparer.Ordinal),
        ];
        var counts = new PassageCounts(passages.Count(p => p.Kind == PassageKind.Borrowed), passages.Count(p => p.Kind == PassageKind.Repeated), passages.Count(p => p.Kind == PassageKind.Boilerplate));
        return new DiffusionReport(documents.Count, tasks.Count, threshold, request.Shortest, counts, wanted.Length, 0, wanted);
    }

    /// <summary>Puts every place of a report's passages beside the first.</summary>
    public static DiffusionReport WithPieces(DiffusionReport report) => report with
    {
        Items = [.. report.Items.Select(passage => passage with { Chain = [.. passage.Chain.Select((place, i) => i == 0 ? place : place with { Pieces = Alignment.Of(passage.Text, place.Text) })] })],
    };

    // Places come by date, one a document. Where a document names itself alone as often as it likes, nothing is shared.
    private static SharedPassage? PassageOf(List<PassageFinder.Place> places, List<(string Id, string Text, PolicyDocument Document)> tasks, int threshold)
    {
        if (places.Count < 2)
            return null;
        var first = tasks[places[0].Task].Document;
        var text = TextOf(places[0]);
        var (letters, pairs) = (Clauses.Letters(text), Clauses.Pairs(Clauses.Letters(text)));
        var governments = places.Select(place => Government(tasks[place.Task].Document)).Distinct().Count();
        return new SharedPassage
        {
            Kind = places.Count >= threshold ? PassageKind.Boilerplate : governments == 1 ? PassageKind.Repeated : PassageKind.Borrowed,
            Text = text,
            Characters = letters.Length,
            Documents = places.Count,
            Governments = governments,
            Chain = [.. places.Take(ShownOfChain).Select(Occurrence)],
        };

        string TextOf(PassageFinder.Place place) => tasks[place.Task].Text.Substring(place.Start, place.Length);

        PassageOccurrence Occurrence(PassageFinder.Place place)
        {
            var (id, _, document) = tasks[place.Task];
            var here = TextOf(place);
            return new PassageOccurrence
            {
                DocumentId = document.Id!,
                Document = document.ShownTitle,
                Region = document.Region,
                Date = Date(document),
                Year = document.Year,
                TaskId = id,
                Text = here,
                Days = Date(document)?.DayNumber - Date(first)?.DayNumber,
                Relation = RelationOf(first, document),
                Similarity = Math.Round(Clauses.Alike(pairs, Clauses.Pairs(Clauses.Letters(here))), 3),
            };
        }
    }

    private static DateOnly? Date(PolicyDocument document) => document.Issued ?? document.Published;

    // Without a date a document stands at the beginning of its year; without a year, behind all others.
    private static int Day(PolicyDocument document) => Date(document)?.DayNumber ?? (document.Year is >= 1 and <= 9999 ? new DateOnly(document.Year.Value, 1, 1).DayNumber : int.MaxValue);

    private static string Government(PolicyDocument document) => document.Region is { } region ? region.Code + region.Name : Nation.Issued(document) ? "" : document.Issuer ?? document.Id!;

    private static Relation RelationOf(PolicyDocument first, PolicyDocument other)
    {
        if (Government(first) == Government(other))
            return Relation.Same;
        if (Nation.Issued(first) || Nation.Issued(other))
            return Nation.Issued(first) ? Relation.Below : Relation.Above;
        return (first.Region, other.Region) switch
        {
            ({ } above, { } below) when IsWithin(below, above) => Relation.Below,
            ({ } below, { } above) when IsWithin(below, above) => Relation.Above,
            _ => Relation.Beside,
        };
    }

    private static bool IsWithin(Region region, Region other) => region.Path.Count > other.Path.Count && other.Path.SequenceEqual(region.Path.Take(other.Path.Count));
}
