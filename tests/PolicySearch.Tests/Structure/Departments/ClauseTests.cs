using PolicySearch.Structure.Departments;

namespace PolicySearch.Tests.Structure.Departments;

public sealed class ClauseTests
{
    public static TheoryData<string, string, string> Clauses => new()
    {
        { "建设水库。(市水利局负责)", "R市水利局", "one body, behind the stop" },
        { "建设水库(责任单位:市水利局)。", "R市水利局", "before the stop" },
        { "建设水库。(市水利局牵头,市财政局、市审计局等按职责分工负责)", "L市水利局 S市财政局 S市审计局", "beside a marked lead the others support" },
        { "建设水库。(市水利局、市财政局按职责分工负责)", "R市水利局 R市财政局", "no lead, no distinction" },
        { "建设水库。(市水利局、市财政局牵头)", "L市水利局 L市财政局", "two leads" },
        { "建设水库。(市水利局,各县区政府负责)", "R市水利局 R各县区政府", "the verb covers all groups before it" },
        { "建设水库。(市水利局牵头,市财政局配合)", "L市水利局 S市财政局", "牵头 and 配合" },
        { "建设水库。(由市水利局牵头，市财政局、市审计局配合)", "L市水利局 S市财政局 S市审计局", "由 before, full-width comma" },
        { "建设水库。(牵头部门:市水利局,配合部门:财政局、审计局等,各镇办)", "L市水利局 S财政局 S审计局 S各镇办", "labels; a label covers the groups behind it" },
        { "建设水库。（牵头单位：市委组织部（人才办），责任单位：市教育局、市科技局）", "L市委组织部（人才办） S市教育局 S市科技局", "nested brackets; 责任单位 beside a lead supports" },
        { "建设水库。(责任部门:市金融办,配合部门:市财政局)", "R市金融办 S市财政局", "责任 and 配合 without a lead" },
        { "建设水库。(牵头单位:市发改局〈科技局〉;责任单位:市工信局<市国资委>)", "L市发改局〈科技局〉 S市工信局<市国资委>", "suffixes in angle brackets are kept" },
        { "建设水库。[责任单位：市市场监管局，各区、县（市）政府]", "R市市场监管局 R各区、县（市）政府", "square brackets; 各区 alone names nobody" },
        { "建设水库。【市水利局、市财政局】", "R市水利局 R市财政局", "names alone, in their own bracket" },
        { "建设水库。(市水利局(牵头)、市财政局、市审计局)", "L市水利局 S市财政局 S市审计局", "the mark stands behind the name" },
        { "建设水库。(责任单位:*县水利局、县财政局)", "L县水利局 S县财政局", "a star marks the lead" },
        { "建设水库。(责任单位:县水利局★、县财政局)", "L县水利局 S县财政局", "a star behind the name" },
        { "责任单位:市水利局、市财政局等,各县(市、区)政府(管委会)", "R市水利局 R市财政局 R各县(市、区)政府(管委会)", "bare, on its own line" },
        { "责任单位:市教育局、市医疗保障局及市直有关部门", "R市教育局 R市医疗保障局 R市直有关部门", "及 between two names" },
        { "责任单位:市住房和城乡建设局、市文化和旅游局", "R市住房和城乡建设局 R市文化和旅游局", "和 inside a name" },
        { "责任单位：市工信局和市商务局", "R市工信局 R市商务局", "和 between two names" },
        { "牵头单位：市水利局 责任单位：市财政局、市审计局", "L市水利局 S市财政局 S市审计局", "only a space before the second label" },
        { "责任单位:市水利局 市财政局、市审计局", "R市水利局 R市财政局 R市审计局", "names parted by a space" },
        { "责任单位:市教育局等有关部门", "R市教育局", "有关部门 behind 等 names nobody" },
        { "责任单位:区科技局、区招商局等各产业、招商主管部门", "R区科技局 R区招商局 R各产业、招商主管部门", "a collective behind 等 is a name" },
        { "责任单位：黄坡区、天湖区人民政府", "R黄坡区 R天湖区人民政府", "a shared suffix stays where it is printed" },
        { "责任单位:市住房和城乡建设局(市供热办)、市财政局", "R市住房和城乡建设局(市供热办) R市财政局", "a bracket inside a bare clause belongs to its name" },
        { "责任领导:张某某;责任单位:市水利局;完成时限:12月底前", "R市水利局", "people and dates are no bodies" },
        { "第一批名单(牵头单位:市水利局;配合单位:市财政局;完成时限:2022年6月)", "L市水利局 S市财政局", "a date behind the names" },
        { "建设水库。市水利局牵头，市财政局、市审计局配合。", "L市水利局 S市财政局 S市审计局", "bare, as the last sentence" },
        { "降低收费。(省财政厅牵头,5月底前出台相关政策,年内持续推进)", "L省财政厅", "remarks on time name nobody" },
        { "降低收费。(省财政厅、省税务局按职责分工负责,6月底前完成)", "R省财政厅 R省税务局", "a remark on time behind the verb" },
        { "降低收费。(省政府各部门分别负责,年内持续推进)", "R省政府各部门", "分别负责 before a remark on time" },
        { "责任单位:市经信局、市税务局(列第一位者为牵头单位,下同)", "R市经信局 R市税务局", "a bracket that speaks of all clauses is no part of the last name" },
        { "责任单位：市发改委、各县（市）、区人民政府", "R市发改委 R各县（市）、区人民政府", "各县（市） shares the next name's office" },
        { "责任单位:省发改委,各市〔州〕、县〔市、区〕人民政府", "R省发改委 R各市〔州〕、县〔市、区〕人民政府", "各市〔州〕 too" },
        { "新建沼气池3万座。由市水利局、农业局负责落实。", "R市水利局 R农业局", "the second body leaves its level out" },
        { "由市政府各部门,各县(市)、区人民政府负责落实。", "R市政府各部门 R各县(市)、区人民政府", "由 opens a line of its own" },
        { "淘汰锅炉。〔市生态环境局牵头,市发改委、工信局参与,各县、区人民政府(管委会)负责落实。以下均需各县、区人民政府(管委会)落实,不再列出。〕", "L市生态环境局 S市发改委 S工信局 S各县、区人民政府(管委会)", "a stop before the sentence that speaks of other items" },
        { "责任单位：省水利厅，各市、州、县人民政府", "R省水利厅 R各市、州、县人民政府", "ranks of one character" },
        { "整治企业。(市生态环境局、发改局牵头督导,市公安局配合)", "L市生态环境局 L发改局 S市公安局", "牵头督导" },
        { "简化审批。(省发改委牵头,省交通运输厅、水利厅等行业主管部门按职责分工负责)", "L省发改委 S省交通运输厅 S水利厅", "行业主管部门 behind 等 names nobody" },
        { "新建学校。（市教育局；市财政局、市住建局配合）", "R市教育局 S市财政局 S市住建局", "those who are supported stand before the semicolon" },
        { "市财政局负责落实各项补贴", "", "without 由 a whole line is an item" },
        { "建设水库。（牵头单位：市委组织部（人才办）", "L市委组织部（人才办）", "a bracket that nobody closed" },
        { "建设水库。(市创建工作领导小组成员单位按职责分工负责)", "R市创建工作领导小组成员单位", "a collective" },
        { "建设水库。（市水利局牵头市财政局配合）", "L市水利局 S市财政局", "nothing between the verb and the next name" },
        { "建设水库。(市水利局;市财政局)", "R市水利局 R市财政局", "semicolon between names" },
        { "建设水库。(责任单位:和平区政府)", "R和平区政府", "和 opens the place's name" },
        { "开放场景。(责任单位：市科技局)支持出海。(责任单位：市商务局、市贸促会)", "R市科技局 R市商务局 R市贸促会", "after each sentence" },
        { "新建学校。（市教育局会同各区县政府负责）", "R市教育局 R各区县政府", "会同 between two names" },
        { "新建学校。（市教育局牵头，市财政局等有关单位，各区县政府按职责分工负责。列第一位的为牵头单位，下同）", "L市教育局 S市财政局 S各区县政府", "a sentence about all clauses inside one of them" },
        { "改造户厕1万座。〔市农业农村局，各县区〕", "R市农业农村局 R各县区", "tortoise-shell brackets, a collective that is no office" },
        { "扩容提质;〔经开区管委会,市商务局〕", "R经开区管委会 R市商务局", "the first name has no level" },
        { "责任单位　区经信局、区统计局", "R区经信局 R区统计局", "only space behind the label" },
        { "——责任单位：区经信局", "R区经信局", "a dash before the label" },
        { "（牵头单位：经开区管委会；责任单位（部门）：区住建局）", "L经开区管委会 S区住建局", "a bracket inside the label" },
        { "招商引资。（牵头：区招商局；配合：区商务局、各镇街）", "L区招商局 S区商务局 S各镇街", "labels of two characters" },
        { "建设医院1所。区卫健局牵头，区发改局、区财政局配合", "L区卫健局 S区发改局 S区财政局", "the last sentence without its stop" },
        { "增长8%。（市统计局、市工信局等部门及各县（市、区）政府负责）", "R市统计局 R市工信局 R各县（市、区）政府", "及 behind 等部门" },
        { "创建景区1个。责任领导：陈某，责任单位：县文旅局、县交通局，完成时限：12月底。", "R县文旅局 R县交通局", "a person before the bodies in a bare clause" },
        { "新建茶园，（县农业农村局、县供销社）；培育企业。（县农业农村局）", "R县农业农村局 R县供销社 R县农业农村局", "names alone, behind each part of a sentence" },
        { "新建公办幼儿园2所（县教育局）。", "R县教育局", "names alone, before the stop, behind a count" },
        { "工作由县住建局（县供热办）。", "", "a bracket that belongs to the name before it" },
        { "增长10%。主办单位：市水利局；相关单位：市财政局、各县（市）、区。", "L市水利局 S市财政局 S各县（市）、区", "相关单位 stand beside those who lead" },
        { "主要责任单位：县水利局\n其他责任单位：县财政局、各乡镇", "R县水利局 S县财政局 S各乡镇", "the others support those named first" },
        { "建设水库。(责任单位:区水利局、区财政局等区有关部门)", "R区水利局 R区财政局", "the level before 有关部门 does not make it a name" },
        { "建设水库。(省水利厅牵头,省财政厅等省直相关单位配合)", "L省水利厅 S省财政厅", "nor 省直" },
        { "责任单位：区商务局，各街道、乡人民政府", "R区商务局 R各街道、乡人民政府", "各街道 shares the next name's office" },
        { "新建用房。(市住建局、市民政局，各辖市、区人民政府，南湖新区、东山镇)", "R市住建局 R市民政局 R各辖市、区人民政府 R南湖新区 R东山镇", "names alone, places behind two offices" },
        { "压减许可。[市水利局牵头，市财政局配合，各县（市）区政府负责落实。以下均需各县（市）区政府落实，区政府无相关职能的由主管部门负责，不再列出]", "L市水利局 S市财政局 S各县（市）区政府", "an aside within the sentence that speaks of other items" },
        { "新建管网210公里。(东山、西河、南湖市政府负责)", "R东山 R西河 R南湖市政府", "places that share the last one's office" },
        { "整治企业。〖各县（市、区）政府负责；市水利局配合〗", "R各县（市、区）政府 S市水利局", "lenticular brackets of the other kind" },
        { "责任领导：胡某 牵头单位：县水利局 责任单位：县财政局、各镇", "L县水利局 S县财政局 S各镇", "a person first, labels parted by a space" },
        { "责任单位：市水利局。以下均需各区政府落实，不再列出", "R市水利局", "what holds for the clauses below names nobody here" },
        { "支持龙头企业牵头组建创新联合体。", "", "牵头 as an ordinary verb" },
        { "支持企业牵头,联合高校开展攻关。", "", "牵头 as an ordinary verb before a comma" },
        { "完善“政府负责、社会协同”机制(含牵头制定标准)。", "", "the words in the bracket name no body" },
        { "支持上城区、西湖区等区、县（市）先行。", "", "a bracket inside a place's name" },
        { "联合攻关(团队规模一般在10人以内)。", "", "a plain remark in brackets" },
        { "完成时限：2022年6月。", "", "a date alone" },
        { "主要目标:建设水库3座。", "", "a colon behind other words" },
        { "", "", "nothing" },
    };

