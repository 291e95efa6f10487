using System.IO.Compression;
using PolicySearch.Documents;
using PolicySearch.Documents.Readers.Pdf;
using PolicySearch.Errors;
using PolicySearch.Records;

namespace PolicySearch.Tests.Documents;

/// <summary>What stands on a PDF file's pages comes out in reading order; no program is needed for it.</summary>
public sealed class PdfReaderTests
{
    private static readonly string[] Left =
    [
        "    一、建设农村公路，全面提升通", "行能力，分三批推进，年内完成第", "一批，并做好后续各批的前期工作", "和资金筹措，确保按期完工投用，", "让群众出行更加便利，由市交通局", "牵头，各县区政府配合落实到位。",
    ];

    private static readonly string[] Right =
    [
        "    二、改造老旧小区，惠及三千户", "居民，完善水电气暖等配套设施，", "提升物业管理水平，探索业主自治", "的长效机制，年底前全面完成任务", "并组织验收，由市住建局牵头，各", "街道办事处和有关单位共同负责。",
    ];

    [Fact]
    public void Reads_two_columns_one_after_the_other()
    {
        var file = new PdfFile().Page().Text(200, 780, "关于做好二〇二六年重点工作的通知").Lines(60, 740, Left).Lines(320, 740, Right);
        Paragraphs(file).ShouldBe(["关于做好二〇二六年重点工作的通知", string.Concat(Left).Trim(), string.Concat(Right).Trim()]);
    }

    [Theory]
    [InlineData("到2026年底", 0, "no gap")]
    [InlineData("到2026年底", 3, "the quarter of a character that Word leaves beside digits")]
    [InlineData("到2026年底", 6, "a typed blank")]
    [InlineData("到 2026 年底", 12, "a whole character's gap is meant")]
    public void Tells_blanks_by_gaps(string read, double gap, string why)
    {
        var file = new PdfFile().Page().Text(60, 700, "到").Text(72 + gap, 700, "2026").Text(96 + (2 * gap), 700, "年底");
        Paragraphs(file).ShouldBe([read], why);
    }

    [Fact]
    public void Keeps_the_blank_behind_a_heading_number() =>
        Paragraphs(new PdfFile().Page().Text(60, 700, "1").Text(72, 700, "总体要求")).ShouldBe(["1 总体要求"]);

    [Fact]
    public void Reads_letters_that_are_printed_twice_to_look_bold_once() =>
        Paragraphs(new PdfFile().Page().Text(60, 700, "总体要求").Text(60.4, 700, "总体要求")).ShouldBe(["总体要求"]);

    [Fact]
    public void Reads_radicals_as_the_characters_they_stand_for() =>
        Paragraphs(new PdfFile().Page().Text(60, 700, "⼯业企业⾼质量⻓远发展，惠及⼾数")).ShouldBe(["工业企业高质量长远发展，惠及户数"]);

    [Theory]
    [InlineData(0, 90)]
    [InlineData(0, 180)]
    [InlineData(0, 270)]
    [InlineData(90, 90)]
    [InlineData(90, 0)]
    public void Reads_pages_that_are_turned(int page, int text)
    {
        var file = new PdfFile().Page(rotate: page);
        for (var i = 0; i < 3; i++)
        {
            var (x, y) = text switch { 90 => (100 + (20 * i), 100), 180 => (500, 700 + (20 * i)), 270 => (500 - (20 * i), 700), _ => (100, 700 - (20 * i)) };
            file.Text(x, y, $"{i + 1}.建设第{i + 1}批项目。", 12, text);
        }

        Paragraphs(file).ShouldBe(["1.建设第1批项目。", "2.建设第2批项目。", "3.建设第3批项目。"]);
    }

    [Fact]
    public void Leaves_out_a_stamp_across_the_page_and_says_so()
    {
        var read = Read(new PdfFile().Page().Text(60, 700, "1.建设道路，改善出行。").Text(300, 400, "征求意见稿", 40, 90));
        read.Blocks.Cast<Paragraph>().ShouldHaveSingleItem().Text.ShouldBe("1.建设道路，改善出行。");
        read.LeftOut.ShouldHaveSingleItem().ShouldBe("Page 1: text that is turned against the rest: 征求意见稿.");
    }

