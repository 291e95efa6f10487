using System.Globalization;
using PolicySearch.Search.Tokenizing;

namespace PolicySearch.Search.QuerySyntax;

/// <summary>Reads what a user typed. Whatever is not understood as an operator is searched as text; nothing is an error.</summary>
/// <remarks><code>
/// 养老服务 社区              both
/// 养老 OR 托育 社区          (养老 or 托育) and 社区
/// 河长制 -湖长制             the first without the second; NOT 湖长制 says the same
/// "pm2.5 浓度"               as it stands, spaces included
/// (养老 OR 托育) 社区        brackets group where there are spaces inside; (一) is text
/// 部门:教育局                in a department's name; 标题: in the document's title or a heading
/// 地区:咸阳市 年份:2022 主题:ecology
/// 养老 NEAR/10 社区          at most 10 characters between them
/// 养老 同句 社区             in the same sentence
/// 长江*                      the same as 长江: a term is found inside longer words anyhow
/// </code></remarks>
internal sealed class QueryParser
{
    private const int MaxDepth = 20;
    private const string Opening = "(（";
    private const string Closing = ")）";

    private static readonly (string Name, Func<QueryParser, string, bool, QueryNode?> Make)[] Fields =
    [
        ("标题", (_, value, quoted) => Term(value, quoted) is { } term ? new TitleNode(term) : null),
        ("部门", (_, value, quoted) => Term(value, quoted) is { } term ? term with { In = SearchFields.Department } : null),
        ("地区", (_, value, _) => new PropertyNode(QueryProperty.Region, value)),
        ("年份", (_, value, _) => new PropertyNode(QueryProperty.Year, value)),
        ("主题", (_, value, _) => new PropertyNode(QueryProperty.Theme, value)),
    ];

    private readonly string _typed;
    private int _at;
    private int _depth;

    private QueryParser(string typed) => _typed = typed;

    /// <summary>Reads a query.</summary>
    /// <returns>What it asks for; null where it asks for nothing.</returns>
    public static QueryNode? Parse(string typed) => new QueryParser(typed).All(typed.Length);

    private QueryNode? All(int end)
    {
        var parts = new List<QueryNode>();
        var joined = false;
        while (true)
        {
            Space(end);
            if (_at >= end)
                break;

            var start = _at;
            if (parts.Count > 0 && Operator(end, "OR") && Part(end) is { } alternative)
            {
                parts[^1] = Or(parts[^1], alternative);
                continue;
            }

            _at = start;
            if (parts.Count > 0 && Near(end, out var distance) && Part(end) is { } other && Join(parts[^1], other, distance, joined) is { } near)
            {
                parts[^1] = near;
                joined = true;
                continue;
            }

            _at = start;
            joined = false;
            if (parts.Count > 0 && Operator(end, "AND") && _at < end)
                continue;

            _at = start;
            if (Part(end) is { } part)
                parts.Add(part);
        }

        return parts.Count switch { 0 => null, 1 => parts[0], _ => new AndNode(parts) };
    }

    private QueryNode? Part(int end)
    {
        Space(end);
        if (_at >= end)
            return null;

        var start = _at;
        if ((Excluded(end) || Operator(end, "NOT")) && Part(end) is { } excluded)
            return new NotNode(excluded);

        _at = start;
        if (Opening.Contains(_typed[_at]) && GroupEnd(end) is { } close && _depth < MaxDepth)
        {
            _at++;
            _depth++;
            var inside = All(close);
            _depth--;
            _at = close + 1;
            return inside;
        }

        foreach (var (name, make) in Fields)
        {
            if (!_typed.AsSpan(_at, end - _at).StartsWith(name, StringComparison.Ordinal) || _at + name.Length + 1 >= end || _typed[_at + name.Length] is not (':' or '：'))
                continue;
            if (char.IsWhiteSpace(_typed[_at + name.Length + 1]))
                continue;

            _at += name.Length + 1;
            var (value, quoted) = Word(end);
            return make(this, value, quoted);
        }

        var (text, inQuotes) = Word(end);
        return Term(text, inQuotes);
    }

