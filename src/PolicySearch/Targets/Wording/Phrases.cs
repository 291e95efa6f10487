using PolicySearch.Language;

namespace PolicySearch.Targets.Wording;

/// <summary>Words that stand round an indicator and are no part of its name.</summary>
internal static class Phrases
{
    /// <summary>What may open a clause before the indicator: purpose, time and scope.</summary>
    private static readonly string[] Openers =
    [
        "确保", "力争", "力促", "努力", "争取", "保证", "实现", "做到", "保持", "稳定", "促进", "推动", "引导", "使得", "使", "预计", "计划", "组织", "全年", "今年", "年内", "当年", "本年",
        "全市", "全省", "全县", "全区", "全州", "全盟", "全旗", "全镇", "我市", "我省", "我县", "我区", "全社会用", "并", "且", "要", "将", "其中", "同时", "以及", "以", "和", "及", "与", "再", "达到", "动态", "底前", "前", "末",
        "同比", "年均", "每年", "累计", "持续", "高质量", "统筹", "积极", "大力", "深入", "扎实", "全面", "着力", "加快", "稳步", "有序", "分阶段", "全力", "认真", "继续", "同步", "重点", "超额",
        "期间", "时期", "规划期末", "期末", "年底", "年末", "底", "的", "至少", "或", "突出", "在全市", "剩余", "其余", "余下", "高标准", "高水平", "高起点", "率先", "抓实", "抓好", "做好", "完成好", "办好", "对", "按照", "原则上", "按", "根据", "在上一年的基础上", "在上年基础上", "在上年的基础上", "在去年基础上", "在去年的基础上", "指导", "支持引导", "支持和引导", "带动", "中的", "总体", "指标",
    ];

    /// <summary>What may close it before the figure: the verb and its degree.</summary>
    private static readonly string[] Closers =
    [
        "达到", "达", "增长", "实现", "控制在", "保持在", "稳定在", "维持在", "稳定保持在", "保持", "稳定", "力争", "确保", "不低于", "不少于", "不高于", "不超过", "不大于", "不小于", "不得低于", "不得少于", "不得超过", "不能低于", "不能少于", "不能超过", "不能高于", "不突破", "至少", "分别", "均", "都", "累计", "年均", "同比",
        "约", "近", "超过", "超", "突破", "大于", "小于", "高于", "低于", "多于", "少于", "提高到", "提高至", "提升到", "提升至", "发展到", "增加到", "增加至", "扩大到", "下降到", "下降至", "降到", "降至", "降低到", "降低至", "压减到", "压减至", "压缩到", "压缩至", "压降至", "缩短至", "缩短到", "减少到", "减少至", "控制到", "上升到", "上升至", "增至", "增长到", "增长至", "恢复到", "回升到", "扩大至", "拓展到", "升至", "提至",
        "下降", "降低", "减少", "压缩", "压减", "缩短", "削减", "提高", "提升", "增加", "上升", "上涨", "递增", "缩减", "精简", "压降",
        "为", "在", "到", "至", "了", "可", "将", "要", "就", "再", "保持为", "动态保持", "动态", "动态清", "逾", "前", "位居", "位列", "居", "排名", "进入", "进位", "总体", "整体", "左右", "争取", "努力", "持续", "同口径", "比上年", "较上年", "比去年", "较去年", "翻", "按可比价", "名义", "平均", "预期", "预计", "目标", "计划", "幅度", "速度", "共", "总共", "合计", "有", "新", "最低", "最高", "全部", "也", "仍", "基本",
        ":", "≥", "≤", ">", "<", "=", " ", "(", "跨越", "跨过", "迈过", "迈上", "跃上", "站上", "冲刺", "冲击", "挺进", "优于", "接近", "以", "平均达到",
    ];

