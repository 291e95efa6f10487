using System.CommandLine;
using PolicySearch.Records;

namespace PolicySearch.Cli;

/// <summary>The options that say how files are read: which columns of a data set, which region, how large.</summary>
internal sealed class ReadingOptions
{
    private readonly Option<string?> _region = Options.Text("--region", "REGION", Texts.Of("reading.region"));
    private readonly Option<string?> _textColumn = Options.Text("--text-column", "NAME", Texts.Of("reading.text-column"));
    private readonly Option<string?> _regionColumn = Options.Text("--region-column", "NAME", Texts.Of("reading.region-column"));
    private readonly Option<string?> _titleColumn = Options.Text("--title-column", "NAME", Texts.Of("reading.title-column"));
    private readonly Option<string?> _yearColumn = Options.Text("--year-column", "NAME", Texts.Of("reading.year-column"));
    private readonly Option<string?> _issuerColumn = Options.Text("--issuer-column", "NAME", Texts.Of("reading.issuer-column"));
    private readonly Option<string?> _dateColumn = Options.Text("--date-column", "NAME", Texts.Of("reading.date-column"));
    private readonly Option<string?> _addressColumn = Options.Text("--url-column", "NAME", Texts.Of("reading.url-column"));
    private readonly Option<int> _maxMegabytes =
        Options.Number("--max-mb", Texts.Of("reading.max-mb"), (int)(ReadOptions.Default.MaxBytes >> 20), 1, 1024);

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _region, _textColumn, _regionColumn, _titleColumn, _yearColumn, _issuerColumn, _dateColumn, _addressColumn, _maxMegabytes })
            command.Add(option);
    }

    public ReadOptions Read(ParseResult parsed) => new()
    {
        Region = parsed.GetValue(_region),
        TextColumn = parsed.GetValue(_textColumn),
        RegionColumn = parsed.GetValue(_regionColumn),
        TitleColumn = parsed.GetValue(_titleColumn),
        YearColumn = parsed.GetValue(_yearColumn),
        IssuerColumn = parsed.GetValue(_issuerColumn),
        DateColumn = parsed.GetValue(_dateColumn),
        AddressColumn = parsed.GetValue(_addressColumn),
        MaxBytes = (long)parsed.GetValue(_maxMegabytes) << 20,
    };
}
