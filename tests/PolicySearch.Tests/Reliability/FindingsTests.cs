using PolicySearch.Errors;
using PolicySearch.Extraction;
using PolicySearch.Records;
using PolicySearch.Search;
using PolicySearch.Tests.Indexing;
using PolicySearch.Themes.Classifiers;

namespace PolicySearch.Tests.Reliability;

/// <summary>
/// What the long runs and attacks found, or were made to find, one file each in <c>findings/</c>: documents, and queries line by line. None meets a fault
/// of the program any more.
/// </summary>
public sealed class FindingsTests(DigestIndex digests) : IClassFixture<DigestIndex>
{
    private static string Folder => Path.Combine(SharedFiles.Repository, "tests", "PolicySearch.Tests", "Reliability", "findings");

    public static TheoryData<string> Documents => [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Where(name => name != "queries.txt").Order(StringComparer.Ordinal)];

    public static TheoryData<string> Queries => [.. File.ReadLines(Path.Combine(Folder, "queries.txt"))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_that_was_found_is_read(string name) =>
        new PolicyPipeline(new MajorityClassifier("industry", "macro_growth")).Extract(name, File.ReadAllBytes(Path.Combine(Folder, name)), ReadOptions.Default)
            .SelectMany(document => document.Tasks).ShouldNotBeEmpty();

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_query_that_was_found_is_answered_or_refused_in_words(string query)
    {
        try
        {
            (await digests.Index.SearchAsync(new SearchRequest { Query = query }, TestContext.Current.CancellationToken)).Total.ShouldBeGreaterThanOrEqualTo(0);
        }
        catch (PolicySearchException error)
        {
            error.Code.ShouldBeOneOf(ErrorCode.NothingToSearch, ErrorCode.OutOfRange, ErrorCode.QueryTooLong);
        }
    }
}
