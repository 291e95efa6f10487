using System.Collections.Frozen;
using PolicySearch.Language;

namespace PolicySearch.Structure.Outline;

/// <summary>What part a heading's section plays in a document.</summary>
internal enum SectionPart
{
    /// <summary>Work to be done.</summary>
    Work,

    /// <summary>The goals of the year or of the plan.</summary>
    Goals,

    /// <summary>Principles, scope, definitions.</summary>
    Preamble,

    /// <summary>What was done before.</summary>
    Review,

    /// <summary>Requirements on carrying the work out, effect, explanation.</summary>
    Closing,

    /// <summary>Explanations of terms.</summary>
    Glossary,

    /// <summary>Where things stand; counts as a review where the heading says nothing else.</summary>
    Situation,
}

/// <summary>The words by which lines and headings show what they are.</summary>
internal static class LineWords
{
    private static readonly (string Words, SectionPart Part)[] Headings =
    [
        ("名词解释", SectionPart.Glossary), ("名词注释", SectionPart.Glossary), ("用语解释", SectionPart.Glossary), ("名词说明", SectionPart.Glossary),
        ("指标解释", SectionPart.Glossary), ("术语", SectionPart.Glossary),
        ("回顾", SectionPart.Review), ("工作总结", SectionPart.Review), ("主要成绩", SectionPart.Review), ("主要成就", SectionPart.Review), ("发展成就", SectionPart.Review),
        ("工作完成情况", SectionPart.Review), ("取得的成绩", SectionPart.Review),
        ("发展基础", SectionPart.Situation), ("面临形势", SectionPart.Situation), ("发展现状", SectionPart.Situation), ("现实基础", SectionPart.Situation), ("工作情况", SectionPart.Situation),
        ("基本情况", SectionPart.Situation), ("存在的问题", SectionPart.Situation), ("发展环境", SectionPart.Situation), ("发展形势", SectionPart.Situation),
        ("主要预期目标", SectionPart.Goals), ("预期目标", SectionPart.Goals), ("总体目标", SectionPart.Goals), ("工作目标", SectionPart.Goals), ("主要目标", SectionPart.Goals),
        ("发展目标", SectionPart.Goals), ("行动目标", SectionPart.Goals), ("目标任务", SectionPart.Goals), ("主要指标", SectionPart.Goals), ("远景目标", SectionPart.Goals), ("目标定位", SectionPart.Goals), ("任务目标", SectionPart.Goals),
        ("指导思想", SectionPart.Preamble), ("总体要求", SectionPart.Preamble), ("总体思路", SectionPart.Preamble), ("总体考虑", SectionPart.Preamble), ("基本原则", SectionPart.Preamble), ("工作原则", SectionPart.Preamble),
        ("适用范围", SectionPart.Preamble), ("适用对象", SectionPart.Preamble), ("编制依据", SectionPart.Preamble), ("制定依据", SectionPart.Preamble), ("重要意义", SectionPart.Preamble), ("总则", SectionPart.Preamble),
        ("工作思路", SectionPart.Preamble), ("培育对象", SectionPart.Preamble), ("支持对象", SectionPart.Preamble), ("起草说明", SectionPart.Preamble), ("背景", SectionPart.Preamble), ("支持范围和对象", SectionPart.Preamble),
        ("保障措施", SectionPart.Closing), ("组织保障", SectionPart.Closing), ("保障机制", SectionPart.Closing), ("工作要求", SectionPart.Closing), ("有关要求", SectionPart.Closing), ("相关要求", SectionPart.Closing),
        ("组织实施", SectionPart.Closing), ("组织领导", SectionPart.Closing), ("实施保障", SectionPart.Closing), ("附则", SectionPart.Closing), ("其他事项", SectionPart.Closing), ("其他规定", SectionPart.Closing),
        ("其它事项", SectionPart.Closing), ("其他说明", SectionPart.Closing), ("有关说明", SectionPart.Closing), ("推进机制", SectionPart.Closing), ("工作保障", SectionPart.Closing), ("强化保障", SectionPart.Closing), ("规划实施", SectionPart.Closing),
        ("几点要求", SectionPart.Closing), ("督查考核", SectionPart.Closing), ("监督考核", SectionPart.Closing), ("政策兑现", SectionPart.Closing), ("落实要求", SectionPart.Closing), ("实施要求", SectionPart.Closing), ("工作措施", SectionPart.Work),
        ("解释权", SectionPart.Closing), ("施行时间", SectionPart.Closing), ("有效期", SectionPart.Closing), ("预算总额控制", SectionPart.Closing),
    ];

    private static readonly WordSet HeadingWords = new(Headings.Select(h => h.Words));

