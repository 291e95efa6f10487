using System.Globalization;
using PolicySearch.Records;

namespace PolicySearch.Analysis.Compare;

/// <summary>
/// Which five-year plan a goal is of that is due some years after its document, so that a city's goal for 2022 to 2026 (a government's term) meets its
/// county's for 2021 to 2025 (the plan): the plan that most of the goal's years lie in.
/// </summary>
/// <remarks><code>
/// document of 2021, goal for 2025   2021–2025        document of 2023, goal for 2027   2021–2025
/// document of 2022, goal for 2026   2021–2025        document of 2024, goal for 2028   2026–2030
/// document of 2022, goal for 2022 or 2023, or for 2035: none
/// </code></remarks>
internal static class PlanYears
{
    private const int First = 2021;
    private const int Length = 5;

    /// <summary>The last year of the plan; null where the goal is of one year, or of more than a plan's.</summary>
    public static int? EndOf(Target target, PolicyDocument document)
    {
        if (target.Year is not { } due || document.Year is not { } start || due - start is < 2 or > Length)
            return null;
        var middle = (start + due) / 2;
        var plans = (int)Math.Floor((middle - First) / (double)Length);
        return First + (Length * (plans + 1)) - 1;
    }

    /// <summary>A plan by its last year: <c>2021–2025</c>.</summary>
    public static string Name(int end) => string.Create(CultureInfo.InvariantCulture, $"{end - Length + 1}–{end}");
}
