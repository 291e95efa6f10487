using PolicySearch.Records;
using PolicySearch.Targets.Catalogue;

namespace PolicySearch.Analysis.Compare;

/// <summary>Tells why a cell of a comparison is empty, from what documents there are and what they state without a figure.</summary>
/// <param name="coverage">The documents of the regions.</param>
/// <param name="goals">Goals without a figure.</param>
internal sealed class MissingValues(IEnumerable<DocumentCoverage> coverage, IEnumerable<StoredGoal> goals)
{
    private readonly ILookup<(string? Code, string? Name), DocumentCoverage> _documents = coverage.Where(c => c.Kind != DocumentKind.Other).ToLookup(c => (c.Region?.Code, c.Region?.Name));
    private readonly ILookup<(string? Code, string? Name), StoredGoal> _goals = goals.ToLookup(g => (g.Document.Region?.Code, g.Document.Region?.Name));

    /// <summary>The regions that have documents, by code.</summary>
    public IEnumerable<Region> Regions => _documents.Select(documents => documents.First().Region).OfType<Region>().OrderBy(region => region.Code, StringComparer.Ordinal).ThenBy(region => region.Name, StringComparer.Ordinal);

    /// <summary>A cell that states nothing of the region's own, with the reason.</summary>
    public ComparisonCell Explain(ComparisonCell cell, Region? region, ComparisonColumn column)
    {
        if (cell.Statements.Count > 0 || region is null)
            return cell;
        var whose = (region.Code, region.Name);
        if (_goals[whose].FirstOrDefault(goal => IndicatorCode(goal) == column.Indicator && goal.Goal.Year == column.Year) is { } stated)
            return cell with { Missing = MissingValue.WithoutFigure, Goal = new GoalWithoutFigure(stated.Goal.Quote, stated.Goal.As, stated.Task.Id ?? "", stated.Document.Id ?? "", stated.Document.ShownTitle) };
        return cell with { Missing = column.Year is { } year && !_documents[whose].Any(document => Holds(document, year)) ? MissingValue.NoDocument : MissingValue.NotStated };
    }

    private static bool Holds(DocumentCoverage document, int year) => document.Year == year || (document.Year <= year && year <= document.PlanEnd);

    private static string IndicatorCode(StoredGoal goal) => IndicatorCatalogue.Default.ByCode(goal.Goal.Code)?.Code ?? goal.Goal.Code;
}

/// <summary>Why a cell states nothing.</summary>
public enum MissingValue
{
    /// <summary>The region has a document of that year, which does not state it.</summary>
    NotStated,

    /// <summary>No document of that year is stored.</summary>
    NoDocument,

    /// <summary>It is stated without a figure: 与经济增长同步.</summary>
    WithoutFigure,
}

/// <summary>A goal that is stated without a figure, in place of a value.</summary>
/// <param name="Quote">The clause as printed.</param>
/// <param name="As">What is stated instead of a figure.</param>
/// <param name="TaskId">The task that states it.</param>
/// <param name="DocumentId">The document's key.</param>
/// <param name="Document">Its title, or its name where it has none.</param>
public sealed record GoalWithoutFigure(string Quote, StatedAs As, string TaskId, string DocumentId, string Document);
