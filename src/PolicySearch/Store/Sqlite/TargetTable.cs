using System.Globalization;
using Microsoft.Data.Sqlite;
using PolicySearch.Records;

namespace PolicySearch.Store.Sqlite;

/// <summary>Targets and goals without a figure, to their tables and back. Numbers are written as text, so that none is rounded.</summary>
internal static class TargetTable
{
    /// <summary>Stores what a task promises.</summary>
    public static void Write(Statements statements, int row, PolicyTask task)
    {
        for (var i = 0; i < task.Targets.Count; i++)
            Write(statements, row, i, task.Targets[i]);
        for (var i = 0; i < task.Stated.Count; i++)
            Write(statements, row, i, task.Stated[i]);
    }

    /// <summary>Removes what consecutive tasks promise.</summary>
    public static void Remove(Statements statements, int first, int last)
    {
        statements.Run("DELETE FROM targets WHERE task BETWEEN @0 AND @1", first, last);
        statements.Run("DELETE FROM stated_goals WHERE task BETWEEN @0 AND @1", first, last);
    }

    /// <summary>Reads the targets of the tasks that a condition on <c>task</c> names.</summary>
    public static IEnumerable<(int Task, Target Target)> Targets(IQueries queries, string where, object[] values)
    {
        using var reader = queries.Query(
            $"""
            SELECT task, quote, start, indicator, canonical, basis, op, value, upper, unit, year, period, strength,
                   code, standard_value, standard_upper, standard_unit, place, against, aspiration, nature, scope, instrument
            FROM targets WHERE {where} ORDER BY task, ordinal
            """,
            values);
        while (reader.Read())
        {
            yield return (reader.GetInt32(0), new Target
            {
                Quote = reader.GetString(1),
                Start = reader.GetInt32(2),
                Indicator = reader.GetString(3),
                Canonical = reader.GetString(4),
                Basis = Enum.Parse<Basis>(reader.GetString(5)),
                Op = Enum.Parse<Comparison>(reader.GetString(6)),
                Value = Number(reader.GetString(7)),
                Upper = Text(reader, 8) is { } upper ? Number(upper) : null,
                Unit = reader.GetString(9),
                Year = reader.IsDBNull(10) ? null : reader.GetInt32(10),
                Period = Text(reader, 11) is { } period ? Enum.Parse<Period>(period) : null,
                Strength = Enum.Parse<Strength>(reader.GetString(12)),
                Code = Text(reader, 13),
                Standard = Text(reader, 14) is { } standard
                    ? new StandardValue(Number(standard), Text(reader, 15) is { } end ? Number(end) : null, reader.GetString(16))
                    : null,
                Place = Text(reader, 17),
                Against = Text(reader, 18),
                Aspiration = Text(reader, 19),
                Nature = Text(reader, 20) is { } nature ? Enum.Parse<TargetNature>(nature) : null,
                Instrument = reader.GetInt32(22) != 0,
                Scope = reader.GetString(21),
            });
        }
    }

    /// <summary>Reads how all targets are worded.</summary>
    public static IEnumerable<(int Document, int Sequence, TargetWording Wording)> Wordings(IQueries queries)
    {
        using var reader = queries.Query(
            """
            SELECT t.document, t.sequence, g.strength, g.nature, g.aspiration IS NOT NULL
            FROM targets g CROSS JOIN tasks t ON t.id = g.task ORDER BY g.task, g.ordinal
            """);
        while (reader.Read())
        {
            yield return (reader.GetInt32(0), reader.GetInt32(1), new TargetWording(
                Enum.Parse<Strength>(reader.GetString(2)), Text(reader, 3) is { } nature ? Enum.Parse<TargetNature>(nature) : null, reader.GetInt32(4) != 0));
        }
    }

    /// <summary>Reads the goals without a figure of the tasks that a condition on <c>task</c> names.</summary>
    public static IEnumerable<(int Task, StatedGoal Goal)> Stated(IQueries queries, string where, object[] values)
    {
        using var reader = queries.Query(
            $"SELECT task, quote, start, indicator, code, stated_as, year FROM stated_goals WHERE {where} ORDER BY task, ordinal", values);
        while (reader.Read())
        {
            yield return (reader.GetInt32(0), new StatedGoal
            {
                Quote = reader.GetString(1),
                Start = reader.GetInt32(2),
                Indicator = reader.GetString(3),
                Code = reader.GetString(4),
                As = Enum.Parse<StatedAs>(reader.GetString(5)),
                Year = reader.IsDBNull(6) ? null : reader.GetInt32(6),
            });
        }
    }

    private static void Write(Statements statements, int task, int ordinal, Target target) => statements.Run(
        """
        INSERT INTO targets (task, ordinal, quote, start, indicator, canonical, basis, op, value, upper, unit, year, period, strength,
            code, standard_value, standard_upper, standard_unit, place, against, aspiration, nature, scope, instrument)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21, @22, @23)
        """,
        task, ordinal, target.Quote, target.Start, target.Indicator, target.Canonical, target.Basis.ToString(), target.Op.ToString(),
        Text(target.Value), Text(target.Upper), target.Unit, target.Year, target.Period?.ToString(), target.Strength.ToString(),
        target.Code, Text(target.Standard?.Value), Text(target.Standard?.Upper), target.Standard?.Unit,
        target.Place, target.Against, target.Aspiration, target.Nature?.ToString(), target.Scope, target.Instrument ? 1 : 0);

    private static void Write(Statements statements, int task, int ordinal, StatedGoal goal) => statements.Run(
        "INSERT INTO stated_goals (task, ordinal, quote, start, indicator, code, stated_as, year) VALUES (@0, @1, @2, @3, @4, @5, @6, @7)",
        task, ordinal, goal.Quote, goal.Start, goal.Indicator, goal.Code, goal.As.ToString(), goal.Year);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string? Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
