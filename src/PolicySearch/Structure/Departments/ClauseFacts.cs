namespace PolicySearch.Structure.Departments;

/// <summary>Where the words of a clause stand.</summary>
[Flags]
internal enum ClausePlace
{
    /// <summary>In brackets within a sentence: 建设(市水利局负责)和运营.</summary>
    Within = 1,

    /// <summary>In brackets that close a sentence or part of one: 建设水库(市水利局负责)。</summary>
    Closing = 2,

    /// <summary>In brackets behind a sentence: 建设水库。(市水利局负责)</summary>
    Behind = 4,

    /// <summary>In brackets, wherever they stand.</summary>
    Brackets = Within | Closing | Behind,

    /// <summary>Behind a label with a colon, up to the end of the sentence: 责任单位:市水利局.</summary>
    Label = 8,

    /// <summary>Behind a label that opens the line, without a colon: 责任单位　市水利局.</summary>
    LabelBySpace = 16,

    /// <summary>The last sentence of an item: 建设水库。市水利局负责。</summary>
    LastSentence = 32,

    /// <summary>By themselves: a table's cell behind its head.</summary>
    Alone = 64,
}

/// <summary>What the tokens of a clause show, counted once: what the forms ask for.</summary>
/// <param name="Place">Where the words stand.</param>
/// <param name="Labels">How many labels give bodies a part.</param>
/// <param name="NamesBodies">Whether the first of them speaks of bodies only (责任单位, and not 落实).</param>
/// <param name="Names">How many names there are.</param>
/// <param name="Bodies">How many of them look like bodies.</param>
/// <param name="FirstIsBody">Whether the first does.</param>
/// <param name="FirstIsLevelled">Whether the first begins as a body does, or is known.</param>
/// <param name="Levelled">How many begin so; not counted behind a label.</param>
/// <param name="Offices">How many end as offices do.</param>
/// <param name="Bureaus">How many end as nothing but offices do.</param>
/// <param name="Plain">How many are short and hold none of the words that names do not hold.</param>
/// <param name="Longest">How long the longest name is, in characters.</param>
/// <param name="Leads">Whether a verb or a mark says who leads.</param>
/// <param name="Verbs">How many verbs there are.</param>
/// <param name="EndsInVerb">Whether a verb stands last, but for remarks on time and asides.</param>
/// <param name="EndsFirmly">Whether that verb is one of a clause's own: 负责, 牵头, 配合, 落实, 指导.</param>
/// <param name="EndsInName">Whether a name or a filler stands last.</param>
/// <param name="Fields">How many fields there are: duties, 适用范围.</param>
internal readonly record struct ClauseFacts(
    ClausePlace Place, int Labels, bool NamesBodies, int Names, int Bodies, bool FirstIsBody, bool FirstIsLevelled, int Levelled, int Offices, int Bureaus, int Plain, int Longest,
    bool Leads, int Verbs, bool EndsInVerb, bool EndsFirmly, bool EndsInName, int Fields)
{
    /// <summary>Words and marks that no name holds, and sentences do.</summary>
    private static readonly System.Buffers.SearchValues<char> NotPlain = System.Buffers.SearchValues.Create("的了应须需由将把对不未已并按照为其自谁如若从在至到元％%\"“”0123456789");

    /// <summary>Counts the tokens of a clause.</summary>
    public static ClauseFacts Of(ReadOnlySpan<char> text, List<ClauseToken> tokens, ClausePlace place)
    {
        var facts = new ClauseFacts { Place = place };
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            switch (token.Kind)
            {
                case ClauseTokenKind.Label when token.Role != RoleWord.Other:
                    facts = facts with
                    {
                        Labels = facts.Labels + 1,
                        NamesBodies = facts.Labels == 0 ? RoleWords.NamesBodies(text.Slice(token.Start, token.Length)) : facts.NamesBodies,
                    };
                    break;
                case ClauseTokenKind.Name when token.Length > 1:
                    facts = facts.WithName(text, tokens, i);
                    break;
                case ClauseTokenKind.Verb:
                    facts = facts with
                    {
                        Verbs = facts.Verbs + 1,
                        Leads = facts.Leads || token.Role == RoleWord.Lead,
                        EndsInVerb = true,
                        EndsInName = false,
                        EndsFirmly = RoleWords.IsFirm(text.Slice(token.Start, token.Length)),
                    };
                    break;
                case ClauseTokenKind.Field:
                    facts = facts with { Fields = facts.Fields + 1, EndsInVerb = false, EndsInName = false };
                    break;
                case ClauseTokenKind.Filler:
                    facts = facts with { EndsInVerb = false, EndsInName = true };
                    break;
            }
        }

        return facts.Tells() ? facts : facts.WithOffices(text, tokens);
    }

    /// <summary>Whether labels, or verbs behind bodies that begin as such, tell enough: most clauses are of this kind.</summary>
    private bool Tells() => Labels > 0 || Verbs > 0 && Fields == 0 && Levelled == Names && Bodies == Names;

    private ClauseFacts WithOffices(ReadOnlySpan<char> text, List<ClauseToken> tokens)
    {
        var (offices, bureaus, plain) = (0, 0, 0);
        foreach (var token in tokens)
        {
            if (token is not { Kind: ClauseTokenKind.Name, Length: > 1 })
                continue;
            var name = text.Slice(token.Start, token.Length);
            var core = BodyWords.WithoutBrackets(name);
            var office = core.Length <= 20 && BodyWords.LooksLikeBody(name) && BodyWords.IsOffice(core);
            offices += office ? 1 : 0;
            bureaus += office && BodyWords.IsLevelled(name) || BodyWords.IsBureau(core) ? 1 : 0;
            plain += core.Length <= 20 && core.IndexOfAny(NotPlain) < 0 ? 1 : 0;
        }

        return this with { Offices = offices, Bureaus = bureaus, Plain = plain };
    }

    private ClauseFacts WithName(ReadOnlySpan<char> text, List<ClauseToken> tokens, int index)
    {
        var token = tokens[index];
        var name = text.Slice(token.Start, token.Length);
        // Behind 责任单位 one body is enough.
        var body = Labels > 0 && NamesBodies && Bodies > 0 && Place != ClausePlace.LabelBySpace || BodyWords.LooksLikeBody(name) || SharesOffice(text, tokens, index);
        var levelled = Labels == 0 && BodyWords.IsLevelled(name);
        return this with
        {
            Names = Names + 1,
            Bodies = Bodies + (body ? 1 : 0),
            FirstIsBody = Names == 0 ? body : FirstIsBody,
            FirstIsLevelled = Names == 0 ? levelled : FirstIsLevelled,
            Levelled = Levelled + (levelled ? 1 : 0),
            Longest = Math.Max(Longest, token.Length),
            Leads = Leads || token.Role == RoleWord.Lead || token.Starred,
            EndsInVerb = token.Role != RoleWord.None,
            EndsInName = true,
        };
    }

    /// <summary>A place whose office the last of its list names: 东山、西河、南湖市政府.</summary>
    private static bool SharesOffice(ReadOnlySpan<char> text, List<ClauseToken> tokens, int index)
    {
        if (tokens[index].Length is not (2 or 3))
            return false;
        for (var i = index + 1; i < tokens.Count && tokens[i].Kind is ClauseTokenKind.Name or ClauseTokenKind.Join; i++)
        {
            if (tokens[i] is { Kind: ClauseTokenKind.Name, Length: > 4 } last && text[..last.End].EndsWith("政府"))
                return true;
        }

        return false;
    }
}
