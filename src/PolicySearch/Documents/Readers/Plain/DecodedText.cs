namespace PolicySearch.Documents.Readers.Plain;

/// <summary>A decoded text.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Encoding">The encoding's name.</param>
/// <param name="Note">What could not be decoded; null where all could.</param>
internal sealed record DecodedText(string Text, string Encoding, string? Note = null);
