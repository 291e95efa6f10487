using PolicySearch.Records;
using PolicySearch.Targets.Candidates;
using PolicySearch.Targets.Words;

namespace PolicySearch.Targets.Scope;

/// <summary>What else the words round a figure say: the base it is measured against, a hope attached to it, how far it obliges.</summary>
internal static class TargetWords
{
    private static readonly string[] Averages = WordLists.Of("averages");

    /// <summary>The base that a figure is measured against; null where none is named.</summary>
    public static string? Against(string text, Candidate candidate, DateMarks dates)
    {
        foreach (var mark in dates.Within(candidate.Clause.Start, candidate.Quantity.Start))
        {
            if (mark.Kind == MarkKind.Base)
                return $"{mark.Year}年";
        }

        var left = candidate.Left.Of(text);
        var at = Math.Max(left.LastIndexOf("高于", StringComparison.Ordinal), Math.Max(left.LastIndexOf("快于", StringComparison.Ordinal), Math.Max(left.LastIndexOf('比'), left.LastIndexOf('较'))));
        if (at < 0)
            return null;
        foreach (var average in Averages)
        {
            if (left[at..].Contains(average, StringComparison.Ordinal))
                return average;
        }

        return null;
    }

    /// <summary>增长6%以上,力争更好结果: the hope behind the figure, which has no figure of its own; null where none stands there.</summary>
    public static string? Aspiration(string text, Candidate candidate)
    {
        var rest = text.AsSpan(candidate.SuffixEnd, candidate.Sentence.End - candidate.SuffixEnd);
        if (rest.Length < 5 || rest[0] is not (',' or '、' or ';' or '('))
            return null;
        var clause = rest[1..];
        var end = clause.IndexOfAny(',', ';', ')');
        clause = end < 0 ? clause : clause[..end];
        var hopes = clause.StartsWith("力争") || clause.StartsWith("努力") || clause.StartsWith("争取") || clause.StartsWith("在实际工作中") || clause.StartsWith("实际工作中") || clause.StartsWith("并力争") || clause.StartsWith("奋力");
        var better = clause.Contains('更') || clause.Contains("最好", StringComparison.Ordinal) || clause.Contains("快一点", StringComparison.Ordinal) || clause.Contains("好一点", StringComparison.Ordinal);
        return hopes && better && !clause.ContainsAnyInRange('0', '9') && clause.Length <= 30 ? clause.ToString() : null;
    }

    /// <summary>Binding or expected, as the item, the clause or the heading says; null where none does.</summary>
    public static TargetNature? Nature(PolicyTask task, string text, Candidate candidate)
    {
        var around = text.AsSpan(candidate.Clause.Start, Math.Min(text.Length, candidate.SuffixEnd + 12) - candidate.Clause.Start);
        if (task.Binding || around.Contains("约束性", StringComparison.Ordinal))
            return TargetNature.Binding;
        if (around.Contains("预期性", StringComparison.Ordinal) || text.AsSpan(candidate.Sentence.Start, candidate.Clause.Start - candidate.Sentence.Start).Contains("预期目标", StringComparison.Ordinal))
            return TargetNature.Expected;
        foreach (var heading in task.Section)
        {
            if (heading.Contains("约束性", StringComparison.Ordinal) && !heading.Contains("预期性", StringComparison.Ordinal))
                return TargetNature.Binding;
            if (heading.Contains("预期目标", StringComparison.Ordinal) && !heading.Contains("任务", StringComparison.Ordinal))
                return TargetNature.Expected;
        }

        return null;
    }
}
