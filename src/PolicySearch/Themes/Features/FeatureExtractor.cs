using PolicySearch.Language.Words;
using PolicySearch.Themes.Scheme;

namespace PolicySearch.Themes.Features;

/// <summary>
/// Turns a task into evidence: runs of one to four characters of its text, of its headings and departments, and the seed words of
/// the scheme. Digits read alike (<c>50个</c> and <c>120个</c> are <c>0个</c>), and no run crosses a punctuation mark.
/// </summary>
internal sealed class FeatureExtractor
{
    /// <summary>Longer texts are not read to their end: the subject stands long before.</summary>
    private const int LongestText = 3000;

    /// <summary>The evidence that every task has: how frequent a theme is at all.</summary>
    internal static readonly uint BiasKey = Key(FeatureKind.Bias, 0);

    private readonly SeedWords _seeds;
    private readonly SeedWords _departments;

    internal FeatureExtractor(Taxonomy taxonomy)
    {
        var columns = ThemeColumns.Of(taxonomy);
        _seeds = new SeedWords(columns.Definitions.Select((definition, column) => (column, definition.Seeds)));
        _departments = new SeedWords(columns.Definitions.Select((definition, column) => (column, definition.Departments)));
    }

    internal List<Feature> Extract(string text, IReadOnlyList<string> section, IReadOnlyList<string> departments)
    {
        var features = new List<Feature>((text.Length * 4) + 64) { new(FeatureKind.Bias, BiasKey, 0, 0, 0) };
        var body = text.Length > LongestText ? text[..LongestText] : text;
        Runs(body, FeatureKind.Text, 0, 1, 4, features);
        Seeds(_seeds, body, FeatureKind.TextSeed, 0, features);
        for (var i = 0; i < section.Count; i++)
        {
            Runs(section[i], i == section.Count - 1 ? FeatureKind.Heading : FeatureKind.OuterHeading, i, 1, 3, features);
            Seeds(_seeds, section[i], FeatureKind.HeadingSeed, i, features);
        }

        for (var i = 0; i < departments.Count; i++)
        {
            Runs(departments[i], i == 0 ? FeatureKind.Lead : FeatureKind.Support, i, 2, 3, features);
            Seeds(_departments, departments[i], FeatureKind.DepartmentSeed, i, features);
        }

        return features;
    }

    private static void Runs(string text, FeatureKind kind, int source, int shortest, int longest, List<Feature> features)
    {
        // The runs that end at the current character: where each begins, the longest first, and the hash of what it holds so far.
        Span<int> starts = stackalloc int[longest];
        Span<ulong> hashes = stackalloc ulong[longest];
        var (filled, last) = (0, '\0');
        for (var at = 0; at < text.Length; at++)
        {
            var c = WordTable.Fold(text[at]);
            if (char.IsAsciiDigit(c) || (c == '.' && filled > 0 && last == '0'))
            {
                if (filled > 0 && last == '0')
                    continue;
                c = '0';
            }
            else if (!char.IsLetter(c) && c != '%')
            {
                filled = char.IsWhiteSpace(c) ? filled : 0;
                continue;
            }

            if (filled == longest)
            {
                starts[1..].CopyTo(starts);
                hashes[1..].CopyTo(hashes);
                filled--;
            }

            last = c;
            starts[filled] = at;
            hashes[filled++] = Seed(kind);
            foreach (ref var hash in hashes[..filled])
                hash = WordTable.Extend(hash, c);
            for (var length = shortest; length <= filled; length++)
            {
                var first = filled - length;
                features.Add(new Feature(kind, Key(hashes[first]), source, starts[first], at + 1 - starts[first]));
            }
        }
    }

    private static void Seeds(SeedWords seeds, string text, FeatureKind kind, int source, List<Feature> features) =>
        seeds.Find(text, (columns, start, length) =>
        {
            foreach (var column in columns)
                features.Add(new Feature(kind, Key(kind, column), source, start, length));
        });

    private static ulong Seed(FeatureKind kind) => WordTable.Extend(WordTable.EmptyHash, (char)kind);

    private static uint Key(ulong hash) => (uint)(hash >> 16);

    private static uint Key(FeatureKind kind, int column) => Key(WordTable.Extend(WordTable.Extend(Seed(kind), (char)(column + 1)), '\0'));
}
