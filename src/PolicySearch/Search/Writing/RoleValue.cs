using PolicySearch.Records;

namespace PolicySearch.Search.Writing;

/// <summary>A department with its part as one value of a field: the part's number, then the standard name (<c>0发展和改革委员会</c> leads).</summary>
internal static class RoleValue
{
    /// <summary>Writes a value.</summary>
    public static string Of(DepartmentRole department) => (char)('0' + (int)department.Role) + department.Canonical;

    /// <summary>Reads a value.</summary>
    public static DepartmentPart Read(string value) => new(value[1..], (Responsibility)(value[0] - '0'));
}
