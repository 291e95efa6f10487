using System.Text.RegularExpressions;

namespace PolicySearch.Documents.Metadata;

/// <summary>
/// The document number (文号), as printed, brackets of every width. Numbers of other documents that the text refers to are told
/// apart by their place: the document's own stands under a label, alone on a line, or in a red letterhead.
/// </summary>
internal static partial class DocumentNumbers
{
    /// <summary>The document's own number; null where none is printed.</summary>
    public static string? Find(DocumentLines lines, IReadOnlyList<LabelledValue> labels)
    {
        foreach (var label in labels)
        {
            if (label.Field == MetadataField.Number && FromLabel(label.Value) is { } number)
                return number;
        }

        return lines.Head.Select(l => BehindLabel(l.Text)).FirstOrDefault(n => n is not null)
            ?? lines.Head.Select(l => Alone(l.Text)).FirstOrDefault(n => n is not null)
            ?? lines.Head.Select(l => Letterhead(l.Text)).FirstOrDefault(n => n is not null)
            ?? lines.Head.Take(12).Select(l => InTitle(l.Text)).FirstOrDefault(n => n is not null)
            ?? lines.Tail.Select(l => Attachment(l.Text)).FirstOrDefault(n => n is not null)
            ?? lines.Head.Select(l => Order().Match(l.Text)).FirstOrDefault(m => m.Success)?.Value.Trim();
    }

    /// <summary>The year in a number's brackets; null where there is none.</summary>
    public static int? Year(string? number)
    {
        var match = YearInBrackets().Match(number ?? "");
        return match.Success ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Whether a line is nothing but a document number.</summary>
    public static bool IsNumberLine(string line) => Alone(line) is not null;

    /// <summary>How many characters a number and the space behind it take at the head of a line; 0 where none stands there.</summary>
    public static int LeadingLength(string line)
    {
        var match = Number().Match(line);
        return match.Success && match.Index == 0 ? line.Length - line[match.Length..].TrimStart().Length : 0;
    }

    /// <summary>Where a number in brackets that closes a line begins: <c>重点工作任务(桃政发〔2021〕2号)</c>; -1 where none does.</summary>
    public static int TrailingStart(string line)
    {
        if (line.Length == 0 || line[^1] is not (')' or '）'))
            return -1;
        var match = Number().Match(line);
        return match.Success && match.Index > 0 && line[match.Index - 1] is '(' or '（' && match.Index + match.Length == line.Length - 1 ? match.Index - 1 : -1;
    }

    /// <summary>发文机构桃源市人民政府发文字号桃政发〔2022〕4号: a table whose cells have lost their borders.</summary>
    private static string? BehindLabel(string line)
    {
        var match = Glued().Match(line);
        return match.Success && line.Length <= 300 ? match.Groups[1].Value.Trim() : null;
    }

    private static string? FromLabel(string value)
    {
        var match = Number().Match(value);
        if (match.Success)
            return Tidy(match.Value);
        return value.Length <= 30 && value.EndsWith('号') && value.Any(char.IsDigit) ? value : null;
    }

    private static string? Alone(string line)
    {
        if (line.Length > 60)
            return BeforeGap(line);
        var text = line.Trim().Trim('(', ')', '（', '）', '【', '】').Trim();
        var match = Number().Match(text);
        return match.Success && match.Index == 0 && IsTail(text[match.Length..]) ? Tidy(match.Value) : null;
    }

    /// <summary>桃政发〔2022〕4号      各县区人民政府:… where line breaks became spaces.</summary>
    private static string? BeforeGap(string line)
    {
        var text = line.AsSpan().TrimStart();
        var match = Number().Match(line, line.Length - text.Length, Math.Min(60, text.Length));
        return match.Success && match.Index == line.Length - text.Length && line.AsSpan(match.Index + match.Length).StartsWith("  ") ? Tidy(match.Value) : null;
    }

    private static bool IsTail(string rest)
    {
        rest = rest.Trim();
        return rest.Length == 0 || rest.StartsWith("签发", StringComparison.Ordinal) || rest is "签 发 人" or "附件";
    }

    private static string? Letterhead(string line)
    {
        var match = InLetterhead().Match(line);
        return match.Success ? Tidy(match.Groups[1].Value) : null;
    }

    private static string? InTitle(string line)
    {
        var match = Number().Match(line);
        return match.Success && line.Length < 120 && match.Index > 0 && line[match.Index - 1] is '(' or '（'
            && match.Index + match.Length < line.Length && match.Index + match.Length >= line.Length - 2
            ? Tidy(match.Value) : null;
    }

    private static string? Attachment(string line)
    {
        var match = Number().Match(line);
        return match.Success && line.Length < 60 && (line.Contains("原件") || line.Contains("公文")) ? Tidy(match.Value) : null;
    }

    /// <summary>A red letterhead may be glued to its number: <c>桃源市人民政府文件桃政发〔2022〕4号</c>.</summary>
    private static string Tidy(string number)
    {
        var cut = number.LastIndexOf("文件", StringComparison.Ordinal);
        return (cut < 0 ? number : number[(cut + 2)..]).Trim();
    }

    [GeneratedRegex(
        @"[\u4E00-\u9FA5]{1,20}\s{0,3}[〔\[【(（〈﹝［{〖]\s?(?:19|20)\s?[0-9]\s?[0-9]\s?年?[〕\]】)）〉﹞］}〗]\s{0,3}(?:第\s?)?(?:[0-9]\s?){1,5}号",
        RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"[〔\[【(（〈﹝［{〖]\s?((?:19|20)[0-9]{2})\s?年?[〕\]】)）〉﹞］}〗]", RegexOptions.CultureInvariant)]
    private static partial Regex YearInBrackets();

    [GeneratedRegex(
        @"(?:人民政府|委员会|办公室|办公厅|局|厅)文件\s{0,3}([\u4E00-\u9FA5]{1,8}\s{0,3}[〔\[【(（〈﹝［]\s?(?:19|20)[0-9]{2}\s?[〕\]】)）〉﹞］]\s{0,3}[0-9]{1,5}\s?号)",
        RegexOptions.CultureInvariant)]
    private static partial Regex InLetterhead();

    [GeneratedRegex(
        @"(?:发文字号|发文文号|公文文号|文号\s?[:：])\s{0,3}[:：]?\s{0,3}([\u4E00-\u9FA5]{1,8}\s{0,3}[〔\[【(（〈﹝［]\s?(?:19|20)[0-9]{2}\s?[〕\]】)）〉﹞］]\s{0,3}[0-9]{1,5}\s?号)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Glued();

    [GeneratedRegex(@"^(?:[\u4E00-\u9FA5]{2,20}(?:令|公告|通告)\s{0,3})?(?:[0-9]{4}年\s?)?第\s?[0-9]{1,4}\s?号$", RegexOptions.CultureInvariant)]
    private static partial Regex Order();
}
