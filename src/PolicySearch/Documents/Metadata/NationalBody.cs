using System.Text.RegularExpressions;

namespace PolicySearch.Documents.Metadata;

/// <summary>
/// Tells what the nation's own bodies print: it belongs to no region, whatever places it names, and no local government issued it.
/// <code>
/// 国务院办公厅关于加快发展的指导意见       title → 国务院办公厅
/// 国办发〔2018〕9号                      number → national
/// 现在，我代表国务院，向大会报告政府工作    opening → 国务院
/// </code>
/// </summary>
internal static partial class NationalBody
{
    private const int OpeningLines = 12;

    /// <summary>Whether a name is that of a national body, or of several.</summary>
    public static bool IsName(string name) => Name().IsMatch(name);

    /// <summary>Whether a document number is one that only national bodies give: 国发, 国办函, 发改…, 工信部….</summary>
    public static bool IsNumber(string? number) => number is not null && Number().IsMatch(number);

    /// <summary>The national body that a title opens with: <c>中共中央 国务院|关于…</c>, <c>2019年|国务院|政府工作报告</c>; null where it opens otherwise.</summary>
    public static string? AtStart(string title)
    {
        var match = Opening().Match(title);
        return match.Success ? match.Groups[1].Value.Trim() : null;
    }

    /// <summary>The body for which a report is given, or whose meeting decides: its first lines say so; null where they do not.</summary>
    public static string? Speaking(IReadOnlyList<DocumentLine> head)
    {
        if (head.Take(OpeningLines).Any(l => ForTheCouncil().IsMatch(l.Text)))
            return "国务院";
        foreach (var line in head.Take(OpeningLines))
        {
            // ——2023年3月5日在第十四届全国人民代表大会第一次会议上: a report is given there; 第十四届…会议听取了…: the congress speaks.
            if (Congress().IsMatch(line.Text))
                return line.Text[0] is '第' ? "全国人民代表大会" : "国务院";
        }

        return null;
    }

    /// <summary>Whether a letter goes to all provinces: 各省、自治区、直辖市人民政府，国务院各部委：</summary>
    public static bool IsAddressed(IReadOnlyList<DocumentLine> head) =>
        head.Take(2 * OpeningLines).Any(l => l.Text.StartsWith("各省、自治区、直辖市", StringComparison.Ordinal) || l.Text.StartsWith("各省、市、自治区", StringComparison.Ordinal));

    private const string Bodies =
        @"(?:中共中央|中央|国务院|中央军委|全国人民代表大会|全国人大|全国政协|最高人民法院|最高人民检察院)(?:常务委员会|常委会|办公厅|宣传部|组织部|统战部|政法委员会|网络安全和信息化委员会)?|国务院[\u4E00-\u9FA5]{2,20}?(?:办公室|委员会|小组|指挥部|机构)"
        + @"|中华人民共和国[\u4E00-\u9FA5]{2,12}?(?:国务院|部|委员会|总局|署)|国家[\u4E00-\u9FA5]{2,12}?(?:委员会|总局|局|署|办公室|委)"
        + @"|中国(?:人民银行|证券监督管理委员会|银行保险监督管理委员会|证监会|银保监会|保监会|银监会|残疾人联合会|残联|民用航空局|气象局|地震局)|人民银行|证监会|银保监会|金融监管总局|国家金融监督管理总局"
        + @"|(?:外交|国防|教育|科学技术|科技|工业和信息化|公安|国家安全|民政|司法|财政|人力资源和?社会保障|自然资源|国土资源|生态环境|环境保护|住房和?城乡建设|建设|交通运输|交通|铁道|水利|农业农村|农业|商务|文化和?旅游|文化|卫生|退役军人事务|应急管理)部(?:办公厅)?"
        + @"|海关总署|税务总局|市场监管总局|体育总局|广电总局|国资委|审计署|全国总工会|中华全国总工会|共青团中央|全国妇联";

    [GeneratedRegex("^(?:(?:" + Bodies + @")(?:[\s、　]{0,3}|$))+(?:等.{0,6})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?:(?:19|20)[0-9]{2}年)?(?:中华人民共和国)?((?:(?:" + Bodies + @")[\s、　]{0,3})+)(?:等[\u4E00-\u9FA5]{1,6}部门)?(?:关于|印发|转发|批转|公布|发布|政府工作报告|工作规则|令|公告)", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?:国(?:发|办|函|令|务院|卫|科|能|市监|知|资|铁|粮|文|土资|税|气|残)|中(?:发|办发|办字)|厅字|发改[\u4E00-\u9FA5]{0,3}[〔\[]|工信部|人社部|银(?:发|保监)|自然资发)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?:代表|受|根据)(?:中共中央和|中华人民共和国)?国务院|^(?:中华人民共和国)?国务院总理|^中华人民共和国国务院向", RegexOptions.CultureInvariant)]
    private static partial Regex ForTheCouncil();

    [GeneratedRegex(@"^[(（—\-]{0,2}(?:[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)?在?第[一二三四五六七八九十]{1,3}届全国人民代表大会", RegexOptions.CultureInvariant)]
    private static partial Regex Congress();
}
