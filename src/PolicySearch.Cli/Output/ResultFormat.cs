namespace PolicySearch.Cli.Output;

/// <summary>The names of output formats.</summary>
internal static class ResultFormat
{
    public const string Table = "table";
    public const string Json = "json";
    public const string JsonLines = "jsonl";
    public const string Markdown = "markdown";
    public const string Csv = "csv";
    public const string Workbook = "xlsx";
    public const string Parquet = "parquet";
}
