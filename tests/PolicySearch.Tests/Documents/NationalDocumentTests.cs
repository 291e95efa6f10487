using PolicySearch.Documents.Metadata;
using PolicySearch.Records;

namespace PolicySearch.Tests.Documents;

/// <summary>What the nation's own bodies print belongs to no region; a place is not found inside another word.</summary>
public sealed class NationalDocumentTests
{
    [Theory]
    [InlineData("国务院办公厅关于加快发展的指导意见\n国办发〔2018〕9号\n一、任务\n（一）支持示范县建设，建设范县式示范点。", "国务院办公厅", "title and number")]
    [InlineData("中共中央 国务院关于推进工作的意见\n一、任务\n（一）支持陕西省、河南省、湖北省先行。", "中共中央 国务院", "two bodies")]
    [InlineData("国家发展改革委 财政部关于印发行动方案的通知\n发改环资〔2021〕3号\n一、任务\n（一）在桃源县、安乡县开展试点。", "国家发展改革委 财政部", "ministries")]
    [InlineData("各位代表：\n现在，我代表国务院，向大会报告政府工作，请予审议。\n一、任务\n（一）推进上海自由贸易试验区建设。", "国务院", "a report without a title")]
    [InlineData("政府工作报告\n——2023年3月5日在第十四届全国人民代表大会第一次会议上\n国务院总理\n一、任务\n（一）支持河北雄安新区建设。", "国务院", "a report with its day")]
    [InlineData("各省、自治区、直辖市人民政府，国务院各部委、各直属机构：为推进工作，提出以下意见。一、任务（一）支持桃源县试点。（商务部负责）（二）推进改革。国务院办公厅2020年7月15日（此件公开发布）", "国务院办公厅", "one line that begins behind its title")]
    [InlineData("教育部办公厅关于公布名单的通知\n教职成厅函〔2019〕7号\n一、任务\n（一）在桃源县建设基地。", "教育部办公厅", "an office of a ministry")]
    [InlineData("第十四届全国人民代表大会第三次会议关于政府工作报告的决议\n会议听取和审议了报告。支持北京市、上海市建设。", null, "a resolution of the congress")]
    public void Has_no_region_and_no_local_issuer(string text, string? issuer, string because)
    {
        var document = Read(text);

        document.Region.ShouldBeNull(because);
        (document.Issuer is null || NationalBody.IsName(document.Issuer)).ShouldBeTrue(document.Issuer);
        if (issuer is not null)
            document.Issuer.ShouldBe(issuer, because);
    }

    [Theory]
    [InlineData("桃源县人民政府办公室关于贯彻国务院办公厅意见的通知\n桃政办发〔2018〕9号\n一、任务", "430725", "a county that carries out a national paper")]
    [InlineData("湖南省人民政府关于落实国务院部署的意见\n湘政发〔2018〕9号\n一、任务\n在全国率先推进，服务全国大局，全国一流，全国领先。", "430000", "a province that speaks of the nation")]
    [InlineData("政府工作报告\n现在，我代表桃源县人民政府，向大会报告工作。\n一、任务", "430725", "a county's report without its name in the title")]
    public void A_local_paper_that_names_national_bodies_stays_local(string text, string code, string because) =>
        Read(text).Region.ShouldNotBeNull(because).Code.ShouldBe(code, because);

    [Theory]
    [InlineData("支持示范县、模范县建设，规范县级管理。", "范县 in 示范县")]
    [InlineData("推进教育均衡水平提升，促进城乡平衡水准一致。", "衡水 in 均衡水平")]
    [InlineData("扩大连锁经营，最大连片开发。", "大连 in 扩大连锁")]
    [InlineData("激活经济源泉，发展沿海口岸。", "济源 in 经济源泉, 海口 in 沿海口岸")]
    [InlineData("省和县级财政分担，市和县共同落实。", "和县 between two words")]
    [InlineData("集中卫生资源，其中卫生院达标。来自贡献者的支持。", "中卫 in 集中卫生, 自贡 in 来自贡献")]
    public void A_place_is_not_found_inside_another_word(string sentence, string because) =>
        Read("重点任务分工方案\n一、任务\n（一）" + sentence + "\n（二）" + sentence + "\n（三）" + sentence).Region.ShouldBeNull(because);

