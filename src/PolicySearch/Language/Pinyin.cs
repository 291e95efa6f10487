using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using PolicySearch.Files;

namespace PolicySearch.Language;

/// <summary>The syllables of common simplified characters, without tones. Read once, at first use, from the npm package <c>pinyin-match</c>.</summary>
/// <remarks><code>
/// 乡村振兴  initials xczx
/// 重        syllables zhong, chong
/// </code></remarks>
public static class Pinyin
{
    private static readonly Lazy<FrozenDictionary<char, string[]>> Table = new(Load);

    /// <summary>The syllables of a character; none where it has none or is not common.</summary>
    public static IReadOnlyList<string> Syllables(char character) => Table.Value.GetValueOrDefault(character) ?? [];

    /// <summary>Whether letters spell a text's beginning, whole syllables and initials in any mixture, the last syllable perhaps unfinished: <c>xiangcunzh</c>, <c>xczx</c>, <c>xiangczx</c> of 乡村振兴.</summary>
    /// <param name="letters">Lower-case letters.</param>
    /// <param name="text">A normalised text; its own letters and digits stand for themselves.</param>
    public static bool BeginsWith(ReadOnlySpan<char> letters, ReadOnlySpan<char> text)
    {
        if (letters.IsEmpty)
            return true;
        if (text.IsEmpty)
            return false;
        foreach (var syllable in Syllables(text[0]))
        {
            if (syllable.AsSpan().StartsWith(letters) || (letters.StartsWith(syllable) && BeginsWith(letters[syllable.Length..], text[1..]))
                || (letters[0] == syllable[0] && BeginsWith(letters[1..], text[1..])))
                return true;
        }

        return letters[0] == text[0] && BeginsWith(letters[1..], text[1..]);
    }

    /// <summary>Whether two characters can be spoken alike.</summary>
    public static bool SoundAlike(char a, char b) => a == b || Syllables(a).Intersect(Syllables(b)).Any();

    private static FrozenDictionary<char, string[]> Load()
    {
        using var reader = new StreamReader(EmbeddedData.Open("data/pinyin.js"), Encoding.UTF8);
        var script = reader.ReadToEnd();
        // The script assigns one object literal that is also JSON: {"a":"阿啊…", …}.
        var json = script[script.IndexOf('{')..(script.LastIndexOf('}') + 1)];
        var characters = new Dictionary<char, List<string>>();
        foreach (var (syllable, all) in JsonSerializer.Deserialize<Dictionary<string, string>>(json)!)
        {
            foreach (var character in all)
            {
                if (!characters.TryGetValue(character, out var syllables))
                    characters.Add(character, syllables = []);
                syllables.Add(syllable);
            }
        }

        return characters.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }
}
