using System.Diagnostics;
using System.IO.Compression;
using PolicySearch.Documents.Readers.Plain;
using PolicySearch.Errors;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace PolicySearch.Documents.Readers.Pdf;

/// <summary>
/// Stands between the PDF library and its unpacking filters and bounds what a file can cost: sizes as for an archive, what the pages draw, and time.
/// What goes over is refused before memory is spent on it.
/// </summary>
/// <param name="name">The file's name, for messages.</param>
/// <param name="largest">The largest unpacked stream, bytes; all together may have four times that.</param>
internal sealed class PdfBudget(string name, long largest) : IFilterProvider
{
    /// <summary>The most that one page may draw, bytes of drawing commands: a page full of text has 50,000.</summary>
    private const long MostOfPage = 8 << 20;

    /// <summary>Old files may be packed by filters whose result cannot be measured beforehand: the largest such stream, bytes.</summary>
    private const int LargestUnmeasured = 256 << 10;

    /// <summary>The longest that a page may take.</summary>
    private static readonly TimeSpan LongestPage = TimeSpan.FromSeconds(20);

    private readonly IFilterProvider _filters = DefaultFilterProvider.Instance;
    private readonly ArchiveBudget _sizes = new(name, largest);
    private long _drawn;
    private long _started = Stopwatch.GetTimestamp();

    /// <summary>Why the budget was exceeded last; null where it never was. The library may go on after a filter has failed.</summary>
    public PolicySearchException? Exceeded { get; private set; }

    /// <summary>Whether it was exceeded since <see cref="NextPage"/>.</summary>
    public bool IsExceeded { get; private set; }

    public void NextPage() => (_drawn, _started, IsExceeded) = (0, Stopwatch.GetTimestamp(), false);

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary)
    {
        if (Stopwatch.GetElapsedTime(_started) > LongestPage)
            throw Exceed($"a page takes more than {LongestPage.TotalSeconds} s");
        var filters = _filters.GetFilters(dictionary);
        if (filters.Count == 0 && dictionary.TryGet(NameToken.Length, out NumericToken length))
            Draw(dictionary, length.Long);
        return [.. filters.Select(f => new Bounded(f, this))];
    }

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => [.. _filters.GetNamedFilters(names).Select(f => new Bounded(f, this))];

    public IReadOnlyList<IFilter> GetAllFilters() => [.. _filters.GetAllFilters().Select(f => new Bounded(f, this))];

    private PolicySearchException Exceed(string reason)
    {
        IsExceeded = true;
        return Exceeded = new PolicySearchException(ErrorCode.DamagedFile, name, ["PDF", reason], new InvalidDataException(reason));
    }

    private void Draw(DictionaryToken dictionary, long bytes)
    {
        // What is drawn states no kind, or says that it is a form; fonts, pictures and tables of objects say what they are.
        if (dictionary.ContainsKey(NameToken.Length1) || (dictionary.TryGet(NameToken.Subtype, out NameToken kind) ? kind != NameToken.Form : dictionary.ContainsKey(NameToken.Type)))
            return;
        _drawn += bytes;
        if (_drawn > MostOfPage)
            throw Exceed($"a page draws more than {MostOfPage >> 20} MB");
    }

    private void Check(ReadOnlyMemory<byte> stream)
    {
        if (!CharacterMap.IsSound(stream.Span))
            throw Exceed("a font's character map has a range without end");
    }

    private long Measure(ReadOnlyMemory<byte> packed)
    {
        if (packed.Length <= 2)
            return 0;
        // Two bytes of header, as the library skips them.
        using var stream = new DeflateStream(new MemoryStream(packed[2..].ToArray(), false), CompressionMode.Decompress);
        try
        {
            return _sizes.Measure(stream, packed.Length);
        }
        catch (InvalidDataException)
        {
            return 0;
        }
        catch (PolicySearchException)
        {
            throw Exceed($"a stream unpacks to more than {largest >> 20} MB, or 300 to 1");
        }
    }

    private sealed class Bounded(IFilter filter, PdfBudget budget) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken dictionary, IFilterProvider provider, int index)
        {
            if (filter is FlateFilter)
                budget.Draw(dictionary, budget.Measure(input));
            else if (filter is LzwFilter or RunLengthFilter && input.Length > LargestUnmeasured)
                throw budget.Exceed($"a stream of an old packing has more than {LargestUnmeasured >> 10} KB");
            var output = filter.Decode(input, dictionary, provider, index);
            budget.Check(output);
            return output;
        }
    }
}
