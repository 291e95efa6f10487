using Microsoft.Data.Sqlite;
using PolicySearch.Errors;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Search;

namespace PolicySearch.Tests.Indexing;

public sealed class StoreTests
{
    private static readonly PolicyDocument Metadata = new()
    {
        Document = "",
        Title = "云溪市2022年重点工作任务分工",
        DocumentNumber = "云政发〔2022〕7号",
        Issuer = "云溪市人民政府",
        Region = new Region("430699", "云溪市", RegionLevel.Prefecture, ["湖南省", "云溪市"]),
        Issued = new DateOnly(2022, 3, 1),
        Published = new DateOnly(2022, 3, 9),
        Year = 2022,
        PlanEnd = 2025,
        Kind = DocumentKind.TaskDivision,
        Address = "https://www.example.org/7.html",
    };

    private static readonly Result Grain = new()
    {
        Document = "a.txt",
        Sequence = 1,
        Section = ["一、工作回顾"],
        Text = "五年来，粮食产量达到18.5至19万吨。",
        Line = 4,
        Quote = "粮食产量达到18.5至19万吨",
        Start = 4,
        Indicator = "粮食产量",
        Canonical = "grain_output",
        Code = "grain_output",
        Scope = "云溪区",
        Basis = Basis.Level,
        Op = Comparison.Range,
        Value = 18.5m,
        Upper = 19m,
        Unit = "万吨",
        Year = 2021,
        Since = 2017,
        Period = Period.Cumulative,
        Strength = Strength.Plain,
        Stated = ResultKind.Cumulated,
        Standard = new StandardValue(185000m, 190000m, "吨"),
        Place = "云溪区",
        Against = "2016年",
    };

    private static readonly PolicyTask Full = TemporaryIndex.Task(1, "粮食产量稳定在19.5万吨以上。", "一、农业", "市农业农村局") with
    {
        Binding = true,
        Line = 12,
        Targets =
        [
            new Target
            {
                Quote = "粮食产量稳定在19.5万吨以上", Start = 0, Indicator = "粮食产量", Canonical = "grain_output", Basis = Basis.Level,
                Op = Comparison.AtLeast, Value = 19.5m, Unit = "万吨", Year = 2022, Strength = Strength.AtLeast, Period = Period.AnnualAverage, Upper = 20m,
            },
        ],
    };

    [Fact]
    public void Gives_back_every_field_of_what_was_stored()
    {
        using var index = new TemporaryIndex();
        index.Add(TemporaryIndex.Document("a.txt", [Full], Metadata));
        index.Reopen();

        var stored = index.Index.Documents(TaskFilter.None).ShouldHaveSingleItem();
        stored.Tasks.ShouldBe(1);
        stored.Targets.ShouldBe(1);
        var id = stored.Document.Id.ShouldNotBeNull();
        stored.Document.ShouldBe(Metadata with { Id = id, Document = "a.txt", Sha256 = "sha of a.txt" });
        stored.Document.Region!.Path.ShouldBe(["湖南省", "云溪市"]);

        var task = index.Index.Task(id + "-1").ShouldNotBeNull().Task;
        task.Targets.ShouldBe(Full.Targets);
        task.Departments.ShouldBe(Full.Departments);
        task.Themes.ShouldBe(Full.Themes);
        task.Topics.ShouldBe(Full.Topics);
        (task.Number, task.Text, task.Binding, task.Line, task.Document).ShouldBe((Full.Number, Full.Text, true, 12, "a.txt"));
        task.Section.ShouldBe(["一、农业"]);
    }

    [Fact]
    public void Keys_come_from_the_source_and_stay_when_its_content_changes()
    {
        using var index = new TemporaryIndex();
        index.Add(TemporaryIndex.Document("a.txt", "修路。"));
        var before = index.Index.Documents(TaskFilter.None)[0].Document.Id;
        index.Add(TemporaryIndex.Document("a.txt", "修桥。", "铺路。"));

        index.Index.Documents(TaskFilter.None)[0].Document.Id.ShouldBe(before);
        before.ShouldNotBeNull().Length.ShouldBe(12);
        index.Texts("修").ShouldBe(["修桥。"]);
        index.Index.Document(before)!.Tasks.Select(task => task.Id).ShouldBe([before + "-1", before + "-2"]);
    }

