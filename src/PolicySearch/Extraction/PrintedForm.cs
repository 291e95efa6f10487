using PolicySearch.Language;
using PolicySearch.Records;

namespace PolicySearch.Extraction;

/// <summary>
/// Gives a document in traditional characters back as it is printed: it is understood in simplified ones, and what was taken out of it is
/// found again in the print. Indicators and departments' standard names stay simplified: they are the program's own words.
/// </summary>
internal sealed class PrintedForm
{
    private const int LongestPiece = 400;

    /// <summary>How far behind its line, at most, a task's words are looked for: the time stays proportional to the document.</summary>
    private const int Window = 20_000;

    private readonly string _printed;
    private readonly string _simplified;
    private readonly Dictionary<int, int> _lines = [];
    private readonly Dictionary<string, string> _headings = [];
    private int _last;

    private PrintedForm(ReadDocument document)
    {
        var text = new System.Text.StringBuilder();
        foreach (var block in document.Blocks)
        {
            _lines.TryAdd(block.Line, text.Length);
            foreach (var line in Lines(block))
                text.Append(line).Append('\n');
        }

        _printed = text.ToString();
        _simplified = TraditionalText.Simplify(_printed);
    }

    /// <summary>The way back to print; null for a document in simplified characters.</summary>
    public static PrintedForm? Of(ReadDocument document) => TraditionalText.Is(document.Blocks.SelectMany(Lines)) ? new PrintedForm(document) : null;

    /// <summary>The document in simplified characters.</summary>
    public static ReadDocument Simplified(ReadDocument document) => document with
    {
        Blocks = [.. document.Blocks.Select(b => b switch
        {
            Paragraph paragraph => paragraph with { Text = TraditionalText.Simplify(paragraph.Text) },
            Table table => table with { Rows = [.. table.Rows.Select(r => (IReadOnlyList<string>)[.. r.Select(TraditionalText.Simplify)])] },
            _ => b,
        })],
        Stated = document.Stated.ToDictionary(s => s.Key, s => TraditionalText.Simplify(s.Value)),
    };

    /// <summary>What themes are told by, in simplified characters: text, headings and departments of a document's tasks.</summary>
    public static IReadOnlyList<PolicyTask> Simplified(IReadOnlyList<PolicyTask> tasks) => !TraditionalText.Is(tasks.Select(task => task.Text)) ? tasks :
    [
        .. tasks.Select(task => task with
        {
            Text = TraditionalText.Simplify(task.Text),
            Section = [.. task.Section.Select(TraditionalText.Simplify)],
            Departments = [.. task.Departments.Select(department => department with { Name = TraditionalText.Simplify(department.Name) })],
        }),
    ];

    /// <summary>The metadata as printed.</summary>
    public PolicyDocument Restore(PolicyDocument document) => document with
    {
        Title = Restore(document.Title, 0),
        DocumentNumber = document.DocumentNumber is { } number ? Restore(number, 0) : null,
        Issuer = document.Issuer is { } issuer ? Restore(issuer, 0) : null,
    };

    /// <summary>A task as printed; offsets stay, since no length changes. Tasks are handed over in their order: rows of a table share its line.</summary>
    public PolicyTask Restore(PolicyTask task)
    {
        var from = Math.Max(_lines.GetValueOrDefault(task.Line), _last);
        if (Longest(task.Text, from) is { Length: > 8 } start)
            from = _last = start.Place;
        var text = Restore(task.Text, from);
        return task with
        {
            Text = text,
            Section = [.. task.Section.Select(s => Heading(s, from))],
            Departments = [.. task.Departments.Select(d => d with { Name = Restore(d.Name, from) })],
            Targets = [.. task.Targets.Select(t => t with { Quote = text.Substring(t.Start, t.Quote.Length) })],
        };
    }

    /// <summary>A result as printed; its offset stays.</summary>
    public Result Restore(Result result)
    {
        var from = _lines.GetValueOrDefault(result.Line);
        var text = Restore(result.Text, from);
        return result with { Text = text, Section = [.. result.Section.Select(s => Heading(s, from))], Quote = text.Substring(result.Start, result.Quote.Length) };
    }

    /// <summary>What was not taken, as printed.</summary>
    public Untaken Restore(Untaken untaken) => untaken with { Text = Restore(untaken.Text, _lines.GetValueOrDefault(untaken.Line)) };

    /// <summary>A heading stands above the task, most often just above.</summary>
    private string Heading(string words, int from)
    {
        if (_headings.TryGetValue(words, out var known))
            return known;
        var at = words.Length == 0 ? -1 : _simplified.AsSpan(0, Math.Min(_simplified.Length, from + Window)).LastIndexOf(words, StringComparison.Ordinal);
        return _headings[words] = at < 0 ? Restore(words, Math.Max(0, from - Window)) : _printed.Substring(at, words.Length);
    }

    /// <summary>The printed form of words taken out of the text: whole where they stand together, else piece by piece.</summary>
    private string Restore(string words, int from)
    {
        var (whole, start) = Find(words, from);
        if (whole)
            return _printed.Substring(start, words.Length);
        var restored = new System.Text.StringBuilder(words.Length);
        for (var i = 0; i < words.Length;)
        {
            var (length, place) = Longest(words.AsSpan(i), from);
            if (length == 0)
                restored.Append(words[i]);
            else
                restored.Append(_printed, place, length);
            i += Math.Max(1, length);
        }

        return restored.ToString();
    }

    /// <summary>The longest beginning of some words that stands together in the text, by halving: what begins a found piece is found too.</summary>
    private (int Length, int Place) Longest(ReadOnlySpan<char> words, int from)
    {
        var (low, high, place) = (0, Math.Min(words.Length, LongestPiece), 0);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            var (found, at) = Find(words[..middle], from);
            if (found)
                (low, place) = (middle, at);
            else
                high = middle - 1;
        }

        return (low, place);
    }

    private (bool Found, int Place) Find(ReadOnlySpan<char> words, int from)
    {
        var at = _simplified.AsSpan(from, Math.Min(_simplified.Length - from, Window + words.Length)).IndexOf(words, StringComparison.Ordinal);
        return (at >= 0, from + at);
    }

    private static IEnumerable<string> Lines(TextBlock block) => block switch
    {
        Paragraph paragraph => [paragraph.Text],
        Table table => table.Rows.SelectMany(r => r),
        _ => [],
    };
}
