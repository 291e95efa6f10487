using System.Diagnostics;
using PolicySearch.Records;
using PolicySearch.Structure;

namespace PolicySearch.Tests.Structure;

/// <summary>Structure takes any text: damaged, shuffled, endless or nested beyond reason, in time proportional to its size.</summary>
public sealed class MutationTests
{
    private const int Mutations = 8_000;
    private const string Characters = "一二三十第条章、.．()（）〈〉<>[]【】:：;；,，。*①⑴牵头配合负责任单位部门市局委县区等及和与0123456789 \n\t|是年月日\u3000\ud840\udc00";

    private static readonly string[] Seeds =
    [
        "一、稳定增长\n(一)工业\n1.新增企业20户。(市工信局牵头,市统计局、市财政局配合)\n2.建设厂房3万平方米。(责任单位:市住建局(市供热办)、各县(市、区)政府)\n*3.能耗降低12%。(市发改局〈科技局〉负责)",
        "青山市人民政府\n2020年3月1日\n重点任务分解方案\n2020年预期目标为:生产总值增长8%,财政收入增长6%。\n第一条 人才支持\n（一）青年人才。给予补贴。（责任单位：*区人社局、区财政局）\n（二）高端人才。\n责任单位：区科技局等，各区管委会",
        "序号 | 工作任务 | 目标值 | 牵头单位 | 责任单位\n1 | 新建公园 | 2处 | 市城管局 | 市住建局\n2 | 改造公厕 | 9座 | 市城管局 | 市财政局\n指标 | 单位 | 2020年 | 2025年 | 属性\n森林覆盖率 | % | 38 | 40 | 约束性",
        "一、2024年工作回顾\n过去一年,建成学校8所。\n二、2025年工作安排\n一是以更高标准扩大内需\n提振消费。新增企业30家。\n各位代表!让我们携手奋斗。\n附件:1.任务表\n2.指标表\n名词解释\n1.双碳:指碳达峰。",
        "1.建设水库。市水利局牵头,市财政局、市审计局配合。\n①勘察;②施工。(由市水利局负责。以下均需各区政府落实,不再列出)\n1.1 设计\n1.2 监理\n列第一位的为牵头单位。",
    ];

    [Fact]
    public void Survives_random_damage()
    {
        var random = new Random(20221122);
        for (var i = 0; i < Mutations; i++)
        {
            var text = Mutate(Seeds[random.Next(Seeds.Length)], random);

            var parsed = Parse(text);

            parsed.Tasks.ShouldAllBe(t => t.Text.Length > 0 && t.Sequence > 0);
        }
    }

    public static TheoryData<string, string> Extremes => new()
    {
        { "open brackets", new string('(', 1_000_000) },
        { "closing brackets", new string('）', 1_000_000) },
        { "nested clauses", string.Concat(Enumerable.Repeat("(责任单位:市发改委", 60_000)) },
        { "nested verbs", string.Concat(Enumerable.Repeat("(市发改委负责", 60_000)) + new string(')', 60_000) },
        { "one endless line of clauses", string.Concat(Enumerable.Repeat("建设。(市发改委负责)责任单位:市财政局(市国库办)。", 30_000)) },
        { "one endless clause", "责任单位:" + string.Concat(Enumerable.Repeat("市发改委、", 200_000)) },
        { "one endless sentence", "1." + new string('建', 1_000_000) },
        { "endless colons", new string('：', 1_000_000) },
        { "endless labels", string.Concat(Enumerable.Repeat("责任单位:", 200_000)) },
        { "endless inline items", string.Concat(Enumerable.Range(1, 290).Select(i => $"({i})抓好。")) + new string('。', 500_000) },
        { "endless numbers", new string('1', 1_000_000) },
        { "endless stars", new string('*', 1_000_000) },
        { "endless headings", string.Concat(Enumerable.Repeat("一、工作\n(一)工作\n1.工作\n(1)工作\n①工作\n", 20_000)) },
        { "endless rows", "序号|任务|责任单位\n" + string.Concat(Enumerable.Repeat("1|建设|市局\n", 60_000)) },
        { "endless paragraphs below an item", "1.建设。\n" + string.Concat(Enumerable.Repeat("继续推进这一项重要的工作任务。\n", 50_000)) },
        { "endless clause lines", "1.建设。\n" + string.Concat(Enumerable.Repeat("责任单位:市财政局\n", 50_000)) },
        { "endless 等 and 及", "(责任单位:" + string.Concat(Enumerable.Repeat("市局等市局及", 100_000)) + ")" },
        { "endless spaces", "1.建设" + new string(' ', 1_000_000) + "厂房" },
        { "endless dates", string.Concat(Enumerable.Repeat("市政府\n2020年3月1日\n", 40_000)) },
    };

    [Theory]
    [MemberData(nameof(Extremes))]
    public void Takes_time_proportional_to_the_text(string what, string text)
    {
        Parse("1.建设。(市局负责)");
        var clock = Stopwatch.StartNew();

        Parse(text);

        // A quadratic pass over a million characters would take minutes.
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10), what);
    }

    private static string Mutate(string text, Random random)
    {
        var changes = random.Next(1, 6);
        for (var i = 0; i < changes && text.Length > 0; i++)
        {
            var at = random.Next(text.Length);
            var length = random.Next(Math.Min(40, text.Length - at) + 1);
            text = random.Next(7) switch
            {
                0 => text[..at],
                1 => text.Remove(at, length),
                2 => text.Insert(at, text.Substring(at, length)),
                3 => text.Insert(at, Characters[random.Next(Characters.Length)].ToString()),
                4 => text.Remove(at, 1).Insert(at, Characters[random.Next(Characters.Length)].ToString()),
                5 => string.Join('\n', text.Split('\n').OrderBy(_ => random.Next())),
                _ => text[at..] + text[..at],
            };
        }

        return text;
    }

    private static ParsedTasks Parse(string text)
    {
        var blocks = text.Split('\n').Select((line, i) => (TextBlock)new Paragraph(i + 1, line)).ToList();
        return TaskParser.Parse(new ReadDocument("test.txt", "", "text", blocks), new PolicyDocument { Document = "test.txt", Title = "重点任务分解方案" });
    }
}
