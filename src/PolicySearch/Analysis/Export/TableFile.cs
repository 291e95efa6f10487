namespace PolicySearch.Analysis.Export;

/// <summary>Writes a list in any format, a row at a time: memory does not grow with the list.</summary>
public static class TableFile
{
    /// <summary>Writes a list.</summary>
    /// <param name="list">The list; its rows are read once.</param>
    /// <param name="format">The format.</param>
    /// <param name="output">Where to; it need not seek, and stays open.</param>
    /// <param name="cancellation">Stops between rows.</param>
    public static Task WriteAsync(ExportedList list, TableFormat format, Stream output, CancellationToken cancellation = default) => format switch
    {
        TableFormat.Csv => CsvFile.WriteAsync(list.Rows, output, cancellation),
        TableFormat.Xlsx => WorkbookFile.WriteAsync([.. list.Workbook, .. AskedSheet.Of(list.Asked)], output, cancellation),
        TableFormat.Parquet => ParquetFile.WriteAsync(list.Tidy, list.Asked, output, cancellation),
        _ => JsonRows.WriteAsync(list.Tidy, output, cancellation),
    };
}
