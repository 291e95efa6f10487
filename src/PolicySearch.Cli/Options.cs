using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PolicySearch.Records;

namespace PolicySearch.Cli;

/// <summary>Options that mean the same in every command.</summary>
internal static class Options
{
    /// <summary><c>--format</c>, the first of the names given being the default.</summary>
    public static Option<string> Format(params string[] names)
    {
        var option = new Option<string>("--format")
        {
            Description = Texts.Of("option.format"),
            HelpName = string.Join('|', names),
            DefaultValueFactory = _ => names[0],
        };
        return option.AcceptOnlyFromAmong(names);
    }

    /// <summary>An option whose values are the codes of an enumeration, the first being the default.</summary>
    public static Option<T> Code<T>(string name, string description)
        where T : struct, Enum
    {
        var option = new Option<T>(name)
        {
            Description = description,
            HelpName = string.Join('|', JsonCode.All<T>()),
            DefaultValueFactory = _ => default,
            CustomParser = result => JsonCode.Parse<T>(result.Tokens[0].Value) ?? default,
        };
        return option.AcceptOnlyFromAmong([.. JsonCode.All<T>()]);
    }

    /// <summary>An option with one text value.</summary>
    public static Option<string?> Text(string name, string valueName, string description) =>
        new(name) { Description = description, HelpName = valueName };

    /// <summary>An option that may be given several times.</summary>
    public static Option<string[]> Many(string name, string valueName, string description) =>
        new(name) { Description = description, HelpName = valueName, DefaultValueFactory = _ => [] };

    /// <summary>An argument of one or more words. A word like <c>--colour</c> is a mistyped option; <c>-试点</c> is a word.</summary>
    public static Argument<string[]> Words(string name, string description, int least = 1)
    {
        var argument = new Argument<string[]>(name) { Description = description, Arity = new ArgumentArity(least, 10_000) };
        argument.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith("--", StringComparison.Ordinal)) is { } token)
                result.AddError(Texts.Of("usage.option", token.Value));
        });
        return argument;
    }

    /// <summary>An option with a whole number within a range.</summary>
    public static Option<int> Number(string name, string description, int preset, int least, int most) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => preset,
        CustomParser = result => Parse(result, name, least, most),
    };

    /// <summary>An option with whole numbers within a range, which may be given several times.</summary>
    public static Option<int[]> Numbers(string name, string valueName, string description, int least, int most) => new(name)
    {
        Description = description,
        HelpName = valueName,
        DefaultValueFactory = _ => [],
        CustomParser = result => [.. result.Tokens.Select(token => Parse(result, token.Value, name, least, most))],
    };

    private static int Parse(ArgumentResult result, string name, int least, int most) => Parse(result, result.Tokens[0].Value, name, least, most);

    private static int Parse(ArgumentResult result, string text, string name, int least, int most)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
            return value;
        result.AddError(Texts.Of("usage.number", name, text, least, most));
        return 0;
    }
}
