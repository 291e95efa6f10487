using System.Buffers;
using System.Text;
using System.Text.Json;
using PolicySearch.Records;

namespace PolicySearch.Cli;

/// <summary>Where a command reads and writes: data to <see cref="Output"/>, progress and messages to <see cref="Error"/>.</summary>
internal sealed class Session : IDisposable
{
    /// <summary>Columns of output that goes to no screen.</summary>
    public const int DefaultWidth = 100;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly JsonSerializerOptions IndentedJson = new(PolicyJson.Options) { WriteIndented = true };

    public Session(TextReader input, Stream output, TextWriter error)
    {
        Input = input;
        Data = output;
        Output = new StreamWriter(output, Utf8, bufferSize: 1 << 15);
        Error = error;
    }

    public TextReader Input { get; }

    /// <summary>Standard output as bytes, for formats that are not text. Flush <see cref="Output"/> before writing to it.</summary>
    public Stream Data { get; }

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    /// <summary>Columns that a table may take.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>True where messages go to a person's screen, which may be redrawn.</summary>
    public bool Interactive { get; init; }

    /// <summary>True where data goes to a screen that shows colours.</summary>
    public bool Colours { get; init; }

    /// <summary>The process's own streams.</summary>
    public static Session OfProcess() => new(new StreamReader(Console.OpenStandardInput(), Utf8), Console.OpenStandardOutput(), Console.Error)
    {
        Width = Console.IsOutputRedirected ? DefaultWidth : Math.Clamp(Console.WindowWidth, 60, 200),
        Interactive = !Console.IsErrorRedirected,
        Colours = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
    };

    /// <summary>Writes a record as indented JSON.</summary>
    public void WriteJson(object value) => Output.WriteLine(JsonSerializer.Serialize(value, value.GetType(), IndentedJson));

    /// <summary>Writes a record as one line of JSON.</summary>
    public void WriteJsonLine(object value) => Output.WriteLine(JsonSerializer.Serialize(value, value.GetType(), PolicyJson.Options));

    /// <summary>Writes many records, a line of JSON each.</summary>
    public void WriteJsonLines<T>(IEnumerable<T> values)
    {
        Output.Flush();
        var lines = new ArrayBufferWriter<byte>(1 << 16);
        using var json = new Utf8JsonWriter(lines, new JsonWriterOptions { Encoder = PolicyJson.Options.Encoder, SkipValidation = true });
        foreach (var value in values)
        {
            JsonSerializer.Serialize(json, value, PolicyJson.Options);
            json.Flush();
            json.Reset();
            lines.Write("\n"u8);
            if (lines.WrittenCount < 1 << 15)
                continue;
            Data.Write(lines.WrittenSpan);
            lines.ResetWrittenCount();
        }

        Data.Write(lines.WrittenSpan);
    }

    public void Dispose() => Output.Dispose();
}
