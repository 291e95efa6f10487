using System.Security.Cryptography;
using System.Text;
using PolicySearch.Documents;
using PolicySearch.Errors;
using PolicySearch.Structure;
using PolicySearch.Targets;
using PolicySearch.Themes;

namespace PolicySearch.Index;

/// <summary>A document ready to be stored.</summary>
/// <param name="Source">Where it came from, unique in the index: a full path (with the entry's path inside an archive), or <c>upload:NAME</c>.</param>
/// <param name="Content">Its metadata and tasks.</param>
public sealed record SourceDocument(string Source, ExtractedDocument Content)
{
    /// <summary>The key that it is stored under: the first 12 hexadecimal digits of the SHA-256 of its source, so that the same source always has the same one.</summary>
    public string Key { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Source)))[..12];
}

/// <summary>A stored document and how much was found in it.</summary>
public sealed record StoredDocument(PolicyDocument Document, string Source, int Tasks, int Targets);

/// <summary>A stored task and the document it stands in.</summary>
public sealed record StoredTask(PolicyTask Task, PolicyDocument Document);

/// <summary>A stored target, the task that states it and the document it stands in.</summary>
public sealed record StoredTarget(Target Target, PolicyTask Task, PolicyDocument Document);

/// <summary>A researcher's decision on a task's themes.</summary>
/// <param name="Theme">The primary theme's code.</param>
/// <param name="Topic">The primary topic's code.</param>
/// <param name="AlsoThemes">Further themes, if any.</param>
/// <param name="AlsoTopics">Further topics, if any.</param>
/// <param name="By">Who decided; may be empty.</param>
/// <param name="At">When it was decided.</param>
public sealed record ThemeCorrection(
    string Theme, string Topic, IReadOnlyList<string> AlsoThemes, IReadOnlyList<string> AlsoTopics, string By, DateTimeOffset At)
{
    /// <summary>Checks the codes against a scheme.</summary>
    /// <exception cref="PolicySearchException">A code is none of the scheme's, or a topic belongs to a theme that is not given with it.</exception>
    internal void Check(Taxonomy scheme)
    {
        foreach (var (field, code) in AlsoThemes.Select(code => ("alsoThemes", code)).Prepend(("theme", Theme)))
        {
            if (scheme.Theme(code) is null)
                throw Unknown(field, "theme", code, scheme.Themes);
        }

        foreach (var (field, code) in AlsoTopics.Select(code => ("alsoTopics", code)).Prepend(("topic", Topic)))
        {
            if (scheme.ThemeOf(code) is null)
                throw Unknown(field, "topic", code, scheme.Topics);
        }

        CheckHome(scheme, "topic", Topic, [Theme]);
        foreach (var topic in AlsoTopics)
            CheckHome(scheme, "alsoTopics", topic, [Theme, .. AlsoThemes]);
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

/// <summary>A completion offered while a user types.</summary>
/// <param name="Text">What to put in the search box.</param>
/// <param name="Kind"><c>term</c>, <c>indicator</c>, <c>department</c> or <c>region</c>.</param>
/// <param name="Count">How many tasks it stands in.</param>
public sealed record Suggestion(string Text, string Kind, int Count);
