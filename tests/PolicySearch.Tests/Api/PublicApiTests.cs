using PolicySearch.Extraction;

namespace PolicySearch.Tests.Api;

/// <summary>The library's public surface, whole, in one approved file: a change to it is seen in review.</summary>
public class PublicApiTests
{
    private static readonly string Approved = Path.Combine(SharedFiles.Repository, "tests", "PolicySearch.Tests", "Api", "PublicApi.approved.txt");

    [Fact]
    public void Is_the_approved_one()
    {
        var now = PublicApi.Of(typeof(PolicyPipeline).Assembly);
        if (Environment.GetEnvironmentVariable("POLICYSEARCH_APPROVE") == "1")
            File.WriteAllText(Approved, now);

        now.ShouldBe(File.ReadAllText(Approved).ReplaceLineEndings("\n"),
            "the public surface has changed: if that is meant, run this test once with POLICYSEARCH_APPROVE=1 and commit PublicApi.approved.txt");
    }
}
