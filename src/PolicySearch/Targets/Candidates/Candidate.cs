using PolicySearch.Records;
using PolicySearch.Targets.Quantities;

namespace PolicySearch.Targets.Candidates;

/// <summary>
/// A quantity with the words round it that say what it measures. For <c>确保城镇新增就业4.5万人以上</c>:
/// <see cref="Left"/> is <c>确保城镇新增就业</c>, <see cref="Core"/> is <c>城镇新增就业</c>, <see cref="Head"/> is empty.
/// For <c>完成434个老旧小区改造</c>: Left and Verb are <c>完成</c>, Core is empty, Head is <c>老旧小区改造</c>.
/// </summary>
internal sealed record Candidate
{
    /// <summary>The number and its unit.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>How the words round it bound it.</summary>
    public required Comparison Op { get; init; }

    /// <summary>Where the sentence starts, and where it ends (behind its full stop or at the text's end).</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>From the last comma to the quantity.</summary>
    public required TextSpan Clause { get; init; }

    /// <summary>From the last comma or quantity to this quantity.</summary>
    public required TextSpan Left { get; init; }

    /// <summary>The indicator's words before the quantity, without openers, comparison words and verb; may be empty.</summary>
    public required TextSpan Core { get; init; }

    /// <summary>The verbs before <see cref="Core"/> (新建, 培育).</summary>
    public required TextSpan Verb { get; init; }

    /// <summary>Whether the verb belongs into the indicator's name.</summary>
    public required bool VerbNamed { get; init; }

    /// <summary>Where 以上, 左右 or the like behind the quantity ends; the quantity's end where there is none.</summary>
    public required int SuffixEnd { get; init; }

    /// <summary>The noun behind the quantity; may be empty.</summary>
    public required TextSpan Head { get; init; }

    /// <summary>True where only 、 or 和 parts it from the quantity before.</summary>
    public required bool ContinuesList { get; init; }

    /// <summary>The offset of 分别 in <see cref="Left"/>; -1 where there is none.</summary>
    public required int Respectively { get; init; }

    /// <summary>Its place among the quantities of the text.</summary>
    public required int Index { get; init; }

    /// <summary>
    /// What a share is of, where a comparison word stands before that: <c>执法人员总数</c> in 审核人员不少于执法人员总数的5%, whose
    /// <see cref="Core"/> is <c>审核人员</c>; empty otherwise.
    /// </summary>
    public TextSpan Of { get; init; }

    /// <summary>The offset of the bracket where the figure alone stands in brackets: 新建学校(12所); -1 otherwise.</summary>
    public int Bracket { get; init; } = -1;

    /// <summary>True where it stands directly behind another figure: the 200张床位 of 1所200张床位以上的养老院.</summary>
    public bool FollowsFigure { get; init; }

    /// <summary>True where only who or where stands before it, each of whom is to have so many: 各镇建有1所幼儿园.</summary>
    public bool Scoped { get; init; }

    /// <summary>True where it measures the thing counted before it: the 25公里 of 1条总长约25公里的管道.</summary>
    public bool Measures { get; init; }
}
