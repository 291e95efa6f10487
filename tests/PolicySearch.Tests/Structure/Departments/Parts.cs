using PolicySearch.Records;
using PolicySearch.Structure.Departments;

namespace PolicySearch.Tests.Structure.Departments;

/// <summary>Clauses written short: <c>L市水利局 S市财政局</c>.</summary>
internal static class Parts
{
    /// <summary>The names of clauses with their parts: L lead, S support, R responsible.</summary>
    public static string Of(IEnumerable<Clause> clauses, LeadRule rule = LeadRule.None) => string.Join(' ', clauses
        .SelectMany(c => c.Names.Select((n, i) => (n.Name, Role: c.Parts(rule)[i])))
        .Select(r => (r.Role switch { Responsibility.Lead => "L", Responsibility.Support => "S", _ => "R" }) + r.Name));

    /// <summary>The departments of a task, written short.</summary>
    public static string Of(PolicyTask task) => string.Join(' ', task.Departments
        .Select(r => (r.Role switch { Responsibility.Lead => "L", Responsibility.Support => "S", _ => "R" }) + r.Name));
}
