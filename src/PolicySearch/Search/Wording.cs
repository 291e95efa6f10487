namespace PolicySearch.Search;

/// <summary>How a query was taken word by word.</summary>
/// <param name="Words">The words that were looked for; each hit holds some of them, or others that mean the same.</param>
/// <param name="Dropped">The words that were left out.</param>
/// <param name="Others">What else was looked for, beside or instead of a part of the query.</param>
public sealed record Wording(IReadOnlyList<string> Words, IReadOnlyList<DroppedWord> Dropped, IReadOnlyList<AliasUse> Others);

/// <summary>A word of a query that was not looked for.</summary>
/// <param name="Word">The word.</param>
/// <param name="Why">Why not.</param>
public sealed record DroppedWord(string Word, DropReason Why);

/// <summary>Why a word was left out.</summary>
public enum DropReason
{
    /// <summary>No task holds it, or only inside other words: 家里 in 行家里手.</summary>
    Nowhere,

    /// <summary>It says nothing about what is looked for: 怎么办.</summary>
    Empty,

    /// <summary>The query has many words, and others say more.</summary>
    Common,
}
