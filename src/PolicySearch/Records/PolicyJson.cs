using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicySearch.Records;

/// <summary>How records are written as JSON everywhere: camel case, codes in kebab or snake case, Chinese unescaped.</summary>
public static class PolicyJson
{
    /// <summary>Options for one compact line a record; empty fields are omitted.</summary>
    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions());

    /// <summary>Gives existing options (a web host's) the same habits.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = true;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new ComparisonConverter());
        options.Converters.Add(new JsonStringEnumConverter<Basis>(JsonNamingPolicy.SnakeCaseLower));
        options.Converters.Add(new JsonStringEnumConverter<Strength>(JsonNamingPolicy.SnakeCaseLower));
        options.Converters.Add(new JsonStringEnumConverter<Period>(JsonNamingPolicy.SnakeCaseLower));
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
        return options;
    }

    /// <summary>Writes a comparison as its sign: <c>=</c>, <c>&gt;=</c>, <c>~</c>, <c>range</c>.</summary>
    private sealed class ComparisonConverter : JsonConverter<Comparison>
    {
        private static readonly string[] Signs = ["=", ">=", ">", "<=", "<", "~", "range"];

        public override Comparison Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var sign = Array.IndexOf(Signs, reader.GetString());
            return sign >= 0 ? (Comparison)sign : throw new JsonException("Expected one of " + string.Join(" ", Signs));
        }

        public override void Write(Utf8JsonWriter writer, Comparison value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Signs[(int)value]);
    }
}
