using System.Text.RegularExpressions;
using PolicySearch.Language;
using PolicySearch.Regions;

namespace PolicySearch.Documents.Metadata;

/// <summary>
/// Finds the printed title among the lines of a document's head.
/// <para>
/// <list type="table">
/// <listheader><term>printed</term><description>title</description></listheader>
/// <item><term><c>名称 | 桃源市人民政府关于印发…的通知 |</c></term><description>the label's value</description></item>
/// <item><term><c>桃源市人民政府</c> / <c>关于印发2023年重点工作任务</c> / <c>分解方案的通知</c></term><description>the three lines joined</description></item>
/// <item><term><c>首页 &gt; 政务公开 &gt; 规划计划</c></term><description>none: a menu</description></item>
/// </list>
/// </para>
/// </summary>
internal static partial class TitleReader
{
    /// <summary>Finds the title; empty where none is printed.</summary>
    /// <param name="lines">The document.</param>
    /// <param name="labels">What its labels say.</param>
    /// <param name="stated">The title that the container states, if any: evidence, not more.</param>
    public static string Read(DocumentLines lines, IReadOnlyList<LabelledValue> labels, string? stated)
    {
        stated = WithoutSite(stated, lines);
        var best = "";
        var bestScore = 0;
        foreach (var label in labels.Where(l => l.Field == MetadataField.Title))
            Consider(label.Value, 6);
        var inBody = 0;
        for (var i = 0; i < lines.Head.Count; i++)
        {
            // Behind the first numbered heading, only what is clearly a title (of an attachment) counts.
            if (FirstItem().IsMatch(lines.Head[i].Text))
                inBody = -4;
            if (Candidate(lines.Head, i) is { } candidate)
                Consider(candidate, inBody + (lines.Head[i].OutlineLevel == 1 ? 4 : 0));
        }

        if (best.Length == 0 && stated is { Length: >= 4 })
            best = stated;
        return best;

        void Consider(string candidate, int score)
        {
            candidate = Clean(candidate);
            if (candidate.Length < 5)
                return;
            score += Score(candidate) + (stated is not null && Same(stated, candidate) ? 5 : 0);
            if (score > bestScore)
                (best, bestScore) = (candidate, score);
        }
    }

    /// <summary>The title that begins on a line, joined over up to four lines; null where none does.</summary>
    private static string? Candidate(IReadOnlyList<DocumentLine> lines, int first)
    {
        if (!MayOpen(Unspaced(lines[first].Text)))
            return null;
        var title = "";
        for (var i = first; i < lines.Count && i < first + 4; i++)
        {
            var line = WithoutCounter(Unspaced(lines[i].Text.Trim()));
            if (i > first && !MayGoOn(title, line))
                return null;
            title += line;
            if (title.Length > 200)
                return null;
            if (TitleEnd().IsMatch(line) && !EndsInside(title))
            {
                if (i + 1 < lines.Count && GoesOnAfterEnd(title, lines[i + 1].Text.Trim()))
                    continue;
                return title;
            }
        }

        return null;
    }

    /// <summary>政 府 工 作 报 告 is printed wide for looks.</summary>
    private static string Unspaced(string line) => Spaced().IsMatch(line) ? Spaces().Replace(line, "") : line;

    /// <summary>…的通知0: a counter of the page has run into its title.</summary>
    private static string WithoutCounter(string line) => line.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') is var title && title.Length >= line.Length - 3 && NoticeEnd().IsMatch(title) ? title : line;

    private static bool MayOpen(string line) =>
        line.Length is >= 4 and <= 200 && !NotInTitle().IsMatch(line) && (!Furniture().IsMatch(line) || IsNotice(line)) && !DocumentNumbers.IsNumberLine(line);

    /// <summary>关于加强政府网站管理的通知 speaks of a site and belongs to none.</summary>
    private static bool IsNotice(string line) => line.Contains("关于") && NoticeEnd().IsMatch(line.TrimEnd('》'));

    /// <summary>A title is broken after its issuer, or anywhere once it has said 关于.</summary>
    private static bool MayGoOn(string sofar, string line) =>
        line.Length is >= 2 and <= 80 && !NotInTitle().IsMatch(line) && !DocumentNumbers.IsNumberLine(line)
        && (sofar.Contains("关于") || (PublicBody.IsName(sofar) && (line.StartsWith("关于", StringComparison.Ordinal) || line.StartsWith("印发", StringComparison.Ordinal) || PublicBody.IsName(line))));

    /// <summary>关于印发…工作报告 or …方案》 may go on with 重点任务分解方案的通知 or 的通知 on the next line.</summary>
    private static bool GoesOnAfterEnd(string title, string next) =>
        title.Contains("关于") && !NoticeEnd().IsMatch(title) && next.Length <= 60 && NoticeEnd().IsMatch(next) && !next.Contains("关于")
        && !NotInTitle().IsMatch(next);

    /// <summary>Whether a 《 is still open: the end of what is quoted is not the end of the title.</summary>
    private static bool EndsInside(string title) => title.LastIndexOf('《') > title.LastIndexOf('》');

