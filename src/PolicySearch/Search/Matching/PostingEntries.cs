using Lucene.Net.Index;
using Lucene.Net.Search;

namespace PolicySearch.Search.Matching;

/// <summary>A posting list as it is read: tasks, and the positions in them.</summary>
/// <param name="tasks">How many tasks are expected.</param>
/// <param name="places">How many positions are expected in all of them.</param>
internal sealed class PostingEntries(int tasks = 4, int places = 4)
{
    private int[] _slots = new int[tasks];
    private int[] _starts = new int[tasks];
    private int[] _positions = new int[places];
    private int _tasks;
    private int _places;

    /// <summary>The tasks, ascending.</summary>
    public ReadOnlySpan<int> Slots => _slots.AsSpan(0, _tasks);

    /// <summary>Where each task's positions begin in <see cref="Positions"/>.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, _tasks);

    /// <summary>The positions of all tasks, ascending in each.</summary>
    public ReadOnlySpan<int> Positions => _positions.AsSpan(0, _places);

    /// <summary>The greatest position.</summary>
    public int Longest { get; private set; }

    /// <summary>Begins a task; tasks must ascend.</summary>
    public void Begin(int slot)
    {
        if (_tasks == _slots.Length)
        {
            Array.Resize(ref _slots, _tasks * 2);
            Array.Resize(ref _starts, _tasks * 2);
        }

        (_slots[_tasks], _starts[_tasks]) = (slot, _places);
        _tasks++;
    }

    /// <summary>Adds a position in the task begun last.</summary>
    public void Add(int position)
    {
        if (_places == _positions.Length)
            Array.Resize(ref _positions, _places * 2);
        _positions[_places++] = position;
        Longest = Math.Max(Longest, position);
    }

    /// <summary>Where the positions of the task at a place in <see cref="Slots"/> end.</summary>
    public int End(int i) => i + 1 < _tasks ? _starts[i + 1] : _places;

    /// <summary>Reads the list of the term that terms stand at.</summary>
    public static PostingEntries Read(TermsEnum terms)
    {
        var postings = terms.DocsAndPositions(null, null, DocsAndPositionsFlags.NONE);
        var entries = new PostingEntries(terms.DocFreq, (int)terms.TotalTermFreq);
        for (var slot = postings.NextDoc(); slot != DocIdSetIterator.NO_MORE_DOCS; slot = postings.NextDoc())
        {
            entries.Begin(slot);
            for (var i = postings.Freq; i > 0; i--)
                entries.Add(postings.NextPosition());
        }

        return entries;
    }
}
