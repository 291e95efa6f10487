using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace PolicySearch.Analysis.Export;

/// <summary>Writes a table as an Apache Parquet file, which R, Python and databases read with the kinds of its columns.</summary>
/// <remarks>
/// Texts are strings, whole numbers 64-bit integers, numbers doubles, days dates, yes and no booleans; any cell may be null. What was
/// asked for stands in the file's metadata.
/// </remarks>
public static class ParquetFile
{
    // A group of rows is held in memory until it is written.
    private const int GroupRows = 5_000;

    /// <summary>Writes a table.</summary>
    /// <param name="sheet">The table; its rows are read once.</param>
    /// <param name="asked">What was asked for.</param>
    /// <param name="output">Where to; it need not seek, and stays open.</param>
    /// <param name="cancellation">Stops between groups of rows.</param>
    public static async Task WriteAsync(Sheet sheet, IReadOnlyList<AskedFor> asked, Stream output, CancellationToken cancellation = default)
    {
        var fields = sheet.Columns.Select(column => new DataField(column.Name, TypeOf(column.Kind), isNullable: true)).ToArray();
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Snappy };
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), output, options, cancellationToken: cancellation);
        writer.CustomMetadata = asked.GroupBy(a => a.Field).ToDictionary(values => values.Key, values => string.Join(", ", values.Select(a => a.Value)));
        foreach (var rows in sheet.Rows.Chunk(GroupRows))
        {
            cancellation.ThrowIfCancellationRequested();
            using var group = writer.CreateRowGroup();
            for (var i = 0; i < fields.Length; i++)
                await WriteAsync(group, fields[i], sheet.Columns[i].Kind, [.. rows.Select(row => row[i])]);
        }
    }

    private static Type TypeOf(CellKind kind) => kind switch
    {
        CellKind.Whole => typeof(long),
        CellKind.Number => typeof(double),
        CellKind.Flag => typeof(bool),
        CellKind.Date => typeof(DateOnly),
        _ => typeof(string),
    };

    private static async Task WriteAsync(ParquetRowGroupWriter group, DataField field, CellKind kind, object?[] cells)
    {
        switch (kind)
        {
            case CellKind.Whole:
                await group.WriteAsync<long>(field, Values(cells, cell => Convert.ToInt64(cell, CultureInfo.InvariantCulture)));
                break;
            case CellKind.Number:
                await group.WriteAsync<double>(field, Values(cells, cell => Convert.ToDouble(cell, CultureInfo.InvariantCulture)));
                break;
            case CellKind.Flag:
                await group.WriteAsync<bool>(field, Values(cells, cell => (bool)cell));
                break;
            case CellKind.Date:
                await group.WriteAsync<DateOnly>(field, Values(cells, cell => (DateOnly)cell));
                break;
            default:
                // The signature does not say so, but a missing text is written as null.
                await group.WriteAsync(field, Array.ConvertAll(cells, cell => cell is null ? null! : CsvFile.Text(cell)));
                break;
        }
    }

    private static TValue?[] Values<TValue>(object?[] cells, Func<object, TValue> read)
        where TValue : struct =>
        Array.ConvertAll(cells, cell => cell is null ? (TValue?)null : read(cell));
}
