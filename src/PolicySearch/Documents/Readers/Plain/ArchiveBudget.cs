using PolicySearch.Errors;

namespace PolicySearch.Documents.Readers.Plain;

/// <summary>How much an archive, archives in it included, may unpack to; what goes over is refused before memory is spent.</summary>
/// <param name="name">The archive's name, for messages.</param>
/// <param name="largest">The largest unpacked file, bytes.</param>
internal sealed class ArchiveBudget(string name, long largest)
{
    private const int MostEntries = 5000;
    private const int DeepestNesting = 3;
    private const int HighestRatio = 300;
    private const int SmallEnough = 4 << 20;

    private long _left = 4 * largest;
    private int _entries;

    /// <summary>Counts an entry.</summary>
    public void Enter(int depth)
    {
        if (depth > DeepestNesting)
            throw new PolicySearchException(ErrorCode.ArchiveTooLarge, name, [$"archives in archives, more than {DeepestNesting} deep"]);
        if (++_entries > MostEntries)
            throw new PolicySearchException(ErrorCode.ArchiveTooLarge, name, [$"more than {MostEntries} files"]);
    }

    /// <summary>Unpacks an entry, no further than the limits, whatever size it claims.</summary>
    public byte[] Unpack(Stream stream, long packed)
    {
        using var result = new MemoryStream();
        Copy(stream, packed, result);
        return result.ToArray();
    }

    /// <summary>How much an entry unpacks to, bytes, counted without keeping it.</summary>
    public long Measure(Stream stream, long packed) => Copy(stream, packed, Stream.Null);

    private long Copy(Stream stream, long packed, Stream result)
    {
        var buffer = new byte[81920];
        var length = 0L;
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            result.Write(buffer, 0, read);
            length += read;
            _left -= read;
            if (length > largest || _left < 0)
                throw new PolicySearchException(ErrorCode.ArchiveTooLarge, name, [$"unpacked size over {largest >> 20} MB a file or {4 * largest >> 20} MB in all"]);
            if (length > SmallEnough && length / Math.Max(packed, 1) > HighestRatio)
                throw new PolicySearchException(ErrorCode.ArchiveTooLarge, name, [$"packed more than {HighestRatio} to 1"]);
        }

        return length;
    }
}
