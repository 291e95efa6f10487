using System.Runtime.InteropServices;

namespace PolicySearch.Analysis.Diffusion;

/// <summary>
/// Finds passages over tasks that come in the order of their dates: cuts them into clauses, gives each clause to the family of the first one that it is
/// like, and joins families that follow one another wherever they stand into one passage.
/// </summary>
/// <param name="shortest">The fewest letters and digits of a clause.</param>
/// <param name="exact">Whether each clause is compared with every leader; see <see cref="LeaderIndex"/>.</param>
internal sealed class PassageFinder(int shortest, bool exact = false)
{
    private const int ExpectedClauses = 1 << 18;

    /// <summary>From which share of both families' places on one follows the other everywhere.</summary>
    private const double Together = 0.8;

    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly LeaderIndex _leaders = new(ExpectedClauses, exact);
    private readonly List<Unit> _units = [];
    private readonly List<Family> _families = [];

    /// <summary>How many different clauses were met.</summary>
    public int DifferentClauses => _known.Count;

    /// <summary>The family of every clause so far, in order: what an exact run is set beside.</summary>
    public IEnumerable<int> FamilyOfEach => _units.Select(unit => unit.Family);

    /// <summary>Takes a task in.</summary>
    /// <param name="task">Its number; ascending.</param>
    /// <param name="document">Its document's number.</param>
    /// <param name="text">Its text.</param>
    public void Add(int task, int document, string text)
    {
        foreach (var (start, length, letters) in Clauses.Of(text, shortest))
        {
            ref var family = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, letters, out var met);
            if (!met)
                family = _leaders.Follow(Clauses.Pairs(letters));
            if (family == _families.Count)
                _families.Add(new Family());
            var members = CollectionsMarshal.AsSpan(_families);
            members[family].Count++;
            if (members[family].LastDocument != document + 1)
                (members[family].LastDocument, members[family].Documents) = (document + 1, members[family].Documents + 1);
            _units.Add(new Unit(task, start, length, family));
        }
    }

    /// <summary>The places of every passage that at least two documents have, passage by passage, each in the order of tasks.</summary>
    public IEnumerable<IReadOnlyList<Place>> Passages()
    {
        var passageOf = Join();
        var places = new Dictionary<int, List<Place>>();
        for (var i = 0; i < _units.Count;)
        {
            var (first, end) = (_units[i], i + 1);
            if (_families[first.Family].Documents < 2)
            {
                i++;
                continue;
            }

            while (end < _units.Count && _units[end].Task == first.Task && passageOf[_units[end].Family] == passageOf[first.Family])
                end++;
            var last = _units[end - 1];
            ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(places, passageOf[first.Family], out _);
            (found ??= []).Add(new Place(first.Task, first.Start, last.Start + last.Length - first.Start));
            i = end;
        }

        return places.Values;
    }

    // The passage of each family, named by the family that it begins with.
    private int[] Join()
    {
        var follows = new Dictionary<(int, int), int>();
        for (var i = 1; i < _units.Count; i++)
        {
            var (before, after) = (_units[i - 1], _units[i]);
            if (before.Task == after.Task && before.Family != after.Family && _families[before.Family].Documents > 1 && _families[after.Family].Documents > 1)
                CollectionsMarshal.GetValueRefOrAddDefault(follows, (before.Family, after.Family), out _)++;
        }

        var begins = Enumerable.Range(0, _families.Count).ToArray();
        var hasNext = new bool[_families.Count];
        foreach (var ((before, after), times) in follows.OrderBy(each => each.Key))
        {
            if (times < Together * Math.Max(_families[before].Count, _families[after].Count) || hasNext[before] || begins[after] != after || Beginning(before) == after)
                continue;
            (hasNext[before], begins[after]) = (true, before);
        }

        return [.. Enumerable.Range(0, begins.Length).Select(Beginning)];

        int Beginning(int family)
        {
            while (begins[family] != family)
                family = begins[family];
            return family;
        }
    }

    /// <summary>Where a passage stands in a task's text.</summary>
    /// <param name="Task">The task's number.</param>
    /// <param name="Start">Where it begins.</param>
    /// <param name="Length">How long it is.</param>
    internal readonly record struct Place(int Task, int Start, int Length);

    private readonly record struct Unit(int Task, int Start, int Length, int Family);

    private record struct Family(int Count, int Documents, int LastDocument);
}
