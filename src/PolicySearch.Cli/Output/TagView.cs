using PolicySearch.Records;
using PolicySearch.Themes.Classifiers;

namespace PolicySearch.Cli.Output;

/// <summary>Tagged texts as a table, or as one JSON object a line in the order of the texts.</summary>
internal sealed class TagView(Session session, string format)
{
    private readonly List<TaggedTask> _rows = [];

    private static IReadOnlyList<Column<TaggedTask>> Columns =>
    [
        new("themes", Texts.Of("head.themes"), t => string.Join(' ', t.Themes.Select(s => $"{s.Theme} {s.Score:0.00}")) + (t.Uncertain ? " ?" : "")),
        new("topics", Texts.Of("head.topics"), t => string.Join(' ', t.Topics.Select(s => $"{s.Topic} {s.Score:0.00}"))),
        new("text", Texts.Of("head.text"), t => t.Task.Text),
    ];

    // What speaks against the answer has a minus.
    private static Column<TaggedTask> Reasons =>
        new("reasons", Texts.Of("head.reasons"), t => string.Join(' ', (t.Reasons ?? []).Select(r => $"{r.Words} {r.Weight:0.00}")));

    public void Add(TaggedTask tagged)
    {
        if (format == ResultFormat.Json)
            session.WriteJsonLine(Json(tagged));
        else
            _rows.Add(tagged);
    }

    public void Finish()
    {
        if (format == ResultFormat.Json)
            return;
        Listing.Write(session, format, _rows, _rows.Exists(t => t.Reasons is not null) ? [.. Columns, Reasons] : Columns);
        if (_rows.Exists(t => t.Uncertain))
            session.Error.WriteLine(Texts.Of("tag.uncertain"));
    }

    private static TagLine Json(TaggedTask tagged) => new(tagged.Themes, tagged.Topics)
    {
        Uncertain = tagged.Uncertain ? true : null,
        Reasons = tagged.Reasons,
        Document = tagged.Task.Document.Length > 0 ? tagged.Task.Document : null,
        Sequence = tagged.Task.Document.Length > 0 ? tagged.Task.Sequence : null,
    };

    private sealed record TagLine(IReadOnlyList<ThemeScore> Themes, IReadOnlyList<TopicScore> Topics)
    {
        public bool? Uncertain { get; init; }

        public IReadOnlyList<ThemeReason>? Reasons { get; init; }

        public string? Document { get; init; }

        public int? Sequence { get; init; }
    }
}
