using System.Collections.Frozen;
using PolicySearch.Language;

namespace PolicySearch.Targets.Catalogue;

/// <summary>
/// Finds the catalogue's aliases in a phrase, leftmost and longest, so that 人均地区生产总值 is never read as 地区生产总值.
/// A look-up by the first two characters leaves few aliases to try at an offset.
/// </summary>
internal sealed class IndicatorMatcher
{
    private const int LongestGap = 12;

    private readonly FrozenDictionary<int, Entry[]> _byStart;
    private readonly FrozenDictionary<int, Entry[]> _byEnd;
    private readonly CharMap<Entry[]> _gapped;

    public IndicatorMatcher(IndicatorCatalogue catalogue)
    {
        var names = catalogue.All.SelectMany(i => i.Aliases.Append(i.Zh).Select(a => (Alias: AliasText.Of(a), Indicator: i)))
            .GroupBy(a => a.Alias, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(a => a.Indicator).Distinct().ToArray());
        _byEnd = names.Where(n => n.Key.Length > 1 && !n.Key.Contains('*', StringComparison.Ordinal)).GroupBy(n => ExactKey(n.Key[^2], n.Key[^1]))
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(n => n.Key.Length).Select(n => new Entry(n.Key, null, n.Value)).ToArray());
        _gapped = new([.. names.Where(n => n.Key.Contains('*', StringComparison.Ordinal)).Select(n => new Entry(Head(n.Key), Tail(n.Key), n.Value))
            .OrderByDescending(e => e.Head.Length + e.Tail!.Length).GroupBy(e => e.Tail![^1]).Select(g => KeyValuePair.Create(g.Key, g.ToArray()))]);
        var entries = catalogue.All.SelectMany(i => i.Aliases.Select(a => (Alias: a, Indicator: i)))
            .GroupBy(a => a.Alias, StringComparer.Ordinal)
            .Select(g => new Entry(Head(g.Key), Tail(g.Key), [.. g.Select(a => a.Indicator)]));
        _byStart = entries.GroupBy(e => Key(e.Head[0], e.Head[1]))
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(e => e.Head.Length).ThenByDescending(e => e.Tail?.Length ?? 0).ToArray());
    }

    /// <summary>The matcher of the catalogue that the library brings along.</summary>
    public static IndicatorMatcher Default { get; } = new(IndicatorCatalogue.Default);

    /// <summary>Finds all aliases of a phrase, in order, without overlap.</summary>
    public List<IndicatorHit> Find(ReadOnlySpan<char> phrase)
    {
        var hits = new List<IndicatorHit>();
        var at = 0;
        while (at + 1 < phrase.Length)
        {
            if (Longest(phrase, at) is not { } hit)
            {
                at++;
                continue;
            }

            hits.Add(hit);
            at = hit.HeadEnd;
        }

        return hits;
    }

    /// <summary>Adds the names that end at an offset, the longest first.</summary>
    /// <param name="words">A phrase, as <see cref="AliasText"/> writes it.</param>
    /// <param name="end">Where the name must end; 2 and up.</param>
    /// <param name="names">Takes where each begins, and the indicators that go by it.</param>
    public void Ending(string words, int end, List<(int Start, IReadOnlyList<Indicator> Indicators)> names)
    {
        var phrase = words.AsSpan(0, end);
        if (_byEnd.TryGetValue(ExactKey(phrase[^2], phrase[^1]), out var entries))
        {
            foreach (var entry in entries)
            {
                if (phrase.EndsWith(entry.Head))
                    names.Add((end - entry.Head.Length, entry.Indicators));
            }
        }

        if (_gapped[phrase[^1]] is not { } gapped)
            return;
        foreach (var entry in gapped)
        {
            if (!phrase.EndsWith(entry.Tail))
                continue;
            var behind = phrase[..^entry.Tail!.Length];
            var head = behind.LastIndexOf(entry.Head);
            if (head >= 0 && behind.Length - head - entry.Head.Length <= LongestGap)
                names.Add((head, entry.Indicators));
        }
    }

    private IndicatorHit? Longest(ReadOnlySpan<char> phrase, int at)
    {
        if (!_byStart.TryGetValue(Key(phrase[at], phrase[at + 1]), out var entries))
            return null;
        foreach (var entry in entries)
        {
            if (!phrase[at..].StartsWith(entry.Head, StringComparison.OrdinalIgnoreCase))
                continue;
            var end = at + entry.Head.Length;
            if (entry.Tail is null)
                return new IndicatorHit(at, end, end, entry.Indicators);
            var gap = phrase[end..Math.Min(phrase.Length, end + LongestGap + entry.Tail.Length)].IndexOf(entry.Tail, StringComparison.Ordinal);
            if (gap >= 0)
                return new IndicatorHit(at, end, end + gap + entry.Tail.Length, entry.Indicators);
        }

        return null;
    }

    private static int Key(char first, char second) => (Lower(first) << 16) | Lower(second);

    private static int ExactKey(char first, char second) => (first << 16) | second;

    private static char Lower(char c) => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;

    private static string Head(string alias) => alias.Split('*')[0];

    private static string? Tail(string alias) => alias.Contains('*') ? alias.Split('*')[1] : null;

    private sealed record Entry(string Head, string? Tail, Indicator[] Indicators);
}

/// <summary>An alias found in a phrase.</summary>
/// <param name="Start">Where it starts in the phrase.</param>
/// <param name="HeadEnd">Where its first part ends.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Indicators">The indicators that go by it.</param>
internal sealed record IndicatorHit(int Start, int HeadEnd, int End, Indicator[] Indicators);