    [Fact]
    public void Reads_ruled_tables_cell_by_cell()
    {
        double[] columns = [60, 100, 300, 420];
        var file = new PdfFile().Page().Text(200, 780, "任务分解表").Table(columns, 740,
        [
            [["序号"], ["工作任务"], ["责任单位"]],
            [["1"], ["建设农村公路并同步推进沿线绿化美", "化工程。"], ["市交通局", "市林业局"]],
            [["2"], ["改造公厕。"], ["市城管局"]],
        ]).Text(60, 600, "注：责任单位以第一位为牵头。");
        var read = Read(file);
        ((Paragraph)read.Blocks[0]).Text.ShouldBe("任务分解表");
        Rows(read.Blocks[1]).ShouldBe(["序号|工作任务|责任单位", "1|建设农村公路并同步推进沿线绿化美化工程。|市交通局\n市林业局", "2|改造公厕。|市城管局"]);
        ((Paragraph)read.Blocks[2]).Text.ShouldBe("注：责任单位以第一位为牵头。");
    }

    [Fact]
    public void Repeats_a_merged_cell_in_every_row_that_it_covers()
    {
        var file = new PdfFile().Page().Rule(60, 740, 400, 740).Rule(160, 710, 400, 710).Rule(60, 680, 400, 680)
            .Rule(60, 740, 60, 680).Rule(160, 740, 160, 680).Rule(400, 740, 400, 680)
            .Text(64, 706, "民生工程", 10).Text(164, 720, "新建学校", 10).Text(164, 690, "改造医院", 10);
        Rows(Read(file).Blocks.ShouldHaveSingleItem()).ShouldBe(["民生工程|新建学校", "民生工程|改造医院"]);
    }

    [Theory]
    [InlineData(true, "no line closes the row before")]
    [InlineData(false, "a line closes it, but the rest has no number")]
    public void Joins_a_table_and_a_row_that_break_over_a_page(bool open, string why)
    {
        double[] columns = [60, 100, 300, 420];
        string[][] head = [["序号"], ["工作任务"], ["责任单位"]];
        var file = new PdfFile()
            .Page().Table(columns, 740, [head, [["1"], ["改造公厕。"], ["市城管局"]], [["2"], ["建设农村公路并同步推进沿线绿化美"], ["市交通局"]]], open).Text(290, 40, "— 1 —")
            .Page().Table(columns, 780, open ? [[[""], ["化工程。"], [""]], [["3"], ["新建学校。"], ["市教育局"]]] : [head, [[""], ["化工程。"], [""]], [["3"], ["新建学校。"], ["市教育局"]]])
            .Text(290, 40, "— 2 —");
        Rows(Read(file).Blocks.ShouldHaveSingleItem())
            .ShouldBe(["序号|工作任务|责任单位", "1|改造公厕。|市城管局", "2|建设农村公路并同步推进沿线绿化美化工程。|市交通局", "3|新建学校。|市教育局"], why);
    }

    [Fact]
    public void Drops_page_numbers_and_running_heads_and_joins_across_pages()
    {
        var file = new PdfFile();
        for (var i = 1; i <= 4; i++)
        {
            file.Page().Text(240, 800, "桃源市人民政府公报").Lines(60, 740, [$"    {i}.加快建设第{i}批重点项目，完善配套设施，提升服务水平，由各县", "区政府和市级有关部门分工负责落实到位，按季度报告进展情况，年底"])
                .Text(280, 40, $"— {i} —");
        }

        var read = Read(file);
        read.Blocks.Count.ShouldBe(4);
        ((Paragraph)read.Blocks[2]).Text.ShouldStartWith("3.加快建设第3批");
        read.LeftOut.ShouldHaveSingleItem().ShouldBe("8 page numbers and running heads: 桃源市人民政府公报.");
    }

    [Fact]
    public void Reads_words_with_the_blanks_between_them() =>
        Paragraphs(new PdfFile().Page().Text(72, 720, "1. GDP growth 7.5% in 2024")).ShouldBe(["1. GDP growth 7.5% in 2024"]);

    [Fact]
    public void Tells_a_scan_without_text() => Code(new PdfFile().Page().Rule(10, 10, 500, 500).ToBytes()).ShouldBe(ErrorCode.NoText);

