using System.Globalization;
using Microsoft.Data.Sqlite;
using PolicySearch.Records;

namespace PolicySearch.Store.Sqlite;

/// <summary>Results, to their table and back. They belong to a document, not to a task: most stand in its look back. Numbers are written as text, so that none is rounded.</summary>
internal static class ResultTable
{
    private const string Columns = """
        document, sequence, task, section, sentence, line, quote, start, indicator, canonical, code, scope, basis, op, value, upper, unit,
        year, since, period, strength, stated, standard_value, standard_upper, standard_unit, place, against
        """;

    /// <summary>Stores what a document states as achieved.</summary>
    public static void Write(Statements statements, int document, IReadOnlyList<Result> results)
    {
        foreach (var r in results)
        {
            statements.Run(
                $"INSERT INTO results ({Columns}) VALUES ({string.Join(", ", Enumerable.Range(0, 27).Select(i => "@" + i))})",
                document, r.Sequence, r.Task, Json.Of(r.Section), r.Text, r.Line, r.Quote, r.Start, r.Indicator, r.Canonical, r.Code, r.Scope,
                r.Basis.ToString(), r.Op.ToString(), Text(r.Value), Text(r.Upper), r.Unit, r.Year, r.Since, r.Period?.ToString(), r.Strength.ToString(),
                r.Stated.ToString(), Text(r.Standard?.Value), Text(r.Standard?.Upper), r.Standard?.Unit, r.Place, r.Against);
        }
    }

    /// <summary>Removes a document's results.</summary>
    public static void Remove(Statements statements, int document) => statements.Run("DELETE FROM results WHERE document = @0", document);

    /// <summary>The results of a document, in its order.</summary>
    public static List<Result> Of(IQueries queries, DocumentRow document) =>
        [.. Read(queries, "WHERE document = @0 ORDER BY sequence", document.Row).Select(r => r.Result with { Document = document.Entry.Document.Document })];

    /// <summary>The results of some indicators, with the row of their document; of all where none is named.</summary>
    public static IEnumerable<(int Document, Result Result)> Of(IQueries queries, IReadOnlySet<string> indicators) => indicators.Count == 0
        ? Read(queries, "ORDER BY document, sequence")
        : Read(
            queries,
            """
            WHERE indicator IN (SELECT value FROM json_each(@0)) OR canonical <> '' AND canonical IN (SELECT value FROM json_each(@0))
                OR code IN (SELECT value FROM json_each(@0))
            ORDER BY document, sequence
            """,
            Json.Of(indicators));

    private static IEnumerable<(int Document, Result Result)> Read(IQueries queries, string where, params object[] values)
    {
        using var reader = queries.Query($"SELECT {Columns} FROM results {where}", values);
        while (reader.Read())
        {
            yield return (reader.GetInt32(0), new Result
            {
                Document = "",
                Sequence = reader.GetInt32(1),
                Task = Whole(reader, 2),
                Section = Json.Strings(reader.GetString(3)),
                Text = reader.GetString(4),
                Line = reader.GetInt32(5),
                Quote = reader.GetString(6),
                Start = reader.GetInt32(7),
                Indicator = reader.GetString(8),
                Canonical = reader.GetString(9),
                Code = Words(reader, 10),
                Scope = reader.GetString(11),
                Basis = Enum.Parse<Basis>(reader.GetString(12)),
                Op = Enum.Parse<Comparison>(reader.GetString(13)),
                Value = Number(reader.GetString(14)),
                Upper = Words(reader, 15) is { } upper ? Number(upper) : null,
                Unit = reader.GetString(16),
                Year = Whole(reader, 17),
                Since = Whole(reader, 18),
                Period = Words(reader, 19) is { } period ? Enum.Parse<Period>(period) : null,
                Strength = Enum.Parse<Strength>(reader.GetString(20)),
                Stated = Enum.Parse<ResultKind>(reader.GetString(21)),
                Standard = Words(reader, 22) is { } standard ? new StandardValue(Number(standard), Words(reader, 23) is { } end ? Number(end) : null, reader.GetString(24)) : null,
                Place = Words(reader, 25),
                Against = Words(reader, 26),
            });
        }
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string? Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Words(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static int? Whole(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);
}
