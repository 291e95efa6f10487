namespace PolicySearch.Structure.Numbering;

/// <summary>A printed form of numbers.</summary>
/// <param name="Name">What it looks like.</param>
/// <param name="Opens">The characters that a number of this form begins with; no two forms share one.</param>
/// <param name="Read">Reads the number from an offset, knowing the last Arabic item's.</param>
/// <param name="Reads">Lines, and the number that each begins with.</param>
/// <param name="Refuses">Lines that begin alike and are no items.</param>
internal sealed record MarkerForm(string Name, string Opens, MarkerForm.Reader Read, (string Line, string Number)[] Reads, string[] Refuses)
{
    /// <summary>Reads the number that stands at an offset; none where what stands there is no item's.</summary>
    public delegate Marker Reader(ReadOnlySpan<char> line, int at, int previous);
}
