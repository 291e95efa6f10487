using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Search;

namespace PolicySearch.Tests.Indexing;

/// <summary>Four invented documents of three places, small enough to know by heart.</summary>
public sealed class InventedCities : IDisposable
{
    private readonly TemporaryIndex _index = new();

    public InventedCities()
    {
        Add("云溪2021", "云溪市2021年重点工作分工方案", "云政发〔2021〕3号", Region("410100", "云溪市", "河南省"), 2021, DocumentKind.TaskDivision,
            ("养老", "社区养老服务设施新增12处,为老人提供助餐。", ["市民政局"], "livelihood", "social_security", true),
            ("路", "改造提升农村公路80公里。", ["市交通运输局"], "infrastructure", "transport", true),
            ("碳", "落实碳达峰碳中和行动方案,推广清洁能源。", ["市发展和改革委员会"], "ecology", "carbon_energy", false));
        Add("云溪2022", "云溪市2022年重点工作分工方案", "云政发〔2022〕5号", Region("410100", "云溪市", "河南省"), 2022, DocumentKind.TaskDivision,
            ("养老", "养老服务社区全覆盖,社区养老服务站办到居民楼下。", ["市民政局", "市财政局"], "livelihood", "social_security", false),
            ("养老二", "办好养老机构。推进社区食堂建设。", ["市民政局"], "livelihood", "social_security", false),
            ("营商", "深化“放管服”改革,推行“双随机、一公开”监管,优化营商环境。", ["市行政审批局"], "governance", "gov_service_reform", false),
            ("双碳", "稳妥推进双碳工作。", ["市发改委"], "ecology", "carbon_energy", false),
            ("5G", "新建5G基站600个,推动“互联网+”制造。", ["市工信局"], "infrastructure", "utilities_water", true),
            ("生产总值", "地区生产总值增长7%。", ["市发改委"], "industry", "macro_growth", true));
        Add("石桥2022", "石桥县政府工作报告任务分解", "石政办〔2022〕11号", Region("610499", "石桥县", "陕西省", "渭南市"), 2022, DocumentKind.WorkReport,
            ("营商", "持续优化营商环境,企业开办一日办结。", ["县行政审批局"], "industry", "business_env", false),
            ("营商长", "抓好招商引资、项目建设、园区配套、要素保障、企业服务、市场监管和诚信建设等各项工作,改善营商环境,做到事事有人管、件件有着落,为经济社会发展提供坚实支撑。", ["县发改局"], "industry", "business_env", false),
            ("河", "落实河长制,不搞湖长制试点。", ["县水利局"], "ecology", "ecosystem", false),
            ("河湖", "河长制湖长制一并推行,清理河道乱占。", ["县水利局"], "ecology", "ecosystem", false),
            ("GDP", "GDP增速高于全市平均。", ["县统计局"], "industry", "macro_growth", false));
        Add("青岭2025", "青岭市国民经济和社会发展第十四个五年规划任务表", null, Region("430200", "青岭市", "湖南省"), 2021, DocumentKind.Plan,
            ("教育", "学前教育普惠率达到90%,义务教育大班额全部消除。", ["市教育局"], "livelihood", "education", true),
            ("粮食", "粮食产量保持在20万吨以上。", ["市农业农村局"], "industry", "agriculture", true),
            ("改造", "改造老旧小区50个,惠及居民6000户。", ["市住建局"], "infrastructure", "urban", true),
            ("改造抄", "改造老旧小区73个,惠及居民9100户。", ["市住建局"], "infrastructure", "urban", true),
            ("林", "森林覆盖率稳定在61%。", ["市林业局"], "ecology", "ecosystem", true),
            ("平台", "建设大数据中心,政务服务一网通办。", ["市大数据局"], "governance", "gov_service_reform", false));
    }

    internal PolicyIndex Index => _index.Index;

    /// <summary>The short names of the tasks that a request finds, in order: 云溪2022/双碳.</summary>
    internal IReadOnlyList<string> Names(SearchRequest request) => [.. Index.Search(request with { Limit = 100 }).Hits.Select(Name)];

    internal IReadOnlyList<string> Names(string query) => Names(new SearchRequest { Query = query, Relax = false });

    internal static string Name(SearchHit hit) => $"{hit.Document.Document}/{hit.Task.Number}";

    public void Dispose() => _index.Dispose();

    private static Region Region(string code, string name, params string[] above) => new(code, name, RegionLevel.Prefecture, [.. above, name]);

    private void Add(
        string name, string title, string? number, Region region, int year, DocumentKind kind,
        params (string Number, string Text, string[] Departments, string Theme, string Topic, bool Target)[] tasks)
    {
        var metadata = new PolicyDocument { Document = name, Title = title, DocumentNumber = number, Region = region, Year = year, Kind = kind };
        _index.Add(TemporaryIndex.Document(name, [.. tasks.Select((task, i) => new PolicyTask
        {
            Document = name,
            Sequence = i + 1,
            Number = task.Number,
            Text = task.Text,
            Section = [i < 2 ? "一、保障和改善民生" : "二、推动高质量发展"],
            Departments = [.. task.Departments.Select(department => new DepartmentRole(department, Responsibility.Responsible, department.TrimStart('市', '县')))],
            Themes = [new ThemeScore(task.Theme, 0.9)],
            Topics = [new TopicScore(task.Topic, 0.9)],
            Targets = task.Target ? [new Target { Quote = task.Text, Start = 0, Indicator = task.Number, Value = 1 }] : [],
        })], metadata));
    }
}