    private static readonly FrozenSet<string> WholeClosing = FrozenSet.ToFrozenSet(["其他", "其它", "要求", "附件", "说明", "备注", "注意事项"]);

    private static readonly WordSet ClosingStarts = new(
    [
        "施行说明", "本措施", "本方案", "本计划", "本意见", "本办法", "本通知", "本政策", "本规定", "本细则", "以上有关", "以上各项", "各位代表", "特此通知", "特此", "抄送", "联系人", "联系电话", "联系方式",
        "附件", "附：", "附:", "备注", "注：", "注:", "主动公开", "公开方式", "(此件", "（此件", "此件", "各牵头单位", "各责任单位", "各牵头部门", "各责任部门", "各级各部门", "各地各部门", "各部门", "各县区", "各县(", "各县（",
        "各县市", "各区县", "各镇", "各乡镇", "请各", "请于", "请结合", "请认真", "各有关部门", "各有关单位", "各相关", "各单位", "各地", "各级", "符合本政策", "名词解释", "市级各部门", "责任编辑", "凡注明", "本文",
    ]);

    private static readonly WordSet Furniture = new(
    [
        "扫一扫", "网站标识码", "ICP备", "公网安备", "打印本页", "关闭窗口", "相关附件", "相关链接", "网站地图", "版权所有", "责任编辑", "您当前的位置", "当前位置", "首页>", "首页 >", "上一篇", "下一篇", "分享到", "字体：", "字体:",
        "【字号", "【字体", "收藏此文", "打赏", "验证码", "留言与评论", "点击我", "语音播报", "本站支持", "微信公众号", "政务新媒体", "主办单位：", "主办单位:", "承办单位：", "技术支持", "公文PDF", "返回政策", "返回列表", "返回顶部", "浏览次数",
        "阅读次数", "来源：", "来源:", "发布时间", "信息来源", "文章来源", "微博", "本文地址", "本文仅代表", "关于我们", "联系我们", "隐私声明", "网站声明", "无障碍", "导航菜单", "支付宝", "索引号", "主题分类", "发文字号", "公开日期", "成文日期", "相关报道", "相关阅读",
    ]);

    private static readonly WordSet ReviewStarts = new(
    [
        "过去一年", "过去的一年", "过去五年", "一年来", "五年来", "这五年", "这一年", "刚刚过去", "回顾过去", "回首过去", "各位代表！过去", "各位代表!过去", "在肯定成绩", "在看到成绩", "同时，我们也清醒", "同时,我们也清醒", "我们也清醒",
    ]);

    /// <summary>Words of which a paragraph that states goals holds one.</summary>
    private static readonly WordSet GoalWords = new(["目标", "力争", "到20", "达到"]);

    /// <summary>What part the section below a heading plays.</summary>
    /// <param name="heading">The heading without its number.</param>
    public static SectionPart PartOf(ReadOnlySpan<char> heading)
    {
        heading = Core(heading);
        if (heading.Length is 0 or > 40)
            return SectionPart.Work;
        // 推进落实民生实事项目的具体要求
        if (heading.EndsWith("具体要求") || heading.EndsWith("落实要求"))
            return SectionPart.Closing;
        if (heading.Length <= 5 && WholeClosing.GetAlternateLookup<ReadOnlySpan<char>>().Contains(heading))
            return SectionPart.Closing;
        if (!HeadingWords.IsIn(heading))
            return SectionPart.Work;
        var (part, begin, end) = (SectionPart.Work, 0, -1);
        foreach (var (words, which) in Headings)
        {
            // 二、2022年主要预期目标和重点任务 is work: what stands last in the heading counts most.
            var at = heading.LastIndexOf(words);
            if (at >= 0 && at + words.Length > end)
                (part, begin, end) = (which, at, at + words.Length);
        }

        if (part == SectionPart.Work)
            return part;
        // 完善组织实施体系: the words must close the heading, or open it, or it must be short.
        if (end < heading.Length && (heading[end..].Contains("任务", StringComparison.Ordinal) || heading[end..].Contains("举措", StringComparison.Ordinal) || heading[end..].Contains("安排", StringComparison.Ordinal)))
            return SectionPart.Work;
        return part switch
        {
            SectionPart.Closing => heading.Length <= 12 && (end == heading.Length || heading[end] is '和' or '及' or '与' or '、') ? part : SectionPart.Work,
            // 营造创新创业发展环境 is work, 发展环境 is not.
            SectionPart.Situation => heading.Length <= 12 && (begin <= 2 || heading.IndexOfAny('和', '与', '、') > 0) ? SectionPart.Review : SectionPart.Work,
            SectionPart.Preamble or SectionPart.Goals or SectionPart.Glossary => heading.Length <= 24 ? part : SectionPart.Work,
            _ => part,
        };
    }

