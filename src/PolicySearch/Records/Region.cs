namespace PolicySearch.Records;

/// <summary>An administrative division (GB/T 2260).</summary>
/// <param name="Code">Six digits: <c>610000</c> for a province, <c>610400</c> for a prefecture, <c>610481</c> for a county.</param>
/// <param name="Name">The official name, e.g. <c>咸阳市</c>.</param>
/// <param name="Level">How high it stands.</param>
/// <param name="Path">The names from the province down to the division itself, e.g. <c>陕西省, 咸阳市</c>.</param>
public sealed record Region(string Code, string Name, RegionLevel Level, IReadOnlyList<string> Path)
{
    /// <inheritdoc/>
    public bool Equals(Region? other) => other is not null && Code == other.Code;

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);
}