    [Theory]
    [MemberData(nameof(Clauses))]
    public void Reads_names_and_roles(string text, string expected, string why) => Roles(text, LeadRule.None).ShouldBe(expected, why);

    [Theory]
    [InlineData("FirstName", "(市水利局、市财政局负责)", "L市水利局 S市财政局", "the first name leads")]
    [InlineData("FirstName", "(市水利局负责)", "L市水利局", "a body alone leads")]
    [InlineData("FirstName", "(市水利局配合)", "S市水利局", "a body alone that only supports does not")]
    [InlineData("FirstName", "(市水利局牵头,市财政局负责)", "L市水利局 S市财政局", "a mark beside the names goes before the rule")]
    [InlineData("FirstName", "(责任部门:市金融办,配合部门:市财政局)", "R市金融办 S市财政局", "marked names are not touched")]
    [InlineData("FirstGroup", "(市水利局、市住建局)", "R市水利局 R市住建局", "no comma, no lead")]
    [InlineData("FirstGroup", "(市水利局、市住建局,市财政局负责)", "L市水利局 L市住建局 S市财政局", "all before the first comma lead")]
    public void Applies_the_rule_that_the_document_states_once(string rule, string text, string expected, string why) =>
        Roles("建设水库。" + text, Enum.Parse<LeadRule>(rule)).ShouldBe(expected, why);

    [Theory]
    [InlineData("建设水库。(市水利局负责)", "建设水库。", "the clause at the end")]
    [InlineData("建设水库(市水利局负责)。", "建设水库。", "the clause before the stop")]
    [InlineData("建设水库。(市水利局负责)。", "建设水库。", "one stop is enough")]
    [InlineData("开放场景。(责任单位：市科技局)支持出海。(责任单位：市商务局)", "开放场景。支持出海。", "a clause in the middle")]
    [InlineData("(责任单位：市科技局)", "", "nothing but a clause")]
    [InlineData("新建茶园，（县农业农村局）；培育企业。（县供销社）", "新建茶园；培育企业。", "the comma before a clause goes with it")]
    [InlineData("对企业给予支持；(责任单位：市科技局)", "对企业给予支持；", "behind a semicolon")]
    public void Leaves_the_clause_out_of_the_text(string text, string expected, string why) =>
        ClauseText.Without(text, ClauseFinder.Find(text)).ShouldBe(expected, why);

    private static string Roles(string text, LeadRule rule) => Parts.Of(ClauseFinder.Find(text).Select(c => c.Clause), rule);
}