    [Fact]
    public void A_batch_that_fails_leaves_what_was_stored()
    {
        using var index = new TemporaryIndex();
        index.Add(TemporaryIndex.Document("a.txt", "修路。"));
        var broken = TemporaryIndex.Document("b.txt", [TemporaryIndex.Task(1, "架桥。"), null!]);

        Should.Throw<NullReferenceException>(() => index.Add(TemporaryIndex.Document("a.txt", "改了。"), broken));

        index.Texts("修路").ShouldBe(["修路。"]);
        index.Search("架桥").Total.ShouldBe(0);
        index.Add(TemporaryIndex.Document("b.txt", "架桥。"));
        index.Search("架桥").Total.ShouldBe(1);
    }

    [Fact]
    public void A_correction_wins_over_the_classifier_and_follows_its_text_when_the_document_is_indexed_again()
    {
        using var index = new TemporaryIndex();
        index.Add(TemporaryIndex.Document("a.txt", "修路。", "办学。"));
        var id = index.Index.Documents(TaskFilter.None)[0].Document.Id;
        var correction = new ThemeCorrection("livelihood", "education", ["governance"], [], "研究员", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        index.Index.Correct(id + "-2", correction).ShouldBeTrue();
        index.Index.Correct(id + "-9", correction).ShouldBeFalse();
        index.Index.Correct("nonsense", correction).ShouldBeFalse();

        index.Add(TemporaryIndex.Document("a.txt", "架桥。", "修路。", "办学。"));
        var (task, kept) = index.Index.Corrections().ShouldHaveSingleItem();
        (task.Task.Sequence, task.Task.Text).ShouldBe((3, "办学。"));
        kept.AlsoThemes.ShouldBe(["governance"]);
        kept.At.ShouldBe(correction.At);
        task.Task.Themes.Select(theme => theme.Theme).ShouldBe(["livelihood", "governance"]);

        var found = index.Index.Search(new SearchRequest { Filter = new TaskFilter { Themes = ["livelihood"] } });
        found.Hits.ShouldHaveSingleItem().Task.Text.ShouldBe("办学。");
        found.Facets.Theme.ShouldContain(new FacetCount("livelihood", 1));

        index.Index.Correct(id + "-3", null).ShouldBeTrue();
        index.Index.Corrections().ShouldBeEmpty();
        index.Index.Task(id + "-3")!.Task.Themes[0].Theme.ShouldBe("industry");
    }

    [Fact]
    public void A_correction_waits_for_its_text_to_come_back()
    {
        using var index = new TemporaryIndex();
        index.Add(TemporaryIndex.Document("a.txt", "办学。"));
        var id = index.Index.Documents(TaskFilter.None)[0].Document.Id;
        index.Index.Correct(id + "-1", new ThemeCorrection("livelihood", "education", [], [], "", DateTimeOffset.UnixEpoch));
        index.Index.Write([], ["a.txt"]);
        index.Index.Corrections().ShouldBeEmpty();

        index.Add(TemporaryIndex.Document("a.txt", "修路。", "办学。"));
        index.Index.Corrections().ShouldHaveSingleItem().Task.Task.Sequence.ShouldBe(2);
    }

    [Fact]
    public void Readers_see_one_state_while_a_writer_goes_on()
    {
        using var index = new TemporaryIndex();
        index.Add(TemporaryIndex.Document("a.txt", "修路。", "修桥。"));
        using var reader = PolicyIndexes.OpenFolder(index.Folder, IndexMode.Read);
        using var tasks = reader.Tasks(TaskFilter.None).GetEnumerator();
        tasks.MoveNext().ShouldBeTrue();

        index.Add(TemporaryIndex.Document("a.txt", "办学。"));

        tasks.MoveNext().ShouldBeTrue();
        tasks.Current.Task.Text.ShouldBe("修桥。");
        reader.Search(new SearchRequest { Query = "办学" }).Total.ShouldBe(1);
        reader.Search(new SearchRequest { Query = "修路" }).Total.ShouldBe(0);
    }

    [Fact]
    public void Results_are_kept_with_every_field_and_go_with_their_document()
    {
        using var index = new TemporaryIndex();
        var content = TemporaryIndex.Document("a.txt", [Full], Metadata);
        Result inTask = Grain with { Sequence = 2, Task = 1, Code = null, Canonical = "", Indicator = "渔获量", Since = null, Section = [], Year = 2020 };
        index.Add(content with { Content = content.Content with { Results = [Grain, inTask] } });
        index.Reopen();

        var stored = index.Index.Results([], TaskFilter.None);
        stored.Select(r => r.Result with { Section = [] }).ShouldBe([Grain with { Section = [] }, inTask]);
        stored[0].Result.Section.ShouldBe(Grain.Section);
        var id = stored[0].Document.Id;
        stored.Select(r => r.TaskId).ShouldBe([null, id + "-1"]);
        index.Index.Results(["grain_output"], TaskFilter.None).ShouldHaveSingleItem().Result.Sequence.ShouldBe(1);
        index.Index.Results(["渔获量"], new TaskFilter { Years = [2020], Regions = ["云溪市"] }).Count.ShouldBe(1);
        index.Index.Results([], new TaskFilter { Years = [2019] }).ShouldBeEmpty();
        index.Index.Results([], new TaskFilter { Themes = ["industry"] }).ShouldHaveSingleItem("a look back has no theme").Result.Task.ShouldBe(1);
        index.Index.Document(id!).ShouldNotBeNull().Results.Count.ShouldBe(2);

        index.Add(content);
        index.Index.Results([], TaskFilter.None).ShouldBeEmpty();
    }

    [Fact]
    public void Targets_are_found_by_code_or_name_and_by_the_year_they_are_due()
    {
        using var index = new TemporaryIndex();
        index.Add(TemporaryIndex.Document("a.txt", [Full], Metadata));

        index.Index.Targets(["grain_output"], TaskFilter.None).ShouldHaveSingleItem().Target.Value.ShouldBe(19.5m);
        index.Index.Targets(["粮食产量"], new TaskFilter { Years = [2022], Regions = ["云溪市"] }).Count.ShouldBe(1);
        index.Index.Targets(["粮食产量"], new TaskFilter { Years = [2023] }).ShouldBeEmpty();
        index.Index.Targets([], TaskFilter.None).Count.ShouldBe(1);
        index.Index.Targets(["gdp_growth"], TaskFilter.None).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("gdp_growth", "A B")] // the code of the closed set
    [InlineData("GDP_Growth", "A B")] // in any case
    [InlineData("地区生产总值增速", "A B")] // the catalogue's name, also where the text prints another
    [InlineData("生产总值增幅", "B")] // as printed
    [InlineData("arable_land", "C")] // a code that only the catalogue has
    [InlineData("耕地保有量", "C")] // its name
    [InlineData("GDP", "A B")] // an alias of several
    [InlineData("社火", "")]
    public void Targets_are_found_however_the_catalogue_knows_their_indicator(string asked, string expected)
    {
        using var index = new TemporaryIndex();
        index.Add(TemporaryIndex.Document("a.txt",
        [
            TemporaryIndex.Task(1, "甲") with
            {
                Targets =
                [
                    new Target { Quote = "A", Start = 0, Indicator = "地区生产总值增速", Canonical = "gdp_growth", Code = "gdp_growth", Value = 7 },
                    new Target { Quote = "B", Start = 0, Indicator = "生产总值增幅", Canonical = "gdp_growth", Value = 7 },
                ],
            },
            TemporaryIndex.Task(2, "乙") with { Targets = [new Target { Quote = "C", Start = 0, Indicator = "全市耕地面积", Code = "arable_land", Value = 30 }] },
        ]));

        string.Join(' ', index.Index.Targets([asked], TaskFilter.None).Select(stored => stored.Target.Quote)).ShouldBe(expected);
    }

    [Fact]
    public void An_index_of_an_earlier_format_is_brought_up_to_date_and_reads_its_documents_again()
    {
        using var index = new TemporaryIndex();
        index.Add(TemporaryIndex.Document("a.txt", [Full], Metadata));
        var id = index.Index.Documents(TaskFilter.None)[0].Document.Id;
        index.Index.Correct(id + "-1", new ThemeCorrection("livelihood", "education", [], [], "", DateTimeOffset.UnixEpoch));
        index.Index.Dispose();
        Execute(index, """
            CREATE TABLE segments (id INTEGER PRIMARY KEY, first_task INTEGER NOT NULL, span INTEGER NOT NULL, length INTEGER NOT NULL, columns BLOB NOT NULL, dead BLOB);
            CREATE TABLE postings (key INTEGER PRIMARY KEY, list BLOB NOT NULL);
            INSERT INTO meta VALUES ('generation', 7), ('next_segment', 1), ('text_version', 1);
            DELETE FROM meta WHERE key = 'store_id';
            DROP TABLE generations;
            DROP TABLE deletions;
            DROP INDEX documents_by_generation;
            ALTER TABLE documents DROP COLUMN generation;
            DROP TABLE stated_goals;
            DROP INDEX targets_by_code;
            ALTER TABLE documents DROP COLUMN validity;
            ALTER TABLE documents DROP COLUMN expires;
            ALTER TABLE targets DROP COLUMN code;
            ALTER TABLE targets DROP COLUMN standard_value;
            ALTER TABLE targets DROP COLUMN standard_upper;
            ALTER TABLE targets DROP COLUMN standard_unit;
            ALTER TABLE targets DROP COLUMN place;
            ALTER TABLE targets DROP COLUMN against;
            ALTER TABLE targets DROP COLUMN aspiration;
            ALTER TABLE targets DROP COLUMN nature;
            ALTER TABLE targets DROP COLUMN scope;
            ALTER TABLE targets DROP COLUMN instrument;
            DROP TABLE results;
            ALTER TABLE documents DROP COLUMN address;
            PRAGMA user_version = 1;
            """);

        Should.Throw<PolicySearchException>(() => PolicyIndexes.OpenFolder(index.Folder, IndexMode.Read)).Code.ShouldBe(ErrorCode.OlderIndex);
        index.Reopen();

        index.Index.Fingerprints()["a.txt"].ShouldBeEmpty();
        index.Texts("粮食产量").ShouldBe([Full.Text]);
        index.Index.Targets(["grain_output"], TaskFilter.None).ShouldHaveSingleItem().Target.ShouldBe(Full.Targets[0]);
        index.Index.Corrections().ShouldHaveSingleItem();

        index.Add(TemporaryIndex.Document("a.txt", [Full], Metadata with { Validity = "有效" }));
        index.Index.Documents(TaskFilter.None)[0].Document.Validity.ShouldBe("有效");
        index.Index.Corrections().ShouldHaveSingleItem();
        using var reader = PolicyIndexes.OpenFolder(index.Folder, IndexMode.Read);
        reader.Fingerprints()["a.txt"].ShouldBe("sha of a.txt");
    }

    [Fact]
    public void The_tables_can_be_read_with_any_SQLite_tool()
    {
        using var index = new TemporaryIndex();
        index.Add(TemporaryIndex.Document("a.txt", [Full], Metadata));
        using var connection = new SqliteConnection($"Data Source={index.File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT region || ' ' || year || ' ' || text FROM task_list";
        command.ExecuteScalar().ShouldBe("云溪市 2022 粮食产量稳定在19.5万吨以上。");
    }

    [Fact]
    public void There_must_be_an_index_to_read_one()
    {
        var folder = Path.Combine(Path.GetTempPath(), "policysearch-none-" + Guid.NewGuid().ToString("N"));
        Should.Throw<PolicySearchException>(() => PolicyIndexes.OpenFolder(folder, IndexMode.Read)).Code.ShouldBe(ErrorCode.NoIndex);
        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public void A_newer_format_is_left_alone() => Damaged(
        index => Execute(index, "PRAGMA user_version = 99"), ErrorCode.NewerIndex);

    [Fact]
    public void A_file_that_is_no_database_is_called_damaged() => Damaged(
        index => File.WriteAllText(index.File, new string('x', 5000)), ErrorCode.DamagedIndex);

    [Fact]
    public void Another_programs_database_is_left_alone() => Damaged(
        index => Execute(index, "PRAGMA application_id = 1"), ErrorCode.DamagedIndex);

    [Fact]
    public void A_writer_that_finds_another_writing_says_so()
    {
        using var index = new TemporaryIndex();
        using var other = new SqliteConnection($"Data Source={index.File};Pooling=False");
        other.Open();
        using var transaction = other.BeginTransaction(deferred: false);

        Should.Throw<PolicySearchException>(() => index.Add(TemporaryIndex.Document("a.txt", "修路。"))).Code.ShouldBe(ErrorCode.IndexLocked);
        index.Search("修路").Total.ShouldBe(0);
        transaction.Rollback();
        index.Add(TemporaryIndex.Document("a.txt", "修路。"));
        index.Search("修路").Total.ShouldBe(1);
    }

    private static void Damaged(Action<TemporaryIndex> damage, ErrorCode expected)
    {
        using var index = new TemporaryIndex();
        index.Add(TemporaryIndex.Document("a.txt", "修路。"));
        index.Index.Dispose();
        damage(index);
        Should.Throw<PolicySearchException>(() => PolicyIndexes.OpenFolder(index.Folder, IndexMode.Write)).Code.ShouldBe(expected);
        Should.Throw<PolicySearchException>(() => PolicyIndexes.OpenFolder(index.Folder, IndexMode.Read)).Code.ShouldBe(expected);
    }

    private static void Execute(TemporaryIndex index, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={index.File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
