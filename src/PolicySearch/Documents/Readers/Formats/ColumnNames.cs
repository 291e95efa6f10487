using PolicySearch.Records;

namespace PolicySearch.Documents.Readers.Formats;

/// <summary>What the columns of a data set mean, by their usual names in English and Chinese.</summary>
internal static class ColumnNames
{
    private const int LongestValue = 300;
    private const int LongestAddress = 2000;

    /// <summary>Names of the column that holds a document's text, the most telling first.</summary>
    private static readonly string[] Text =
        ["full_text", "fulltext", "text", "content", "body", "article", "正文", "全文", "内容", "文本", "文件内容", "政策内容", "政策全文", "报告正文", "policy_text", "raw_text"];

    private static readonly (string Field, string[] Names)[] Stated =
    [
        (StatedFields.Title, ["title", "标题", "名称", "文件名称", "政策名称", "题名", "文件标题", "name", "policy_title"]),
        (StatedFields.Number, ["document_number", "number", "文号", "发文字号", "doc_no", "wenhao", "发文文号"]),
        (StatedFields.Issuer, ["issuer", "agency", "发布机构", "发文机关", "发文单位", "发布单位", "制定机关", "发文机构"]),
        (StatedFields.Region, ["region_code", "county", "区县", "city", "城市", "地市", "region", "地区", "行政区划", "province", "省份", "省", "place"]),
        (StatedFields.Year, ["year", "年份", "年度", "年"]),
        (StatedFields.Issued, ["issued", "issue_date", "成文日期", "发文日期", "签发日期", "date_issued"]),
        (StatedFields.Published, ["published", "publish_date", "pub_date", "date", "发布日期", "发布时间", "公开日期", "公布日期", "日期", "时间", "publish_time"]),
        (StatedFields.Address, ["url", "link", "href", "source_url", "网址", "链接", "原文链接", "来源网址", "地址"]),
    ];

    /// <summary>Whether a first line names columns, one of which holds texts.</summary>
    public static bool IsHeader(ReadOnlySpan<char> line, string? textColumn)
    {
        if (line.Length > 2000 || line.IndexOfAny('<', '。') >= 0)
            return false;
        var separator = Separator(line);
        var names = line.ToString().Split(separator).Select(Clean).ToList();
        return names.Count >= 2 && names.TrueForAll(n => n.Length is > 0 and <= 40) && FindText(names, textColumn) is not null;
    }

    /// <summary>The character that parts the columns of a header line.</summary>
    public static char Separator(ReadOnlySpan<char> line)
    {
        var best = ',';
        foreach (var candidate in "\t;|")
        {
            if (line.Count(candidate) > line.Count(best))
                best = candidate;
        }

        return best;
    }

    /// <summary>The name of the text column; null where there is none.</summary>
    public static string? FindText(IReadOnlyCollection<string> names, string? given) =>
        given is not null
            ? names.FirstOrDefault(n => string.Equals(Clean(n), given, StringComparison.OrdinalIgnoreCase))
            : Text.Select(t => names.FirstOrDefault(n => string.Equals(Clean(n), t, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(n => n is not null);

    /// <summary>What a row's other columns state of its document.</summary>
    /// <param name="names">The column names.</param>
    /// <param name="value">A column's value in the row.</param>
    /// <param name="options">The columns that the user names.</param>
    public static Dictionary<string, string> State(IReadOnlyCollection<string> names, Func<string, string?> value, ReadOptions options)
    {
        var stated = new Dictionary<string, string>();
        foreach (var (field, usual) in Stated)
        {
            var given = field switch
            {
                StatedFields.Region => options.RegionColumn,
                StatedFields.Title => options.TitleColumn,
                StatedFields.Year => options.YearColumn,
                StatedFields.Issuer => options.IssuerColumn,
                StatedFields.Published => options.DateColumn,
                StatedFields.Address => options.AddressColumn,
                _ => null,
            };
            foreach (var candidate in given is null ? usual : [given])
            {
                if (names.FirstOrDefault(n => string.Equals(Clean(n), candidate, StringComparison.OrdinalIgnoreCase)) is { } name
                    && value(name)?.Trim() is { Length: > 0 } text && text.Length <= (field == StatedFields.Address ? LongestAddress : LongestValue))
                {
                    stated[field] = text;
                    break;
                }
            }
        }

        return stated;
    }

    private static string Clean(string name) => name.Trim().Trim('"', '\'', '\uFEFF').Trim();
}
