using Microsoft.Data.Sqlite;
using PolicySearch.Errors;
using PolicySearch.Store.Sqlite;

namespace PolicySearch.Tests.Indexing;

public sealed class SqliteErrorsTests
{
    [Theory]
    [InlineData(5, 5, ErrorCode.IndexLocked)] // SQLITE_BUSY
    [InlineData(6, 6, ErrorCode.IndexLocked)] // SQLITE_LOCKED
    [InlineData(11, 11, ErrorCode.DamagedIndex)] // SQLITE_CORRUPT
    [InlineData(26, 26, ErrorCode.DamagedIndex)] // SQLITE_NOTADB
    [InlineData(13, 13, ErrorCode.DiskFull)] // SQLITE_FULL
    [InlineData(10, 778, ErrorCode.DiskFull)] // SQLITE_IOERR_WRITE
    [InlineData(10, 266, ErrorCode.DamagedIndex)] // SQLITE_IOERR_READ
    [InlineData(8, 8, ErrorCode.ReadOnlyIndex)] // SQLITE_READONLY
    [InlineData(14, 14, ErrorCode.ReadOnlyIndex)] // SQLITE_CANTOPEN
    public void Says_in_the_users_words_what_SQLite_reports(int code, int extended, ErrorCode expected)
    {
        var known = SqliteErrors.Known("index-data/policysearch.db", new SqliteException("as reported", code, extended)).ShouldNotBeNull();
        known.Code.ShouldBe(expected);
        known.Message.ShouldStartWith("index-data/policysearch.db");
    }

    [Fact]
    public void A_statement_of_ours_that_does_not_fit_the_tables_tells_of_damage() =>
        SqliteErrors.Known("x", new SqliteException("no such column: title", 1, 1))!.Code.ShouldBe(ErrorCode.DamagedIndex);

    [Fact]
    public void Columns_that_hold_nonsense_tell_of_damage()
    {
        using var index = new TemporaryIndex();
        index.Add(TemporaryIndex.Document("a.txt", "修路。"));
        using (var connection = new SqliteConnection($"Data Source={index.File};Pooling=false"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE tasks SET section = '[['";
            command.ExecuteNonQuery();
        }

        Should.Throw<PolicySearchException>(() => index.Search("修路")).Code.ShouldBe(ErrorCode.DamagedIndex);
    }

    [Fact]
    public void A_full_disk_leaves_what_was_stored()
    {
        using var index = new TemporaryIndex();
        index.Add(TemporaryIndex.Document("a.txt", "修路。"));
        index.Index.Dispose();

        // A database that may not grow stands for a disk that is full.
        using (var store = SqliteRecordStore.Open(index.Folder, writable: true))
        {
            store.LimitSize();
            var many = TemporaryIndex.Document("b.txt", [.. Enumerable.Range(0, 200).Select(i => string.Concat(Enumerable.Range(0, 300).Select(n => (char)(0x4E00 + (((i * 300) + n) % 9000)))))]);
            Should.Throw<PolicySearchException>(() => store.WriteAsync([many], [], (_, _) => Task.CompletedTask, default).AsTask().GetAwaiter().GetResult()).Code.ShouldBe(ErrorCode.DiskFull);
        }

        index.Reopen();
        index.Search("修路").Total.ShouldBe(1);
        index.Search(new string((char)0x4E10, 1)).Total.ShouldBe(0);
    }
}
