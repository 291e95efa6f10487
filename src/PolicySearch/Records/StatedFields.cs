namespace PolicySearch.Records;

/// <summary>The keys of <see cref="ReadDocument.Stated"/>.</summary>
internal static class StatedFields
{
    public const string Title = "title";
    public const string Number = "number";
    public const string Issuer = "issuer";
    public const string Region = "region";
    public const string Year = "year";
    public const string Issued = "issued";
    public const string Published = "published";
    public const string Address = "address";
}
