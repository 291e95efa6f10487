using System.Text.Json;
using PolicySearch.Records;

namespace PolicySearch.Analysis.Export;

/// <summary>Writes a table as a JSON array: an object a row, with the fixed column names, what is missing as <c>null</c>.</summary>
public static class JsonRows
{
    private const int FlushedAt = 1 << 16;

    /// <summary>Writes a table.</summary>
    /// <param name="sheet">The table; its rows are read once.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="cancellation">Stops between rows.</param>
    public static async Task WriteAsync(Sheet sheet, Stream output, CancellationToken cancellation = default)
    {
        var names = sheet.Columns.Select(column => JsonEncodedText.Encode(column.Name, PolicyJson.Options.Encoder)).ToArray();
        await using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = PolicyJson.Options.Encoder });
        json.WriteStartArray();
        foreach (var row in sheet.Rows)
        {
            json.WriteStartObject();
            for (var i = 0; i < names.Length; i++)
            {
                json.WritePropertyName(names[i]);
                Write(json, row[i]);
            }

            json.WriteEndObject();
            if (json.BytesPending > FlushedAt)
                await json.FlushAsync(cancellation);
        }

        json.WriteEndArray();
        await json.FlushAsync(cancellation);
    }

    private static void Write(Utf8JsonWriter json, object? cell)
    {
        switch (cell)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            default:
                json.WriteStringValue(CsvFile.Text(cell));
                break;
        }
    }
}
