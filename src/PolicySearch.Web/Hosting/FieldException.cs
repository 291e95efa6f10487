using PolicySearch.Records;

namespace PolicySearch.Web.Hosting;

/// <summary>Fields of a request that cannot be taken, each with its reasons.</summary>
internal sealed class FieldException(IDictionary<string, string[]> errors, int status) : Exception(string.Join("; ", errors.Keys))
{
    /// <summary>400, or another status that says it better.</summary>
    public int Status => status;

    public IDictionary<string, string[]> Errors { get; } = errors;
}

/// <summary>Collects what is wrong with a request's fields, so that all of it is said at once.</summary>
internal sealed class FieldCheck
{
    private readonly SortedDictionary<string, string[]> _errors = new(StringComparer.Ordinal);

    public FieldCheck Range(string field, int value, int least, int most)
    {
        if (value < least || value > most)
            Add(field, ApiTexts.Of("outside", value, least, most));
        return this;
    }

    public FieldCheck Length(string field, string? value, int most)
    {
        if (value?.Length > most)
            Add(field, ApiTexts.Of("too-long", value.Length, most));
        return this;
    }

    public FieldCheck OneOf(string field, IEnumerable<string> values, IReadOnlyCollection<string> known)
    {
        foreach (var value in values.Where(v => !known.Contains(v, StringComparer.Ordinal)))
            Add(field, ApiTexts.Of("none-of", value, string.Join(", ", known)));
        return this;
    }

    /// <summary>The value of a code; the enumeration's first where none is given.</summary>
    public T Code<T>(string field, string? code)
        where T : struct, Enum
    {
        if (code is null || JsonCode.Parse<T>(code) is not { } value)
        {
            OneOf(field, code is null ? [] : [code], [.. JsonCode.All<T>()]);
            return default;
        }

        return value;
    }

    public FieldCheck Required(string field, bool given)
    {
        if (!given)
            Add(field, ApiTexts.Of("needed"));
        return this;
    }

    public void Add(string field, string reason) => _errors[field] = [.. _errors.GetValueOrDefault(field, []), reason];

    /// <exception cref="FieldException">Something is wrong.</exception>
    public void Throw(int status = StatusCodes.Status400BadRequest)
    {
        if (_errors.Count > 0)
            throw new FieldException(_errors, status);
    }
}
