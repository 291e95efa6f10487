using PolicySearch.Analysis.Diffusion;
using PolicySearch.Records;

namespace PolicySearch.Analysis.Export;

/// <summary>Shared passages, tidy: a row a passage and document, in the order of dates.</summary>
public static class DiffusionSheet
{
    /// <summary>The table: its columns have fixed names.</summary>
    public static Table<PassagePlace> Table { get; } = new("diffusion")
    {
        { "passage", r => r.Number },
        { "kind", r => JsonCode.Of(r.Passage.Kind) },
        { "characters", r => r.Passage.Characters },
        { "documents", r => r.Passage.Documents },
        { "governments", r => r.Passage.Governments },
        { "order", r => r.Order },
        { "date", r => r.Place.Date },
        { "year", r => r.Place.Year },
        { "days", r => r.Place.Days },
        { "region_code", r => r.Place.Region?.Code },
        { "region", r => r.Place.Region?.Name },
        { "relation", r => JsonCode.Of(r.Place.Relation) },
        { "similarity", r => r.Place.Similarity },
        { "text", r => r.Place.Text },
        { "task_id", r => r.Place.TaskId },
        { "document_id", r => r.Place.DocumentId },
        { "title", r => r.Place.Document },
    };

    /// <summary>The rows of a report's passages.</summary>
    public static IEnumerable<PassagePlace> Rows(DiffusionReport report) =>
        report.Items.SelectMany((passage, i) => passage.Chain.Select((place, order) => new PassagePlace(i + 1, passage, order + 1, place)));
}

/// <summary>A place of a passage.</summary>
/// <param name="Number">The passage's place in the list, counted from 1.</param>
/// <param name="Passage">The passage.</param>
/// <param name="Order">The place's number in its chain, counted from 1.</param>
/// <param name="Place">The place.</param>
public sealed record PassagePlace(int Number, SharedPassage Passage, int Order, PassageOccurrence Place);
