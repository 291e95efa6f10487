using PolicySearch.Records;

namespace PolicySearch.Targets.Scope;

/// <summary>The five-year plans by their names: 十四五 ends in 2025, each five years after the one before.</summary>
internal static class FiveYearPlans
{
    private const string Ordinals = "一二三四五六七八九";

    /// <summary>九五, 十五 … are years or names of other things as often, so that only the plans from the 11th on are read.</summary>
    public static readonly string[] Names = [.. Ordinals[..7].Select(o => $"十{o}五")];

    /// <summary>The last year of a plan: 2025 for 十四五; null for any other word.</summary>
    public static int? End(string name) =>
        name.Length == 3 && name[0] == '十' && name[2] == '五' && Ordinals.IndexOf(name[1], StringComparison.Ordinal) is >= 0 and var at ? 2010 + 5 * at : null;

    /// <summary>十四五 dates a goal where it names the period (期间, 时期, 末), not where it names the plan (规划, 普法).</summary>
    public static bool IsPeriod(ReadOnlySpan<char> behind)
    {
        var rest = behind.TrimStart("”\"’");
        return rest.StartsWith("期") || rest.StartsWith("时期") || rest.StartsWith("末") || rest.StartsWith(",") || rest.StartsWith("规划期") || rest.StartsWith("时段") || rest.StartsWith("新") || rest.StartsWith("累计");
    }

    /// <summary>A government elected in 2022 speaks of the five years 2022 to 2026; one that speaks of a five-year plan, of its end.</summary>
    public static int FiveYearsFrom(int now, PolicyDocument document) => document.PlanEnd ?? now + 4;
}
