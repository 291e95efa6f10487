using System.Runtime.InteropServices;

namespace PolicySearch.Index.Store;

/// <summary>Takes values from the front of the bytes that columns were written to.</summary>
internal static class ColumnBytes
{
    /// <summary>Takes one value.</summary>
    public static T Read<T>(ref ReadOnlySpan<byte> bytes)
        where T : unmanaged
    {
        var value = MemoryMarshal.Read<T>(bytes);
        bytes = bytes[Marshal.SizeOf<T>()..];
        return value;
    }

    /// <summary>Takes as many values as the target holds.</summary>
    public static void Fill<T>(ref ReadOnlySpan<byte> bytes, Span<T> target)
        where T : unmanaged
    {
        var taken = MemoryMarshal.AsBytes(target);
        bytes[..taken.Length].CopyTo(taken);
        bytes = bytes[taken.Length..];
    }
}
