namespace PolicySearch.Search.Ranking;

/// <summary>BM25F: how much a term's occurrences in a task's fields count.</summary>
/// <param name="averageLength">Characters a text has on average.</param>
internal readonly struct RankingFormula(double averageLength)
{
    public const float TextWeight = 1f, HeadingWeight = 0.7f, DepartmentWeight = 0.5f, TitleWeight = 1f;

    /// <summary>A task that states a target is preferred by this factor.</summary>
    public const float TargetFactor = 1.08f;

    /// <summary>Words that stand together as typed count for this much of a term more.</summary>
    public const float TogetherShare = 0.5f;

    private const float Saturation = 1.2f, LengthShare = 0.6f;

    private readonly float _shareOfCharacter = LengthShare / (float)averageLength;

    /// <summary>How rare a term is among the tasks; always above 0.</summary>
    public static float Rarity(long tasks, long with) => MathF.Log(1 + ((Math.Max(tasks, with) - with + 0.5f) / (with + 0.5f)));

    /// <summary>The share of a term's rarity that its occurrences earn, 0 to 1 + <see cref="Saturation"/>.</summary>
    /// <param name="inText">Occurrences in the text.</param>
    /// <param name="inHeadings">In the headings.</param>
    /// <param name="inDepartments">In the department names.</param>
    /// <param name="inTitle">In the document's title.</param>
    /// <param name="length">Characters of the text.</param>
    public float Weight(int inText, int inHeadings, int inDepartments, int inTitle, int length)
    {
        // The same heading stands above many tasks: once is enough.
        var elsewhere = (HeadingWeight * Math.Min(inHeadings, 1)) + (DepartmentWeight * Math.Min(inDepartments, 1)) + (TitleWeight * Math.Min(inTitle, 1));
        var norm = 1 - LengthShare + (_shareOfCharacter * length);
        // frequency = text / norm + elsewhere; frequency * (1 + k) / (frequency + k), with one division.
        var frequency = (TextWeight * inText) + (elsewhere * norm);
        return frequency * (1 + Saturation) / (frequency + (Saturation * norm));
    }
}
