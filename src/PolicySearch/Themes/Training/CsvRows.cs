using System.Text;

namespace PolicySearch.Themes.Training;

/// <summary>Splits CSV text (RFC 4180) into rows of fields: <c>a,"b, ""c"""</c> → <c>a</c> and <c>b, "c"</c>. An open quote ends with the text.</summary>
internal static class CsvRows
{
    /// <summary>The rows and the lines on which they begin, counted from 1. Blank lines are left out.</summary>
    internal static IEnumerable<(int Line, IReadOnlyList<string> Fields)> Split(string text)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        var (line, begun) = (1, 1);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (quoted && i < text.Length)
            {
                quoted = c != '"' || (i + 1 < text.Length && text[i + 1] == '"');
                if (quoted)
                    field.Append(c);
                if (c == '"' && quoted)
                    i++;
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                fields.Add(field.ToString().TrimEnd('\r'));
                field.Clear();
            }
            else
            {
                field.Append(c);
            }

            if (c == '\n')
                line++;
            if (c != '\n' || (quoted && i < text.Length))
                continue;

            if (fields.Exists(value => !string.IsNullOrWhiteSpace(value)))
                yield return (begun, fields);
            fields = [];
            begun = line;
        }
    }
}
