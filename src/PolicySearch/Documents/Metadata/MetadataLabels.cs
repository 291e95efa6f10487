namespace PolicySearch.Documents.Metadata;

/// <summary>
/// Reads the label lines and tables that sites print above a document.
/// <para>
/// <list type="table">
/// <listheader><term>printed</term><description>found</description></listheader>
/// <item><term><c>文号 桃政发〔2019〕6号 公开日期: 2019-03-04 10:15</c></term><description>Number 桃政发〔2019〕6号, Published 2019-03-04 10:15</description></item>
/// <item><term><c>索 引 号 | 0145/2022-1 | 发文字号 | 桃政办发〔2022〕20号 | ||</c></term><description>Number 桃政办发〔2022〕20号</description></item>
/// <item><term><c>【发布机构】</c>, next line <c>桃源市发展和改革局</c></term><description>Issuer 桃源市发展和改革局</description></item>
/// </list>
/// </para>
/// </summary>
internal static class MetadataLabels
{
    /// <summary>Field, then its labels; those after <c>~</c> are everyday words that count only before a colon or a cell's edge.</summary>
    private static readonly (MetadataField Field, string Labels)[] Rows =
    [
        (MetadataField.Title, "文件名称 信息名称 公文名称 公文标题 文件标题 政策名称 ~ 名称 标题 题名 题目"),
        (MetadataField.Number, "发文字号 发文文号 公文文号 政策文号 文件编号 文件字号 文号 发文号 ~ 字号"),
        (MetadataField.Issuer, "发布机构 发文机关 发文机构 发文单位 发布单位 制发机关 制发单位 制定机关 发布机关 公开责任部门 公开主体 发文部门 发布部门 印发机关 ~ 所属机构 来源 信息来源"),
        (MetadataField.Issued, "成文日期 成文时间 生成日期 生成时间 形成日期 落款日期 制发日期"),
        (MetadataField.Signed, "签发时间 签发日期 发文日期 发文时间 印发日期 印发时间 制定日期"),
        (MetadataField.Published, "公开日期 公开时间 发布日期 发布时间 公布日期 公布时间 发表时间 上网日期 信息时间 ~ 时间 日期 更新时间 更新日期"),
        (MetadataField.Validity, "有效性 文件状态 效力状态 是否有效 文件有效性 ~ 时效性 状态"),
        (MetadataField.Effective, "实施日期 生效日期 施行日期 生效时间"),
        (MetadataField.Expires, "失效日期 废止日期 失效时间 废止时间 有效期至 有效期止 截止日期"),
        (MetadataField.Other, "索引号 索引码 信息索引 统一登记号 统一编号 主题分类 主题词 公开目录 公开形式 公开方式 公开时限 公开范围 公开属性 组配分类 体裁分类 信息分类 服务对象 信息类别 文件类型 公文种类 有效期 牵头单位 关键词 网站标识码 阅读次数 浏览次数 点击次数 访问量 ~ 分类 类别 作者 编辑 责任编辑 链接 字体 字号大小 阅读 浏览 点击 分享 正文 体裁 类型 栏目 附件 责编 审核 签发人 概述 内容概述"),
    ];

    private static readonly Dictionary<char, Label[]> ByFirst = Rows
        .SelectMany(row => row.Labels.Split(" ~ ").SelectMany((labels, part) => labels.Split(' ', '~')
            .Where(l => l.Length > 0).Select(l => new Label(l, row.Field, part > 0))))
        .GroupBy(l => l.Text[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(l => l.Text.Length).ToArray());

    /// <summary>Finds what the labels say, in printed order.</summary>
    public static List<LabelledValue> Find(IReadOnlyList<DocumentLine> lines)
    {
        var values = new List<LabelledValue>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Text;
            if (line.Length > 600)
                continue;
            var hits = Hits(line);
            for (var h = 0; h < hits.Count; h++)
            {
                var value = Value(line[hits[h].ValueStart..(h + 1 < hits.Count ? hits[h + 1].Start : line.Length)]);

                // A label alone on its line: the value stands on the next one.
                if (value.Length == 0 && hits.Count == 1 && i + 1 < lines.Count && Hits(lines[i + 1].Text).Count == 0
                    && lines[i + 1].Text.Length <= 200)
                {
                    value = lines[i + 1].Text;
                }

                if (value.Length > 0)
                    values.Add(new LabelledValue(hits[h].Label.Field, value, i));
            }
        }

        return values;
    }

    private static List<Hit> Hits(string line)
    {
        var hits = new List<Hit>();
        for (var i = 0; i < line.Length; i++)
        {
            if ((i > 0 && !IsEdge(line[i - 1])) || !ByFirst.TryGetValue(line[i], out var labels))
                continue;
            foreach (var label in labels)
            {
                if (Match(line, i, label) is not { } valueStart)
                    continue;
                hits.Add(new Hit(i, valueStart, label));
                i = valueStart - 1;
                break;
            }
        }

        return hits;
    }

    /// <summary>Where the value begins when the label stands at an offset, spaces inside it allowed; null where it does not.</summary>
    private static int? Match(string line, int offset, Label label)
    {
        foreach (var c in label.Text)
        {
            while (offset < line.Length && char.IsWhiteSpace(line[offset]) && c != label.Text[0])
                offset++;
            if (offset >= line.Length || line[offset++] != c)
                return null;
        }

        var spaces = offset;
        while (offset < line.Length && (char.IsWhiteSpace(line[offset]) || line[offset] is '】' or ']' or '］'))
            offset++;
        if (offset < line.Length && line[offset] is ':' or '：' or '|')
            return offset + 1;
        // 成文日期2020年1月17日: the table's border is lost.
        return !label.Everyday && (offset > spaces || offset == line.Length || label.Text.Length >= 4 && char.IsAsciiDigit(line[offset])) ? offset : null;
    }

    private static bool IsEdge(char c) => char.IsWhiteSpace(c) || c is '|' or '【' or '[' or '［' or '■' or '●' or '·' or '◆' or ';' or '；';

    /// <summary>The first cell that holds anything, without brackets of the next label and the like.</summary>
    private static string Value(string printed) =>
        printed.Split('|').Select(cell => cell.Trim().Trim('【', '[', '［', ':', '：').Trim()).FirstOrDefault(cell => cell.Length > 0) ?? "";

    private sealed record Label(string Text, MetadataField Field, bool Everyday);

    private readonly record struct Hit(int Start, int ValueStart, Label Label);
}

/// <summary>What a label stands for.</summary>
internal enum MetadataField
{
    Title,
    Number,
    Issuer,
    Issued,
    Signed,
    Published,
    Validity,
    Effective,
    Expires,
    Other,
}

/// <summary>What a label says.</summary>
/// <param name="Field">What it stands for.</param>
/// <param name="Value">The printed value, trimmed.</param>
/// <param name="Line">The index of its line.</param>
internal sealed record LabelledValue(MetadataField Field, string Value, int Line);
