using System.Text;
using PolicySearch.Documents;
using PolicySearch.Documents.Metadata;
using PolicySearch.Errors;
using PolicySearch.Records;

namespace PolicySearch.Tests.Documents;

public class DataSetTests
{
    [Fact]
    public void Reads_a_document_from_each_row_of_a_CSV_file()
    {
        var read = Read("province,year,title,publish_date,full_text\n四川省,2026,2026年四川省政府工作报告,2026-02-25,\"第一行\n一、\"\"十五五\"\"目标\"\n河北省,2025,2025年河北省政府工作报告,2025-02-01,各位代表\n");
        read.Select(d => (d.Name, d.Format)).ShouldBe([("a.csv#1", "csv"), ("a.csv#2", "csv")]);
        read[0].Blocks.Cast<Paragraph>().Select(p => (p.Line, p.Text)).ShouldBe([(1, "第一行"), (2, "一、\"十五五\"目标")]);
        read[0].Stated["region"].ShouldBe("四川省");
        read[0].Sha256.ShouldNotBe(read[1].Sha256);
        var metadata = MetadataReader.Read(read[1], ReadOptions.Default);
        (metadata.Region?.Code, metadata.Title, metadata.Published).ShouldBe(("130000", "2025年河北省政府工作报告", new DateOnly(2025, 2, 1)));
    }

    [Theory]
    [InlineData("标题\t正文\n报告\t各位代表\n", "tabs")]
    [InlineData("标题;内容\n报告;各位代表\n", "semicolons")]
    [InlineData("\uFEFFid,content\r\n1,各位代表\r\n", "a mark and Windows line breaks")]
    [InlineData("{\"id\":1,\"text\":\"各位代表\"}\n", "one JSON object a line")]
    [InlineData("[{\"id\":1,\"text\":\"各位代表\"}]", "an array of JSON objects")]
    [InlineData("{\n \"id\": 1,\n \"content\": \"各位代表\"\n}", "one JSON object over several lines")]
    public void Finds_the_text_column(string file, string because)
    {
        var read = Read(file).ShouldHaveSingleItem(because);
        read.Blocks.Cast<Paragraph>().Single().Text.ShouldBe("各位代表");
    }

    [Fact]
    public void Takes_the_columns_that_the_user_names()
    {
        var options = ReadOptions.Default with { TextColumn = "story", RegionColumn = "where", YearColumn = "when" };
        var read = DocumentReader.Read("a.csv", Encoding.UTF8.GetBytes("where,when,story\n咸阳,2024,一、总体要求\n"), options).ShouldHaveSingleItem();
        var metadata = MetadataReader.Read(read, options);
        (metadata.Region?.Code, metadata.Year).ShouldBe(("610400", 2024));
    }

    [Fact]
    public void Columns_state_issuer_day_and_address()
    {
        var options = ReadOptions.Default with { IssuerColumn = "from", DateColumn = "on", AddressColumn = "at" };
        var read = DocumentReader.Read("a.csv", Encoding.UTF8.GetBytes("title,from,on,at,text\n2024年工作要点,咸阳市人民政府,2024-02-03,https://www.example.org/1.html,一、总体要求\n"), options).ShouldHaveSingleItem();
        var metadata = MetadataReader.Read(read, options);
        (metadata.Issuer, metadata.Region?.Code, metadata.Published, metadata.Address).ShouldBe(("咸阳市人民政府", "610400", new DateOnly(2024, 2, 3), "https://www.example.org/1.html"));
        Read("title,url,text\n报告,https://www.example.org/2.html,各位代表\n")[0].Stated["address"].ShouldBe("https://www.example.org/2.html");
    }

    [Theory]
    [InlineData("云溪市第五届人民代表大会第三次会议关于政府工作报告的决议", DocumentKind.Other)]
    [InlineData("关于2024年政府工作报告的起草说明", DocumentKind.Other)]
    [InlineData("2024年云溪市政府工作报告", DocumentKind.WorkReport)]
    public void A_paper_about_a_report_is_none(string title, DocumentKind kind) =>
        MetadataReader.Read(Read($"title,text\n{title},会议听取和审议了政府工作报告，决定批准这个报告。\n")[0], ReadOptions.Default).Kind.ShouldBe(kind);

    [Fact]
    public void Reads_markup_in_a_column_as_markup() =>
        Read("{\"content\":\"<p>一、总体要求</p><p>二、任务</p><p>三</p>\"}")[0].Blocks.Count.ShouldBe(3);

    [Fact]
    public void Says_which_rows_were_left_out()
    {
        var read = Read("{\"text\":\"甲\"}\nnot json\n{\"text\":\"\"}\n{\"other\":1}\n{\"text\":\"乙\"}\n");
        read.Select(d => d.Name).ShouldBe(["a.csv#1", "a.csv#5"]);
        read[0].LeftOut.ShouldBe(["Row 2 is no JSON object.", "Row 3 has no text.", "Row 4 has no text column."]);
    }

    [Fact]
    public void Names_the_columns_where_none_holds_texts()
    {
        var error = Should.Throw<PolicySearchException>(() => Read("{\"id\":1,\"score\":2}\n"));
        error.Code.ShouldBe(ErrorCode.NoTextColumn);
        error.Message.ShouldContain("id, score");
    }

    [Fact]
    public void Takes_text_that_only_begins_like_JSON_for_text() => Read("{桃源市} 工作要点\n一、总体要求").Single().Format.ShouldBe("text");

    private static IReadOnlyList<ReadDocument> Read(string file) => DocumentReader.Read("a.csv", Encoding.UTF8.GetBytes(file), ReadOptions.Default);
}
