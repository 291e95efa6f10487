using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PolicySearch.Analysis.Compare;
using PolicySearch.Analysis.Export;
using PolicySearch.Records;
using static PolicySearch.Tests.Analysis.Promises;
using Sheet = PolicySearch.Analysis.Export.Sheet;

namespace PolicySearch.Tests.Analysis;

/// <summary>Files that Excel, R and Python read as they are.</summary>
public class ExportTests
{
    [Fact]
    public void Csv_begins_with_a_byte_order_mark_and_quotes_what_must_be()
    {
        var text = Csv(new Sheet("s", ["a", "b"], [["一,二", 1.5m], ["say \"好\"", null], [true, new DateOnly(2022, 4, 16)]]));

        text.ShouldBe("\uFEFFa,b\r\n\"一,二\",1.5\r\n\"say \"\"好\"\"\",\r\n1,2022-04-16\r\n");
    }

    [Theory]
    [InlineData("a formula of a hostile document", "=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("a bound", ">=", ">=")]
    [InlineData("a negative number as text", "-3.5", "-3.5")]
    public void Csv_texts_run_no_formula(string why, string text, string written) =>
        Csv(new Sheet("s", ["a"], [[text]])).ShouldBe($"\uFEFFa\r\n{written}\r\n", why);

    [Fact]
    public void A_workbook_has_numbers_where_the_value_is_bare_and_the_sentences_on_a_second_sheet()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh");
        var comparison = ComparisonBuilder.Build(["gdp_growth"], [Growth(Ankang, 9), Growth(Xianyang, 7, Comparison.About, id: "d2")]);
        using var stream = new MemoryStream();
        WorkbookFile.Write([ComparisonSheets.SideBySide(comparison), ComparisonSheets.Sources(comparison)], stream);

        using var file = SpreadsheetDocument.Open(stream, false);
        new OpenXmlValidator().Validate(file).Select(e => e.Description).ShouldBeEmpty();
        var sheets = Rows(file);
        sheets[0].ShouldBe([["地区代码", "地区", "地区生产总值增速 2022 (%)"], ["610400", "咸阳市", "≈7"], ["610900", "安康市", "#9"]], "numbers are written with #");
        sheets[1].Count.ShouldBe(3);
        sheets[1][1].ShouldContain("生产总值增长7%");
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
        var sheet = LedgerSheet.Of([new StoredTask(promise with { Targets = [promise.Targets[0], promise.Targets[0]] }, document), new StoredTask(Task(document, "加强普法宣传", 2), document)]);

        var rows = sheet.Rows.Select(row => sheet.Heads.Zip(row).ToDictionary(c => c.First, c => CsvFile.Text(c.Second))).ToList();
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
        var sheet = TargetsSheet.Of([stored, Growth(Ankang, 9, year: 2019, id: "d2")]);

        var rows = sheet.Rows.Select(row => sheet.Heads.Zip(row).ToDictionary(c => c.First, c => CsvFile.Text(c.Second))).ToList();
        rows.Count.ShouldBe(2);
        rows[0].ShouldSatisfyAllConditions(
            r => r["region_code"].ShouldBe("610400"), r => r["code"].ShouldBe("grain_output"), r => r["op"].ShouldBe(">="), r => r["value"].ShouldBe("36.2"), r => r["unit"].ShouldBe("亿斤"),
            r => r["standard_value"].ShouldBe("181"), r => r["standard_unit"].ShouldBe("万吨"), r => r["scope"].ShouldBe("高新区"), r => r["task_id"].ShouldBe("d1-1"), r => r["definition"].ShouldContain("粮食产量"));
        rows[1].ShouldSatisfyAllConditions(r => r["year"].ShouldBe("2019"), r => r["scope"].ShouldBeEmpty(), r => r["upper"].ShouldBeEmpty(), r => r["indicator"].ShouldBe("gdp_growth"));
    }

    [Fact]
    public void A_sheet_has_a_frozen_head_with_a_filter_and_cells_that_run_no_formula()
    {
        using var stream = new MemoryStream();
        WorkbookFile.Write([new Sheet("s", ["名称", .. Enumerable.Range(2, 27).Select(n => $"c{n}")], [["=1+1", 2.5m], ["@x", null]])], stream);

        using var file = SpreadsheetDocument.Open(stream, false);
        new OpenXmlValidator().Validate(file).Select(e => e.Description).ShouldBeEmpty();
        var sheet = file.WorkbookPart!.WorksheetParts.Single().Worksheet;
        sheet.Descendants<AutoFilter>().Single().Reference!.Value.ShouldBe("A1:AB3");
        sheet.Descendants<Pane>().Single().State!.Value.ShouldBe(PaneStateValues.Frozen);
        sheet.Descendants<CellFormula>().ShouldBeEmpty();
    }

    [Fact]
    public void Every_column_of_targets_has_a_head_in_both_languages()
    {
        foreach (var language in (CultureInfo[])[CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("zh")])
        {
            CultureInfo.CurrentUICulture = language;
            TargetsSheet.ColumnNames.Select(Heads.Of).Distinct().Count().ShouldBe(TargetsSheet.ColumnNames.Count);
        }
    }

    [Fact]
    public void Every_ledger_column_has_a_head_in_both_languages()
    {
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        LedgerSheet.ColumnNames.Select(Heads.Of).Distinct().Count().ShouldBe(LedgerSheet.ColumnNames.Count);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh");
        LedgerSheet.ColumnNames.Select(Heads.Of).Distinct().Count().ShouldBe(LedgerSheet.ColumnNames.Count);
    }

    private static string Csv(Sheet sheet)
    {
        using var stream = new MemoryStream();
        CsvFile.Write(sheet, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static List<List<string[]>> Rows(SpreadsheetDocument file) =>
    [
        .. file.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet.Descendants<Row>()
            .Select(row => row.Elements<Cell>().Select(c => c.DataType?.Value == CellValues.Number ? "#" + c.CellValue!.Text : c.InnerText).ToArray()).ToList()),
    ];
}
