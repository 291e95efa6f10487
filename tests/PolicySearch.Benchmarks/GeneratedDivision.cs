using System.Text;
using PolicySearch.Records;

namespace PolicySearch.Benchmarks;

/// <summary>
/// A task division of any size, generated without randomness. As in real ones, items are of two to five sentences, about every third
/// states figures, and each ends in a clause that names who is responsible.
/// </summary>
internal static class GeneratedDivision
{
    private static readonly string[] Parts = ["推动工业经济提质增效", "扩大有效投资和居民消费", "全面推进乡村振兴", "深化重点领域改革", "保障和改善民生", "加强生态环境保护", "守牢安全发展底线"];
    private static readonly string[] Groups = ["狠抓重大项目建设", "培育壮大特色产业", "提升科技创新能力", "优化公共服务供给", "完善基础设施网络"];

    private static readonly string[] Titles =
    [
        "加快产业园区建设", "持续优化营商环境", "实施城镇老旧小区改造", "稳定和扩大就业", "推进高标准农田建设", "办好人民满意的教育", "健全养老服务体系", "深入打好污染防治攻坚战",
        "培育创新主体", "促进文化和旅游融合发展", "提升基层治理水平", "强化安全生产监管",
    ];

    private static readonly string[] Sentences =
    [
        "坚持规划引领、统筹推进，完善工作台账，实行清单化管理、项目化落实", "推动“一件事一次办”扩面增效，健全线上线下融合的服务机制，切实方便企业和群众办事",
        "支持龙头企业牵头组建联合体，加强关键技术攻关和成果转化，促进上下游企业协同配套", "盘活闲置资产资源，鼓励社会资本参与，形成多元投入、共建共享的良好局面",
        "加强人才引进和职业技能培训，落实各项扶持政策，帮助困难群体稳定就业（含灵活就业）", "开展隐患排查整治，压实部门监管责任和企业主体责任，坚决防范遏制重特大事故",
        "严格落实耕地保护制度，推广优良品种和先进技术，稳步提高粮食综合生产能力", "依托本地资源打造精品线路，办好特色节会，推出一批有影响的文创产品",
    ];

    private static readonly string[] Goals =
    [
        "全年新增规模以上工业企业{0}户，规上工业增加值增长8%左右", "完成投资{0}亿元以上，力争开工重点项目30个", "改造老旧小区{0}个，惠及居民1.2万户", "城镇新增就业{0}人以上，城镇登记失业率控制在4.5%以内",
        "建成高标准农田{0}万亩，粮食产量稳定在120万吨以上", "新建幼儿园{0}所，新增学位2000个", "空气质量优良天数达到{0}天以上，PM2.5平均浓度下降3%", "到2025年，高新技术企业达到{0}家，研发经费投入年均增长10%以上",
    ];

    private static readonly string[] Clauses =
    [
        "（市发改委牵头，市财政局、市自然资源局、市住建局等按职责分工负责）", "（牵头单位：市工信局，配合单位：市商务局、市统计局，各县（市、区）政府）", "（市教育局、市人社局负责）",
        "（责任单位：市农业农村局、市水利局，各县（市、区）政府（管委会））", "（市生态环境局牵头，市住建局、市交通局、市城管局配合）", "（市委组织部、市民政局、市卫健委，各镇办按职责分工负责）",
    ];

    /// <summary>Generates about as many bytes of UTF-8 as asked for.</summary>
    public static ReadDocument OfSize(int bytes)
    {
        var blocks = new List<TextBlock>();
        var line = new StringBuilder();
        for (int written = 0, item = 0; written < bytes; item++)
        {
            line.Clear();
            if (item % 60 == 0)
                line.Append("一二三四五六七"[item / 60 % 7]).Append('、').Append(Parts[item / 60 % 7]);
            else if (item % 12 == 0)
                line.Append('（').Append("一二三四"[item / 12 % 5 - 1]).Append('）').Append(Groups[item / 12 % 5]);
            else
                Item(line, item);
            var text = line.ToString();
            written += Encoding.UTF8.GetByteCount(text) + 1;
            blocks.Add(new Paragraph(blocks.Count + 1, text));
        }

        return new ReadDocument("generated.txt", "", "text", blocks);
    }

    private static void Item(StringBuilder line, int item)
    {
        line.Append(item % 900 + 1).Append('.').Append(Titles[item % Titles.Length]).Append('。');
        for (var i = 0; i <= item % 4; i++)
            line.Append(Sentences[(item + i * 3) % Sentences.Length]).Append('。');
        if (item % 3 == 0)
            line.AppendFormat(null, Goals[item / 3 % Goals.Length], item % 300 + 15).Append('。');
        line.Append(Clauses[item % Clauses.Length]);
    }
}
