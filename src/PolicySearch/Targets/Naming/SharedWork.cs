using PolicySearch.Targets.Candidates;
using PolicySearch.Targets.Quantities;

namespace PolicySearch.Targets.Naming;

/// <summary>
/// Finds the word for the work that the last of several counted things names for all of them.
/// <code>
/// 实施3000个老旧小区、120个城中村改造 → the first is 老旧小区改造 too
/// 新建5所幼儿园、3所小学             → none: the verb before them says what is done
/// </code>
/// </summary>
internal static class SharedWork
{
    private static readonly string[] Works = ["改造提升", "提升改造", "综合整治", "改造", "整治", "治理", "更新", "修缮", "加固", "修复", "提升"];

    /// <summary>The word behind the last member of the list that a goal opens or continues; empty where the goal needs none.</summary>
    /// <param name="goals">The goals of the text.</param>
    /// <param name="index">Which of them is asked for.</param>
    /// <param name="text">The folded text.</param>
    public static string Of(List<Candidate> goals, int index, string text)
    {
        var goal = goals[index];
        if (goal.VerbNamed || !Counts(goal) || Named(goal.Head.Of(text)) is not null)
            return "";
        for (var i = index + 1; i < goals.Count && goals[i] is { ContinuesList: true, Verb.IsEmpty: true } next && Counts(next) && next.Sentence == goal.Sentence; i++)
        {
            if (Named(next.Head.Of(text)) is { } work)
                return work;
        }

        return "";
    }

    private static bool Counts(Candidate goal) => goal.Quantity.Dimension == Dimension.Count && goal.Core.IsEmpty && !goal.Head.IsEmpty;

    private static string? Named(ReadOnlySpan<char> head)
    {
        foreach (var work in Works)
        {
            if (head.EndsWith(work))
                return work;
        }

        return null;
    }
}
