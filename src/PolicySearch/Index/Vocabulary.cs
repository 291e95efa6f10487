using PolicySearch.Index.Store;
using PolicySearch.Language;

namespace PolicySearch.Index;

/// <summary>Normalised terms that users may mean: policy terms, aliases, and the names that the index holds.</summary>
internal sealed class Vocabulary
{
    public Vocabulary(ReadSession session, Generation generation, AliasTable aliases)
    {
        var names = generation.Documents.Values.SelectMany(document => document.Document.Region?.Path ?? []).Distinct();
        var indicators = new List<string>();
        using (var reader = session.Query("SELECT DISTINCT indicator FROM targets"))
        {
            while (reader.Read())
                indicators.Add(reader.GetString(0));
        }

        Number = generation.Number;
        Terms =
        [
            .. Lexicon.Default.Terms.Concat(aliases.Names).Concat(generation.Departments.Canonical).Concat(names).Concat(indicators)
                .Select(SearchText.Normalise).Where(term => term.Length > 1).Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>The state it was made from.</summary>
    public long Number { get; }

    /// <summary>The terms, each once.</summary>
    public IReadOnlyList<string> Terms { get; }
}