    /// <summary>Whether a paragraph reads like the end of a document, or like a requirement on everybody.</summary>
    public static bool IsClosing(ReadOnlySpan<char> text) => ClosingStarts.Prefix(text.TrimStart()) > 0;

    /// <summary>Whether a paragraph opens with the principles that all work follows: 做好今年工作的总体要求是….</summary>
    public static bool StatesPrinciples(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, 60)];
        return head.Contains("总体要求是", StringComparison.Ordinal) || head.Contains("指导思想是", StringComparison.Ordinal) || head.Contains("总体思路是", StringComparison.Ordinal)
            || head.Contains("总体要求：", StringComparison.Ordinal) || head.Contains("总的要求是", StringComparison.Ordinal) || head.Contains("工作思路是", StringComparison.Ordinal);
    }

    /// <summary>Whether a paragraph opens by listing the period's goals, with figures or without: 今后五年的主要目标是：….</summary>
    public static bool NamesMainGoals(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, 40)];
        return head.Contains("主要目标是", StringComparison.Ordinal) || head.Contains("预期目标是", StringComparison.Ordinal) || head.Contains("主要预期目标为", StringComparison.Ordinal);
    }

    /// <summary>Whether a paragraph strives for something by a year: 力争到2027年，….</summary>
    public static bool StrivesByYear(ReadOnlySpan<char> text) => text.Contains("力争到20", StringComparison.Ordinal);

    /// <summary>Whether a paragraph says what a word means in the document: 本方案所称…，是指….</summary>
    public static bool IsDefinition(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        return text.StartsWith("本") && text[..Math.Min(text.Length, 10)].Contains("所称", StringComparison.Ordinal);
    }

    /// <summary>Whether a paragraph looks back.</summary>
    public static bool IsReview(ReadOnlySpan<char> text) => ReviewStarts.Prefix(text.TrimStart()) > 0;

    /// <summary>Whether a line belongs to a web site: links, tools, metadata labels.</summary>
    public static bool IsFurniture(ReadOnlySpan<char> text) => text.Length <= 200 && Furniture.IsIn(text);

    /// <summary>Whether a line tells who runs the site: 主办单位:… 承办单位:….</summary>
    public static bool IsSiteFooter(ReadOnlySpan<char> text) =>
        text.StartsWith("主办单位") || text.StartsWith("承办单位") || text.StartsWith("主办：") || text.StartsWith("主办:") || text.StartsWith("主管单位") || text.StartsWith("版权所有");

    /// <summary>Whether a line is the list of attachments or its head.</summary>
    public static bool IsAttachments(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        if (!text.StartsWith("附件") || text.Length > 80)
            return false;
        var rest = text[2..].TrimStart();
        return rest.IsEmpty || rest[0] is ':' or '：' || char.IsDigit(rest[0]) && !rest.Contains('。');
    }

    /// <summary>Whether a line is a signature's date and nothing else: <c>2022年4月16日</c>, <c>二〇二二年四月十六日</c>.</summary>
    public static bool IsDate(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length is < 8 or > 24 || text[^1] != '日')
            return false;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !Numbering.Numerals.IsDigit(c) && !Numbering.Numerals.IsChinese(c) && c is not ('年' or '月' or '日' or 'O' or 'o' or '○' or '0' or 'Ｏ' or '◯'))
                return false;
        }

        return text.Contains('年') && text.Contains('月');
    }

    /// <summary>Whether a paragraph states quantities as goals: at least <paramref name="least"/> percentages or counts.</summary>
    public static bool StatesGoals(ReadOnlySpan<char> text, int least)
    {
        return GoalWords.IsIn(text) && StatesFigures(text, least);
    }

    /// <summary>Whether a paragraph holds at least <paramref name="least"/> percentages or counts, whatever it says of them.</summary>
    public static bool StatesFigures(ReadOnlySpan<char> text, int least)
    {
        var count = 0;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            while (i + 1 < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is '.'))
                i++;
            if (text[i] is '%' or '％' or '家' or '个' or '户' or '亿' or '万' or '人' or '名' or '座' or '‰' or '倍' or '余' or '条' or '所' or '台' or '套' or '公' or '平' or '件' or '岁' or '微' or '张')
                count++;
        }

        return count >= least;
    }

    private static ReadOnlySpan<char> Core(ReadOnlySpan<char> heading)
    {
        heading = heading.Trim();
        while (!heading.IsEmpty && heading[^1] is ('。' or '：' or ':' or '；'))
            heading = heading[..^1];
        return heading.TrimStart("【[").TrimEnd("】]");
    }
}
