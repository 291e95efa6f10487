using Mono.Cecil;

namespace PolicySearch.Tests.Layering;

/// <summary>One type's use of another, each with the namespace that it stands in.</summary>
internal readonly record struct Use(string FromSpace, string From, string ToSpace, string To);

/// <summary>Which types use which, read from an assembly: base types, signatures, and every instruction.</summary>
internal static class CompiledUses
{
    /// <summary>The uses between namespaces of an assembly, each once.</summary>
    /// <param name="assembly">The assembly's file.</param>
    /// <param name="root">What the namespaces begin with; what a compiler adds stands elsewhere.</param>
    public static IReadOnlyCollection<Use> Of(string assembly, string root)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return
        [
            .. module.GetTypes().SelectMany(type => Named(type).SelectMany(Parts).Where(named => named.Scope == module).Select(named => Between(type, named)))
                .Where(use => use.FromSpace != use.ToSpace && use.FromSpace.StartsWith(root, StringComparison.Ordinal) && use.ToSpace.StartsWith(root, StringComparison.Ordinal))
                .Distinct(),
        ];
    }

    private static Use Between(TypeReference from, TypeReference to)
    {
        var (outer, other) = (Outermost(from), Outermost(to));
        return new Use(outer.Namespace, outer.Name, other.Namespace, other.Name);
    }

    private static IEnumerable<TypeReference?> Named(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(i => i.InterfaceType),
        .. type.Fields.Select(f => f.FieldType),
        .. type.Methods.SelectMany(Signature),
        .. type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Variables.Select(v => v.VariableType)),
        .. type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Instructions).SelectMany(i => Operand(i.Operand)),
    ];

    private static IEnumerable<TypeReference?> Signature(MethodReference method) => [method.ReturnType, .. method.Parameters.Select(p => p.ParameterType)];

    private static IEnumerable<TypeReference?> Operand(object? operand) => operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod method => [method.DeclaringType, .. Signature(method), .. method.GenericArguments],
        MethodReference method => [method.DeclaringType, .. Signature(method)],
        _ => [],
    };

    /// <summary>A type without its brackets, and what stands between them: <c>List&lt;Target[]&gt;</c> → <c>List</c>, <c>Target</c>.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => [.. Parts(generic.ElementType), .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification specification => Parts(specification.ElementType),
        _ => [type],
    };

    private static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type;
    }
}
