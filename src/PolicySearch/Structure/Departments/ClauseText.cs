using System.Text;

namespace PolicySearch.Structure.Departments;

/// <summary>Takes department clauses out of a text.</summary>
internal static class ClauseText
{
    /// <summary>The text without its clauses: <c>加快建设。(市水利局负责)。</c> gives <c>加快建设。</c>.</summary>
    public static string Without(string text, IReadOnlyList<FoundClause> clauses)
    {
        if (clauses.Count == 0)
            return text;
        var words = new StringBuilder(text.Length);
        var at = 0;
        foreach (var clause in clauses)
        {
            words.Append(text, at, clause.Start - at);
            TrimEnd(words);
            at = clause.End;
            // 新建茶园5000亩,(县农业农村局);培育…: the comma led to the clause.
            if (at < text.Length && text[at] is ('。' or ';' or '；') && words.Length > 0 && words[^1] is (',' or '，'))
                words.Length--;
            // A stop on either side of the clause: one is enough.
            while (at < text.Length && (text[at] == ' ' || words.Length == 0 && text[at] is ('。' or ';' or '；') || text[at] == '。' && EndsSentence(words)))
                at++;
        }

        words.Append(text, at, text.Length - at);
        TrimEnd(words);
        while (words.Length > 0 && words[^1] is (',' or '，' or '、'))
            words.Length--;
        return words.ToString().Trim();
    }

    private static bool EndsSentence(StringBuilder words) => words.Length > 0 && words[^1] is ('。' or '；' or ';' or '！');

    private static void TrimEnd(StringBuilder words)
    {
        while (words.Length > 0 && char.IsWhiteSpace(words[^1]))
            words.Length--;
    }
}
