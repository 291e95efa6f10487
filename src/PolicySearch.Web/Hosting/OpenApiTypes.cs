using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PolicySearch.Analysis.Export;
using PolicySearch.Records;
using PolicySearch.Web.Api;

namespace PolicySearch.Web.Hosting;

/// <summary>
/// Types as a generated client needs them: what is always written is required, what is left out where it is missing is optional and never
/// <c>null</c>, and a parameter of few values lists them.
/// </summary>
internal static class OpenApiTypes
{
    // What is sent to the server may leave out whatever has a preset.
    private const string OfRequests = "Request";

    public static void Configure(OpenApiOptions options)
    {
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(Comparison))
                (schema.Type, schema.Enum) = (JsonSchemaType.String, Nodes(JsonCode.All<Comparison>()));
            if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Object && !context.JsonTypeInfo.Type.Name.EndsWith(OfRequests, StringComparison.Ordinal))
                schema.Required = context.JsonTypeInfo.Properties.Where(IsAlwaysWritten).Select(property => property.Name).Where(name => schema.Properties?.ContainsKey(name) ?? false).ToHashSet();
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            foreach (var described in context.Description.ParameterDescriptions)
            {
                if (CodesOf(described) is { } codes && operation.Parameters?.FirstOrDefault(p => p.Name == described.Name)?.Schema is OpenApiSchema schema)
                    ((schema.Items as OpenApiSchema) ?? schema).Enum = Nodes(codes);
            }

            var files = context.Description.ActionDescriptor.EndpointMetadata.OfType<FileFormats>().SelectMany(described => described.Formats);
            foreach (var format in files)
            {
                if (operation.Responses?.GetValueOrDefault("200") is OpenApiResponse answer)
                    (answer.Content ??= new Dictionary<string, OpenApiMediaType>()).TryAdd(FileAnswer.ContentType(format).Split(';')[0], new OpenApiMediaType { Schema = SchemaOf(format) });
            }

            // A route that lists has its format in the address, and no parameter of its handler for it.
            if ((context.Description.RelativePath?.Contains(".{format", StringComparison.Ordinal) ?? false) && operation.Parameters?.Any(p => p.Name == "format" && p.In == ParameterLocation.Path) != true)
            {
                (operation.Parameters ??= []).Insert(0, new OpenApiParameter
                {
                    Name = "format",
                    In = ParameterLocation.Path,
                    Required = true,
                    Description = "The format of the file.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = Nodes(JsonCode.All<TableFormat>()) },
                });
            }

            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            foreach (var (name, schema) in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
            {
                if (schema is OpenApiSchema { Properties: { } properties } && !name.EndsWith(OfRequests, StringComparison.Ordinal))
                {
                    foreach (var optional in properties.Keys.Where(key => !(schema.Required?.Contains(key) ?? false)).ToList())
                        properties[optional] = WithoutNull(properties[optional]);
                }
            }

            return Task.CompletedTask;
        });
    }

    private static bool IsAlwaysWritten(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true) is [JsonIgnoreAttribute ignore, ..]
            ? ignore.Condition == JsonIgnoreCondition.Never
            : !property.IsGetNullable && Nullable.GetUnderlyingType(property.PropertyType) is null;

    private static IOpenApiSchema WithoutNull(IOpenApiSchema schema)
    {
        if (schema.OneOf is { Count: 2 } either && either.FirstOrDefault(one => one.Type != JsonSchemaType.Null) is { } other)
            return other;
        if (schema is OpenApiSchema { Type: { } type } own)
            own.Type = type & ~JsonSchemaType.Null;
        return schema;
    }

    private static IReadOnlyList<string>? CodesOf(ApiParameterDescription described) =>
        (described.ParameterDescriptor as IParameterInfoParameterDescriptor)?.ParameterInfo.GetCustomAttribute<CodesAttribute>(inherit: true)?.Codes;

    private static OpenApiSchema SchemaOf(TableFormat format) => format switch
    {
        TableFormat.Json => new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.Object } },
        TableFormat.Csv => new OpenApiSchema { Type = JsonSchemaType.String },
        _ => new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
    };

    private static List<JsonNode> Nodes(IEnumerable<string> codes) => [.. codes.Select(code => (JsonNode)code)];
}
