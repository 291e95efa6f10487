using CsvHelper;

namespace PolicySearch.Files;

/// <summary>
/// Cuts a CSV text into rows and fields (RFC 4180), forgiving: a stray quote is an ordinary character, and a field whose closing
/// quote is missing ends with the file. <c>a,"b ""c""⏎d"</c> → <c>a</c> and <c>b "c"⏎d</c>.
/// </summary>
internal static class CsvRows
{
    /// <summary>The rows and the lines on which they begin, counted from 1; empty lines are none.</summary>
    public static IEnumerable<(int Line, List<string> Fields)> Read(string text, char separator)
    {
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = separator,
            DetectSeparatorHint = false,
            TrackLineNumbers = true,
        });
        while (reader.Read())
        {
            var fields = new List<string>(reader.FieldCount);
            for (var i = 0; i < reader.FieldCount; i++)
                fields.Add(reader.GetString(i));
            yield return ((int)reader.LineNumber, fields);
        }
    }
}
