using System.Globalization;
using System.Text.Json;
using PolicySearch.Language;
using PolicySearch.Records;

namespace PolicySearch.Store;

/// <summary>A stored document as readers keep it.</summary>
/// <param name="Source">Where it came from.</param>
/// <param name="Document">Its metadata, the key included.</param>
/// <param name="Tasks">How many tasks it has.</param>
/// <param name="Targets">How many targets they state.</param>
internal sealed record DocumentEntry(string Source, PolicyDocument Document, int Tasks, int Targets)
{
    /// <summary>Its key.</summary>
    public string Key { get; } = Document.Id!;

    /// <summary>The title as it is compared.</summary>
    public string Title { get; } = TextNormalizer.NormalizeText(Document.Title);

    /// <summary>The document number as it is compared; empty where it has none.</summary>
    public string Number { get; } = TextNormalizer.NormalizeText(Document.DocumentNumber ?? "");

    /// <summary>Whether the title or the document number contains a normalised term.</summary>
    public bool Names(string term) => Title.Contains(term, StringComparison.Ordinal) || Number.Contains(term, StringComparison.Ordinal);

    /// <summary>The year as a facet's value; empty where it has none.</summary>
    public string YearText { get; } = Document.Year?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>The kind as a facet's value.</summary>
    public string KindText { get; } = JsonNamingPolicy.KebabCaseLower.ConvertName(Document.Kind.ToString());

    /// <summary>A number that is greater the newer the document is: its date, else the beginning of its year.</summary>
    public int Newness { get; } =
        (Document.Issued ?? Document.Published)?.DayNumber ?? (Document.Year is >= 1 and <= 9999 ? new DateOnly(Document.Year.Value, 1, 1).DayNumber : 0);

    /// <summary>The document as a caller gets it.</summary>
    public StoredDocument Stored => new(Document, Source, Tasks, Targets);
}
