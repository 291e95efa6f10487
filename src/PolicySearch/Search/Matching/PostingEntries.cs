using Lucene.Net.Index;
using Lucene.Net.Search;

namespace PolicySearch.Search.Matching;

/// <summary>A posting list as it is read: tasks, and the positions in them.</summary>
internal sealed class PostingEntries
{
    /// <summary>The tasks, ascending.</summary>
    public List<int> Slots { get; } = [];

    /// <summary>Where each task's positions begin in <see cref="Positions"/>.</summary>
    public List<int> Starts { get; } = [];

    /// <summary>The positions of all tasks, ascending in each.</summary>
    public List<int> Positions { get; } = [];

    /// <summary>The greatest position.</summary>
    public int Longest { get; private set; }

    /// <summary>Begins a task; tasks must ascend.</summary>
    public void Begin(int slot)
    {
        Slots.Add(slot);
        Starts.Add(Positions.Count);
    }

    /// <summary>Adds a position in the task begun last.</summary>
    public void Add(int position)
    {
        Positions.Add(position);
        Longest = Math.Max(Longest, position);
    }

    /// <summary>Where the positions of the task at a place in <see cref="Slots"/> end.</summary>
    public int End(int i) => i + 1 < Starts.Count ? Starts[i + 1] : Positions.Count;

    /// <summary>Reads a whole list.</summary>
    public static PostingEntries Read(DocsAndPositionsEnum postings)
    {
        var entries = new PostingEntries();
        for (var slot = postings.NextDoc(); slot != DocIdSetIterator.NO_MORE_DOCS; slot = postings.NextDoc())
        {
            entries.Begin(slot);
            for (var i = postings.Freq; i > 0; i--)
                entries.Add(postings.NextPosition());
        }

        return entries;
    }
}