    private static int Score(string title)
    {
        var score = 0;
        if (title.Contains("关于"))
            score += 3;
        if (RegionMentions.Find(title, inName: false).Any() || PublicBody.AtStart(title) is not null)
            score += 3;
        // Of two that say the same, the one that names its issuer: 关于印发…的通知 heads the page, 桃源市人民政府办公室关于印发…的通知 the letter.
        if (title.Contains("关于") && !title.StartsWith("关于", StringComparison.Ordinal) && PublicBody.AtStart(title) is not null)
            score += 1;
        if (Year().IsMatch(title))
            score += 2;
        if (title.Length >= 10)
            score += 1;
        if (TitleEnd().IsMatch(title))
            score += 1;
        // 《桃源市…行动计划》的通知: the line that names the issuer is missing, the annex prints its own title in full.
        if (title[0] == '《')
            score -= 3;
        return score;
    }

    private static string Clean(string title)
    {
        title = Spaces().Replace(title, " ").Trim(' ', '—', '-', '*', '#', '_');
        title = TitleLabel().Replace(title, "");
        // 桃政发〔2022〕4号《桃源市人民政府关于…的通知》: a catalogue prints the number before the title.
        if (DocumentNumbers.LeadingLength(title) is > 0 and var number && title.Length - number > 8)
            title = title[number..].Trim();
        // 2021年县政府重点工作任务(桃政发〔2021〕2号): the number is told apart.
        if (DocumentNumbers.TrailingStart(title) is > 8 and var before)
            title = title[..before].TrimEnd();
        return title.StartsWith('《') && title.IndexOf('》') == title.Length - 1 ? title[1..^1] : title;
    }

    private static bool Same(string a, string b)
    {
        a = TextNormalizer.NormalizeText(a);
        b = TextNormalizer.NormalizeText(b);
        return a.Length > 4 && b.Length > 4 && (a.Contains(b) || b.Contains(a));
    }

    /// <summary>A page's title goes on with the site's name; the part that the text prints is the document's.</summary>
    private static string? WithoutSite(string? stated, DocumentLines lines)
    {
        if (string.IsNullOrWhiteSpace(stated))
            return null;
        var parts = stated.Split(['_', '|', '-', '–', '—', '>'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var printed = parts.Where(p => p.Length >= 6 && lines.Head.Any(l => l.Text.Contains(p))).MaxBy(p => p.Length);
        return lines.Head.Any(l => l.Text.Contains(stated.Trim())) ? stated.Trim() : printed ?? parts.MaxBy(p => p.Length);
    }

    [GeneratedRegex(
        @"(?:通知|意见|方案|规划|纲要|报告|办法|措施|计划|决定|规定|细则|公告|通告|批复|函|清单|要点|安排|体系|分工|分解|目标|条例|政策|举措|行动|任务|分解表|分工表|任务书|台账|工作|指标|公报|通报|规则|建议|实事|事项|预案|指南|纪要|决议|一览表|明细表|汇总表|责任表|十条|[0-9]{1,2}条)》?(?:的通知)?(?:\s?[(（【〔\[][^()（）]{1,40}[)）】〕\]]){0,3}$",
        RegexOptions.CultureInvariant)]
    private static partial Regex TitleEnd();

    [GeneratedRegex(@"(?:的(?:补充)?(?:通知|意见|实施意见|决定|函|公告|通告|批复|报告|通报)|通知)(?:\s?[(（【〔\[][^()（）]{1,40}[)）】〕\]])?$", RegexOptions.CultureInvariant)]
    private static partial Regex NoticeEnd();

    [GeneratedRegex(
        @"[。；;！!？?]|[:：,，]$|^[(（]?[一二三四五六七八九十0-9]{1,3}[)）、.．]|^第[一二三四五六七八九十百0-9 ]{1,5}[条章节]|^[—\-]{2}|(?<!<[^<>|]{1,40})>|\||^附件|^来源|^时间|^日期|^(?:现将|现在|为|根据|按照|各|请|经)|我代表|首先报告",
        RegexOptions.CultureInvariant)]
    private static partial Regex NotInTitle();

    [GeneratedRegex(
        @"首页|当前位置|您的位置|字体|打印|分享|扫一扫|无障碍|导航|版权|网站|登录|ICP|邮箱|微信|微博|上一篇|下一篇|相关(?:链接|附件|文档|信息|阅读|稿件|新闻|报道|解读)|^相关|解读|返回|http|www\.",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Furniture();

    [GeneratedRegex(@"^(?:\S\s{1,4}){3,30}\S$", RegexOptions.CultureInvariant)]
    private static partial Regex Spaced();

    [GeneratedRegex(@"^(?:一、|[(（]一[)）]|第一[条章部]|1[.、．])", RegexOptions.CultureInvariant)]
    private static partial Regex FirstItem();

    [GeneratedRegex(@"(?:19|20)[0-9]{2}\s?年?|第?十[一二三四五六]个?五", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    /// <summary>标题：, 标 题 : a label whose line was not read as one.</summary>
    [GeneratedRegex(@"^标\s{0,4}题(?:\s{0,2}[:：]\s{0,2}|\s{1,4})", RegexOptions.CultureInvariant)]
    private static partial Regex TitleLabel();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
