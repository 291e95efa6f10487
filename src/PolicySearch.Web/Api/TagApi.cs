using Microsoft.AspNetCore.Http.HttpResults;
using PolicySearch.Records;
using PolicySearch.Themes.Classifiers;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Web.Api;

/// <summary><c>POST /api/tag</c>.</summary>
internal static class TagApi
{
    private const int MostTexts = 1000;
    private const int LongestText = 20_000;

    public static void MapTag(this IEndpointRouteBuilder api)
    {
        api.MapPost("/tag", Tag).WithName("tag").WithTags("Themes").WithSummary("Tell themes and topics of new texts")
            .WithDescription("At most 1,000 texts of at most 20,000 characters each. Answers one result a text, in order. Nothing is stored.").ProducesValidationProblem().ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        api.RefuseOtherThanJson(HttpMethods.Post, "/tag");
    }

    private static Ok<TagAnswer> Tag(TagRequest request, IThemeClassifier classifier)
    {
        var texts = request.Texts ?? [];
        var check = new FieldCheck().Required("texts", texts.Count > 0);
        if (texts.Count > MostTexts)
            check.Add("texts", ApiTexts.Of("too-many", texts.Count, MostTexts));
        for (var i = 0; i < Math.Min(texts.Count, MostTexts); i++)
            check.Required($"texts[{i}]", !string.IsNullOrWhiteSpace(texts[i])).Length($"texts[{i}]", texts[i], LongestText);
        check.Throw();
        return TypedResults.Ok(new TagAnswer([.. texts.AsParallel().AsOrdered().Select(text => Judge(text, classifier, request.Explain))]));
    }

    private static TagResult Judge(string text, IThemeClassifier classifier, bool explain)
    {
        var task = new PolicyTask { Document = "", Sequence = 1, Text = text };
        var said = classifier.Classify([task])[0];
        return new TagResult(said.Themes, said.Topics, said.Uncertain)
        {
            Reasons = explain && classifier is ThemeModel model ? model.Explain(task).Reasons : null,
        };
    }

    /// <summary>Texts to tag.</summary>
    internal sealed record TagRequest
    {
        /// <summary>The texts.</summary>
        public IReadOnlyList<string>? Texts { get; init; }

        /// <summary>True to name the words that decided.</summary>
        public bool Explain { get; init; }
    }

    /// <summary>One result a text, in the order of the texts.</summary>
    internal sealed record TagAnswer(IReadOnlyList<TagResult> Results);

    /// <summary>What the model says of a text; with the two best where it is uncertain.</summary>
    internal sealed record TagResult(IReadOnlyList<ThemeScore> Themes, IReadOnlyList<TopicScore> Topics, bool Uncertain)
    {
        /// <summary>The words that decided, heaviest first; only where asked for.</summary>
        public IReadOnlyList<ThemeReason>? Reasons { get; init; }
    }
}
