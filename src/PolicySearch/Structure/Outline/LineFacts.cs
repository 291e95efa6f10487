using PolicySearch.Structure.Departments;
using PolicySearch.Structure.Numbering;

namespace PolicySearch.Structure.Outline;

/// <summary>
/// What is known of a line: its number, its department clauses, its figures, and whether its words close a document, look back,
/// state goals or belong to a site. Each fact is found once, when it is first asked for, and carried along.
/// </summary>
/// <param name="text">The line's words.</param>
internal sealed class LineFacts(string text)
{
    private Marker? _marker;
    private int? _figures;

    /// <summary>The line's words.</summary>
    public string Text { get; } = text;

    /// <summary>The number that it begins with.</summary>
    public Marker Marker => _marker ??= MarkerReader.Read(Text);

    /// <summary>The department clauses in it.</summary>
    public IReadOnlyList<FoundClause> Clauses { get => field ??= ClauseFinder.Find(Text); private set; }

    /// <summary>The words without the clauses.</summary>
    public string Words { get => field ??= ClauseText.Without(Text, Clauses); private set; }

    /// <summary>How many percentages and counts it holds, whatever it says of them.</summary>
    public int Figures => _figures ??= Numbering.Figures.Count(Words);

    /// <summary>Whether it states quantities as goals: a word of goals, and at least so many figures; or several, bounded as goals are (增长5%左右).</summary>
    public bool StatesGoals(int least) => Figures >= least && (LineWords.HasGoalWord(Words) || Figures > 1 && LineWords.HasBound(Words));

    /// <summary>Whether it strives for something by a year, with a figure: 到2027年，建成学校50所.</summary>
    public bool StatesDatedGoals => Figures > 0 && Text.Contains("到20", StringComparison.Ordinal) && !Text.Contains('已') && !Text.Contains("截至", StringComparison.Ordinal) && !IsReview;

    /// <summary>Whether it closes a document.</summary>
    public bool IsClosing => LineWords.IsClosing(Text);

    /// <summary>Whether it addresses everybody.</summary>
    public bool IsToEveryone => LineWords.IsToEveryone(Text);

    /// <summary>Whether it looks back.</summary>
    public bool IsReview => LineWords.IsReview(Text);

    /// <summary>Whether it is a date and nothing else.</summary>
    public bool IsDate => LineWords.IsDate(Text);

    /// <summary>Whether it belongs to a web site.</summary>
    public bool IsFurniture => LineWords.IsFurniture(Text);

    /// <summary>Whether it only names a person or a date: 责任领导:某某, 完成时限:12月底前.</summary>
    public bool IsAside => Clauses.Count == 0 && Text.Length < 80 && Text.AsSpan().IndexOfAny(':', '：') is > 1 and <= RoleWords.LongestLabel and var colon
        && RoleWords.OfLabel(Text.AsSpan(0, colon)) == RoleWord.Other;

    /// <summary>What a line that only names a date says: 12月底前 of 完成时限:12月底前; null for all other lines.</summary>
    public string? Deadline => IsAside && TimeRemark.Labelled(Text) is { } deadline ? deadline : null;

    /// <summary>Whether it is nothing but clauses.</summary>
    public bool IsClauseOnly => Clauses.Count > 0 && Words.Length == 0;
}
