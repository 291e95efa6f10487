using PolicySearch.Language;

namespace PolicySearch.Structure.Departments;

/// <summary>Tells the name of a public body from other words, by how such names begin and end.</summary>
internal static class BodyWords
{
    private static readonly WordSet Endings = new(
    [
        "局", "委", "办", "厅", "部", "院", "处", "科", "室", "站", "所", "社", "会", "队", "中心", "公司", "集团", "银行", "大学", "学院", "学校",
        "政府", "委员会", "部门", "单位", "机构", "企业", "街道", "镇", "乡", "镇办", "乡镇", "镇街", "街镇", "工委", "党委", "分局", "支行",
        "分行", "海关", "法院", "检察院", "妇联", "残联", "工商联", "文联", "科协", "侨联", "社科联", "贸促会", "供销联社", "指挥部", "领导小组",
        "专班", "小组", "协会", "商会", "基金", "平台", "市委", "县委", "区委", "省委", "党校", "军分区", "人武部", "支队", "总队", "大队",
        "园区", "示范区", "开发区", "高新区", "经开区", "新区", "景区", "保税区", "试验区", "试区", "旅游区", "管理区", "新城", "县区", "县市区", "市县",
        "区县", "市", "县", "区", "组", "馆", "台", "报社", "电视台", "医院", "园", "院校", "高校", "运营商", "厂", "场", "段", "网信", "编办", "团市委",
        "人行", "总工会", "关", "行", "方", "村", "州", "盟", "旗", "资本", "库", "联盟", "专员办", "督导组", "资本运营", "联社", "研究院", "邮政", "移动", "联通", "电信", "铁塔", "国网", "成员", "等",
    ]);

    private static readonly WordSet Beginnings = new(
    [
        "各", "有关", "相关", "市", "县", "区", "省", "州", "镇", "旗", "盟", "自治区", "自治州", "中国", "国网", "国家", "人行", "人民银行", "团", "全市", "全县", "全区", "全省", "属地",
    ]);

    /// <summary>Whether the words could name a body: short, without a stop, ending as bodies do.</summary>
    public static bool LooksLikeBody(ReadOnlySpan<char> name)
    {
        var core = WithoutBrackets(name).Trim();
        if (core.Length is < 2 or > 40 || core.IndexOfAny(Punctuation.NotInNames) >= 0)
            return false;
        return EndsAsBody(core);
    }

    /// <summary>Whether the words end as the name of a body does.</summary>
    public static bool EndsAsBody(ReadOnlySpan<char> name) => Endings.Suffix(name) > 0;

    /// <summary>Whether the words begin as the name of a body does: with a level, a place's rank or a collective.</summary>
    public static bool BeginsAsBody(ReadOnlySpan<char> name) => Beginnings.Prefix(name) > 0;

    /// <summary>The name without what stands in brackets at its end: <c>市发改局〈科技局〉</c> gives <c>市发改局</c>.</summary>
    public static ReadOnlySpan<char> WithoutBrackets(ReadOnlySpan<char> name)
    {
        var open = -1;
        for (var i = 0; i < name.Length; i++)
        {
            if (!Brackets.Opens(name[i]))
                continue;
            open = i;
            break;
        }

        if (open <= 0)
            return name;
        var close = Brackets.Close(name, open);
        // 各县(市、区)政府: what follows the bracket decides.
        return close >= 0 && close < name.Length - 1 ? WithoutBrackets(name[(close + 1)..]) is { IsEmpty: false } rest && rest.Length > 1 ? rest : name[..open] : name[..open];
    }
}
