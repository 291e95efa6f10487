using System.Net;
using FsCheck;
using FsCheck.Fluent;
using PolicySearch.Records;
using PolicySearch.Search.Asking;
using PolicySearch.Search.Tokenizing;

namespace PolicySearch.Tests.Search.Asking;

/// <summary>A snippet shows parts of the text as they are printed, whatever stands next to or across what.</summary>
public sealed class SnippetTests
{
    private static readonly char[] Letters = ['农', '村', '。', '推', ' ', '；', '<'];

    [Theory]
    [InlineData("建设农村。推进改革", "农村", "。推进", "建设<mark>农村。推进</mark>改革")]
    [InlineData("农村建设。推进农村。推进", "农村", "。推进", "<mark>农村</mark>建设<mark>。推进农村。推进</mark>")]
    [InlineData("改革；开放。推进", "；开放。推", "放。推进", "改革<mark>；开放。推进</mark>")]
    public void A_match_across_the_end_of_a_sentence_is_shown_whole(string text, string first, string second, string snippet) =>
        Snippet(text, [first, second]).ShouldBe(snippet);

    [Fact]
    public void Every_part_of_a_snippet_stands_in_the_text_in_order()
    {
        var word = Gen.Elements(Letters).NonEmptyListOf().Select(letters => string.Concat(letters.Take(4)));
        var text = Gen.Elements(Letters).NonEmptyListOf().Select(letters => string.Concat(Enumerable.Repeat(string.Concat(letters), 12)));
        var cases = Gen.Zip(text, Gen.Two(word)).ToArbitrary();

        Prop.ForAll(cases, each => StandsInOrder(each.Item1, [each.Item2.Item1, each.Item2.Item2])).Check(Config.QuickThrowOnFailure.WithReplay(20260101, 7));
    }

    private static bool StandsInOrder(string text, string[] terms)
    {
        var at = 0;
        foreach (var part in Snippet(text, terms).Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal).Split('…'))
        {
            var plain = WebUtility.HtmlDecode(part);
            at = text.IndexOf(plain, at, StringComparison.Ordinal);
            if (at < 0)
                return false;
            at += plain.Length;
        }

        return true;
    }

    private static string Snippet(string text, string[] terms)
    {
        var normalised = terms.Select(SearchText.Normalise).Where(term => term.Length > 0).ToArray();
        return Snippets.Of(new PolicyTask { Document = "", Sequence = 1, Text = text }, Snippets.Find(text, normalised), normalised);
    }
}
