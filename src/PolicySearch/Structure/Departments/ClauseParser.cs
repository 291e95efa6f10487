namespace PolicySearch.Structure.Departments;

/// <summary>Gives every name among a clause's tokens the part that labels, verbs and marks give it.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>市科技局牵头,市发改委、高新区等按职责分工负责</c></term><description>市科技局 lead; 市发改委, 高新区 responsible</description></item>
/// <item><term><c>责任单位:市教育局等,各县(市、区)政府(管委会)</c></term><description>both responsible</description></item>
/// <item><term><c>市水利局指导,各乡镇落实</c></term><description>市水利局 guides, 各乡镇 responsible</description></item>
/// </list>
/// </remarks>
internal ref struct ClauseParser
{
    private readonly ReadOnlySpan<char> _printed;
    private readonly ClauseName[] _names;
    private int _count;
    private RoleWord _label;
    private bool _dated;
    private string? _deadline;
    private int _group;
    private int _pending;
    private int _verbs;

    private ClauseParser(ReadOnlySpan<char> printed, int names)
    {
        _printed = printed;
        _names = names == 0 ? [] : new ClauseName[names];
    }

    /// <summary>Reads a clause that stands by itself: a cell of a table with its head as label, or the bodies of a sentence.</summary>
    /// <param name="content">The clause, without brackets round it.</param>
    /// <returns>The clause; null where the words are none (no names, or words that name no bodies).</returns>
    public static Clause? Parse(ReadOnlySpan<char> content)
    {
        var tokens = new List<ClauseToken>();
        ClauseTokenizer.Read(content, tokens);
        var form = ClauseForms.Of(ClauseFacts.Of(content, tokens, ClausePlace.Alone));
        return form is null ? null : Read(content, tokens, form);
    }

    /// <summary>Reads the names of a clause whose form is known.</summary>
    /// <param name="printed">The clause as printed.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="form">Its form.</param>
    public static Clause Read(ReadOnlySpan<char> printed, List<ClauseToken> tokens, ClauseForm form)
    {
        var (names, labelled) = (0, false);
        foreach (var token in tokens)
        {
            names += IsName(token) ? 1 : 0;
            labelled |= token is { Kind: ClauseTokenKind.Label, Role: not RoleWord.Other };
        }

        var parser = new ClauseParser(printed, names);
        foreach (var token in tokens)
            parser.Take(token);
        parser.Settle(parser._label);
        parser.FreeTheSupported(labelled);
        return new Clause(parser._names, labelled) { Deadline = parser._deadline, Form = form.Name };
    }

    private static bool IsName(ClauseToken token) => token is { Kind: ClauseTokenKind.Name, Length: > 1 };

    private void Take(ClauseToken token)
    {
        var words = _printed.Slice(token.Start, token.Length);
        switch (token.Kind)
        {
            case ClauseTokenKind.Label:
                Settle(_label);
                _label = token.Role;
                _dated = token.Role == RoleWord.Other && RoleWords.NamesTime(words);
                _group++;
                break;
            case ClauseTokenKind.Name when IsName(token):
                _names[_count++] = new ClauseName(words.ToString(), token.Role, _group, token.Starred);
                break;
            case ClauseTokenKind.Verb:
                Settle(token.Role);
                _verbs++;
                break;
            case ClauseTokenKind.Comma:
                _group++;
                break;
            case ClauseTokenKind.Time when _dated || _label != RoleWord.Other:
                _deadline ??= words.ToString();
                break;
        }
    }

    /// <summary>Gives a part to the names that wait for one.</summary>
    private void Settle(RoleWord role)
    {
        for (var i = _pending; i < _count; i++)
        {
            if (_names[i].Role == RoleWord.None)
                _names[i] = _names[i] with { Role = role };
        }

        _pending = _count;
    }

    /// <summary>(市教育局；市财政局、市住建局配合): those who are supported stand in the first group.</summary>
    private readonly void FreeTheSupported(bool labelled)
    {
        if (labelled || _verbs != 1 || _names.Length == 0 || _names[0].Group == _names[^1].Group || !Array.TrueForAll(_names, n => n.Role == RoleWord.Support))
            return;
        for (var i = 0; i < _names.Length && _names[i].Group == _names[0].Group; i++)
            _names[i] = _names[i] with { Role = RoleWord.Responsible };
    }
}
