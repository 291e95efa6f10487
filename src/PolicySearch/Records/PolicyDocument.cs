using System.Text.Json.Serialization;

namespace PolicySearch.Records;

/// <summary>A document's metadata: what the text says of itself, never what its file name says.</summary>
public sealed record PolicyDocument
{
    /// <summary>The name it was read under: the file's name, or its path below the folder that was indexed.</summary>
    public required string Document { get; init; }

    /// <summary>The stored document's key, 12 hexadecimal digits; null before it is stored.</summary>
    public string? Id { get; init; }

    /// <summary>The printed title, e.g. <c>咸阳市人民政府关于落实《政府工作报告》重点工作部门分工的意见</c>; empty where none was found.</summary>
    public string Title { get; init; } = "";

    /// <summary>What a list shows for it: its title, or the file's name where none is printed.</summary>
    [JsonIgnore]
    public string ShownTitle => Title.Length > 0 ? Title : Document;

    /// <summary>The document number (文号) as printed, e.g. <c>咸政发〔2022〕4号</c>.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>The issuing body, e.g. <c>咸阳市人民政府</c>.</summary>
    public string? Issuer { get; init; }

    /// <summary>The administrative division whose government issued the document.</summary>
    public Region? Region { get; init; }

    /// <summary>When it was signed (成文日期).</summary>
    public DateOnly? Issued { get; init; }

    /// <summary>When it was made public (公开日期, 发布时间).</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The address it was published at, as a data set's column states it; null where none does.</summary>
    public string? Address { get; init; }

    /// <summary>Whether it still holds, as printed (有效, 已失效, 已废止); null where nothing is printed.</summary>
    public string? Validity { get; init; }

    /// <summary>When it ceases to hold (失效日期).</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>The first year that the document's goals are for.</summary>
    public int? Year { get; init; }

    /// <summary>The last year of a plan's period (2025 for a 十四五 plan); null for an annual document.</summary>
    public int? PlanEnd { get; init; }

    /// <summary>What kind of paper it is.</summary>
    public DocumentKind Kind { get; init; }

    /// <summary>SHA-256 of the bytes that were read, lower-case hexadecimal.</summary>
    public string Sha256 { get; init; } = "";
}
