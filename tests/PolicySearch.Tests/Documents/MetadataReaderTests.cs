using PolicySearch.Documents;
using PolicySearch.Documents.Metadata;
using PolicySearch.Errors;
using PolicySearch.Records;

namespace PolicySearch.Tests.Documents;

public class MetadataReaderTests
{
    [Theory]
    [InlineData("文号 咸政发〔2022〕4号 发布机构 市政府办公室", "咸政发〔2022〕4号", "label and value between spaces")]
    [InlineData("索 引 号 | 0145/2022-1 | 发文字号 | 咸政办发〔2022〕20号 | ||", "咸政办发〔2022〕20号", "cells of a flattened table")]
    [InlineData("文　　号：咸政发[2019]6号", "咸政发[2019]6号", "a label spread with wide spaces, square brackets")]
    [InlineData("关于下达青溪县政府重点工作的通知青溪政发[2022]6号", "青溪政发[2022]6号", "glued behind its title")]
    [InlineData("许政 [2020] 20号", "许政 [2020] 20号", "alone on the first line, with spaces")]
    [InlineData("（咸政发〔2022〕4号）", "咸政发〔2022〕4号", "in brackets below the title")]
    [InlineData("咸政办发【2022】第4号", "咸政办发【2022】第4号", "lenticular brackets and 第")]
    [InlineData("咸阳市人民政府文件 咸政发（2022）4号", "咸政发（2022）4号", "letterhead and number on one line")]
    [InlineData("发文机构咸阳市人民政府办公室发文字号咸政办〔2022〕1号", "咸政办〔2022〕1号", "a table whose borders are lost")]
    [InlineData("发文机关:咸阳市人民政府发布日期:2022年4月1日时效性 :现行有效文号 :咸政发〔2022〕4号", "咸政发〔2022〕4号", "labels whose lines ran together")]
    [InlineData("咸政发〔2022〕4号      各县区人民政府,市政府各部门: 根据省政府要求,为促进经济平稳健康发展,现提出以下实施意见", "咸政发〔2022〕4号", "before a wide gap where line breaks were lost")]
    [InlineData("咸阳市人民政府令第12号", "咸阳市人民政府令第12号", "an order")]
    [InlineData("咸阳市人民政府办公室关于印发《市九届人大二次会议<政府工作报告>目标分解意见》的通知 (咸政办发〔2010〕10号) 各区人民政府: 现印发给你们。", "咸政办发〔2010〕10号", "behind the title in a line that holds the letter too")]
    [InlineData("根据省政府印发的通知（陕政发〔2021〕9号）要求,制定本方案。", null, "another document's number inside a sentence")]
    public void Reads_the_document_number(string line, string? number, string because) =>
        Read(line, "一、总体要求").DocumentNumber.ShouldBe(number, because);

