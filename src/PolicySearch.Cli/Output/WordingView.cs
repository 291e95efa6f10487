using PolicySearch.Search;

namespace PolicySearch.Cli.Output;

/// <summary>Tells how a query was taken word by word: what was looked for, what was left out, what else it is called.</summary>
internal static class WordingView
{
    public static void Write(Session session, Wording wording)
    {
        if (wording.Words is { Count: > 0 } words)
            session.Error.WriteLine(Texts.Of("search.wording.words", Joined(words)));
        if (Dropped(DropReason.Nowhere) is { Count: > 0 } nowhere)
            session.Error.WriteLine(Texts.Of("search.wording.nowhere", Joined(nowhere)));
        if (Dropped(DropReason.Common) is { Count: > 0 } common)
            session.Error.WriteLine(Texts.Of("search.wording.common", Joined(common)));
        foreach (var use in wording.Others)
            session.Error.WriteLine(Texts.Of("search.wording.others", use.Term, Joined(use.Others)));

        IReadOnlyList<string> Dropped(DropReason why) => [.. wording.Dropped.Where(word => word.Why == why).Select(word => word.Word)];

        static string Joined(IReadOnlyList<string> words) => string.Join(", ", words);
    }
}
