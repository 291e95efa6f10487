using PolicySearch.Store;

namespace PolicySearch.Search.Matching;

/// <summary>A segment in one state of the index: a reader's segment, and which of the state's documents its tasks belong to.</summary>
internal sealed class TaskSegment
{
    private readonly Lazy<ValueNumbers[]> _values;

    /// <param name="index">Its place among the segments.</param>
    /// <param name="state">The segment as its reader sees it.</param>
    /// <param name="documents">The documents of the state.</param>
    public TaskSegment(int index, SegmentState state, DocumentCatalogue documents)
    {
        (Index, State) = (index, state);
        Documents = documents.Entries.Count;
        DocumentNumbers = Array.ConvertAll(state.Core.Columns.DocumentKeys, key => documents.NumberOf(key) ?? -1);
        _values = new(() => Array.ConvertAll(DocumentNumbers, number => number < 0 ? default : documents.Values.Of[number]));
    }

    /// <summary>Its place among the segments.</summary>
    public int Index { get; }

    /// <summary>The segment as its reader sees it.</summary>
    public SegmentState State { get; }

    /// <summary>Its columns.</summary>
    public TaskColumns Columns => State.Core.Columns;

    /// <summary>How many documents the state has.</summary>
    public int Documents { get; }

    /// <summary>How many slots it has.</summary>
    public int Span => Columns.Span;

    /// <summary>The documents' numbers in the catalogue by their numbers in the columns; -1 for one whose tasks are all removed.</summary>
    public int[] DocumentNumbers { get; }

    /// <summary>Region, year and kind of the documents by their numbers in the columns: kept once more in that order, as facets ask for them a task.</summary>
    public ValueNumbers[] DocumentValues => _values.Value;

    /// <summary>Whether a task that is there belongs to none of the documents.</summary>
    public bool HasStrays => DocumentNumbers.Contains(-1) && Enumerable.Range(0, Span).Any(slot => !Removed(slot) && DocumentOf(slot) < 0);

    /// <summary>The number of a task's document.</summary>
    public int DocumentOf(int slot) => DocumentNumbers[Columns.Document[slot]];

    /// <summary>Whether a slot's task was removed.</summary>
    public bool Removed(int slot) => State.Removed(slot);
}
