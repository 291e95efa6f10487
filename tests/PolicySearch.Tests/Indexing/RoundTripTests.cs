using System.Collections;
using System.Reflection;
using System.Text.Json;
using PolicySearch.Extraction;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Search;
using PolicySearch.Themes.Classifiers;

namespace PolicySearch.Tests.Indexing;

/// <summary>
/// What is stored comes back whole. Records are compared as JSON, property by property, so that a member that is added to one of them
/// and not to the tables is noticed here. What was not taken (<see cref="ExtractedDocument.Untaken"/>) is told when a document is read
/// and not stored.
/// </summary>
public sealed class RoundTripTests
{
    private static readonly JsonSerializerOptions Indented = new(PolicyJson.Options) { WriteIndented = true };

    [Fact]
    public void The_digests_come_back_as_the_pipeline_gave_them()
    {
        using var index = new TemporaryIndex();
        var pipeline = new PolicyPipeline(ThemeModel.Shipped);
        var files = Directory.GetFiles(Path.Combine(SharedFiles.Repository, "corpus"), "*.txt");
        files.Length.ShouldBeGreaterThanOrEqualTo(5);
        SourceDocument[] sources =
        [
            .. files.SelectMany(file => pipeline.Extract(Path.GetFileName(file), File.ReadAllBytes(file), ReadOptions.Default)
                .Select(document => new SourceDocument(file, document))),
        ];
        var tasks = sources.SelectMany(source => source.Content.Tasks).ToList();
        tasks.Sum(task => task.Targets.Count).ShouldBeGreaterThan(100);
        tasks.Sum(task => task.Stated.Count).ShouldBeGreaterThan(0);
        tasks.SelectMany(task => task.Targets).ShouldContain(target => target.Canonical.Length == 0 && target.Code != null);

        index.Add(sources);
        index.Reopen();

        foreach (var source in sources)
            ComesBack(index.Index, source);
    }

    [Fact]
    public void Every_property_of_every_record_has_a_place()
    {
        using var index = new TemporaryIndex();
        var task = Full<PolicyTask>() with { Document = "every.txt" };
        var source = new SourceDocument("every.txt", new ExtractedDocument(Full<PolicyDocument>() with { Document = "every.txt" }, [task])
        {
            Results = [Full<Result>() with { Document = "every.txt" }],
        });
        index.Add(source);
        index.Reopen();

        ComesBack(index.Index, source);
    }

    [GenreProperty(MaxTest = 40)]
    public void Any_tasks_come_back_as_they_were(StoredTasks stored)
    {
        using var index = new TemporaryIndex();
        var source = TemporaryIndex.Document("a.txt", stored.Tasks);
        index.Add(source);
        index.Reopen();

        ComesBack(index.Index, source);
    }

    private static void ComesBack(PolicyIndex index, SourceDocument source)
    {
        var id = index.Documents(TaskFilter.None).Single(document => document.Source == source.Source).Document.Id;
        var document = source.Content.Document with { Id = id };
        PolicyTask[] tasks = [.. source.Content.Tasks.Select(task => task with { Id = $"{id}-{task.Sequence}" })];

        Json(index.Document(id!)).ShouldBe(Json(new ExtractedDocument(document, tasks) { Results = source.Content.Results }));
        Json(index.Results([], TaskFilter.None).Where(stored => stored.Document.Id == id)).ShouldBe(Json(source.Content.Results.Select(result => new StoredResult(result, document))));
        // The other ways to a task read its tables in their own manner.
        Json(index.Tasks(TaskFilter.None).Where(stored => stored.Document.Id == id)).ShouldBe(Json(tasks.Select(task => new StoredTask(task, document))));
        Json(index.Targets([], TaskFilter.None).Where(stored => stored.Document.Id == id))
            .ShouldBe(Json(tasks.SelectMany(task => task.Targets.Select(target => new StoredTarget(target, task, document)))));
        foreach (var hit in index.Search(new SearchRequest { Limit = 100 }).Hits.Where(hit => hit.Document.Id == id))
            Json(hit.Task).ShouldBe(Json(tasks.Single(task => task.Id == hit.Task.Id)));
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, Indented);

    private static T Full<T>() => (T)Full(typeof(T), typeof(T).Name);

    /// <summary>A value that differs from its type's default in every property, down to the innermost.</summary>
    private static object Full(Type type, string name)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return "某" + name;
        if (type == typeof(bool))
            return true;
        if (type == typeof(int))
            return 2000 + name.Length;
        if (type == typeof(double))
            return 0.25;
        if (type == typeof(decimal))
            return 19.50m + name.Length;
        if (type == typeof(DateOnly))
            return new DateOnly(2022, 3, name.Length);
        if (type.IsEnum)
            return Enum.GetValues(type).Cast<object>().Last();
        if (type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)))
        {
            var element = type.GetGenericArguments()[0];
            var list = Array.CreateInstance(element, 1);
            list.SetValue(Full(element, name), 0);
            return list;
        }

        var constructor = type.GetConstructors().OrderBy(c => c.GetParameters().Length).First();
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Full(parameter.ParameterType, parameter.Name!))]);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
            property.SetValue(made, Full(property.PropertyType, property.Name));
        return made;
    }
}
