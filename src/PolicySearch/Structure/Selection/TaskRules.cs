using PolicySearch.Records;
using PolicySearch.Structure.Outline;
using static PolicySearch.Structure.Selection.LineStanding;

namespace PolicySearch.Structure.Selection;

/// <summary>The reasons for which lines that look like tasks are none, tried in order; a line that no row refuses is a task.</summary>
/// <remarks>
/// Each row's phrases are run by a test, which demands exactly that row. A phrase is a line, or the heading above it and the line
/// (<c>五、保障措施 / 建立工作专班。</c>); <c>…</c> behind it says that it is the document's last, <c>^</c> before it that it is the first paragraph.
/// </remarks>
internal static class TaskRules
{
    /// <summary>The rows.</summary>
    public static IReadOnlyList<TaskRule> All { get; } =
    [
        new("resolution", UntakenReasons.Resolution, l => l.Resolution)
        {
            DespiteClauses = true,
            Refuses = [(Below, "某市人民代表大会关于政府工作报告的决议 / 会议要求，确保生产总值增长5%。"), (LeadIn, "某县人民代表大会关于政府工作报告的决议 / 会议同意报告提出的目标。")],
            Keeps = [(Below, "某市人民政府关于加快改革的决定 / 新建学校8所，改造道路3条。")],
        },
        new("review section", UntakenReasons.Review, l => l.Part == SectionPart.Review)
        {
            Refuses = [(Item, "一、2024年工作回顾 / 新建学校8所。"), (Item, "一、环境形势 / 污水处理率达到72%。"), (Below, "一、发展基础 / 建成公园三处，绿地增加。"), (LeadIn, "一、存在问题 / 投入不足，基础薄弱，增长乏力。")],
            Keeps = [(Item, "一、营造良好发展环境 / 新建学校8所。"), (Item, "一、解决突出问题 / 整治河道3条。")],
        },
        new("glossary section", UntakenReasons.Glossary, l => l.Part == SectionPart.Glossary)
        {
            Refuses = [(Item, "名词解释 / 1.双碳：指碳达峰、碳中和。"), (Below, "附：名词解释 / “两高一低”：高耗能、高排放、低水平项目。")],
            Keeps = [(Item, "一、做好解释工作 / 1.办好政策宣讲20场。")],
        },
        new("closing section", UntakenReasons.Closing, l => l.Part == SectionPart.Closing)
        {
            Refuses = [(Item, "五、保障措施 / （一）加强组织领导。"), (Item, "六、组织实施 / 建立工作专班。"), (Below, "附则 / 本措施自印发之日起施行。")],
            Keeps = [(Item, "五、完善组织实施体系 / 建立工作专班。"), (Item, "五、保障措施 / 建立工作专班。（市发改委负责）")],
        },
        new("explanation", UntakenReasons.Glossary, l => LineWords.IsExplanation(l.Line.Text) && l.Line.Text.Length < 400)
        {
            Refuses = [(Item, "15.ESI：即基本科学指标数据库。"), (Item, "3.飞地经济：指打破行政区划限制的合作模式。"), (Below, "链长制：是指由负责人担任产业链链长的机制。")],
            Keeps = [(Item, "15.目标：指导企业上市3家。"), (Item, "3.培育龙头：推动企业倍增。")],
        },
        new("definition", UntakenReasons.Glossary, l => l.Standing == Below && LineWords.IsDefinition(l.Line.Text))
        {
            Refuses = [(Below, "一、范围 / 本方案所称园区，是指由各区布局建设的产业载体。")],
            Keeps = [(Below, "一、园区 / 本市培育园区企业100家，全部入库管理。")],
        },
        new("principles section without goals", UntakenReasons.Preamble, l => l.Part == SectionPart.Preamble && !l.Line.StatesGoals(1) && !l.Line.StatesDatedGoals && l.Standing != LeadIn)
        {
            Refuses = [(Item, "一、指导思想 / 全面落实各项决策部署。"), (Below, "一、总体要求 / 坚持统筹推进，坚持改革创新。")],
            Keeps = [(Below, "一、总体要求 / 到2025年，绿地率达到40%。"), (Below, "一、总体要求和政策取向 / 赤字率拟按2.8%安排，财政支出适度扩大。"), (Below, "一、总体要求 / 生产总值增长5%左右，新增就业2万人以上。")],
        },
        new("goals section without figures", UntakenReasons.LeadIn, l => l.Part == SectionPart.Goals && !l.Numbered && l.HasItems && l.Line.Figures < 1 && l.Standing != LeadIn)
        {
            Refuses = [(Below, "一、主要目标 / 全面建成服务体系，能力不断增强。")],
            Keeps = [(Below, "一、主要目标 / 养老设施覆盖90%以上的村。"), (Item, "一、主要目标 / 1.全面建成服务体系。")],
        },
        new("end of the document", UntakenReasons.Closing, l => l.Standing == Below && l.Line.IsClosing)
        {
            Refuses = [(Below, "一、工作 / 本措施自2025年1月1日起施行，有效期3年。"), (Below, "一、工作 / 各位代表！让我们携手奋斗，再创佳绩。"), (Below, "一、工作 / 抄送：县委各部门，县人大常委会办公室。")],
            Keeps = [(Below, "一、工作 / 本市新建学校8所，改造道路3条。")],
        },
        new("requirement on everybody", UntakenReasons.Closing, l => l.Standing == Below && l.Line.IsToEveryone && (l.Last && !l.First || !l.Headed))
        {
            Refuses = [(Below, "一、工作 / 各部门、各单位要增强责任感，狠抓落实。…"), (Below, "各级各部门要高度重视，逐项抓好落实。")],
            Keeps = [(Below, "（一）举办教育。 / ^各级政府部门要深化改革，建成300个集团。"), (Below, "一、工作 / 各地区都要扛起保障粮食安全的责任。")],
        },
        new("letter", UntakenReasons.Preamble, l => l is { Standing: Item, Headed: false } && l.Line.IsToEveryone && l.Line.Figures == 0)
        {
            Refuses = [(Item, "一、各单位要高度重视，每月25日前报县督查室。"), (Item, "二、各部门要按照分工制定方案，明确进度。")],
            Keeps = [(Item, "一、各地各部门压减会议3%以上。"), (Item, "一、工作 / （一）各级政府要建立投入制度。")],
        },
        new("look back", UntakenReasons.Review, l => l.Standing != Item && l.Line.IsReview)
        {
            Refuses = [(Below, "一、工作 / 过去一年，全市生产总值达到500亿元。"), (LeadIn, "一、工作 / 近年来，全市经济运行平稳向好。")],
            Keeps = [(Below, "一、工作 / 一年内新建学校8所，改造道路3条。")],
        },
        new("principles", UntakenReasons.Preamble, l => l.Standing == Below && LineWords.StatesPrinciples(l.Line.Text) && !l.Line.StatesGoals(1))
        {
            Refuses = [(Below, "一、工作 / 今年工作的总体要求是：坚持稳中求进，统筹各项工作。")],
            Keeps = [(Below, "一、工作 / 总体要求是：坚持稳中求进。主要目标是：生产总值增长6%。")],
        },
        new("topic line", UntakenReasons.Heading, l => l.Standing == Below && l.Brief)
        {
            Refuses = [(Below, "一、工作 / 推动产业升级。~")],
            Keeps = [(Below, "一、工作 / 推动产业升级。")],
        },
        new("opening without goals", UntakenReasons.Preamble, l => l.Standing == LeadIn && !l.Headed && !StatesTheGoals(l))
        {
            DespiteClauses = true,
            Refuses = [(LeadIn, "为支持创业，打造创业高地，制定本措施。"), (LeadIn, "近日，县政府印发通知，对任务作出部署。")],
            Keeps = [(LeadIn, "为支持创业，力争到2026年，引育创业人才100名，制定本措施。"), (LeadIn, "具体指标：到2022年，建设50所学校和150个专业。"), (LeadIn, "“十五五”时期的主要目标是：发展取得成效，品质不断提高。"), (LeadIn, "全年粮食面积稳定在60万亩以上，产量达到25万吨。")],
        },
        new("lead-in without goals", UntakenReasons.LeadIn, l => l.Standing == LeadIn && !StatesTheGoals(l))
        {
            DespiteClauses = true,
            Refuses = [(LeadIn, "一、工作 / 全市已有规模以上企业500家。"), (LeadIn, "一、工作 / 坚持优化结构，推动产业高端化发展。")],
            Keeps = [(LeadIn, "一、主要目标 / 目标是生产总值增长6%。"), (LeadIn, "一、工作 / 今年主要预期目标是：生产总值增长7%，收入增长8%。"), (LeadIn, "一、工作 / 实施积极的财政政策。今年拟安排财政赤字800亿元。")],
        },
    ];

    /// <summary>The first row that refuses a line; null where it is a task.</summary>
    public static TaskRule? Refusal(LineInPlace line)
    {
        var clauses = line.Line.Clauses.Count > 0;
        foreach (var rule in All)
        {
            if ((!clauses || rule.DespiteClauses) && rule.Applies(line))
                return rule;
        }

        return null;
    }

    private static bool StatesTheGoals(LineInPlace l)
    {
        var goals = l.Part == SectionPart.Goals ? 1 : 2;
        return l.Line.Text.Contains("目标") && l.Line.StatesGoals(goals) || LineWords.NamesMainGoals(l.Line.Text) || l.Line.StatesDatedGoals
            || LineWords.OpensYear(l.Line.Text) && l.Line.StatesGoals(2)
            || l.Line.Figures > 0 && LineWords.SetsInstruments(l.Line.Text);
    }
}
