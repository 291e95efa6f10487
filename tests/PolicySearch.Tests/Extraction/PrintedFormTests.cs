using System.Text;
using PolicySearch.Extraction;
using PolicySearch.Records;
using PolicySearch.Themes.Classifiers;

namespace PolicySearch.Tests.Extraction;

/// <summary>A document in traditional characters is understood like any other, and given back as it is printed.</summary>
public class PrintedFormTests
{
    private const string Paper = """
        青山縣2023年優化營商環境工作要點
        為進一步轉變政府職能，制定本要點。
        一、優化審批
        1.壓縮企業開辦時間。企業開辦時間壓減至2個工作日以內。(縣市場監管局牽頭，縣稅務局、縣公安局配合)
        2.推進聯合抽查，抽查比例不低於20%；（責任單位：縣市場監管局）新增市場主體3000戶。（責任單位：縣發展改革局）
        二、保障措施
        各鄉鎮要加強組織領導。
        """;

    [Fact]
    public void Gives_tasks_departments_and_quotes_as_printed()
    {
        var read = Extract(Paper);

        read.Document.Title.ShouldBe("青山縣2023年優化營商環境工作要點");
        read.Document.Kind.ShouldBe(DocumentKind.Plan);
        read.Tasks.Select(t => t.Text).ShouldBe(["壓縮企業開辦時間。企業開辦時間壓減至2個工作日以內。", "推進聯合抽查，抽查比例不低於20%；新增市場主體3000戶。"]);
        read.Tasks[0].Section.ShouldBe(["一、優化審批"]);
        read.Tasks[0].Departments.Select(d => (d.Name, d.Role, d.Canonical)).ShouldBe([
            ("縣市場監管局", Responsibility.Lead, "市场监督管理局"), ("縣稅務局", Responsibility.Support, "税务局"), ("縣公安局", Responsibility.Support, "公安局")]);
    }

    [Fact]
    public void Quotes_stand_where_they_are_said_to_stand()
    {
        var task = Extract(Paper).Tasks[1];

        task.Targets.Select(t => t.Quote).ShouldBe(["抽查比例不低於20%", "新增市場主體3000戶"]);
        task.Targets.ShouldAllBe(t => task.Text.Substring(t.Start, t.Quote.Length) == t.Quote);
        task.Targets[0].Op.ShouldBe(Comparison.AtLeast);
    }

    [Fact]
    public void A_few_traditional_characters_leave_a_document_as_it_is() =>
        Extract("一、水利\n1.修複乾溪水庫3座。(縣水利局负责)\n2.新建泵站5座，改造渠道，保障农田灌溉和城乡供水。（县水利局负责）").Tasks[0].Text.ShouldStartWith("修複乾溪水庫");

    [Fact]
    public void Takes_a_time_in_proportion_to_the_text()
    {
        var text = new StringBuilder("一、優化審批\n");
        for (var i = 1; i <= 6000; i++)
            text.Append(i % 900 + 1).Append(".壓縮企業開辦時間，優化營商環境；（責任單位：縣市場監管局）新增市場主體").Append(i).Append("戶。（責任單位：縣發展改革局）\n");

        var watch = System.Diagnostics.Stopwatch.StartNew();
        Extract(text.ToString()).Tasks.Count.ShouldBe(6000);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private static ExtractedDocument Extract(string text) =>
        new PolicyPipeline(new MajorityClassifier("industry", "macro_growth")).Extract("t.txt", Encoding.UTF8.GetBytes(text), ReadOptions.Default).ShouldHaveSingleItem();
}
