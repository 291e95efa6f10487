namespace PolicySearch.Structure.Departments;

/// <summary>Joins the names under which one body is printed.</summary>
internal static class CanonicalNames
{
    /// <summary>The body's standard name without place, level or abbreviation.</summary>
    public static string Of(string name) => BodyWords.WithoutBrackets(name).TrimStart("市县区省").ToString();
}