    private static TermNode? Term(string typed, bool quoted)
    {
        var text = typed;
        if (!quoted && text.Length > 1 && text[^1] is '*' or '＊')
            text = text[..^1];
        var normalised = SearchText.Normalise(text).Trim();
        return normalised.Length == 0 ? null : new TermNode(normalised, text) { Quoted = quoted };
    }

    private static OrNode Or(QueryNode left, QueryNode right) => new(left is OrNode or ? [.. or.Parts, right] : [left, right]);

    private static NearNode? Join(QueryNode left, QueryNode right, int? distance, bool joined) => (left, right) switch
    {
        (NearNode near, TermNode term) when joined && near.Distance == distance => near with { Terms = [.. near.Terms, term] },
        (TermNode first, TermNode second) => new NearNode([first, second], distance),
        _ => null,
    };

    // A word, or what stands between quotation marks. Marks inside a word are text: “八五”普法.
    private (string Text, bool Quoted) Word(int end)
    {
        var open = _typed[_at];
        if (open is '"' or '＂' or '“' or '「')
        {
            var close = _typed.IndexOfAny(open switch { '“' => ['”'], '「' => ['」'], _ => ['"', '＂'] }, _at + 1, end - _at - 1);
            if (close > 0 && (close + 1 >= end || char.IsWhiteSpace(_typed[close + 1])))
                return (Take(_at + 1, close, close + 1), true);
            if (close < 0 && open is '"' or '＂' && end - _at > 1)
                return (Take(_at + 1, end, end), true);
        }

        var stop = _at;
        while (stop < end && !char.IsWhiteSpace(_typed[stop]))
            stop++;
        return (Take(_at, stop, stop), false);
    }

    private string Take(int from, int to, int next)
    {
        _at = next;
        return _typed[from..to];
    }

    // -term, but not a dash alone.
    private bool Excluded(int end)
    {
        if (_typed[_at] is not ('-' or '－' or '−') || _at + 1 >= end || char.IsWhiteSpace(_typed[_at + 1]))
            return false;
        _at++;
        return true;
    }

    private bool Operator(int end, string name)
    {
        var after = _at + name.Length;
        if (!_typed.AsSpan(_at, end - _at).StartsWith(name, StringComparison.Ordinal) || after >= end || !char.IsWhiteSpace(_typed[after]))
            return false;
        _at = after;
        Space(end);
        return _at < end;
    }

    private bool Near(int end, out int? distance)
    {
        distance = null;
        if (Operator(end, "同句"))
            return true;

        const string name = "NEAR/";
        if (!_typed.AsSpan(_at, end - _at).StartsWith(name, StringComparison.Ordinal))
            return false;
        var digits = _at + name.Length;
        var stop = digits;
        while (stop < end && char.IsAsciiDigit(_typed[stop]))
            stop++;
        if (stop >= end || !char.IsWhiteSpace(_typed[stop]) || !int.TryParse(_typed.AsSpan(digits, stop - digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        (distance, _at) = (number, stop);
        Space(end);
        return _at < end;
    }

    // Where the group that opens here closes: at a word's end, with spaces inside. Otherwise the bracket is text, as in (一).
    private int? GroupEnd(int end)
    {
        var depth = 0;
        var spaces = false;
        for (var i = _at; i < end; i++)
        {
            spaces |= char.IsWhiteSpace(_typed[i]);
            depth += Opening.Contains(_typed[i]) ? 1 : Closing.Contains(_typed[i]) ? -1 : 0;
            if (depth == 0)
                return spaces && (i + 1 >= end || char.IsWhiteSpace(_typed[i + 1]) || Closing.Contains(_typed[i + 1])) ? i : null;
        }

        return null;
    }

    private void Space(int end)
    {
        while (_at < end && char.IsWhiteSpace(_typed[_at]))
            _at++;
    }
}
