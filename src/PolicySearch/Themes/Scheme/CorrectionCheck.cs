using PolicySearch.Errors;
using PolicySearch.Records;

namespace PolicySearch.Themes.Scheme;

/// <summary>Holds a researcher's correction against the scheme of themes.</summary>
internal static class CorrectionCheck
{
    /// <summary>Checks a correction's codes.</summary>
    /// <exception cref="PolicySearchException">A code is none of the scheme's, or a topic belongs to a theme that is not given with it.</exception>
    public static void Check(ThemeCorrection correction, Taxonomy scheme)
    {
        foreach (var (field, code) in correction.AlsoThemes.Select(code => ("alsoThemes", code)).Prepend(("theme", correction.Theme)))
        {
            if (scheme.Theme(code) is null)
                throw Unknown(field, "theme", code, scheme.Themes);
        }

        foreach (var (field, code) in correction.AlsoTopics.Select(code => ("alsoTopics", code)).Prepend(("topic", correction.Topic)))
        {
            if (scheme.ThemeOf(code) is null)
                throw Unknown(field, "topic", code, scheme.Topics);
        }

        CheckHome(scheme, "topic", correction.Topic, [correction.Theme]);
        foreach (var topic in correction.AlsoTopics)
            CheckHome(scheme, "alsoTopics", topic, [correction.Theme, .. correction.AlsoThemes]);
    }

    private static void CheckHome(Taxonomy scheme, string field, string topic, string[] themes)
    {
        if (scheme.ThemeOf(topic) is { } home && !themes.Contains(home.Code))
        {
            throw new PolicySearchException(
                ErrorCode.TopicOfOtherTheme, field, [topic, home.Code, string.Join(", ", themes), Codes(themes.SelectMany(theme => scheme.Theme(theme)!.Topics))]);
        }
    }

    private static PolicySearchException Unknown(string field, string level, string code, IEnumerable<TopicDefinition> known) =>
        new(ErrorCode.UnknownValue, field, [level, code, Codes(known)]);

    private static string Codes(IEnumerable<TopicDefinition> known) => string.Join(", ", known.Select(definition => definition.Code));
}
