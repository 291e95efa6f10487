namespace PolicySearch.Structure.Departments;

/// <summary>Collects the tokens of one clause.</summary>
/// <param name="tokens">Where they go.</param>
internal readonly struct ClauseTokens(List<ClauseToken> tokens)
{
    /// <summary>Adds a token.</summary>
    public void Add(ClauseTokenKind kind, int start, int length, RoleWord role = RoleWord.None, bool starred = false) =>
        tokens.Add(new ClauseToken(kind, start, length, role, starred));

    /// <summary>Whether a verb stands among them.</summary>
    public bool HasVerb => tokens.Exists(t => t.Kind == ClauseTokenKind.Verb);

    /// <summary>The name that the next one stands beside, with nothing but a join between them; null where there is none.</summary>
    public ClauseToken? Before => tokens is [.., { Kind: ClauseTokenKind.Name, Role: RoleWord.None } name, { Kind: ClauseTokenKind.Join }] ? name : null;

    /// <summary>Lets the name before reach to <paramref name="end"/>: 各区 becomes 各区、县级市政府.</summary>
    public void Extend(int end)
    {
        tokens.RemoveAt(tokens.Count - 1);
        tokens[^1] = tokens[^1] with { Length = end - tokens[^1].Start };
    }
}