    /// <summary>Verbs that name what is done to the things counted. True: part of the indicator's name (新增…数); false: dropped (推进…数).</summary>
    private static readonly (string Verb, bool Named)[] Verbs =
    [
        ("新改建", true), ("新建改建", true), ("新建扩建", true), ("新(改、扩)建", true), ("新(改)建", true), ("新建", true), ("改扩建", true), ("改建", true), ("扩建", true), ("建设", true), ("建成", true), ("改造提升", true), ("提升改造", true), ("改造", true), ("新增", true), ("新培育", true), ("培育认定", true), ("培育", true), ("净增", true), ("新引进", true), ("引进", true), ("引育", true),
        ("打造", true), ("创建", true), ("新创建", true), ("新创", true), ("争创", true), ("打通", true), ("消灭", true), ("消除", true), ("治理", true), ("整治", true), ("修复", true), ("开展", true), ("发展", true), ("聘用", true), ("聘请", true), ("培训", true), ("巩固提升", true), ("提升", true), ("策划实施", true), ("认定", true), ("新认定", true), ("推广", true), ("招引", true), ("签约", true), ("开工", true), ("新开工", true), ("投产", true), ("建成投产", true), ("建成投用", true), ("竣工", true), ("新投产", true),
        ("设立", true), ("开设", true), ("帮助", true), ("安排", true), ("增开", true), ("增配", true), ("招募", true), ("扶助", true), ("资助", true), ("选派", true), ("培养", true), ("研发", true), ("壮大", true), ("入库", true), ("谋划", true), ("举办", true), ("承办", true), ("组建", true), ("布局", true), ("转化", true), ("淘汰", true), ("关闭", true), ("整合", true), ("更新", true), ("新改造", true), ("发放", true), ("安置", true), ("救助", true), ("帮扶", true), ("种植", true), ("流转", true), ("新升规", true), ("升规", true), ("新上", true), ("购置", true), ("更换", true), ("加装", true), ("增设", true), ("增加", true), ("配备", true), ("实施", false), ("完成", false), ("推进", false), ("支持", false), ("加强", false), ("做优做强", false), ("做强", false), ("抓实", false), ("加快推进", false), ("加快建设", true), ("新入选", true), ("遴选", true), ("评选", true), ("盘活", true), ("处置", true), ("收储", true), ("供应", true), ("交付", true), ("筹集", true), ("配建", true), ("保障", false), ("解决", true), ("化解", true), ("办结", true), ("制定", true), ("出台", true), ("修订", true), ("编制", true), ("深化", false), ("争取", true), ("申报", true), ("落地", true), ("引入", true), ("吸纳", true), ("带动", true), ("达成", true), ("搭建", true), ("建立", true), ("形成", true), ("新建成", true), ("续建", true), ("维修", true), ("维护", true), ("绿化", true), ("造林", true), ("植树", true), ("选树", true), ("命名", true), ("扶持", true), ("孵化", true), ("挂牌", true), ("新挂牌", true), ("新签约", true), ("招聘", true), ("招录", true), ("开发", true), ("投放", true), ("新开通", true), ("开通", true), ("开行", true), ("新开", true), ("铺设", true), ("敷设", true), ("架设", true), ("硬化", true), ("清理", true), ("清淤", true), ("拆除", true), ("腾退", true), ("征收", true), ("回购", true), ("汇聚", true), ("集聚", true), ("认证", true), ("组织", true), ("统筹提供", true), ("提供", true), ("挖掘", true), ("成立", true), ("储备", true), ("输送", true), ("转移", true), ("补种", true), ("抚育", true), ("退耕", true), ("复垦", true), ("整理", true), ("提质", true), ("升级", true), ("改造升级", true), ("升级改造", true), ("补齐", true), ("完善", true), ("新发展", true), ("纳入", true), ("落实", false), ("规范", true), ("创新", true), ("推动", false), ("加快", false), ("启动", true), ("力推", false), ("突破", true), ("攻克", true), ("承接", true), ("新落户", true), ("落户", true), ("新设", true), ("设置", true), ("设", true), ("建", true), ("迁建", true), ("重建", true), ("修建", true), ("建造", true), ("兴建", true), ("加固", true), ("疏浚", true), ("恢复", true), ("保护", true), ("确定", true), ("选聘", true), ("招收", true), ("资助", true), ("奖励", true), ("惠及", true), ("覆盖", true), ("服务", true), ("减少", true), ("压减", true), ("净减", true), ("退出", true), ("关停", true), ("清退", true), ("取缔", true), ("搬迁", true), ("脱贫", true), ("摘帽", true), ("新(改)扩建", true), ("改(扩)建", true), ("新改扩建", true), ("新(改扩)建", true), ("新、改建", true), ("新建及改造", true), ("新建和改造", true), ("新建(改造)", true), ("新建改造", true), ("新建或改造", true),
    ];

    private static readonly WordSet OpenerSet = new(Openers);
    private static readonly WordSet CloserSet = new(Closers);
    private static readonly WordSet VerbSet = new(Verbs.Select(v => v.Verb));
    private static readonly WordSet UnnamedVerbs = new(Verbs.Where(v => !v.Named).Select(v => v.Verb));

    /// <summary>How many characters at the start of a phrase are openers.</summary>
    public static int LeadingLength(ReadOnlySpan<char> phrase)
    {
        var start = ItemNumber(phrase);
        while (start < phrase.Length)
        {
            var length = OpenerSet.Prefix(phrase[start..]);
            if (length == 0 && phrase[start] is ' ' or '、' or '*' or '-')
                length = 1;
            if (length == 0)
                break;
            start += length;
        }

        return start;
    }

    /// <summary>(1)对…, 1.确保…: a number that lists items inside a task is no part of what is measured.</summary>
    private static int ItemNumber(ReadOnlySpan<char> phrase)
    {
        var at = phrase.IsEmpty || phrase[0] != '(' ? 0 : 1;
        var digits = at;
        while (digits < phrase.Length && digits - at < 2 && char.IsAsciiDigit(phrase[digits]))
            digits++;
        if (digits == at || digits + 1 >= phrase.Length)
            return 0;
        return at == 1 ? (phrase[digits] == ')' ? digits + 1 : 0) : phrase[digits] == '.' && !char.IsAsciiDigit(phrase[digits + 1]) ? digits + 1 : 0;
    }

    /// <summary>The length of a phrase without its closers.</summary>
    public static int LengthWithoutClosers(ReadOnlySpan<char> phrase)
    {
        var end = phrase.Length;
        while (end > 0)
        {
            var length = CloserSet.Suffix(phrase[..end]);
            if (length == 0)
                break;
            end -= length;
        }

        return end;
    }

    /// <summary>The verbs that a phrase begins with.</summary>
    /// <returns>How long they are together, and whether the last of them belongs into the indicator's name.</returns>
    public static (int Length, bool Named) LeadingVerbs(ReadOnlySpan<char> phrase)
    {
        var (start, named) = (0, false);
        while (start < phrase.Length)
        {
            var length = VerbSet.Prefix(phrase[start..]);
            if (length > 0 && !(start + length < phrase.Length && phrase[start + length] is '性' or '型'))
            {
                named = UnnamedVerbs.Prefix(phrase[start..]) != length;
                start += length;
                continue;
            }

            // 新建和改造, 培育、引进: verbs that are listed.
            if (start == 0 || phrase[start] is not ('和' or '、' or '并') || VerbSet.Prefix(phrase[(start + 1)..]) == 0)
                break;
            start++;
        }

        return (start, named);
    }
}
