using System.Text;

namespace PolicySearch.Documents.Readers.DataSets;

/// <summary>
/// Cuts a CSV text into rows and fields (RFC 4180), forgiving: a quote inside an unquoted field is an ordinary character, and a
/// field whose closing quote is missing ends with the file. <c>a,"b ""c""\nd"</c> → <c>a</c> and <c>b "c"⏎d</c>.
/// </summary>
internal static class CsvRows
{
    /// <summary>Cuts the rows; empty lines are none.</summary>
    public static IEnumerable<List<string>> Read(string text, char separator)
    {
        var row = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"')
                    field.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    field.Append(text[++i]);
                else
                    quoted = false;
            }
            else if (c == '"' && field.Length == 0)
            {
                quoted = true;
            }
            else if (c == separator)
            {
                row.Add(field.ToString());
                field.Clear();
            }
            else if (c is '\n' or '\r')
            {
                if (row.Count > 0 || field.Length > 0)
                {
                    row.Add(field.ToString());
                    yield return row;
                }

                row = [];
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        if (row.Count > 0 || field.Length > 0)
        {
            row.Add(field.ToString());
            yield return row;
        }
    }
}
