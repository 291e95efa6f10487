using System.Text.Json;
using System.Text.RegularExpressions;
using PolicySearch.Documents.Readers.Formats;
using PolicySearch.Errors;
using PolicySearch.Records;

namespace PolicySearch.Documents.Readers.DataSets;

/// <summary>Reads a JSON data set: one object a line, an array of objects, or one object; a document an object.</summary>
internal static partial class JsonDataSet
{
    private const string Replacement = "\\ufffd";

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads the objects; null where the text is no JSON at all.</summary>
    /// <exception cref="PolicySearchException">The objects hold no texts.</exception>
    public static List<ReadDocument>? Read(string name, string text, ReadOptions options)
    {
        var rows = new Rows(name, options);
        var whole = LoneSurrogate().Replace(text, escape => escape.Groups["lone"].Success ? Replacement : escape.Value);
        if (!rows.AddWhole(whole) && !rows.AddLines(whole))
            return null;
        return rows.Finish();
    }

    // Half a character is written as an escape that stands alone; whatever reads the text would fail on it.
    [GeneratedRegex("""\\\\|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<lone>\\u[dD][89a-fA-F][0-9a-fA-F]{2})""")]
    private static partial Regex LoneSurrogate();

    private sealed class Rows(string name, ReadOptions options)
    {
        private readonly List<ReadDocument> _documents = [];
        private readonly List<string> _leftOut = [];
        private string _columns = "";
        private int _row;
        private bool _sawColumn;

        /// <summary>One object, or an array of them.</summary>
        public bool AddWhole(string text)
        {
            try
            {
                using var json = JsonDocument.Parse(text, Lenient);
                if (json.RootElement.ValueKind == JsonValueKind.Array)
                {
                    foreach (var row in json.RootElement.EnumerateArray())
                        Add(row);
                }
                else
                {
                    Add(json.RootElement);
                }

                return true;
            }
            catch (JsonException)
            {
                return false;
            }
        }

        /// <summary>An object a line; a line that is none is left out, but the first must be one.</summary>
        public bool AddLines(string text)
        {
            foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                try
                {
                    using var json = JsonDocument.Parse(line, Lenient);
                    Add(json.RootElement);
                }
                catch (JsonException)
                {
                    if (++_row == 1)
                        return false;
                    LeaveOut("is no JSON object");
                }
            }

            return true;
        }

        public List<ReadDocument> Finish()
        {
            if (_documents.Count == 0)
                throw _sawColumn ? new PolicySearchException(ErrorCode.EmptyFile, name) : new PolicySearchException(ErrorCode.NoTextColumn, name, [_columns]);
            _documents[0] = _documents[0] with { LeftOut = [.. _documents[0].LeftOut, .. _leftOut] };
            return _documents;
        }

        private void Add(JsonElement row)
        {
            _row++;
            if (row.ValueKind != JsonValueKind.Object)
            {
                LeaveOut("is no JSON object");
                return;
            }

            var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var property in row.EnumerateObject())
                values[property.Name] = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()! : property.Value.GetRawText();
            if (_columns.Length == 0)
                _columns = string.Join(", ", values.Keys.Take(30));
            if (ColumnNames.FindText(values.Keys, options.TextColumn) is not { } column)
            {
                LeaveOut("has no text column");
                return;
            }

            _sawColumn = true;
            if (string.IsNullOrWhiteSpace(values[column]))
                LeaveOut("has no text");
            else
                _documents.Add(DataSetRow.Read(name, _row, "jsonl", values[column], ColumnNames.State(values.Keys, n => values.GetValueOrDefault(n), options)));
        }

        private void LeaveOut(string why)
        {
            if (_leftOut.Count < 20)
                _leftOut.Add($"Row {_row} {why}.");
        }
    }
}
