namespace PolicySearch.Structure.Departments;

/// <summary>The forms of department clauses, the most telling first. The first that holds is the clause's form.</summary>
internal static class ClauseForms
{
    /// <summary>The table.</summary>
    public static IReadOnlyList<ClauseForm> Table { get; } =
    [
        new("label", "a label such as 责任单位 says that names of bodies follow",
            ClausePlace.Brackets | ClausePlace.Label | ClausePlace.Alone, c => c.Labels > 0 && c.NamesBodies && c.Names > 0 && (c.Bodies > 0 || c.Longest <= 20))
        {
            Takes =
            [
                ("建设水库(责任单位:市水利局)。", "R市水利局"),
                ("建设水库。[牵头部门:市水利局,配合部门:财政局等,各镇办]", "L市水利局 S财政局 S各镇办"),
                ("责任单位:市水利局、远山科技", "R市水利局 R远山科技"),
                ("牵头单位：市水利局配合单位：市财政局", "L市水利局 S市财政局"),
                ("建设水库。(A组责任单位：市水利局；B组责任单位：市财政局)", "R市水利局 R市财政局"),
                ("放宽要求。(负责部门：县商务局；适用范围：全部试验区，另有注明的除外)", "R县商务局"),
                ("指导单位：市水利局；实施单位：各镇", "S市水利局 R各镇"),
            ],
            Leaves = ["主要目标:建设水库3座。", "责任领导:张某某", "完成时限：2022年6月。", "(备注：市水利局已办结)"],
        },
        new("short label", "a label of a verb alone, 牵头: or 落实:, before words of which most are bodies",
            ClausePlace.Brackets | ClausePlace.Label | ClausePlace.Alone, c => c.Labels > 0 && c.Bodies * 2 > c.Names)
        {
            Takes =
            [
                ("招商引资。（牵头：区招商局；配合：区商务局、各镇街）", "L区招商局 S区商务局 S各镇街"),
                ("牵头:市水利局\n配合:市财政局、市审计局", "L市水利局 S市财政局 S市审计局"),
                ("建设水库。(指导:市水利局)", "S市水利局"),
            ],
            Leaves = ["抓好落实：开展培训,组织观摩。", "加强配合：统一思想。"],
        },
        new("label without colon", "a label that opens its line, with space, a bracket or 为 behind it", ClausePlace.LabelBySpace, c => c.Labels > 0 && c.Names > 0 && c.Bodies == c.Names)
        {
            Takes = [("责任单位　区经信局、区统计局", "R区经信局 R区统计局"), ("【牵头单位】市水利局 【责任单位】市财政局", "L市水利局 S市财政局"), ("责任单位为县商务局、县财政局。", "R县商务局 R县财政局")],
            Leaves = ["责任单位 报送材料", "配合单位　名单"],
        },
        new("verb", "a verb such as 负责 or 牵头 closes a list of which most are bodies",
            ClausePlace.Brackets, c => c.Labels == 0 && c.EndsInVerb && c.FirstIsBody && c.Bodies * 2 > c.Names)
        {
            Takes =
            [
                ("建设水库。(市水利局牵头,市财政局、市审计局等按职责分工负责)", "L市水利局 S市财政局 S市审计局"),
                ("促进内销。（商务部、海关总署等有关部门负责）", "R商务部 R海关总署"),
                ("治理河道。(县水利局指导，各乡镇落实)", "S县水利局 R各乡镇"),
                ("减量。(生态环境局指导)", "S生态环境局"),
                ("降低收费。(省财政厅牵头,5月底前出台相关政策)", "L省财政厅"),
                ("建设水库(市水利局负责)和泵站。", "R市水利局"),
            ],
            Leaves = ["证书的实施（技工学校内由教育行政部门负责）、监督", "完善“政府负责、社会协同”机制(含牵头制定标准)。", "攻关(企业投入、高校研发负责)平台。"],
        },
        new("lead inside", "a body is marked as the lead, and those beside it by nothing: A牵头,B、C",
            ClausePlace.Brackets, c => c.Labels == 0 && c.Leads && c.Verbs > 0 && c.EndsInName && c.Fields == 0 && c.Bodies == c.Names)
        {
            Takes = [("推广应用。(市科技局牵头,市发改委、市财政局)", "L市科技局 S市发改委 S市财政局"), ("推广应用。（教育部牵头，财政部等）", "L教育部 S财政部")],
            Leaves = ["组建联合体(由龙头企业牵头，高校、院所，共同出资)。"],
        },
        new("marked lead", "a mark in brackets or a star tells the lead among names: A(牵头)、B",
            ClausePlace.Brackets, c => c.Labels == 0 && c.Leads && c.Verbs == 0 && c.FirstIsBody && c.Bodies == c.Names)
        {
            Takes = [("建设水库。(市水利局(牵头)、市财政局)", "L市水利局 S市财政局"), ("建设水库(★市水利局、市财政局)。", "L市水利局 S市财政局")],
            Leaves = ["完成改造(★重点项目、一般项目)。"],
        },
        new("duty", "each body with what it is responsible for: A负责…,B负责…",
            ClausePlace.Closing | ClausePlace.Behind, c => c.Labels == 0 && c.Fields > 0 && c.Names > 0 && c.Levelled == c.Names && c.Bodies == c.Names && (c.Verbs > 0 || c.Offices == c.Names))
        {
            Takes =
            [
                ("建设水库。(市水利局负责工程建设，市财政局负责资金保障)", "R市水利局 R市财政局"),
                ("建设水库。(市水利局：工程建设；市财政局：资金保障)", "R市水利局 R市财政局"),
                ("建设水库。(市水利局牵头制定方案，市财政局负责资金保障)", "L市水利局 S市财政局"),
            ],
            Leaves = ["建设水库(面积：三亩)。", "落实责任(市政府负责同志)。"],
        },
        new("unknown bodies", "a list that closes a sentence and ends in 负责, 牵头, 配合, 落实 or 指导 names bodies, whatever they are called",
            ClausePlace.Closing | ClausePlace.Behind, c => c.Labels == 0 && c.EndsFirmly && c.EndsInVerb && c.Names > 0 && c.Fields == 0 && c.Plain == c.Names && (c.Names > 1 || c.Bodies > 0))
        {
            Takes =
            [
                ("开展试点。（青山科技、远山电气负责）", "R青山科技 R远山电气"),
                ("开展试点。（远山电气牵头，青山科技、市水利局配合）", "L远山电气 S青山科技 S市水利局"),
            ],
            Leaves = ["健全机制(谁主管、谁负责)。", "开展试点（做好政策落实）。", "开展试点（由其自行负责）。"],
        },
        new("names alone", "nothing but offices, in brackets that close a sentence",
            ClausePlace.Closing | ClausePlace.Behind,
            c => c is { Labels: 0, Verbs: 0, Fields: 0, EndsInName: true } && c.Bodies == c.Names && c.Offices > 0 && (c.FirstIsLevelled ? c.Offices + c.Levelled >= c.Names : c.Names > 1 && c.Offices > 1))
        {
            Takes =
            [
                ("建设水库。【市水利局、市财政局】", "R市水利局 R市财政局"),
                ("新建公办幼儿园2所（县教育局）。", "R县教育局"),
                ("扩容提质;〔经开区管委会,市商务局〕", "R经开区管委会 R市商务局"),
                ("改造户厕1万座。〔市农业农村局，各县区〕", "R市农业农村局 R各县区"),
                ("提升服务。（政务司司长办公室／劳工及福利局）", "R政务司司长办公室 R劳工及福利局"),
            ],
            Leaves = ["工作由县住建局（县供热办）。", "检查市场(各区、县)。", "支持上城区、西湖区等区、县（市）先行。", "联合攻关(团队规模一般在10人以内)。"],
        },
        new("one office", "one name that nothing but an office has, in brackets behind a sentence",
            ClausePlace.Behind, c => c is { Labels: 0, Verbs: 0, Fields: 0, Names: 1, Bureaus: 1, EndsInName: true })
        {
            Takes = [("改善环境。(海洋及水道局)", "R海洋及水道局"), ("扩大援助。（国际交流署）", "R国际交流署")],
            Leaves = ["改善环境(总体布局)。", "改善环境。(东部)"],
        },
        new("last sentence", "the last sentence says who does it; each name begins as a body's does",
            ClausePlace.LastSentence, c => c.Labels == 0 && c.EndsInVerb && c.Fields == 0 && c.FirstIsLevelled && c.Bodies == c.Names && c.Longest <= 25 && c.Levelled + c.Offices >= c.Names)
        {
            Takes =
            [
                ("建设水库。市水利局牵头，市财政局、市审计局配合。", "L市水利局 S市财政局 S市审计局"),
                ("新建沼气池3万座。由市水利局、农业局负责落实。", "R市水利局 R农业局"),
                ("由市政府各部门,各县(市)、区人民政府负责落实。", "R市政府各部门 R各县(市)、区人民政府"),
            ],
            Leaves = ["市财政局负责落实各项补贴", "扩大开放。支持企业牵头,高校配合。", "扩大开放。市财政局负责落实各项补贴。"],
        },
        new("bodies", "a cell or the object of a sentence that is a list of bodies", ClausePlace.Alone, c => c.Labels == 0 && c.FirstIsBody && c.Bodies * 2 > c.Names)
        {
            Takes = [("各区政府、各管委会落实", "R各区政府 R各管委会")],
            Leaves = ["做好各项工作"],
        },
    ];

    /// <summary>The first form that holds; null where none does.</summary>
    public static ClauseForm? Of(ClauseFacts facts)
    {
        foreach (var form in Table)
        {
            if ((form.Places & facts.Place) != 0 && form.Holds(facts))
                return form;
        }

        return null;
    }
}