    [Theory]
    [InlineData("桃政发〔2021〕1号关于印发2021年桃源县政府工作分工的通知\n1.生产总值增长7%。", "桃政发〔2021〕1号", "关于印发2021年桃源县政府工作分工的通知", "number and title")]
    [InlineData("国务院关于加强保护的决定国发〔2005〕39号各省、自治区、直辖市人民政府，国务院各部委、各直属机构：　　为落实要求，作出如下决定：　　一、任务　　（一）治理。", "国发〔2005〕39号", "国务院关于加强保护的决定", "title, number, addressees and text")]
    [InlineData("桃源县人民政府关于推进工作的意见桃政发〔2022〕4号各乡镇人民政府，县政府各部门：为推进各项重点工作落实，提出以下意见。", "桃政发〔2022〕4号", "桃源县人民政府关于推进工作的意见", "a county's")]
    [InlineData("（桃政办发〔2022〕20号）关于分解落实2022年重点工作任务的通知\n各乡镇：\n一、任务", "桃政办发〔2022〕20号", "关于分解落实2022年重点工作任务的通知", "a number in brackets before the title")]
    public void Title_and_number_are_told_apart_where_they_run_together(string text, string number, string title, string because)
    {
        var document = Read(text);

        document.DocumentNumber?.Trim('（', '）').ShouldBe(number, because);
        document.Title.ShouldBe(title, because);
    }

    [Theory]
    [InlineData("2019年中华人民共和国国务院政府工作报告", "2019", "政府工作报告", 2019, "国务院")]
    [InlineData("2022年桃源县政府工作报告", "2022", "政 府 工 作 报 告", 2022, "桃源县人民政府")]
    [InlineData("桃源县2021年重点任务", "2021", "各乡镇：", 2021, null)]
    public void A_data_set_s_columns_give_title_and_year(string title, string year, string first, int expected, string? issuer)
    {
        var read = new ReadDocument("set.csv#1", "", "csv", [new Paragraph(1, first), new Paragraph(2, "一、2018年工作回顾"), new Paragraph(3, "新建学校8所。")])
        {
            Stated = new Dictionary<string, string> { [StatedFields.Title] = title, [StatedFields.Year] = year },
        };

        var document = MetadataReader.Read(read, ReadOptions.Default);

        (document.Title, document.Year, document.Issuer).ShouldBe((title, expected, issuer));
    }

    [Theory]
    [InlineData("各位代表：\n现在，我代表国务院，向大会报告政府工作，请予审议。\n二、2026年政府工作任务\n（一）扩大内需。")]
    [InlineData("各位代表！\n我代表国务院，向大会作政府工作报告，请予审议。\n二、今年的任务\n（一）扩大内需。")]
    [InlineData("现在，我代表国务院，向大会报告过去五年的政府工作，并对今年工作提出建议，请予审议，并请全国政协委员提出意见。\n一、任务")]
    [InlineData("各位代表：\n现在，我代表桃源县人民政府向大会报告工作，请予审议。\n一、任务")]
    public void A_report_without_a_title_line_is_told_by_its_opening(string text)
    {
        var document = Read(text);

        document.Kind.ShouldBe(DocumentKind.WorkReport);
        document.Title.ShouldBeEmpty();
        document.Issuer.ShouldNotBeNull();
    }

    private static PolicyDocument Read(string text)
    {
        var blocks = text.Split('\n').Select((line, i) => (TextBlock)new Paragraph(i + 1, line)).ToList();
        return MetadataReader.Read(new ReadDocument("test.txt", "", "text", blocks), ReadOptions.Default);
    }
}
