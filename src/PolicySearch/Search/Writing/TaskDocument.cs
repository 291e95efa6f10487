using Lucene.Net.Documents;
using Lucene.Net.Util;
using PolicySearch.Records;
using PolicySearch.Search.Ranking;
using PolicySearch.Search.Tokenizing;

namespace PolicySearch.Search.Writing;

/// <summary>Makes a Lucene document of each task. One instance a thread: fields are used again and again.</summary>
internal sealed class TaskDocument
{
    private readonly Field _pairs = new(IndexFields.Pairs, "", IndexFields.PairsType);
    private readonly Field _words = new(IndexFields.Words, "", IndexFields.WordsType);
    private readonly Document _document = [];
    private readonly Field _key = new(IndexFields.Document, "", IndexFields.KeyType);
    private readonly SortedDocValuesField _keyValue = new(IndexFields.Document, new BytesRef());
    private readonly NumericDocValuesField _sequence = new(IndexFields.Sequence, 0);
    private readonly NumericDocValuesField _textEnd = new(IndexFields.TextEnd, 0);
    private readonly NumericDocValuesField _headingEnd = new(IndexFields.HeadingEnd, 0);
    private readonly NumericDocValuesField _end = new(IndexFields.End, 0);
    private readonly NumericDocValuesField _targets = new(IndexFields.Targets, 0);
    private readonly NumericDocValuesField _shape = new(IndexFields.Shape, 0);
    private readonly Field[] _always;
    // Headings and departments come again and again.
    private readonly Dictionary<string, string> _normalised = [];
    private readonly Dictionary<string, BytesRef> _values = [];

    public TaskDocument() => _always =
    [
        _pairs, _words, _key, _keyValue, _sequence, _textEnd, _headingEnd, _end, _targets, _shape,
    ];

    /// <summary>The document of a task; valid until the next call.</summary>
    /// <param name="key">The key of the task's document.</param>
    /// <param name="task">The task.</param>
    public Document Of(string key, PolicyTask task)
    {
        var text = IndexedText.Of(task, Normalise);
        _pairs.SetStringValue(text.Characters);
        _words.SetStringValue(text.Characters[..text.TextEnd]);
        _key.SetStringValue(key);
        _keyValue.SetBytesValue(new BytesRef(key));
        _sequence.SetInt64Value(task.Sequence);
        _textEnd.SetInt64Value(text.TextEnd);
        _headingEnd.SetInt64Value(text.HeadingEnd);
        _end.SetInt64Value(text.Characters.Length);
        _targets.SetInt64Value(task.Targets.Count);
        _shape.SetInt64Value((long)Shape.Of(text.Characters.AsSpan(0, text.TextEnd)));
        _document.Fields.Clear();
        foreach (var field in _always)
            _document.Add(field);
        Add(IndexFields.Theme, task.Themes.Select(theme => theme.Theme));
        Add(IndexFields.Topic, task.Topics.Select(topic => topic.Topic));
        Add(IndexFields.Department, task.Departments.Select(department => department.Canonical));
        Add(IndexFields.PrintedDepartment, task.Departments.Select(department => department.Name));
        Add(IndexFields.DepartmentRole, task.Departments.Select(RoleValue.Of));
        return _document;
    }

    private void Add(string field, IEnumerable<string> values)
    {
        foreach (var value in values)
            _document.Add(new SortedSetDocValuesField(field, Value(value)));
    }

    private string Normalise(string text)
    {
        if (!_normalised.TryGetValue(text, out var normalised))
            _normalised.Add(text, normalised = SearchText.Normalise(text));
        return normalised;
    }

    private BytesRef Value(string text)
    {
        if (!_values.TryGetValue(text, out var value))
            _values.Add(text, value = new BytesRef(text));
        return value;
    }
}
