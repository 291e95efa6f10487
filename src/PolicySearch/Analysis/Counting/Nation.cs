using PolicySearch.Records;

namespace PolicySearch.Analysis.Counting;

/// <summary>Tells the nation's own documents, which have no region, from those whose region is not known.</summary>
internal static class Nation
{
    private static readonly string[] Bodies = ["国务院", "全国人民代表大会", "中华人民共和国"];

    /// <summary>What stands for it in the place of a region.</summary>
    public const string Name = "全国";

    /// <summary>Whether a document is the nation's.</summary>
    public static bool Issued(PolicyDocument document) => document is { Region: null, Issuer: { } issuer } && Array.Exists(Bodies, issuer.Contains);
}
