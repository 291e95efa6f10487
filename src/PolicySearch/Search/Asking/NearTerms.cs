namespace PolicySearch.Search.Asking;

/// <summary>
/// Terms by what is one slip away from them: one character wrong, missing or too many, or two neighbours swapped. Two texts are so near
/// one another where one is the other less a character, or both are the same less one each (Garbe's symmetric deletion).
/// </summary>
/// <remarks><code>
/// 乡村镇兴   乡村振兴
/// 厕革命     厕所革命
/// 分诊级疗   分级诊疗
/// </code></remarks>
internal sealed class NearTerms
{
    private const int LongestTerm = 20;

    private readonly IReadOnlyList<string> _terms;
    private readonly Dictionary<int, List<int>> _byForm = [];

    /// <param name="terms">The terms.</param>
    public NearTerms(IReadOnlyList<string> terms)
    {
        _terms = terms;
        for (var i = 0; i < terms.Count; i++)
        {
            if (terms[i].Length > LongestTerm)
                continue;
            foreach (var form in Forms(terms[i]))
            {
                if (!_byForm.TryGetValue(form, out var of))
                    _byForm.Add(form, of = []);
                of.Add(i);
            }
        }
    }

    /// <summary>The terms one slip away from a text, the text itself not among them.</summary>
    public IEnumerable<string> Of(string text) =>
        Forms(text).SelectMany(form => _byForm.GetValueOrDefault(form, [])).Distinct().Select(i => _terms[i]).Where(term => IsOneSlip(text, term));

    /// <summary>Whether one slip leads from one text to another.</summary>
    public static bool IsOneSlip(string one, string other)
    {
        if (one == other || Math.Abs(one.Length - other.Length) > 1)
            return false;
        var start = 0;
        while (start < one.Length && start < other.Length && one[start] == other[start])
            start++;
        var (end, otherEnd) = (one.Length, other.Length);
        while (end > start && otherEnd > start && one[end - 1] == other[otherEnd - 1])
            (end, otherEnd) = (end - 1, otherEnd - 1);
        return (end - start, otherEnd - start) switch
        {
            ( <= 1, <= 1) => true,
            (2, 2) => one[start] == other[start + 1] && one[start + 1] == other[start],
            _ => false,
        };
    }

    // Hashes of the text and of all that is left of it without one character; what only collides is told apart by IsOneSlip.
    private static IEnumerable<int> Forms(string text)
    {
        yield return string.GetHashCode(text);
        for (var i = 0; i < text.Length; i++)
            yield return string.GetHashCode(string.Concat(text.AsSpan(0, i), text.AsSpan(i + 1)));
    }
}