    [Fact]
    public void Tells_an_encrypted_file()
    {
        // The standard handler with a password that is not empty: keys of 128 bits that match none.
        var file = System.Text.Encoding.ASCII.GetString(new PdfFile().Page().Text(60, 700, "总体要求").ToBytes());
        var key = new string('A', 64);
        file = file.Replace("/Root 1 0 R", $"/Root 1 0 R /ID [<{key[..32]}> <{key[..32]}>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{key}> /U <{key}> >>");
        Code(System.Text.Encoding.ASCII.GetBytes(file)).ShouldBe(ErrorCode.Encrypted);
    }

    [Fact]
    public void Tells_a_damaged_file_when_nothing_can_repair_it() =>
        Should.Throw<PolicySearchException>(() => PdfReader.Read("a.pdf", "%PDF-1.4 nothing more"u8.ToArray(), 1 << 20, (_, _) => null)).Code.ShouldBe(ErrorCode.DamagedFile);

    [Fact]
    public void Says_what_is_lost_when_another_program_repaired_the_file()
    {
        var read = PdfReader.Read("a.pdf", "%PDF-1.4 nothing more"u8.ToArray(), 1 << 20, (_, _) => [[new PrintedLine(0, "1.建设道路。")]]);
        read.Blocks.Cast<Paragraph>().ShouldHaveSingleItem().Text.ShouldBe("1.建设道路。");
        read.LeftOut.ShouldHaveSingleItem().ShouldStartWith("The file is damaged (");
    }

    [Fact]
    public void Is_not_handed_on_where_it_is_whole() =>
        PdfReader.Read("a.pdf", new PdfFile().Page().Text(60, 700, "总体要求").ToBytes(), 1 << 20, (_, _) => throw new InvalidOperationException()).Blocks.Count.ShouldBe(1);

    [Fact]
    public void Finds_no_program_of_an_unknown_name() => PdfToText.Read("%PDF-1.4"u8.ToArray(), 1000, "no-such-program-4711").ShouldBeNull();

    [Theory]
    [InlineData("1 beginbfrange <0041> <005A> <0041> endbfrange", true, "letters")]
    [InlineData("1 beginbfrange <0041> <0042> [<0041> <0042>] endbfrange", true, "a list of characters")]
    [InlineData("1 begincidrange <0041> <005A> 34 endcidrange", true, "numbers of glyphs")]
    [InlineData("1 beginbfrange <005A> <0041> <0041> endbfrange", false, "the end before the beginning")]
    [InlineData("1 beginbfrange <4B051FF> <5100>\n<5200> endbfrange", false, "a damaged code")]
    [InlineData("1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange", false, "four thousand million codes")]
    public void Refuses_character_maps_without_end(string map, bool sound, string why) =>
        CharacterMap.IsSound(System.Text.Encoding.ASCII.GetBytes("begincmap " + map + " endcmap")).ShouldBe(sound, why);

    [Fact]
    public void Refuses_a_page_that_unpacks_without_end()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, true))
        {
            var line = new byte[1 << 20];
            Array.Fill(line, (byte)' ');
            for (var i = 0; i < 64; i++)
                zlib.Write(line);
        }

        var file = System.Text.Encoding.Latin1.GetString(new PdfFile().Page().Text(60, 700, "总体要求").ToBytes());
        var at = file.LastIndexOf("<< /Length", StringComparison.Ordinal);
        file = file[..at] + $"<< /Length {packed.Length} /Filter /FlateDecode >>\nstream\n{System.Text.Encoding.Latin1.GetString(packed.ToArray())}\nendstream\nendobj\n" + file[file.IndexOf("xref\n0", StringComparison.Ordinal)..];
        var error = Should.Throw<PolicySearchException>(() => DocumentReader.Read("a.pdf", System.Text.Encoding.Latin1.GetBytes(file), ReadOptions.Default));
        error.Code.ShouldBe(ErrorCode.DamagedFile);
        error.Message.ShouldContain("300 to 1");
    }

    private static ReadDocument Read(PdfFile file) => DocumentReader.Read("a.pdf", file.ToBytes(), ReadOptions.Default).ShouldHaveSingleItem();

    private static ErrorCode Code(byte[] file) => Should.Throw<PolicySearchException>(() => DocumentReader.Read("a.pdf", file, ReadOptions.Default)).Code;

    private static List<string> Paragraphs(PdfFile file) => [.. Read(file).Blocks.Cast<Paragraph>().Select(p => p.Text)];

    private static List<string> Rows(TextBlock table) => [.. ((Table)table).Rows.Select(row => string.Join('|', row))];
}
