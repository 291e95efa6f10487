using PolicySearch.Records;

namespace PolicySearch.Search.Tokenizing;

/// <summary>A task's searchable fields as one run of positions: its text, its headings, its departments, parted by field breaks.</summary>
/// <param name="Characters">The normalised characters.</param>
/// <param name="TextEnd">Where the text ends.</param>
/// <param name="HeadingEnd">Where the headings end.</param>
internal readonly record struct IndexedText(string Characters, int TextEnd, int HeadingEnd)
{
    /// <summary>Lays out a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="normalise">The normal form of a printed text; headings and departments come again and again, so a cache pays.</param>
    public static IndexedText Of(PolicyTask task, Func<string, string> normalise)
    {
        var text = SearchText.Normalise(task.Text);
        if (task.Section.Count == 0 && task.Departments.Count == 0)
            return new IndexedText(text, text.Length, text.Length);

        var headings = Join(task.Section.Select(normalise));
        var departments = Join(task.Departments.Select(department => normalise(department.Name)));
        return new IndexedText(text + headings + departments, text.Length, text.Length + headings.Length);
    }

    private static string Join(IEnumerable<string> fields) => string.Concat(fields.Select(field => PairTokenizer.FieldBreak + field));
}
