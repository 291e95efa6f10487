using PolicySearch.Index;
using PolicySearch.Language;
using PolicySearch.Records;

namespace PolicySearch.Tests.Index;

/// <summary>A term is found where it stands as a substring of the normalised text, and nowhere else: compared with a plain scan.</summary>
public sealed class SubstringContractTests
{
    private const int Rounds = 400;

    // Few different characters, so that terms come back often and nearly match often: Han, letters, digits, punctuation, a
    // character outside the Basic Multilingual Plane, traditional and full-width forms of others.
    private static readonly string[] Alphabet =
        ["乡", "村", "振", "兴", "鄉", "興", "改", "革", "、", "。", "“", "”", "5", "g", "G", "５", "ｇ", "0", "2", "%", "+", "(", "）", "𬭚", "钢", " "];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Finds_exactly_what_a_scan_finds_in_random_texts(int seed)
    {
        var random = new Random(seed);
        using var index = new TemporaryIndex();
        var tasks = Enumerable.Range(1, 120).Select(i => RandomTask(random, i)).ToList();
        foreach (var part in tasks.Chunk(40))
            index.Add(TemporaryIndex.Document($"{part[0].Sequence}.txt", part));

        for (var round = 0; round < Rounds; round++)
            Compare(index, tasks, RandomTerm(random, tasks), (SearchFields)random.Next(1, 8));
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

    [Fact]
    public void Finds_exactly_what_a_scan_finds_after_segments_were_joined_replaced_and_rebuilt()
    {
        var random = new Random(7);
        using var index = new TemporaryIndex();
        var tasks = new Dictionary<string, IReadOnlyList<PolicyTask>>();
        for (var i = 0; i < 40; i++)
        {
            var source = $"{random.Next(15)}.txt";
            tasks[source] = [.. Enumerable.Range(1, random.Next(1, 6)).Select(n => RandomTask(random, n))];
            index.Add(TemporaryIndex.Document(source, tasks[source]));
        }

        index.Index.Write([], ["3.txt", "4.txt"]);
        tasks.Remove("3.txt");
        tasks.Remove("4.txt");
        var all = tasks.Values.SelectMany(each => each).ToList();
        CompareMany(index, all, random);
        index.Index.Optimise();
        CompareMany(index, all, random);
        index.Index.Rebuild();
        CompareMany(index, all, random);
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

    private static void CompareMany(TemporaryIndex index, IReadOnlyList<PolicyTask> tasks, Random random)
    {
        for (var round = 0; round < Rounds / 4; round++)
            Compare(index, tasks, RandomTerm(random, tasks), SearchFields.All);
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

    private static PolicyTask RandomTask(Random random, int sequence) =>
        TemporaryIndex.Task(sequence, RandomText(random, 40), RandomText(random, 8), RandomText(random, 4), RandomText(random, 3)) with
        {
            Section = [RandomText(random, 6), RandomText(random, 6)],
        };

    private static string RandomTerm(Random random, IReadOnlyList<PolicyTask> tasks) => random.Next(3) switch
    {
        0 => RandomText(random, random.Next(1, 5)),
        1 => Piece(random, tasks[random.Next(tasks.Count)].Text, random.Next(1, 13)),
        _ => Piece(random, tasks[random.Next(tasks.Count)].Section[0], random.Next(1, 7)),
    };

    private static string RandomText(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Alphabet[random.Next(Alphabet.Length)]));

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
