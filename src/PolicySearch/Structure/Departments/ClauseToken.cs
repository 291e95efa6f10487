namespace PolicySearch.Structure.Departments;

/// <summary>What a piece of a department clause is.</summary>
internal enum ClauseTokenKind
{
    /// <summary>A body: 市水利局, 各区、县级市政府.</summary>
    Name,

    /// <summary>The words before a colon that give a part: 责任单位.</summary>
    Label,

    /// <summary>The words behind a list that give it a part: 按职责分工负责.</summary>
    Verb,

    /// <summary>What parts two names: 、 / 和 及 会同.</summary>
    Join,

    /// <summary>What parts two groups of names: a comma, a semicolon, a stop, a line break.</summary>
    Comma,

    /// <summary>When the work is to be finished: 12月底前.</summary>
    Time,

    /// <summary>A person: 张某某 behind 责任领导.</summary>
    Person,

    /// <summary>等有关部门: words that stand for bodies and name none.</summary>
    Filler,

    /// <summary>What else a clause says: 适用范围：全市, or the duty behind a body's verb.</summary>
    Field,

    /// <summary>A sentence about all clauses: 以下不再列出; 列第一位的为牵头单位.</summary>
    Aside,
}

/// <summary>A piece of a department clause and where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first character in the clause.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Role">The part that a label, a verb or a mark beside a name gives.</param>
/// <param name="Starred">Whether a star marks the name.</param>
internal readonly record struct ClauseToken(ClauseTokenKind Kind, int Start, int Length, RoleWord Role = RoleWord.None, bool Starred = false)
{
    /// <summary>Offset behind its last character.</summary>
    public int End => Start + Length;
}
