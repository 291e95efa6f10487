using System.Security.Cryptography;
using System.Text;
using PolicySearch.Errors;
using PolicySearch.Files;

namespace PolicySearch.Language.Words;

/// <summary>
/// A list of policy terms that a general dictionary cuts apart or does not know: 放管服, 双碳, 链长制. Immutable; a user's own
/// terms are added with <see cref="With"/>.
/// </summary>
public sealed class Lexicon
{
    private static readonly Lazy<Lexicon> Embedded = new(LoadDefault);

    private Lexicon(IEnumerable<string> terms)
    {
        Terms = [.. terms.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Terms))))[..16];
    }

    /// <summary>The terms that come with the product.</summary>
    public static Lexicon Default => Embedded.Value;

    /// <summary>The terms, each once, in ordinal order, letters in lower case.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>
    /// 16 hexadecimal digits that depend on the terms alone, never on their order, comments or line ends: what was built with one
    /// version can tell whether another still fits.
    /// </summary>
    public string Version { get; }

    /// <summary>Reads a lexicon: terms separated by white space; a line that begins with <c>#</c> is a comment.</summary>
    /// <param name="text">For example <c>"# 改革\n放管服 双碳\n链长制"</c>, three terms.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="PolicySearchException">A term is longer than 40 characters: the file is no lexicon.</exception>
    public static Lexicon Parse(string text, string name)
    {
        var terms = new List<string>();
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.TrimStart('\uFEFF').TrimStart().StartsWith('#'))
                continue;

            foreach (var term in line.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                var folded = WordTable.Fold(term.Trim('\uFEFF'));
                if (folded.Length > LongestTerm)
                    throw new PolicySearchException(ErrorCode.LexiconTerm, name, [number, folded[..12], LongestTerm]);

                if (folded.Length > 0)
                    terms.Add(folded);
            }
        }

        return new Lexicon(terms);
    }

    /// <summary>This lexicon and further terms.</summary>
    public Lexicon With(IEnumerable<string> terms) => new(Terms.Concat(terms.Select(WordTable.Fold)));

    private const int LongestTerm = 40;

    private static Lexicon LoadDefault()
    {
        using var reader = new StreamReader(EmbeddedData.Open("data/lexicon.txt"), Encoding.UTF8);
        return Parse(reader.ReadToEnd(), "lexicon.txt");
    }
}
