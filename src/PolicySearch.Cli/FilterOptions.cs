using System.CommandLine;
using PolicySearch.Records;
using PolicySearch.Search;

namespace PolicySearch.Cli;

/// <summary>The options that say which tasks are meant. Values of one option are alternatives; the options together are all required.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string[]> _regions = Options.Many("--region", "REGION", Texts.Of("filter.region"));
    private readonly Option<int[]> _years = Options.Numbers("--year", "YEAR", Texts.Of("filter.year"), SearchLimits.FirstYear, SearchLimits.LastYear);
    private readonly Option<string[]> _themes = Options.Many("--theme", "THEME", Texts.Of("filter.theme"));
    private readonly Option<string[]> _topics = Options.Many("--topic", "TOPIC", Texts.Of("filter.topic"));
    private readonly Option<string[]> _departments = Options.Many("--department", "NAME", Texts.Of("filter.department"));
    private readonly Option<string[]> _kinds = Options.Many("--kind", string.Join('|', JsonCode.All<DocumentKind>()), Texts.Of("filter.kind"))
        .AcceptOnlyFromAmong([.. JsonCode.All<DocumentKind>()]);

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _regions, _years, _themes, _topics, _departments, _kinds })
            command.Add(option);
    }

    /// <summary>The filter that the options make; the index checks that its values exist.</summary>
    public TaskFilter Read(ParseResult parsed) => new()
    {
        Regions = parsed.GetValue(_regions) ?? [],
        Years = parsed.GetValue(_years) ?? [],
        Themes = parsed.GetValue(_themes) ?? [],
        Topics = parsed.GetValue(_topics) ?? [],
        Departments = parsed.GetValue(_departments) ?? [],
        Kinds = [.. (parsed.GetValue(_kinds) ?? []).Select(code => JsonCode.Parse<DocumentKind>(code)).OfType<DocumentKind>()],
    };
}
