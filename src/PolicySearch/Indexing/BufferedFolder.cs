using Lucene.Net.Store;

namespace PolicySearch.Indexing;

/// <summary>A folder of Lucene files, read through buffers of 16 KB: posting lists are read from end to end, not here and there.</summary>
/// <param name="path">The folder.</param>
internal sealed class BufferedFolder(string path) : SimpleFSDirectory(path)
{
    private const int BufferSize = 1 << 14;

    /// <inheritdoc/>
    public override IndexInput OpenInput(string name, IOContext context)
    {
        var input = base.OpenInput(name, context);
        if (input is BufferedIndexInput buffered)
            buffered.SetBufferSize(BufferSize);
        return input;
    }
}
