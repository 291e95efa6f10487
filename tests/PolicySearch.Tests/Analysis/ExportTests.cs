using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Parquet;
using PolicySearch.Analysis;
using PolicySearch.Analysis.Compare;
using PolicySearch.Analysis.Export;
using PolicySearch.Records;
using static PolicySearch.Tests.Analysis.Promises;
using Sheet = PolicySearch.Analysis.Export.Sheet;

namespace PolicySearch.Tests.Analysis;

/// <summary>Files that Excel, R and Python read as they are.</summary>
public class ExportTests
{
    private static readonly SheetColumn[] Kinds =
    [
        new("text", CellKind.Text), new("whole", CellKind.Whole), new("value", CellKind.Number), new("flag", CellKind.Flag), new("day", CellKind.Date),
    ];

    private static readonly object?[] Full = ["一,二", 2022, 1.5m, true, new DateOnly(2022, 4, 16)];

    private static readonly object?[] Empty = [null, null, null, null, null];

    public static TheoryData<string, IReadOnlyList<SheetColumn>> Tables => new()
    {
        { "targets", TargetsSheet.Table.Columns }, { "results", ResultsSheet.Table.Columns }, { "fulfilment", FulfilmentSheet.Table.Columns },
        { "amplification", AmplificationSheet.Table.Columns }, { "ledger", LedgerSheet.Table.Columns }, { "documents", DocumentsSheet.Table.Columns },
        { "hits", HitsSheet.Table.Columns }, { "similar", SimilarSheet.Table.Columns }, { "keyterms", KeyTermsSheet.Table.Columns },
        { "sources", ComparisonSheets.SourceTable.Columns }, { "indicators", OverviewSheets.Indicators.Columns }, { "regions", OverviewSheets.Regions.Columns },
        { "themes", OverviewSheets.Themes.Columns }, { "attention", AttentionSheet.Table.Columns },
    };

    [Fact]
    public async Task Csv_begins_with_a_byte_order_mark_and_quotes_what_must_be() =>
        (await Csv(new Sheet("s", Kinds, [Full, ["say \"好\"", null, -3m, false, null]])))
            .ShouldBe("\uFEFFtext,whole,value,flag,day\r\n\"一,二\",2022,1.5,1,2022-04-16\r\n\"say \"\"好\"\"\",,-3,0,\r\n");

