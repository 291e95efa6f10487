using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Search;

namespace PolicySearch.Tests.Indexing;

/// <summary>A term is found where it stands as a substring of the normalised text, and nowhere else: compared with a plain scan.</summary>
public sealed class SubstringContractTests
{
    private const int Rounds = 400;

    [GenreProperty(MaxTest = 60)]
    public void Finds_exactly_what_a_scan_finds(IndexedTexts texts)
    {
        using var index = new TemporaryIndex();
        // Text, heading and department lie side by side: nothing may be found across them.
        var tasks = texts.Texts.Select((text, i) => TemporaryIndex.Task(i + 1, text, texts.Texts[(i + 1) % texts.Texts.Count], texts.Texts[(i + 2) % texts.Texts.Count])).ToList();
        foreach (var part in tasks.Chunk(4))
            index.Add(TemporaryIndex.Document($"{part[0].Sequence}.txt", part));
        for (var fields = SearchFields.Text; fields <= SearchFields.All; fields++)
            Compare(index, tasks, texts.Term, fields);
    }

    // Enough tasks that some pairs are frequent and others rare, so that each meets each.
    [Fact]
    public void Finds_exactly_what_a_scan_finds_for_several_terms()
    {
        var random = new Random(11);
        using var index = new TemporaryIndex();
        const string characters = "乡村振兴改革创新产业园区数据政务服务企业就业增加建设项目";
        // The square makes the first characters frequent and the last ones rare.
        char Character() => characters[(int)(characters.Length * Math.Pow(random.NextDouble(), 3))];
        var tasks = Enumerable.Range(1, 3000).Select(i => TemporaryIndex.Task(i, string.Concat(Enumerable.Range(0, random.Next(4, 40)).Select(_ => Character())))).ToList();
        index.Add(TemporaryIndex.Document("a.txt", tasks));
        for (var round = 0; round < Rounds; round++)
        {
            var terms = Enumerable.Range(0, random.Next(2, 4)).Select(_ => Piece(random, tasks[random.Next(tasks.Count)].Text, random.Next(1, 4))).ToArray();
            var without = random.Next(3) == 0 ? Piece(random, tasks[random.Next(tasks.Count)].Text, 2) : null;
            var query = string.Join(' ', terms.Select(term => $"\"{term}\"")) + (without is null ? "" : $" -\"{without}\"");
            var result = index.Index.Search(new SearchRequest { Query = query, In = SearchFields.Text, Limit = 0, Relax = false });
            result.Total.ShouldBe(tasks.Count(task => terms.All(task.Text.Contains) && (without is null || !task.Text.Contains(without))), query);
        }
    }

    [GenreProperty(MaxTest = 25)]
    public void Finds_exactly_what_a_scan_finds_after_segments_were_joined_replaced_and_rebuilt(IndexedTexts first, IndexedTexts second, IndexedTexts third)
    {
        using var index = new TemporaryIndex();
        var tasks = new Dictionary<string, IReadOnlyList<PolicyTask>>();
        foreach (var (version, texts) in new[] { first, second, third }.Index())
        {
            foreach (var (i, text) in texts.Texts.Index())
            {
                var source = $"{i}.txt";
                tasks[source] = [TemporaryIndex.Task(1, text, $"第{version}版")];
                index.Add(TemporaryIndex.Document(source, tasks[source]));
            }
        }

        index.Index.Write([], ["0.txt", "1.txt"]);
        tasks.Remove("0.txt");
        tasks.Remove("1.txt");
        var all = tasks.Values.SelectMany(each => each).ToList();
        foreach (Action change in new Action[] { () => { }, index.Index.Optimise, index.Index.Rebuild })
        {
            change();
            foreach (var texts in new[] { first, second, third })
                Compare(index, all, texts.Term, SearchFields.All);
        }
    }

    [Fact]
    public void Finds_200_terms_of_the_seeds_exactly()
    {
        var random = new Random(20);
        using var index = new TemporaryIndex();
        var tasks = new List<PolicyTask>();
        foreach (var file in Directory.GetFiles(SharedFiles.Folder("seeds"), "*.txt").Order())
        {
            var lines = File.ReadAllLines(file).Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
            var document = lines.Select((line, i) => TemporaryIndex.Task(i + 1, line, lines[Math.Max(0, i - 5)][..Math.Min(20, lines[Math.Max(0, i - 5)].Length)], "市发改委", "市秦创原办")).ToList();
            tasks.AddRange(document);
            index.Add(TemporaryIndex.Document(Path.GetFileName(file), document));
        }

        string[] coinages = ["秦创原", "放管服", "链长制", "双随机", "亩均效益", "双随机、一公开", "互联网+", "5G", "5g基站", "PM2.5", "2022", "1+"];
        var terms = coinages.Concat(Enumerable.Range(0, 188).Select(_ => Piece(random, tasks[random.Next(tasks.Count)].Text, random.Next(1, 9)))).ToList();
        foreach (var term in terms)
        {
            Compare(index, tasks, term, SearchFields.Text);
            Compare(index, tasks, term, SearchFields.All);
        }
    }

    // Quoted, so that a term may hold spaces, brackets and dashes; a quotation mark in the term closes nothing inside a word.
    private static void Compare(TemporaryIndex index, IReadOnlyList<PolicyTask> tasks, string term, SearchFields fields)
    {
        var wanted = TextNormalizer.NormalizeText(term).Trim();
        if (wanted.Length == 0 || term.Contains('"'))
            return;

        var expected = tasks.Count(task => Fields(task, fields).Any(field => TextNormalizer.NormalizeText(field).Contains(wanted, StringComparison.Ordinal)));
        if (expected == 0 && !term.Any(char.IsLetterOrDigit))
            return;
        index.Search('"' + term + '"', fields, 0).Total.ShouldBe(expected, $"{term} in {fields}");
    }

    private static IEnumerable<string> Fields(PolicyTask task, SearchFields fields) =>
        (fields.HasFlag(SearchFields.Text) ? [task.Text] : Array.Empty<string>())
        .Concat(fields.HasFlag(SearchFields.Heading) ? task.Section : [])
        .Concat(fields.HasFlag(SearchFields.Department) ? task.Departments.Select(department => department.Name) : []);

    private static string Piece(Random random, string text, int length)
    {
        var start = random.Next(Math.Max(1, text.Length - length));
        var end = Math.Min(text.Length, start + length);
        if (start > 0 && start < text.Length && char.IsLowSurrogate(text[start]))
            start--;
        if (end < text.Length && char.IsLowSurrogate(text[end]))
            end++;
        return text[start..end];
    }
}
