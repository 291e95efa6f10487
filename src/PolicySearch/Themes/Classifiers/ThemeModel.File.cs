using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using PolicySearch.Errors;
using PolicySearch.Files;
using PolicySearch.Themes.Features;
using PolicySearch.Themes.Model;
using PolicySearch.Themes.Scheme;

namespace PolicySearch.Themes.Classifiers;

/// <content>
/// The model file, little-endian: <c>PSTM</c>, version, scheme (JSON), labels, temperatures, row and column counts, then the rows'
/// keys, rarities, scales and weights.
/// </content>
public sealed partial class ThemeModel
{
    private const uint Magic = 0x4D545350;
    private const int Version = 2;
    private const int MostRows = 2_000_000;

    private string? _fingerprint;

    /// <summary>SHA-256 of the model's file, hexadecimal: two models of one fingerprint say the same of every task.</summary>
    internal string Fingerprint => _fingerprint ??= Convert.ToHexStringLower(SHA256.HashData(ToBytes()));

    /// <summary>Writes the model; the same model gives the same bytes.</summary>
    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(Taxonomy.Json);
        writer.Write(Labels);
        writer.Write(Temperatures.Theme);
        writer.Write(Temperatures.Topic);
        writer.Write(Scorer.Features.Count);
        writer.Write(Scorer.Columns);
        writer.Write(MemoryMarshal.AsBytes<uint>(Scorer.Features.Keys));
        writer.Write(MemoryMarshal.AsBytes<float>(Scorer.Features.Rarity));
        writer.Write(MemoryMarshal.AsBytes<float>(Scorer.Scales));
        writer.Write(MemoryMarshal.AsBytes<sbyte>(Scorer.Steps));
    }

    /// <summary>The bytes that <see cref="Save"/> writes.</summary>
    internal byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        Save(bytes);
        return bytes.ToArray();
    }

    /// <summary>Reads a model that <see cref="Save"/> wrote.</summary>
    /// <param name="stream">The file's bytes.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="PolicySearchException">It is no model of this version, or damaged.</exception>
    public static ThemeModel Load(Stream stream, string name)
    {
        try
        {
            using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
            if (reader.ReadUInt32() != Magic)
                throw new InvalidDataException("it does not begin as one");
            if (reader.ReadInt32() is var version && version != Version)
                throw new InvalidDataException($"its format is {version}, not {Version}");

            var taxonomy = Taxonomy.Parse(reader.ReadString(), name);
            var labels = reader.ReadInt32();
            var temperatures = new Temperatures(reader.ReadDouble(), reader.ReadDouble());
            var (rows, columns) = (reader.ReadInt32(), reader.ReadInt32());
            if (rows is < 0 or > MostRows || columns != ThemeColumns.Of(taxonomy).Count || !(temperatures.Theme > 0) || !(temperatures.Topic > 0))
                throw new InvalidDataException("its counts do not fit its scheme");

            var features = new FeatureRows(Read<uint>(reader, rows), Read<float>(reader, rows));
            var scales = Read<float>(reader, rows);
            var steps = Read<sbyte>(reader, rows * columns);
            return new ThemeModel(taxonomy, new LinearScorer(features, columns, steps, scales), temperatures, labels);
        }
        catch (Exception error) when (error is EndOfStreamException or InvalidDataException or IOException or FormatException or DecoderFallbackException)
        {
            throw new PolicySearchException(ErrorCode.InvalidModel, name, [error.Message], error);
        }
    }

    private static T[] Read<T>(BinaryReader reader, int count)
        where T : unmanaged
    {
        var values = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private static ThemeModel LoadShipped()
    {
        using var stream = EmbeddedData.Open("data/themes.model");
        return Load(stream, "themes.model");
    }
}
