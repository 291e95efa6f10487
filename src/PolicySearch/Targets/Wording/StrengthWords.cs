using PolicySearch.Records;
using PolicySearch.Targets.Words;
using static PolicySearch.Language.AnyWord;

namespace PolicySearch.Targets.Wording;

/// <summary>The force of the wording: 力争 and 确保 in the clause first, then what the comparison says.</summary>
internal static class StrengthWords
{
    private static readonly string[] Strive = WordLists.Of("strive");
    private static readonly string[] Ensure = WordLists.Of("ensure");

    /// <summary>The force of a figure's wording.</summary>
    /// <param name="clause">The clause up to the figure.</param>
    /// <param name="op">How the figure is bounded.</param>
    public static Strength Of(ReadOnlySpan<char> clause, Comparison op)
    {
        if (ContainsAny(clause, Strive))
            return Strength.Strive;
        if (ContainsAny(clause, Ensure))
            return Strength.Ensure;
        return op switch
        {
            Comparison.AtLeast => Strength.AtLeast,
            Comparison.MoreThan => Strength.Exceed,
            Comparison.AtMost or Comparison.LessThan => Strength.Cap,
            Comparison.About => Strength.About,
            _ => Strength.Plain,
        };
    }
}
