using PolicySearch.Documents.Readers.Formats;
using PolicySearch.Errors;
using PolicySearch.Files;
using PolicySearch.Records;

namespace PolicySearch.Documents.Readers.DataSets;

/// <summary>Reads a CSV or TSV data set: a document a row, its text in one column, its metadata in the others.</summary>
internal static class CsvDataSet
{
    /// <summary>Reads the rows.</summary>
    /// <exception cref="PolicySearchException">No column holds texts, or no row has one.</exception>
    public static List<ReadDocument> Read(string name, string text, ReadOptions options)
    {
        text = text.TrimStart('\uFEFF');
        var header = text.AsSpan()[..(text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length)];
        using var rows = CsvRows.Read(text, ColumnNames.Separator(header)).GetEnumerator();
        var names = rows.MoveNext() ? rows.Current.Fields : [];
        var column = names.IndexOf(ColumnNames.FindText(names, options.TextColumn) ?? "");
        if (column < 0)
            throw new PolicySearchException(ErrorCode.NoTextColumn, name, [string.Join(", ", names)]);
        var documents = new List<ReadDocument>();
        var empty = new List<string>();
        for (var row = 1; rows.MoveNext(); row++)
        {
            var fields = rows.Current.Fields;
            if (column < fields.Count && !string.IsNullOrWhiteSpace(fields[column]))
                documents.Add(DataSetRow.Read(name, row, "csv", fields[column], ColumnNames.State(names, n => names.IndexOf(n) is var at && at < fields.Count ? fields[at] : null, options)));
            else if (empty.Count < 20)
                empty.Add($"Row {row} has no text.");
        }

        if (documents.Count == 0)
            throw new PolicySearchException(ErrorCode.EmptyFile, name);
        documents[0] = documents[0] with { LeftOut = [.. documents[0].LeftOut, .. empty] };
        return documents;
    }
}
