using PolicySearch.Structure.Departments;

namespace PolicySearch.Structure.Tables;

/// <summary>A row of a table that is a task.</summary>
/// <param name="Line">Where the table begins in the source.</param>
/// <param name="Number">The row's number; empty where none is printed.</param>
/// <param name="Section">The heading rows and categories above it, outermost first.</param>
/// <param name="Text">Its words, joined from its cells.</param>
/// <param name="Clause">Its departments; null for none.</param>
/// <param name="Binding">Whether the row is marked 约束性.</param>
/// <param name="Deadline">What stands in its column 完成时限; null where nothing does.</param>
internal sealed record TableTask(int Line, string Number, IReadOnlyList<string> Section, string Text, Clause? Clause, bool Binding, string? Deadline);
