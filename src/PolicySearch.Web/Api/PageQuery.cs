using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Web.Api;

/// <summary>Which part of a list is wanted.</summary>
internal sealed record PageQuery
{
    /// <summary>The most items one answer holds.</summary>
    public const int MaxLimit = 1000;

    private const int PresetLimit = 100;

    [FromQuery(Name = "offset")]
    [Description("Items to skip; 0 by default.")]
    [Range(0, int.MaxValue)]
    public int? Offset { get; init; }

    [FromQuery(Name = "limit")]
    [Description("Items to return, 0 to 1000; 100 by default, and all of them in a file.")]
    [Range(0, MaxLimit)]
    public int? Limit { get; init; }

    /// <summary>Cuts a list.</summary>
    public Listed<T> Of<T>(IReadOnlyList<T> all) => new(all.Count, From, [.. all.Skip(From).Take(Most)]);

    /// <summary>Items to skip.</summary>
    internal int From => Offset ?? 0;

    /// <summary>The most items.</summary>
    internal int Most => Limit ?? PresetLimit;

    /// <summary>The part that a file holds: all of it from the offset on, unless a limit is given.</summary>
    public IEnumerable<T> Rows<T>(IReadOnlyList<T> all) => all.Skip(Offset ?? 0).Take(Limit ?? int.MaxValue);

    public void Check(FieldCheck check) => check.Range("offset", Offset ?? 0, 0, int.MaxValue).Range("limit", Limit ?? PresetLimit, 0, MaxLimit);
}

/// <summary>A part of a list.</summary>
/// <param name="Total">How many items there are in all.</param>
/// <param name="Offset">Items skipped before the first of these.</param>
/// <param name="Items">The items.</param>
internal sealed record Listed<T>(int Total, int Offset, IReadOnlyList<T> Items);
