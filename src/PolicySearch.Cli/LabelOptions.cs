using System.CommandLine;
using System.Text;
using PolicySearch.Errors;
using PolicySearch.Files;
using PolicySearch.Records;
using PolicySearch.Themes.Scheme;
using PolicySearch.Themes.Training;

namespace PolicySearch.Cli;

/// <summary>
/// The options that say which labelled tasks a theme model is fitted to or judged by: label files (<c>corpus/labels*.jsonl</c> unless
/// some are named), a scheme of the user's own, and the corrections kept in an index, which brings its scheme.
/// </summary>
internal sealed class LabelOptions
{
    private const string DefaultFolder = "corpus";
    private const string DefaultPattern = "labels*.jsonl";
    private const long LargestFile = 512L << 20;

    private readonly Option<string[]> _labels = Options.Many("--labels", "FILE", Texts.Of("labels.labels"));
    private readonly Option<string?> _scheme = Options.Text("--scheme", "FILE", Texts.Of("labels.scheme"));
    private readonly Option<string?> _store = Options.Text("--store", "DIR", Texts.Of("labels.store"));

    public void AddTo(Command command)
    {
        command.Add(_labels);
        command.Add(_scheme);
        command.Add(_store);
    }

    /// <summary>The labelled tasks and the scheme that their codes come from.</summary>
    /// <exception cref="PolicySearchException">A file is missing or damaged.</exception>
    public async Task<(IReadOnlyList<LabelledTask> Tasks, Taxonomy Scheme)> ReadAsync(ParseResult parsed, CancellationToken cancellation)
    {
        using var index = parsed.GetValue(_store) is { } store ? Workplace.Open(store) : null;
        var scheme = parsed.GetValue(_scheme) is { } file ? Taxonomy.Parse(ReadText(file), file)
            : index is null ? Taxonomy.Default : await index.SchemeAsync(cancellation);
        var tasks = Files(parsed.GetValue(_labels) ?? [], scheme).SelectMany(path => LabelFile.Parse(ReadText(path), path, scheme)).ToList();
        if (index is not null)
            tasks.AddRange(await index.CorrectionsAsync(cancellation).Select(LabelOf).ToListAsync(cancellation));
        return (tasks, scheme);
    }

    /// <summary>A correction as a labelled task.</summary>
    public static LabelledTask LabelOf((StoredTask Stored, ThemeCorrection Correction) corrected) => new()
    {
        Document = corrected.Stored.Document.Document,
        Sequence = corrected.Stored.Task.Sequence,
        Number = corrected.Stored.Task.Number,
        Section = corrected.Stored.Task.Section,
        Departments = [.. corrected.Stored.Task.Departments.Select(d => d.Name)],
        Text = corrected.Stored.Task.Text,
        Theme = corrected.Correction.Theme,
        AlsoThemes = corrected.Correction.AlsoThemes,
        Topic = corrected.Correction.Topic,
        AlsoTopics = corrected.Correction.AlsoTopics,
    };

    // The labels of the corpus are in the codes of the product's scheme.
    private static string[] Files(string[] named, Taxonomy scheme)
    {
        if (named.Length > 0 || scheme.Name != Taxonomy.Default.Name)
            return named;
        var files = Above(Directory.GetCurrentDirectory()).Concat(Above(AppContext.BaseDirectory)).Select(folder => Path.Combine(folder, DefaultFolder))
            .Where(Directory.Exists).Select(folder => Directory.GetFiles(folder, DefaultPattern)).FirstOrDefault(found => found.Length > 0);
        return files is null ? throw new PolicySearchException(ErrorCode.NotFound, Path.Combine(DefaultFolder, DefaultPattern)) : [.. files.Order(StringComparer.Ordinal)];
    }

    // In a clone the labels lie beside the program, wherever it is called from.
    private static IEnumerable<string> Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            yield return at.FullName;
    }

    private static string ReadText(string path) => Encoding.UTF8.GetString(OrdinaryFile.Read(path, LargestFile));
}
