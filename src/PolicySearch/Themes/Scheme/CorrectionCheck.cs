using PolicySearch.Errors;
using PolicySearch.Records;

namespace PolicySearch.Themes.Scheme;

/// <summary>Holds a researcher's correction against the scheme of themes.</summary>
internal static class CorrectionCheck
{
    /// <summary>Checks a correction's codes.</summary>
    /// <exception cref="PolicySearchException">
    /// A code is none of the scheme's, a topic belongs to a theme that is not given with it, or a theme that has topics came without one.
    /// </exception>
    public static void Check(ThemeCorrection correction, Taxonomy scheme)
    {
        foreach (var (field, code) in correction.AlsoThemes.Select(code => ("alsoThemes", code)).Prepend(("theme", correction.Theme)))
        {
            if (scheme.Theme(code) is null)
                throw Unknown(field, "theme", code, scheme.Themes);
        }

        // A theme without topics is decided without one.
        var home = scheme.Theme(correction.Theme)!;
        if (correction.Topic.Length == 0 && home.Topics.Count > 0)
            throw new PolicySearchException(ErrorCode.TopicNeeded, "topic", [home.Code, Codes(home.Topics)]);
        foreach (var (field, code) in correction.AlsoTopics.Select(code => ("alsoTopics", code)).Prepend(("topic", correction.Topic)))
        {
            if (scheme.ThemeOf(code) is null && (code.Length > 0 || field != "topic"))
                throw Unknown(field, "topic", code, scheme.Topics);
        }

        CheckHome(scheme, "topic", correction.Topic, [correction.Theme]);
        foreach (var topic in correction.AlsoTopics)
            CheckHome(scheme, "alsoTopics", topic, [correction.Theme, .. correction.AlsoThemes]);
    }

    /// <summary>Whether a scheme has all codes of a correction.</summary>
    public static bool Fits(ThemeCorrection correction, Taxonomy scheme) =>
        correction.AlsoThemes.Prepend(correction.Theme).All(theme => scheme.Theme(theme) is not null)
        && correction.AlsoTopics.Prepend(correction.Topic).All(topic => topic.Length == 0 || scheme.ThemeOf(topic) is not null);

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
