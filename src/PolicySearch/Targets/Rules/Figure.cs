using PolicySearch.Targets.Candidates;
using PolicySearch.Targets.Quantities;
using PolicySearch.Targets.Scope;

namespace PolicySearch.Targets.Rules;

/// <summary>A quantity in its text, as the rules look at it.</summary>
internal readonly ref struct Figure(Candidate candidate, string text, ReviewScope review)
{
    /// <summary>The quantity in its clause.</summary>
    public Candidate Candidate { get; } = candidate;

    /// <summary>The folded text of the task.</summary>
    public string Text { get; } = text;

    /// <summary>What of the task tells results.</summary>
    public ReviewScope Review { get; } = review;

    /// <summary>The number and its unit.</summary>
    public Quantity Quantity => Candidate.Quantity;

    /// <summary>What it measures.</summary>
    public Dimension Dimension => Quantity.Dimension;

    /// <summary>Its unit as printed.</summary>
    public string Unit => Quantity.Unit;

    /// <summary>From the last comma or figure to this one.</summary>
    public ReadOnlySpan<char> Left => Candidate.Left.Of(Text);

    /// <summary>From the last comma to the figure.</summary>
    public ReadOnlySpan<char> Clause => Candidate.Clause.Of(Text);

    /// <summary>The indicator's words before it.</summary>
    public ReadOnlySpan<char> Core => Candidate.Core.Of(Text);

    /// <summary>The noun behind it.</summary>
    public ReadOnlySpan<char> Head => Candidate.Head.Of(Text);

    /// <summary>The sentence up to the figure.</summary>
    public ReadOnlySpan<char> Before => Text.AsSpan(Candidate.Sentence.Start, Quantity.Start - Candidate.Sentence.Start);

    /// <summary>What stands directly behind number and unit, to the end of the sentence.</summary>
    public ReadOnlySpan<char> Behind => Text.AsSpan(Quantity.End, Math.Max(0, Candidate.Sentence.End - Quantity.End));

    /// <summary>The rest of the clause behind 以上, 左右 or the like.</summary>
    public ReadOnlySpan<char> Rest
    {
        get
        {
            var rest = Text.AsSpan(Candidate.SuffixEnd, Math.Max(0, Candidate.Sentence.End - Candidate.SuffixEnd));
            var end = rest.IndexOfAny(",;");
            return end < 0 ? rest : rest[..end];
        }
    }

    /// <summary>Whether 以上, 以内 or the like stands behind it.</summary>
    public bool IsBounded => Candidate.SuffixEnd > Quantity.End;

    /// <summary>Whether it is an amount of money, or a bare 万 or 亿.</summary>
    public bool IsMoney => Dimension is Dimension.Yuan or Dimension.Dollar || (Unit is "万" or "亿" or "万亿" && Dimension == Dimension.None);

    /// <summary>Whether it tells how fast or how far: 按年均10%的速度, 按不低于5%的幅度.</summary>
    public bool IsPace => Head is ['的', ..] && (Head.StartsWith("的速度") || Head.StartsWith("的增") || Head.StartsWith("的目标") || Head.StartsWith("的要求") || Head.StartsWith("的幅度"));

    /// <summary>Whether it stands directly behind a verb that says what is done to the things counted.</summary>
    public bool IsDone => !Candidate.Verb.IsEmpty && Candidate.Verb.End == Quantity.Start;
}
