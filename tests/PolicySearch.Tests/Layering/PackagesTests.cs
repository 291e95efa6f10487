using System.Xml.Linq;

namespace PolicySearch.Tests.Layering;

/// <summary>What the product was asked to stand on is referenced by the library itself, not by chance through another package.</summary>
public sealed class PackagesTests
{
    [Theory]
    [InlineData("Lucene.Net")] // the full text
    [InlineData("Lucene.Net.Analysis.SmartCn")] // words
    [InlineData("Microsoft.ML")] // the theme model
    [InlineData("PdfPig")] // PDF
    public void The_library_references(string package) =>
        XDocument.Load(Path.Combine(SharedFiles.Repository, "src", "PolicySearch", "PolicySearch.csproj")).Descendants("PackageReference")
            .ShouldContain(reference => (string?)reference.Attribute("Include") == package);
}
