using PolicySearch.Targets.Candidates;
using PolicySearch.Targets.Quantities;
using PolicySearch.Targets.Scope;

namespace PolicySearch.Targets.Rules;

/// <summary>
/// Says of a figure whether it states a goal: the first row that applies refuses it, and what no row refuses is one.
/// <code>
/// 发挥5亿元科技成果转化基金    fund-size        新增投资千万元以上入园企业50户   threshold (千万元), goal (50户)
/// 给予最高10万元补贴           subsidy          建设800千伏输变电工程            name
/// 打造15分钟生活圈             duration         促进7条优势产业链延链            stock
/// </code>
/// A new rule is a row with its phrases in the table it belongs to; a new reason is a name in <see cref="Refusal"/> as well.
/// </summary>
internal static class GoalRules
{
    /// <summary>Figures that stand inside a name or describe another figure's noun; the words round them belong to that noun too.</summary>
    public static readonly GoalRule[] Names = [.. NameRules.Rows, .. ThresholdRules.Rows];

    /// <summary>The other rows, in the order in which they are asked.</summary>
    public static readonly GoalRule[] Others = [.. ReviewRules.Rows, .. GiftRules.Rows, .. CountRules.Rows, .. SupportRules.Rows];

    /// <summary>Judges the figures of a text.</summary>
    /// <param name="text">The folded text of the task.</param>
    /// <param name="quantities">Its quantities; those that turn out to be part of a name are given that reason.</param>
    /// <param name="review">What of the task tells results.</param>
    /// <returns>Each figure with the row that refuses it, null for a goal; in printed order.</returns>
    public static List<Judged> Judge(string text, List<Quantity> quantities, ReviewScope review) => Judge(text, quantities, review, Others);

    /// <summary>Judges the figures of a text by the rows for names and by some others.</summary>
    public static List<Judged> Judge(string text, List<Quantity> quantities, ReviewScope review, GoalRule[] rows)
    {
        var named = new List<Judged>();
        var candidates = CandidateReader.Read(text, quantities);
        foreach (var candidate in candidates)
        {
            if (First(Names, candidate, text, review) is not { } row)
                continue;
            quantities[candidate.Index] = candidate.Quantity with { Reason = row.Reason };
            named.Add(new Judged(candidate, row));
        }

        // What is part of another's name (投资千万元以上入园企业50户) bounds it no longer: the others are read again.
        if (named.Count > 0)
            candidates = CandidateReader.Read(text, quantities);
        var judged = new List<Judged>(candidates.Count + named.Count);
        Judged? before = null;
        foreach (var candidate in candidates)
        {
            var row = First(rows, candidate, text, review);
            // 参照其贡献的70%、80%给予奖励; 安排资金20亿元,比上年增加2亿元: a bare figure that goes on from another is what that is.
            if (row is null && before is { Rule: not null } && GoesOn(candidate, before.Candidate, text))
                row = before.Rule;
            before = new Judged(candidate, row);
            judged.Add(before);
        }

        judged.AddRange(named);
        judged.Sort((a, b) => a.Candidate.Quantity.Start.CompareTo(b.Candidate.Quantity.Start));
        return judged;
    }

    private static bool GoesOn(Candidate candidate, Candidate before, string text)
    {
        if (!candidate.Core.IsEmpty || !candidate.Verb.IsEmpty || candidate.Sentence != before.Sentence)
            return false;
        if (candidate.ContinuesList && candidate.Head.IsEmpty)
            return true;
        var left = candidate.Left.Of(text).TrimStart(",、 ");
        return left.StartsWith("比") || left.StartsWith("较");
    }

    /// <summary>The first of some rows that refuses a figure; null where none does.</summary>
    public static GoalRule? First(GoalRule[] rows, Candidate candidate, string text, ReviewScope review)
    {
        var figure = new Figure(candidate, text, review);
        foreach (var row in rows)
        {
            if (row.Applies(figure))
                return row;
        }

        return null;
    }
}

/// <summary>A figure, and the row that refuses it; null for a goal.</summary>
internal sealed record Judged(Candidate Candidate, GoalRule? Rule);
