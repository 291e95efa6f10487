using System.Globalization;
using PolicySearch.Search;

namespace PolicySearch.Cli.Output;

/// <summary>The parts of a score, for a reader.</summary>
internal static class ScoreParts
{
    /// <summary>A part on a line of its own: <c>营商环境 3.21: text 1, headings 0, departments 0, title 0; rarity 2.4</c>.</summary>
    public static string InFull(ScorePart part) => part.Name switch
    {
        "together" => Texts.Of("search.part.together", Number(part.Score)),
        "target" => Texts.Of("search.part.target", Number(part.Score)),
        "document" => Texts.Of("search.part.document", Number(part.Score)),
        "share" => Texts.Of("search.part.share", Number(part.Score)),
        _ => Texts.Of("search.part.term", part.Name, Number(part.Score), part.InText, part.InHeadings, part.InDepartments, part.InTitle, Number(part.Rarity)),
    };

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
