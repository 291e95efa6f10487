namespace PolicySearch.Records;

/// <summary>Why a line that looks like a task or a department clause was not taken for one: the codes of <see cref="Untaken.Reason"/>.</summary>
public static class UntakenReasons
{
    /// <summary>It stands before the tasks: greeting, covering letter, guiding principles, scope, definitions.</summary>
    public const string Preamble = "preamble";

    /// <summary>It stands behind the tasks: requirements on carrying them out, dates of effect, who explains the document.</summary>
    public const string Closing = "closing";

    /// <summary>It is the signature: issuer and date.</summary>
    public const string Signature = "signature";

    /// <summary>It is a list of attachments.</summary>
    public const string Attachment = "attachment";

    /// <summary>It belongs to the site, not to the document.</summary>
    public const string Furniture = "furniture";

    /// <summary>It is a heading over nothing, or a heading's own words above its items.</summary>
    public const string Heading = "heading";

    /// <summary>It looks back: what was done last year or in the last plan.</summary>
    public const string Review = "review";

    /// <summary>It explains a term.</summary>
    public const string Glossary = "glossary";

    /// <summary>It stands in a congress's resolution on a report, which repeats what the report promises.</summary>
    public const string Resolution = "resolution";

    /// <summary>It is a paragraph between a heading and its items.</summary>
    public const string LeadIn = "lead-in";

    /// <summary>A department clause in the document's own metadata, above all items.</summary>
    public const string Metadata = "metadata";

    /// <summary>牵头, 负责 or the like, where the words around it name no body or stand in no clause.</summary>
    public const string OrdinaryVerb = "ordinary-verb";

    /// <summary>A table row without a task's words: a total, a repeated head, a note.</summary>
    public const string TableRow = "table-row";
}