    [Theory]
    [InlineData("a formula of a hostile document", "=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("a sum", "=1+1", "'=1+1")]
    [InlineData("a name behind a plus sign", "+试点", "'+试点")]
    [InlineData("a name behind a minus sign", "-试点", "'-试点")]
    [InlineData("an old form of a function", "@SUM(A1)", "'@SUM(A1)")]
    [InlineData("a tab before a formula", "\t=1+1", "'\t=1+1")]
    [InlineData("a carriage return before a formula", "\r=1+1", "\"'\r=1+1\"")]
    [InlineData("wide signs, which Excel takes in Chinese", "＝1+1", "'＝1+1")]
    [InlineData("a bound", ">=", ">=")]
    [InlineData("a lone sign, which runs nothing", "=", "=")]
    [InlineData("a negative number as text", "-3.5", "-3.5")]
    [InlineData("a sign within", "a=1", "a=1")]
    public async Task Csv_texts_run_no_formula(string why, string text, string written) =>
        (await Csv(new Sheet("s", [new("a", CellKind.Text)], [[text]]))).ShouldBe($"\uFEFFa\r\n{written}\r\n", why);

    [Fact]
    public async Task Json_has_an_object_a_row_with_numbers_and_nulls()
    {
        using var stream = new MemoryStream();
        await JsonRows.WriteAsync(new Sheet("s", Kinds, [Full, Empty]), stream, TestContext.Current.CancellationToken);

        Encoding.UTF8.GetString(stream.ToArray()).ShouldBe(
            """[{"text":"一,二","whole":2022,"value":1.5,"flag":true,"day":"2022-04-16"},{"text":null,"whole":null,"value":null,"flag":null,"day":null}]""");
    }

    [Fact]
    public async Task Parquet_keeps_kinds_nulls_and_what_was_asked_for()
    {
        using var stream = new MemoryStream();
        await ParquetFile.WriteAsync(new Sheet("s", Kinds, [Full, Empty]), [new("region", "610400"), new("region", "610900")], stream, TestContext.Current.CancellationToken);

        stream.Position = 0;
        await using var file = await ParquetReader.CreateAsync(stream, new ParquetOptions { UseDateOnlyTypeForDates = true }, cancellationToken: TestContext.Current.CancellationToken);
        file.CustomMetadata["region"].ShouldBe("610400, 610900");
        file.Schema.DataFields.Select(field => (field.Name, field.ClrType)).ShouldBe(
            [("text", typeof(ReadOnlyMemory<char>)), ("whole", typeof(long)), ("value", typeof(double)), ("flag", typeof(bool)), ("day", typeof(DateOnly))]);
        file.Schema.DataFields.ShouldAllBe(field => field.IsNullable);
        file.RowGroupCount.ShouldBe(1);
    }

    [Fact]
    public async Task A_workbook_has_numbers_where_the_value_is_bare_and_the_sentences_and_the_question_in_further_tabs()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh");
        var comparison = ComparisonBuilder.Build(["gdp_growth"], [Growth(Ankang, 9), Growth(Xianyang, 7, Comparison.About, id: "d2")]);
        using var file = await Workbook(ComparisonSheets.List(comparison) with { Asked = [new("indicator", "gdp_growth")] });

        Tabs(file).ShouldBe(["对比", "出处", "查询条件"]);
        var sheets = Rows(file);
        sheets[0].ShouldBe([["地区代码", "地区", "地区生产总值增速 2022 (%)"], ["610400", "咸阳市", "≈7"], ["610900", "安康市", "#9"]], "numbers are written with #");
        sheets[1].Count.ShouldBe(3);
        sheets[1][1].ShouldContain("生产总值增长7%");
        sheets[2].ShouldBe([["条件", "取值"], ["indicator", "gdp_growth"]]);
    }

    [Fact]
    public async Task The_ledger_s_workbook_lists_its_documents_once_each()
    {
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        var document = Document(Xianyang);
        using var file = await Workbook(LedgerSheet.List([new StoredTask(Task(document, "加强普法宣传", 1), document), new StoredTask(Task(document, "改善营商环境", 2), document)]));

        Tabs(file).ShouldBe(["Ledger", "Sources"]);
        Rows(file)[1].Count.ShouldBe(2, "a head and one document");
    }

    [Fact]
    public void The_ledger_has_a_row_a_target_and_a_row_a_task_without_any()
    {
        var document = Document(Xianyang);
        var promise = Growth(Xianyang, 7).Task with
        {
            Departments = [new DepartmentRole("市发改委", Responsibility.Lead, "发展和改革委员会"), new DepartmentRole("市财政局", Responsibility.Support, "财政局")],
            Themes = [new ThemeScore("industry", 0.9), new ThemeScore("governance", 0.4)],
        };
        var rows = Texts(LedgerSheet.List([new StoredTask(promise with { Targets = [promise.Targets[0], promise.Targets[0]] }, document), new StoredTask(Task(document, "加强普法宣传", 2), document)]).Rows);

        rows.Select(r => r["task_id"]).ShouldBe(["d1-1", "d1-1", "d1-2"]);
        rows[0].ShouldSatisfyAllConditions(
            r => r["lead"].ShouldBe("市发改委"), r => r["support"].ShouldBe("市财政局"), r => r["themes_also"].ShouldBe("governance"),
            r => r["op"].ShouldBe("="), r => r["value"].ShouldBe("7"), r => r["region_path"].ShouldBe("陕西省咸阳市"), r => r["kind"].ShouldBe("task-division"));
        rows[2]["quote"].ShouldBeEmpty();
    }

    [Fact]
    public void Targets_are_tidy_a_row_each_with_numbers_apart_from_bounds_and_units()
    {
        var stored = Level(Xianyang, "粮食产量", "grain_output", 36.2m, "亿斤") is var grain
            ? grain with { Target = grain.Target with { Code = "grain_output", Op = Comparison.AtLeast, Strength = Strength.AtLeast, Scope = "高新区", Standard = new StandardValue(181, null, "万吨") } }
            : grain;
        var rows = Texts(TargetsSheet.Table.Of([stored, Growth(Ankang, 9, year: 2019, id: "d2")]));

        rows.Count.ShouldBe(2);
        rows[0].ShouldSatisfyAllConditions(
            r => r["region_code"].ShouldBe("610400"), r => r["code"].ShouldBe("grain_output"), r => r["op"].ShouldBe(">="), r => r["value"].ShouldBe("36.2"), r => r["unit"].ShouldBe("亿斤"),
            r => r["standard_value"].ShouldBe("181"), r => r["standard_unit"].ShouldBe("万吨"), r => r["scope"].ShouldBe("高新区"), r => r["task_id"].ShouldBe("d1-1"), r => r["definition"].ShouldContain("粮食产量"));
        rows[1].ShouldSatisfyAllConditions(r => r["year"].ShouldBe("2019"), r => r["scope"].ShouldBeEmpty(), r => r["upper"].ShouldBeEmpty(), r => r["indicator"].ShouldBe("gdp_growth"));
    }

    [Fact]
    public async Task A_tab_has_a_frozen_head_with_a_filter_widths_wrapped_texts_and_no_formula()
    {
        var sheet = new Sheet("targets", [new("number", CellKind.Text), new("text", CellKind.Text), .. Enumerable.Range(3, 26).Select(n => new SheetColumn($"c{n}", CellKind.Number) { Head = $"c{n}" })],
            [["=1+1", new string('长', 100), .. new object?[26]], ["@x", "𠮷\u0001", 2.5m, .. new object?[25]]]);
        using var file = await Workbook(new ExportedList(sheet));

        var tab = Sheets(file).Single();
        tab.Descendants<AutoFilter>().Single().Reference!.Value.ShouldBe("A1:AB3");
        tab.Descendants<Pane>().Single().State!.Value.ShouldBe(PaneStateValues.Frozen);
        tab.Descendants<CellFormula>().ShouldBeEmpty();
        tab.Descendants<Column>().Take(2).Select(column => column.Width!.Value).ShouldBe([8, 60], 2);
        var formats = file.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        tab.Descendants<Cell>().Where(cell => cell.InnerText.StartsWith('长')).ShouldAllBe(cell => formats[(int)cell.StyleIndex!.Value].Alignment!.WrapText!.Value);
        Rows(file)[0][2].Take(3).ShouldBe(["@x", "𠮷", "#2.5"], "a character beyond the first plane stays, one that XML forbids goes");
    }

    [Fact]
    public async Task A_list_longer_than_a_tab_goes_on_in_the_next()
    {
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        using var stream = new MemoryStream();
        await WorkbookFile.WriteAsync([new Sheet("targets", [new("year", CellKind.Whole)], Enumerable.Range(1, 7).Select(n => (IReadOnlyList<object?>)[n]))], stream, 3, TestContext.Current.CancellationToken);

        using var file = SpreadsheetDocument.Open(stream, false);
        Tabs(file).ShouldBe(["Targets", "Targets 2", "Targets 3"]);
        Rows(file).Select(rows => string.Join(' ', rows.Skip(1).Select(row => row[0]))).ShouldBe(["#1 #2 #3", "#4 #5 #6", "#7"]);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_column_has_a_head_in_both_languages(string name, IReadOnlyList<SheetColumn> columns)
    {
        foreach (var language in (CultureInfo[])[CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("zh")])
        {
            CultureInfo.CurrentUICulture = language;
            columns.Select(column => Heads.Of(column.Name)).Distinct().Count().ShouldBe(columns.Count);
            Heads.Of("sheet." + name).Length.ShouldBeInRange(1, 31);
        }
    }

    private static async Task<string> Csv(Sheet sheet)
    {
        using var stream = new MemoryStream();
        await CsvFile.WriteAsync(sheet, stream, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async Task<SpreadsheetDocument> Workbook(ExportedList list)
    {
        var stream = new MemoryStream();
        await TableFile.WriteAsync(list, TableFormat.Xlsx, stream, TestContext.Current.CancellationToken);
        var file = SpreadsheetDocument.Open(stream, false);
        new OpenXmlValidator().Validate(file).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        return file;
    }

    private static List<Dictionary<string, string>> Texts(Sheet sheet) =>
        [.. sheet.Rows.Select(row => sheet.Columns.Zip(row).ToDictionary(c => c.First.Name, c => CsvFile.Text(c.Second)))];

    private static string[] Tabs(SpreadsheetDocument file) => [.. file.WorkbookPart!.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value!)];

    private static IEnumerable<Worksheet> Sheets(SpreadsheetDocument file) =>
        file.WorkbookPart!.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => ((WorksheetPart)file.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet);

    private static List<List<string[]>> Rows(SpreadsheetDocument file) =>
    [
        .. Sheets(file).Select(sheet => sheet.Descendants<Row>()
            .Select(row => row.Elements<Cell>().Select(c => c.CellValue is { } number ? "#" + number.Text : c.InnerText).ToArray()).ToList()),
    ];
}
