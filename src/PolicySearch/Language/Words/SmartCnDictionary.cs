using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Lucene.Net.Analysis.Cn.Smart;

namespace PolicySearch.Language.Words;

/// <summary>
/// The words of SmartCn with their frequencies, and how often one follows another, read from the resources of its assembly
/// (<c>coredict.mem</c>, <c>bigramdict.mem</c>) into two flat hash tables. Read once, on first use.
/// </summary>
/// <remarks>
/// SmartCn names a pair of words by the FNV hash of <c>first@second</c>, 64 bits, and keeps nothing else of it; words are therefore
/// hashed alike, so that the hash of a word is also the beginning of the hashes of its pairs.
/// </remarks>
internal sealed class SmartCnDictionary
{
    /// <summary>The hash of no characters.</summary>
    public const ulong Empty = 0xcbf29ce484222325;

    /// <summary>The value of a text that only begins longer words.</summary>
    public const int PrefixOnly = -1;

    private const ulong Prime = 1099511628211;
    private const int ExpectedWords = 130_000;
    private const string Resources = "Lucene.Net.Analysis.SmartCn.Hhmm.";

    private static readonly Lazy<SmartCnDictionary> Shared = new(() => new SmartCnDictionary());

    private readonly FrequencyTable _words;
    private readonly FrequencyTable _pairs;

    private SmartCnDictionary()
    {
        _words = ReadWords(new DataReader("coredict.mem"));
        _pairs = ReadPairs(new DataReader("bigramdict.mem"));
    }

    /// <summary>The dictionary; safe to use from several threads.</summary>
    public static SmartCnDictionary Default => Shared.Value;

    /// <summary>How many characters the longest word has.</summary>
    public int LongestWord { get; private set; }

    /// <summary>The hash of a text one character longer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Extend(ulong hash, char next)
    {
        hash = (hash ^ (byte)next) * Prime;
        return (hash ^ (uint)(next >> 8)) * Prime;
    }

    /// <summary>The hash of a text.</summary>
    public static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = Empty;
        foreach (var c in text)
            hash = Extend(hash, c);
        return hash;
    }

    /// <summary>Finds a word or the beginning of one.</summary>
    /// <param name="hash">Its hash.</param>
    /// <param name="frequency">How often it was counted, 0 upwards; <see cref="PrefixOnly"/> where only longer words begin so.</param>
    /// <returns>False where no word begins so.</returns>
    public bool TryGet(ulong hash, out int frequency) => _words.TryGet(hash, out frequency);

    /// <summary>How often a word was counted; 0 for one that is none.</summary>
    public int Frequency(ReadOnlySpan<char> word) => TryGet(Hash(word), out var frequency) ? Math.Max(frequency, 0) : 0;

    /// <summary>How often two words followed each other.</summary>
    /// <param name="hash">The hash of <c>first@second</c>.</param>
    public int PairFrequency(ulong hash) => _pairs.TryGet(hash, out var frequency) ? frequency : 0;

    // A word is kept under its first character, without it: tables of tails, and in the same order tables of frequencies.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private FrequencyTable ReadWords(DataReader data)
    {
        var tableOf = new short[data.Int32()];
        foreach (ref var table in tableOf.AsSpan())
            table = data.Int16();
        var firstOf = new Dictionary<int, char>();
        for (int i = 0, count = data.Int32(); i < count; i++)
        {
            var first = data.Char();
            if (first != 0 && tableOf[i] >= 0)
                firstOf[tableOf[i]] = first;
        }

        var all = new FrequencyTable(ExpectedWords);
        var hashes = new List<ulong>(ExpectedWords);
        for (int table = 0, tables = data.Int32(); table < tables; table++)
        {
            var words = data.Int32();
            var known = firstOf.TryGetValue(table, out var first);
            for (var word = 0; word < words; word++)
            {
                var hash = Extend(Empty, first);
                var length = data.Int32();
                LongestWord = Math.Max(LongestWord, length + 1);
                for (var i = 0; i < length; i++)
                {
                    if (known)
                        all.Add(hash, PrefixOnly);
                    hash = Extend(hash, data.Char());
                }

                hashes.Add(known ? hash : 0);
            }
        }

        var next = 0;
        for (int table = 0, tables = data.Int32(); table < tables; table++)
        {
            for (int word = 0, words = data.Int32(); word < words; word++)
            {
                var frequency = data.Int32();
                if (hashes[next++] is not 0 and var hash)
                    all.Set(hash, frequency);
            }
        }

        return all;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static FrequencyTable ReadPairs(DataReader data)
    {
        var hashes = data.Bytes(data.Int32() * sizeof(long));
        var frequencies = data.Bytes(data.Int32() * sizeof(int));
        var pairs = new FrequencyTable(frequencies.Length / sizeof(int));
        for (var i = 0; i * sizeof(int) < frequencies.Length; i++)
        {
            if (BinaryPrimitives.ReadUInt64LittleEndian(hashes[(i * sizeof(long))..]) is not 0 and var hash)
                pairs.Set(hash, BinaryPrimitives.ReadInt32LittleEndian(frequencies[(i * sizeof(int))..]));
        }

        return pairs;
    }

    /// <summary>Numbers and characters one after the other, as .NET's BinaryWriter writes them.</summary>
    private unsafe ref struct DataReader
    {
        private ReadOnlySpan<byte> _rest;

        public DataReader(string name)
        {
            // The resource lies in the mapped assembly: nothing is copied.
            var stream = (UnmanagedMemoryStream?)typeof(SmartChineseAnalyzer).Assembly.GetManifestResourceStream(Resources + name)
                ?? throw new FileNotFoundException($"The SmartCn package holds no {name}: its version is another one.", name);
            _rest = new ReadOnlySpan<byte>(stream.PositionPointer, checked((int)stream.Length));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ReadOnlySpan<byte> Bytes(int count)
        {
            var bytes = _rest[..count];
            _rest = _rest[count..];
            return bytes;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public short Int16() => BinaryPrimitives.ReadInt16LittleEndian(Bytes(sizeof(short)));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(sizeof(int)));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public char Char()
        {
            // UTF-8 of the basic plane: one, two or three bytes.
            var first = _rest[0];
            var length = first < 0x80 ? 1 : first < 0xE0 ? 2 : 3;
            var character = length switch
            {
                1 => first,
                2 => ((first & 0x1F) << 6) | (_rest[1] & 0x3F),
                _ => ((first & 0x0F) << 12) | ((_rest[1] & 0x3F) << 6) | (_rest[2] & 0x3F),
            };
            _rest = _rest[length..];
            return (char)character;
        }
    }
}
