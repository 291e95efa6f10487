using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Search;

namespace PolicySearch.Tests.Indexing;

/// <summary>An index in a folder of its own that goes with the test.</summary>
internal sealed class TemporaryIndex : IDisposable
{
    public TemporaryIndex()
    {
        Folder = Path.Combine(Path.GetTempPath(), "policysearch-" + Guid.NewGuid().ToString("N"));
        Index = PolicyIndexes.OpenFolder(Folder, IndexMode.Write);
    }

    public string Folder { get; }

    public PolicyIndex Index { get; private set; }

    public string File => Path.Combine(Folder, "policysearch.db");

    /// <summary>A document of tasks with these texts.</summary>
    public static SourceDocument Document(string source, params string[] texts) =>
        Document(source, [.. texts.Select((text, i) => Task(i + 1, text))]);

    public static SourceDocument Document(string source, IReadOnlyList<PolicyTask> tasks, PolicyDocument? metadata = null) =>
        new(source, new ExtractedDocument((metadata ?? new PolicyDocument { Document = source }) with { Document = source, Sha256 = "sha of " + source }, tasks));

    public static PolicyTask Task(int sequence, string text, string? heading = null, params string[] departments) => new()
    {
        Document = "",
        Sequence = sequence,
        Number = sequence.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Text = text,
        Section = heading is null ? [] : [heading],
        Departments = [.. departments.Select(name => new DepartmentRole(name, Responsibility.Responsible, name.TrimStart('市', '县')))],
        Themes = [new ThemeScore("industry", 0.9)],
        Topics = [new TopicScore("innovation", 0.8)],
    };

    public void Write(IReadOnlyCollection<SourceDocument> documents, IReadOnlyCollection<string> removed) => Index.Write(documents, removed);

    public void Add(params SourceDocument[] documents) => Index.Write(documents, []);

    public SearchResult Search(string query, SearchFields fields = SearchFields.All, int limit = 100) =>
        Index.Search(new SearchRequest { Query = query, In = fields, Limit = limit });

    /// <summary>The texts that a query finds, in the order of the answer.</summary>
    public IReadOnlyList<string> Texts(string query, SearchFields fields = SearchFields.All) => [.. Search(query, fields).Hits.Select(hit => hit.Task.Text)];

    public void Reopen()
    {
        Index.Dispose();
        Index = PolicyIndexes.OpenFolder(Folder, IndexMode.Write);
    }

    public void Dispose()
    {
        Index.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
