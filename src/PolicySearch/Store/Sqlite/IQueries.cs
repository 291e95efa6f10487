using Microsoft.Data.Sqlite;

namespace PolicySearch.Store.Sqlite;

/// <summary>Whatever runs prepared queries: a reading session or the writer.</summary>
internal interface IQueries
{
    /// <summary>Runs a query with parameters <c>@0</c>, <c>@1</c> …</summary>
    SqliteDataReader Query(string sql, params ReadOnlySpan<object?> values);
}