    [Theory]
    [InlineData("2022年4月16日", "2022-04-16", "digits")]
    [InlineData("二〇二二年四月十六日", "2022-04-16", "Chinese numerals")]
    [InlineData("二O二二年十二月三十日", "2022-12-30", "the letter O for zero")]
    [InlineData("2022年 4 月 6 日", "2022-04-06", "scanning spaces")]
    [InlineData("２０２２年４月１６日", "2022-04-16", "full-width digits")]
    [InlineData("2022月4月16日", "2022-04-16", "月 misprinted for 年")]
    [InlineData("2022年4月31日", null, "no such day")]
    public void Reads_the_signature_date(string line, string? date, string because) =>
        Read("各县人民政府:", "现通知如下:", "咸阳市人民政府", line).Issued
            .ShouldBe(date is null ? null : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), because);

    [Theory]
    [InlineData(new[] { "首页 > 政务公开 > 规划计划", "咸阳市人民政府关于分解2023年重点工作任务的通知" }, "咸阳市人民政府关于分解2023年重点工作任务的通知")]
    [InlineData(new[] { "中共咸阳市委 咸阳市人民政府", "关于支持链条产业发展的实施意见", "(2023年2月8日)" }, "中共咸阳市委 咸阳市人民政府关于支持链条产业发展的实施意见")]
    [InlineData(new[] { "咸阳市人民政府办公室", "关于印发《咸阳市重点产业培育行动", "计划（2024—2026年）》的通知", "各县市区:" }, "咸阳市人民政府办公室关于印发《咸阳市重点产业培育行动计划（2024—2026年）》的通知")]
    [InlineData(new[] { "文件名称 咸阳市人民政府关于印发任务分解方案的通知 公开目录: 市政府文件", "各县市区:" }, "咸阳市人民政府关于印发任务分解方案的通知")]
    [InlineData(new[] { "石家庄市人民政府", "关于印发石家庄市2021年政府工作报告", "主要目标和重点任务分解方案的通知", "各县区:" }, "石家庄市人民政府关于印发石家庄市2021年政府工作报告主要目标和重点任务分解方案的通知")]
    [InlineData(new[] { "政 府 工 作 报 告", "——2023年1月5日在咸阳市第九届人民代表大会第三次会议上" }, "政府工作报告")]
    [InlineData(new[] { "咸政办〔2022〕1号《咸阳市人民政府办公室关于印发〈2022年民生实事〉的通知》", "各县市区:" }, "咸阳市人民政府办公室关于印发〈2022年民生实事〉的通知")]
    [InlineData(new[] { "咸政办〔2022〕1号 咸阳市人民政府办公室关于印发2022年任务分解方案的通知", "各县市区:" }, "咸阳市人民政府办公室关于印发2022年任务分解方案的通知")]
    [InlineData(new[] { "《咸阳市制造强市行动计划（2023—2025年）》的通知", "各县市区:", "咸阳市制造强市行动计划（2023—2025年）" }, "咸阳市制造强市行动计划（2023—2025年）")]
    [InlineData(new[] { "咸阳市人民政府办公室关于加强政府网站管理的通知", "各县市区:" }, "咸阳市人民政府办公室关于加强政府网站管理的通知")]
    [InlineData(new[] { "发文机关 发布时间 2015年04月29日", "标  题 咸阳市人民政府关于印发若干政策措施的通知", "咸阳市人民政府" }, "咸阳市人民政府关于印发若干政策措施的通知")]
    [InlineData(new[] { "中共咸阳市委关于制定第十四个五年规划的建议", "一、总体要求" }, "中共咸阳市委关于制定第十四个五年规划的建议")]
    [InlineData(new[] { "咸阳市人民政府办公室关于印发《市九届人大二次会议<政府工作报告>目标分解意见》的通知 (咸政办发〔2010〕10号) 各区人民政府: 现印发给你们。", "一、目标" }, "咸阳市人民政府办公室关于印发《市九届人大二次会议<政府工作报告>目标分解意见》的通知")]
    [InlineData(new[] { "2021年县政府重点工作任务(咸政发〔2021〕2号)", "各乡镇:" }, "2021年县政府重点工作任务")]
    [InlineData(new[] { "市政府关于印发《2010年主要目标任务分解方案》的通知0", "政策", "各县市区:" }, "市政府关于印发《2010年主要目标任务分解方案》的通知")]
    [InlineData(new[] { "关于印发咸阳市2018年度水污染防治方案的通知", "咸阳市人民政府办公室", "关于印发咸阳市2018年度水污染防治", "方案的通知", "各县市区:" }, "咸阳市人民政府办公室关于印发咸阳市2018年度水污染防治方案的通知")]
    [InlineData(new[] { "各县市区:", "一、总体要求", "2022年主要目标和重点任务" }, "")]
    [InlineData(new[] { "许政 [2020] 20号", "各县（市、区）人民政府:", "现将任务予以分解。" }, "")]
    public void Reads_the_title(string[] lines, string title) => Read(lines).Title.ShouldBe(title);

    [Theory]
    [InlineData("咸阳市人民政府关于落实《政府工作报告》重点工作部门分工的意见", DocumentKind.TaskDivision)]
    [InlineData("关于印发咸阳市“十四五”规划纲要任务分工方案的通知", DocumentKind.TaskDivision)]
    [InlineData("咸阳市2022年政府工作报告", DocumentKind.WorkReport)]
    [InlineData("咸阳市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要", DocumentKind.Plan)]
    [InlineData("咸阳市高质量发展指标体系（2024年版）", DocumentKind.IndicatorList)]
    [InlineData("咸阳市2023年政务公开工作要点", DocumentKind.Plan)]
    [InlineData("咸阳市促进人才发展若干措施（试行）", DocumentKind.Other)]
    public void Reads_the_kind_from_the_title(string title, DocumentKind kind) => Read(title, "各县市区:").Kind.ShouldBe(kind);

    [Theory]
    [InlineData("咸阳市打造创新高地行动计划（2026—2028年）", 2026, 2028, "a range in the title")]
    [InlineData("咸阳市国民经济和社会发展第十四个五年规划和二O三五年远景目标纲要", 2021, 2025, "an ordinal five-year plan")]
    [InlineData("咸阳市“十五五”综合交通规划", 2026, 2030, "its short form in quotes")]
    [InlineData("咸阳市人民政府关于印发2019年政府工作报告重点任务分解方案的通知", 2019, null, "an annual document")]
    public void Reads_the_years_of_the_goals(string title, int year, int? planEnd, string because)
    {
        var read = Read(title, "咸政发〔2018〕1号");
        (read.Year, read.PlanEnd).ShouldBe((year, planEnd), because);
    }

    [Fact]
    public void Reads_the_year_from_a_heading_where_the_title_has_none() =>
        Read("咸阳市人民政府关于重点工作部门分工的意见", "咸政发〔2022〕4号", "一、今后五年主要目标", "二、2022年主要预期目标和重点任务").Year.ShouldBe(2022);

    [Fact]
    public void A_work_report_is_for_its_own_year_not_the_one_it_looks_back_on() =>
        Read("政府工作报告", "——2023年1月5日在咸阳市第九届人民代表大会第三次会议上", "一、2022年主要目标任务完成情况").Year.ShouldBe(2023);

    [Theory]
    [InlineData(new[] { "咸阳市人民政府关于重点工作的通知" }, "610400", "the issuer in the title")]
    [InlineData(new[] { "市政府办公室关于印发《太仓市产业培育行动计划》的通知" }, "320585", "the issuer names no place, the title does")]
    [InlineData(new[] { "广州市天河区发展和改革局关于印发若干措施的通知" }, "440106", "the deepest place of the issuer")]
    [InlineData(new[] { "广州开发区（黄埔区）促进发展的政策措施" }, "440112", "the district in brackets behind a zone")]
    [InlineData(new[] { "市政府办公室关于重点工作的通知", "推进潜江经济开发区扩区,支持潜江高新区升级。" }, "429005", "a county's short name before its zones")]
    [InlineData(new[] { "省人民政府关于优化环境的意见", "鄂政发〔2018〕26号", "推动全省经济发展。" }, "420000", "the province's letter in the number, where the text names no place")]
    [InlineData(new[] { "鼓楼区人民政府关于重点工作的通知", "加快福州滨海发展,联动晋安区、台江区。" }, "350102", "an ambiguous district, told by its neighbours")]
    [InlineData(new[] { "鼓楼区人民政府关于重点工作的通知", "加快南京都市圈建设,联动玄武区。" }, "320106", "the same name elsewhere")]
    [InlineData(new[] { "许政 [2020] 20号", "各县（市、区）人民政府:", "推进许昌高铁北站建设,引导返许来许人员。" }, "411000", "the number's first character and the text")]
    [InlineData(new[] { "关于进一步加快开发的意见", "围绕上海建设国际中心,全市各部门支持。", "吸引企业落户上海。" }, "310000", "only the text")]
    [InlineData(new[] { "2023年市《政府工作报告》责任清单", "长葛市、禹州市、鄢陵县、襄城县、魏都区、建安区负责", "魏都区负责" }, "411000", "a city that is not named, its counties are")]
    [InlineData(new[] { "2023年《政府工作报告》责任清单", "长葛市抓好落实,对接禹州市。", "长葛市发改委负责。", "长葛市水利局负责。" }, "411082", "one county that is named most")]
    [InlineData(new[] { "兰州市城关区人民政府关于重点工作的通知" }, "620102", "a district whose name is an everyday word, in a body's name")]
    [InlineData(new[] { "关于推进乡村振兴和自然资源保护的意见", "全面推进乡村振兴,保护自然资源,公安、合作市场主体参与。" }, null, "everyday words that are also names")]
    [InlineData(new[] { "政府工作报告", "——2023年1月5日在白河县第十九届人民代表大会第三次会议上", "县长 张某某" }, "610929", "a report given in a county")]
    [InlineData(new[] { "一、总体要求", "二、主要任务" }, null, "a text that names no place")]
    public void Resolves_the_region(string[] lines, string? code, string because) => (Read(lines).Region?.Code).ShouldBe(code, because);

    [Theory]
    [InlineData("加快建设吉林市,吉林市各区要抓好落实,吉林市财政局牵头。", "220200", "the text names the city")]
    [InlineData("按照省委部署,全省各地要抓好落实。", "220000", "the text does not")]
    public void Takes_the_province_of_a_shared_name_unless_the_text_names_the_city(string text, string code, string because) =>
        Read("吉林关于重点工作的通知", text).Region!.Code.ShouldBe(code, because);

    [Fact]
    public void Gives_a_zone_its_name_and_its_parents_code()
    {
        var region = Read("长沙经济技术开发区管委会 关于印发《开源社区发展的十条措施》的通知", "推动长沙产业发展,服务长沙市民,衔接长沙县政策。").Region.ShouldNotBeNull();
        (region.Name, region.Code, region.Level).ShouldBe(("长沙经济技术开发区", "430100", RegionLevel.Local));
    }

    [Theory]
    [InlineData(new[] { "咸阳市人民政府办公室关于印发方案的通知" }, "咸阳市人民政府办公室", "who the title opens with")]
    [InlineData(new[] { "各县市区:", "咸阳市人民政府", "2022年4月16日" }, "咸阳市人民政府", "who signed")]
    [InlineData(new[] { "市教育局关于印发咸阳市方案的通知", "咸阳市教育局", "2022年4月16日" }, "咸阳市教育局", "the signature's full name before a relative one")]
    [InlineData(new[] { "许政〔2020〕20号", "推进许昌市建设,服务许昌市民。" }, "许昌市人民政府", "the number's 政 and the region")]
    [InlineData(new[] { "许政办〔2020〕20号", "推进许昌市建设,服务许昌市民。" }, "许昌市人民政府办公室", "the number's 政办 and the region")]
    [InlineData(new[] { "咸阳市2022年政府工作报告", "各位代表:" }, "咸阳市人民政府", "a work report")]
    public void Reads_the_issuer(string[] lines, string issuer, string because) => Read(lines).Issuer.ShouldBe(issuer, because);

    [Fact]
    public void Reads_publication_and_validity_from_labels()
    {
        var read = Read("成文日期: 2019年02月28日", "文号 咸政发〔2019〕6号 公开日期: 2019-03-04 10:15", "有效性 有效", "失效日期：2025-06-27");
        (read.Issued, read.Published, read.Validity, read.Expires)
            .ShouldBe((new DateOnly(2019, 2, 28), new DateOnly(2019, 3, 4), "有效", new DateOnly(2025, 6, 27)));
    }

    [Fact]
    public void Reads_labels_whose_values_stand_on_the_next_line()
    {
        var read = Read("发布机构:", "咸阳市人民政府办公室", "成文日期:", "2021-02-09", "标题:", "市政府关于下达主要目标任务的通知", "文号:", "咸政发〔2021〕12号", "各县市区:");
        (read.Title, read.DocumentNumber, read.Issuer, read.Issued, read.Published)
            .ShouldBe(("市政府关于下达主要目标任务的通知", "咸政发〔2021〕12号", "咸阳市人民政府办公室", new DateOnly(2021, 2, 9), null));
    }

    [Fact]
    public void Takes_a_date_alone_on_a_line_for_the_signature_where_no_body_signs() =>
        Read("咸阳市人民政府关于重点工作的通知", "各县市区:", "现通知如下:", "二〇二三年三月九日").Issued.ShouldBe(new DateOnly(2023, 3, 9));

    [Fact]
    public void A_given_region_overrides_the_text() =>
        MetadataReader.Read(Document("咸阳市人民政府关于重点工作的通知"), ReadOptions.Default with { Region = "渭南" }).Region!.Code.ShouldBe("610500");

    [Theory]
    [InlineData("桃花源", "no such place")]
    [InlineData("鼓楼区", "several, which the message names")]
    public void Refuses_a_given_region_that_is_none_or_several(string name, string because)
    {
        var error = Should.Throw<PolicySearchException>(() => MetadataReader.Read(Document("一、总体要求"), ReadOptions.Default with { Region = name }), because);
        error.Code.ShouldBe(ErrorCode.UnknownValue);
        error.Message.Contains("350102").ShouldBe(name == "鼓楼区");
    }

    [Theory]
    [InlineData("ankang-2019.txt", "安政发〔2019〕6号", "610900", "2019-02-28", "2019-03-04", 2019, null, DocumentKind.TaskDivision)]
    [InlineData("xianyang-2022.txt", "咸政发〔2022〕4号", "610400", "2022-04-16", "2022-04-22", 2022, null, DocumentKind.TaskDivision)]
    [InlineData("xuchang-2020.txt", "许政 [2020] 20号", "411000", null, null, 2020, null, DocumentKind.TaskDivision)]
    [InlineData("xingping-plan-2022.txt", "兴政办发〔2022〕20号", "610481", "2022-07-25", null, 2021, 2025, DocumentKind.TaskDivision)]
    [InlineData("xingping-report-2022.txt", null, "610481", null, null, 2022, null, DocumentKind.WorkReport)]
    public void Reads_the_seeds(string file, string? number, string code, string? issued, string? published, int year, int? planEnd, DocumentKind kind)
    {
        var bytes = File.ReadAllBytes(Path.Combine(SharedFiles.Folder("seeds"), file));
        var read = MetadataReader.Read(DocumentReader.Read("x", bytes, ReadOptions.Default)[0], ReadOptions.Default);
        (read.DocumentNumber, read.Region?.Code, read.Issued?.ToString("O"), read.Published?.ToString("O"), read.Year, read.PlanEnd, read.Kind)
            .ShouldBe((number, code, issued, published, year, planEnd, kind));
    }

    [Theory]
    [InlineData("001", "330100", null, "html")]
    [InlineData("002", "330100", null, "html")]
    [InlineData("005", "330327", null, "html")]
    [InlineData("007", "320585", null, "html")]
    [InlineData("009", "440303", "罗科工〔2026〕7号", "html")]
    [InlineData("013", "510100", null, "html")]
    [InlineData("017", "410100", "郑政办〔2026〕30号", "html")]
    [InlineData("018", "441400", null, "html")]
    [InlineData("020", "430100", null, "html")]
    [InlineData("023", "440112", "穗埔组通〔2024〕6号", "text")]
    [InlineData("024", "440300", "深工信〔2025〕44号", "text")]
    [InlineData("025", "440106", "穗天发改规字〔2025〕2号", "text")]
    [InlineData("026", "360735", null, "html")]
    [InlineData("027", "360735", null, "html")]
    [InlineData("028", "220524", null, "html")]
    [InlineData("029", "220524", null, "html")]
    [InlineData("031", null, null, "html")]
    [InlineData("033", "310000", null, "html")]
    [InlineData("037", "510000", null, "csv")]
    [InlineData("045", "130000", null, "csv")]
    public void Reads_the_samples(string file, string? code, string? number, string format)
    {
        var bytes = File.ReadAllBytes(Path.Combine(SharedFiles.Folder("samples"), file + ".txt"));
        var document = DocumentReader.Read("x", bytes, ReadOptions.Default).ShouldHaveSingleItem();
        var read = MetadataReader.Read(document, ReadOptions.Default);
        (document.Format, read.Region?.Code, read.DocumentNumber).ShouldBe((format, code, number));
    }

    private static PolicyDocument Read(params string[] lines) => MetadataReader.Read(Document(lines), ReadOptions.Default);

    private static ReadDocument Document(params string[] lines) =>
        new("a.txt", "", "text", [.. lines.Select((text, i) => new Paragraph(i + 1, text))]);
}
