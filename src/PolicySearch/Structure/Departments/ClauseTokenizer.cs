using System.Buffers;
using PolicySearch.Language;

namespace PolicySearch.Structure.Departments;

/// <summary>Cuts a department clause into tokens. Nothing is an error: what names nobody becomes a field or an aside.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>市科技局牵头,市发改委、高新区等按职责分工负责</c></term><description>name verb comma name join name filler verb</description></item>
/// <item><term><c>责任单位:市教育局等有关部门</c></term><description>label name filler</description></item>
/// <item><term><c>牵头领导:张某某;责任单位:市水利局;12月底前完成</c></term><description>label person comma label name comma time</description></item>
/// <item><term><c>市商务局负责；适用范围：全市</c></term><description>name verb comma field field</description></item>
/// </list>
/// </remarks>
internal ref struct ClauseTokenizer
{
    /// <summary>What parts names and groups, or opens and closes what belongs together.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create(Brackets.Openers + Brackets.Closers + ":：、﹑､/／|,，;；。\n");

    private static readonly WordSet Asides = ClauseWords.Set("aside");

    private readonly ReadOnlySpan<char> _text;
    private readonly ClauseTokens _tokens;
    private ClauseTokenKind _of;

    private ClauseTokenizer(ReadOnlySpan<char> text, List<ClauseToken> tokens)
    {
        _text = text;
        _tokens = new ClauseTokens(tokens);
        _of = ClauseTokenKind.Name;
    }

    /// <summary>Cuts a clause.</summary>
    /// <param name="text">What stands inside its brackets, or the bare clause.</param>
    /// <param name="tokens">Takes the tokens, in printed order.</param>
    /// <param name="label">How many characters of a label without a colon the clause begins with: 责任单位　市水利局.</param>
    public static void Read(ReadOnlySpan<char> text, List<ClauseToken> tokens, int label = 0)
    {
        tokens.Clear();
        var aside = label > 0 ? 0 : StandingAside.Length(text);
        var end = aside + StandingAside.Start(text[aside..]);
        var tokenizer = new ClauseTokenizer(text[..end], tokens);
        if (label > 0)
            tokenizer.Colon(0, label);
        else if (aside > 0)
            tokens.Add(new ClauseToken(ClauseTokenKind.Aside, 0, aside));
        tokenizer.Read(label + aside);
        RemarksBehind(text, tokens);
        if (end < text.Length)
            tokens.Add(new ClauseToken(ClauseTokenKind.Aside, end, text.Length - end));
    }

    /// <summary>财政部负责,相关举措长期坚持: behind the last verb words that are no bodies are a remark.</summary>
    private static void RemarksBehind(ReadOnlySpan<char> text, List<ClauseToken> tokens)
    {
        var verb = tokens.FindLastIndex(t => t.Kind == ClauseTokenKind.Verb);
        for (var i = verb + 1; verb >= 0 && i < tokens.Count; i++)
        {
            if (tokens[i].Kind is ClauseTokenKind.Label || tokens[i].Kind == ClauseTokenKind.Name && BodyWords.LooksLikeBody(text.Slice(tokens[i].Start, tokens[i].Length)))
                return;
        }

        for (var i = verb + 1; verb >= 0 && i < tokens.Count; i++)
        {
            if (tokens[i].Kind == ClauseTokenKind.Name)
                tokens[i] = tokens[i] with { Kind = ClauseTokenKind.Aside };
        }
    }

    private void Read(int start)
    {
        var depth = 0;
        for (var i = start; i < _text.Length; i++)
        {
            i += _text[i..].IndexOfAny(Marks) is >= 0 and var next ? next : _text.Length - i;
            if (i == _text.Length)
                break;
            var c = _text[i];
            if (depth == 0 && ClauseLabels.InBrackets(_text, i) is > 0 and var close)
            {
                Segment(start, i);
                Colon(i + 1, close);
                start = close + 1;
                i = close;
            }
            else if (Brackets.Opens(c))
            {
                depth++;
            }
            else if (Brackets.Closes(c))
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (depth > 0)
            {
                // Inside nested brackets only the end of the whole clause counts.
            }
            else if (c is ':' or '：')
            {
                Colon(start, i);
                start = i + 1;
            }
            else if (c is '、' or '﹑' or '､' or '/' or '／' or '|')
            {
                Segment(start, i);
                _tokens.Add(ClauseTokenKind.Join, i, 1);
                start = i + 1;
            }
            else if (c is ',' or '，' or ';' or '；' or '。' or '\n')
            {
                Segment(start, i);
                _tokens.Add(ClauseTokenKind.Comma, i, 1);
                start = i + 1;
                if (_of == ClauseTokenKind.Field && c is not (',' or '，'))
                    _of = ClauseTokenKind.Name;
            }
        }

        Segment(start, _text.Length);
    }

    /// <summary>What stands before a colon: a label, behind the last name of the list before it where no comma parts them; or another field's name.</summary>
    private void Colon(int start, int end)
    {
        Trim(ref start, ref end);
        var text = _text[start..end];
        var at = ClauseLabels.Before(text, out var role);
        if (at > 0)
            Segment(start, start + at);
        Trim(ref start, ref end);
        if (role != RoleWord.None)
        {
            _of = role != RoleWord.Other ? ClauseTokenKind.Name : RoleWords.NamesTime(text[at..]) ? ClauseTokenKind.Time : ClauseTokenKind.Person;
            _tokens.Add(ClauseTokenKind.Label, start + at, text.Length - at, role);
        }
        else if (text.Length is 2 or 3 && text[^1] == '组')
        {
            // A组:市教育局;B组:市公安局
            _of = ClauseTokenKind.Name;
            _tokens.Add(ClauseTokenKind.Comma, start, text.Length);
        }
        else if (!text.IsEmpty)
        {
            // 市水利局：治理河道; 适用范围：全市.
            var space = text.LastIndexOfAny(' ', '\u3000', '\u00a0');
            if (BodyWords.IsLevelled(text) && BodyWords.LooksLikeBody(text))
                Segment(start, end);
            else if (space > 0 && BodyWords.EndsAsBody(text[..space]))
                Segment(start, start + space);
            else
                _tokens.Add(ClauseTokenKind.Field, start, text.Length);
            if (text.IndexOfAnyInRange('0', '9') < 0)
                _of = ClauseTokenKind.Field;
        }
    }

    /// <summary>The words between two marks: names that nothing parts, and the verb behind them.</summary>
    private void Segment(int start, int end)
    {
        Trim(ref start, ref end);
        var text = _text[start..end];
        if (text.IsEmpty)
            return;
        var list = RoleWords.TakeVerb(text, out var verb);
        if (_of == ClauseTokenKind.Field && verb != RoleWord.None && BodyWords.IsLevelled(list) && BodyWords.LooksLikeBody(list))
            _of = ClauseTokenKind.Name;
        if (_of != ClauseTokenKind.Name)
        {
            _tokens.Add(_of, start, text.Length);
            return;
        }

        if (Asides.Prefix(text) > 0 && !BodyWords.IsLevelled(text))
        {
            _tokens.Add(ClauseTokenKind.Aside, start, text.Length);
            return;
        }

        if (ClauseLabels.At(text) is > 0 and var label)
        {
            Colon(start, start + label);
            Segment(start + label, end);
            return;
        }

        if (TimeRemark.Is(text))
        {
            _tokens.Add(ClauseTokenKind.Time, start, text.Length);
            return;
        }

        if (InnerVerb.Find(text, out var to, out var role) is > 0 and var from)
        {
            NameReader.Read(_text, start, start + from, _tokens);
            _tokens.Add(ClauseTokenKind.Verb, start + from, to - from, role);
            // A牵头B、C配合; 市水利局负责治理河道: a duty names nobody.
            if (InnerVerb.IsBody(text[to..]))
                Segment(start + to, end);
            else
                _tokens.Add(ClauseTokenKind.Field, start + to, text.Length - to);
            return;
        }

        if (verb == RoleWord.Responsible && _tokens.HasVerb && !RoleWords.IsFirm(text) && !BodyWords.LooksLikeBody(list))
        {
            // 财政部负责,抓紧推进: what follows tells how.
            _tokens.Add(ClauseTokenKind.Aside, start, text.Length);
            return;
        }

        NameReader.Read(_text, start, start + list.Length, _tokens);
        if (verb != RoleWord.None)
            _tokens.Add(ClauseTokenKind.Verb, start + list.Length, text.Length - list.Length, verb);
    }

    private readonly void Trim(ref int start, ref int end)
    {
        while (start < end && (char.IsWhiteSpace(_text[start]) || _text[start] == '"'))
            start++;
        while (end > start && (char.IsWhiteSpace(_text[end - 1]) || _text[end - 1] == '"'))
            end--;
    }
}
