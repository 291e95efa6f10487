using System.Globalization;
using PolicySearch.Analysis.Fulfilment;
using Spectre.Console;

namespace PolicySearch.Cli.Output;

/// <summary>Promises and results for a person: a row a promise, the sentences below by number, and how many were kept.</summary>
internal static class FulfilmentView
{
    public static void Write(Session session, FulfilmentReport report)
    {
        var screen = Screen.Of(session);
        var sources = new List<StatedSentence>();
        var table = Screen.NewTable(
            [Texts.Of("head.region"), Texts.Of("head.indicator"), Texts.Of("head.year"), Texts.Of("head.target"), Texts.Of("head.result"), Texts.Of("head.difference"), Texts.Of("head.verdict")]);
        foreach (var pair in report.Pairs)
        {
            table.AddRow(
                Markup.Escape(pair.Name), Markup.Escape(pair.Label), Markup.Escape(Years(pair)), Value(pair.Target, sources), Value(pair.Result, sources),
                Markup.Escape(Difference(pair)), Markup.Escape(Word(pair.Verdict)));
        }

        screen.Write(table);
        for (var i = 0; i < sources.Count; i++)
            screen.MarkupLine($"[dim][[{i + 1}]][/] “{Markup.Escape(sources[i].Figure.Quote)}” [dim]{Markup.Escape(sources[i].Document)}[/]");
        foreach (var share in report.Kept.Where(share => share.By is "all" or "region" or "strength"))
            screen.MarkupLine(Markup.Escape(Line(share)));
        if (report.Next is { Share: { } next } explained)
            screen.MarkupLine(Markup.Escape(Texts.Of("fulfilment.next", explained.NearerTarget, explained.NearerTarget + explained.NearerResult, Percent(next), Percent(explained.Low), Percent(explained.High)) + Warning(explained.Few)));
        screen.MarkupLine($"[dim]{Markup.Escape(Texts.Of("fulfilment.about-band", report.AboutPoints, Percent((double)report.AboutShare)))}[/]");
    }

    private static string Line(KeptShare share)
    {
        var what = share.By switch
        {
            "all" => Texts.Of("fulfilment.all"),
            "region" => Texts.Of("fulfilment.region") + " " + share.Value,
            _ => Texts.Of("fulfilment.strength") + " " + share.Value,
        };
        return Texts.Of("fulfilment.kept", what, share.Kept, share.Decided, Percent(share.Share ?? 0), Percent(share.Low), Percent(share.High)) + Warning(share.Few);
    }

    private static string Warning(bool few) => few ? " " + Texts.Of("fulfilment.few", KeptShare.Fewest) : "";

    private static string Years(FulfilmentPair pair) => pair.Year.ToString(CultureInfo.InvariantCulture) + pair.Span switch
    {
        PairSpan.Average => " " + Texts.Of("span.average"),
        PairSpan.Sum => " " + Texts.Of("span.sum"),
        _ => "",
    };

    private static string Value(StatedSentence? stated, List<StatedSentence> sources)
    {
        if (stated is null)
            return "";
        sources.Add(stated);
        return $"{Markup.Escape(stated.Text)} [dim][[{sources.Count}]][/]";
    }

    private static string Difference(FulfilmentPair pair) =>
        pair.Difference is { } difference ? difference.ToString("+0.######;-0.######;0", CultureInfo.InvariantCulture) + (pair.Unit == "%" ? "个百分点" : pair.Unit) : "";

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Met => Texts.Of("verdict.met"),
        Verdict.Exceeded => Texts.Of("verdict.exceeded"),
        Verdict.Within => Texts.Of("verdict.within"),
        Verdict.Missed => Texts.Of("verdict.missed"),
        Verdict.NotStated => Texts.Of("verdict.not-stated"),
        _ => Texts.Of("verdict.no-document"),
    };

    private static string Percent(double share) => share.ToString("0%", CultureInfo.InvariantCulture);
}
